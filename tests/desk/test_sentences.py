"""The sentence that words stand in."""

from __future__ import annotations

import pytest

from greffier.desk.sentences import AROUND, sentence_around
from greffier.record import Noise, Span

TEXT = (
    "Un titre\n\nM. Brel a dit non. Le 3 mars, M. A. Roux a cédé ! « Il était temps. » Puis rien.\nLa suite"
)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("titre", "Un titre"),
        ("dit", "M. Brel a dit non."),
        ("3 mars", "Le 3 mars, M. A. Roux a cédé !"),
        ("temps", "« Il était temps. »"),
        ("rien", "Puis rien."),
        ("suite", "La suite"),
    ],
)
def test_a_sentence_is_found_around_words(words: str, sentence: str) -> None:
    at = TEXT.index(words)
    assert sentence_around(TEXT, Span(at, at + len(words))).of(TEXT) == sentence


def test_noise_before_and_behind_the_words_is_no_part_of_their_sentence() -> None:
    text = " date 2022-01 M. Brel a dit non. Photo AFP"
    noise = [Noise(Span(0, 14), "crawl-date"), Noise(Span(33, 42), "agency-credit")]
    at = text.index("dit")
    assert sentence_around(text, Span(at, at + 3), noise).of(text) == "M. Brel a dit non."
    assert sentence_around(text, Span(at, at + 3)).of(text).startswith("date")


def test_a_sentence_that_goes_on_is_cut() -> None:
    text = "mot " * 500
    found = sentence_around(text, Span(1000, 1003))
    assert found.start >= 1000 - AROUND
    assert found.end <= 1003 + AROUND
