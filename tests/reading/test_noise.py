"""Noise: what is no prose is marked, prose never is."""

from __future__ import annotations

import time
from importlib.resources import files
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greffier.lexicon import LexiconFault
from greffier.lexicon.table import parse
from greffier.reading import mark
from greffier.reading.noise import Debris, kinds
from tests.reading.data import data_folder

TABLE = (files("greffier.reading") / "noise.tsv").read_text("utf-8")
PIECES = st.sampled_from(
    [" date 2022-01 ", "Table des matières", "[pub id=»4″]", "EPA/X Y", "Lire aussi : « A »"]
    + [
        "Le président a refusé de parler à son homologue russe jeudi soir.",
        "\n",
        "\r\n",
        " ",
        "<br>",
        "* * *",
    ]
)


def marked(text: str) -> str:
    """The text with its noise between ⟦ ⟧."""
    for noise in reversed(mark(text)):
        text = f"{text[: noise.span.start]}⟦{noise.span.of(text)}⟧{text[noise.span.end :]}"
    return text


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.name)
def test_all_kinds_mark_what_a_row_earns_not_what_it_refuses(kind: Debris) -> None:
    assert marked(kind.earnt) == kind.earns.replace("\\n", "\n")
    assert not [noise.why for noise in mark(kind.refuses.replace("\\n", "\n")) if noise.why == kind.name]


@pytest.mark.parametrize(
    "text",
    [
        "⟦ date 2022-01 ⟧Joe Biden a menacé son homologue.\n\n\nSelon le Kremlin, il est « satisfait ».",
        "⟦Table des matières⟧\r\n\r\nLes alliés ont refusé.\r\n\r\n⟦[elementor-template id= »457″]⟧",
        "Il a refusé.\n\n⟦EPA/SERGEY DOLZHENKO⟧\n\nIl a cédé.",
        "⟦Publicité⟧\n« Non », dit-il.\n⟦Lire aussi : « Je refuse », dit le ministre⟧\n⟦#Russie #Ukraine⟧",
        "⟦Le président russe à Moscou, le 23 décembre 2021. NATALIA KOLESNIKOVA / AFP⟧\nIl a parlé.",
    ],
)
def test_debris_of_real_pages_is_marked_whole(text: str) -> None:
    assert marked(text.replace("⟦", "").replace("⟧", "")) == text


@pytest.mark.parametrize(
    "text",
    [
        "Pas de nouvel engagement\n\nUne « erreur colossale »\n\nUn réel dialogue",
        "« Non. »\n« Non. »\n— Pourquoi ?\n— Pourquoi ?",
        "« Lire aussi vite », ironise-t-il, « c’est partager sur Facebook sans comprendre. »",
        "Le sommet (voir plus loin) a lieu à Genève [en Suisse], selon l’AFP et Reuters.",
        "Interrogé par l’AFP/Paris, il a dit : « Abonnez-vous à la paix ! »",
        "#Poutine-#Biden : une heure au téléphone",
        "Publié le jour même, le communiqué accuse Kiev.",
    ],
)
def test_prose_subheads_and_titles_are_not_noise(text: str) -> None:
    assert marked(text) == text


def test_a_long_line_that_comes_back_is_noise_the_second_time_only() -> None:
    caption = "Le président américain au téléphone, depuis sa résidence du Delaware"
    assert marked(f"{caption}\nIl a parlé.\n  {caption}\n") == f"{caption}\nIl a parlé.\n  ⟦{caption}⟧\n"


@pytest.mark.parametrize(
    "line",
    [
        "A" * 320,
        "A " * 160,
        "A/" * 160,
        "[a " + "b=c " * 3_000,
        "[a" * 3_000,
        "((Photo : " * 900,
        "<a " * 3_000,
    ]
    + [
        "Partager " * 35,
        "#a " * 100,
        "> " * 160,
        "a-" * 160,
        "{{ " * 900,
        "abonnez-vous " * 24,
        "![" * 3_000,
    ],
)
def test_no_line_makes_the_patterns_slow(line: str) -> None:
    start = time.process_time()
    mark(f"{line}\n{line}x")
    assert time.process_time() - start < 0.5


@given(st.lists(PIECES, max_size=12).map("".join) | st.text(max_size=200))
def test_spans_lie_in_the_text_in_order_and_apart(text: str) -> None:
    spans = [noise.span for noise in mark(text)]
    assert all(span.end <= len(text) for span in spans)
    assert all(before.end <= after.start for before, after in pairwise(spans))


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ("bad\tline\t(\tA reason.\t⟦(⟧\tRien.", "pattern"),
        ("bad\tline\tabc\tA reason.\tabc\tRien.", "marks"),
        ("bad\tany\t(?:abc)?\tA reason.\t⟦abc⟧\tRien.", "not a span"),
        ("bad\tline\tabc\tA reason.\t⟦abd⟧\tRien.", "marks"),
        ("bad\tline\tabc\tA reason.\t⟦abc⟧\tabc", "refuses"),
        ("bad\tsome\tabc\tA reason.\t⟦abc⟧\tRien.", "scope"),
        ("url\tline\tabc\tA reason.\t⟦abc⟧\tRien.", "duplicate"),
        ("bad\tline\tabc\tA reason.\t⟦abc⟧", "columns"),
    ],
)
def test_a_faulty_row_is_refused_by_file_and_row(wrong: str, why: str) -> None:
    with pytest.raises(LexiconFault, match=why) as fault:
        parse(f"{TABLE}{wrong}\n", Debris)
    assert (fault.value.file, fault.value.row) == ("noise.tsv", TABLE.count("\n") + 1)


def test_news_prose_at_hand_is_left_alone() -> None:
    texts = [path.read_text("utf-8") for path in data_folder("winer-fr").glob("*/*/*.txt")]
    noise = [(text, it) for text in texts for it in mark(text)]
    assert len(texts) > 900
    assert {it.why for _, it in noise} <= {"repeat"}
    assert sum(len(it.span) for _, it in noise) < 0.0005 * sum(map(len, texts))
