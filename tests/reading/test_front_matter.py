"""Front matter: read when it is one, left in the text when it is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greffier.reading.front_matter import split
from greffier.reading.particulars import Particulars


def test_all_particulars_under_french_or_english_names() -> None:
    head = "---\nTitle: 'T'\noutlet: O\nauteur:\n  - A. Un\n  - B. Deux\nlien: https://x.example\n...\n"
    assert split(head + "Texte") == (Particulars("T", "O", "A. Un, B. Deux", "https://x.example"), "Texte")


@pytest.mark.parametrize(
    "text",
    [
        "Texte",
        "---\nUn tiret, puis le texte.\n---\nSuite",
        "---\ntitle: jamais fermé\n\nTexte",
        "--- title: x ---\nTexte",
        " \n---\ntitle: pas au début\n---\n",
        "---\ncouleur: rouge\n---\nTexte",
        "---\n- title\n- url\n---\nTexte",
        "---\n« Il a dit : non. »\nEt puis : oui.\nFin\n---\n",
        "",
    ],
)
def test_what_is_no_front_matter_stays_text(text: str) -> None:
    assert split(text) == (Particulars(), text)


def test_a_title_with_a_colon_is_read_although_it_is_not_yaml() -> None:
    said, text = split('---\ntitle: Ukraine : "non"\nauthor:\ndate: 2022\n---\nTexte')
    assert (said.title, said.author, text) == ('Ukraine : "non', None, "Texte")
    assert said.published is not None
    assert said.published.end == "2022-12-31"


def test_front_matter_too_deep_for_yaml_is_text() -> None:
    text = f"---\ntitle: {'[' * 9_000}\n---\nTexte"
    assert split(text)[1] == "Texte"


@given(st.text())
def test_the_text_is_always_an_end_of_the_source(source: str) -> None:
    for text in (source, f"---\ntitle: x\n---\n{source}"):
        assert text.endswith(split(text)[1])
