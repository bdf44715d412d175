"""Which phrases may stand behind a verb, on the frozen parse of a case."""

from __future__ import annotations

import pytest

from greffier.finding import Page
from greffier.finding.phrase_words import behind, may_follow
from greffier.lexicon import load
from tests.finding.freeze import parsed


@pytest.mark.parametrize(
    ("phrase", "may"),
    [
        (("à", "entendre"), True),
        (("les", "centrales"), True),  # la centrale: in any number
        (("à", "feu"), True),  # too short to be told by itself
        (("entendre", "raison", "garder"), True),  # the longest stands there: the others are asked for later
        (("interrogée",), False),  # stands before the verb
        (("en", "garde", "publiquement"), False),
    ],
)
def test_a_phrase_may_follow_when_its_longest_word_stands_behind(phrase: tuple[str, ...], may: bool) -> None:
    article, parse = parsed(
        "Interrogée sur l'avenir de la centrale, la ministre a laissé entendre qu'elle fermerait."
    )
    page = Page(article, parse, load("fr"), {})
    found = behind(page, 1 if "centrales" in phrase else page.keys.index("laissé"))
    assert may_follow(phrase, found) is may
