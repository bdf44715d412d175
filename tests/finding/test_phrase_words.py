"""Which phrases may stand behind a verb, on the frozen parse of a case."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from greffier.finding import Page
from greffier.finding.phrase_words import likely
from greffier.lexicon import load
from greffier.lexicon.words import found_as
from tests.finding.freeze import parsed


class _Row(NamedTuple):
    """A row of the lexicon as far as `likely` asks for it."""

    telling: frozenset[str]


@pytest.mark.parametrize(
    ("phrase", "may"),
    [
        ("laisser entendre", True),
        ("laisser les centrales", True),  # la centrale: in any number
        ("laisser à feu", True),  # too short to be told by itself
        ("laisser", True),  # has no words behind it
        ("laisser entendre raison garder", True),  # the longest stands there: others are asked for later
        ("laisser interroger", False),
        ("laisser en garde publiquement", False),
    ],
)
def test_a_phrase_is_likely_when_its_longest_word_stands_in_the_sentence(phrase: str, may: bool) -> None:
    article, parse = parsed(
        "Interrogée sur l'avenir de la centrale, la ministre a laissé entendre qu'elle fermerait."
    )
    page, row = Page(article, parse, load("fr"), {}), _Row(found_as(tuple(phrase.split()[1:])))
    assert likely(page, page.keys.index("laissé"), [row]) == [row] * may
