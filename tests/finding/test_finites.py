"""Finite verbs of an article, listed once."""

from __future__ import annotations

from greffier.finding.finites import finites, has_finite
from greffier.finding.page import Page
from greffier.lexicon import load
from greffier.record import Article, Parse
from greffier.record.parse import Token

MORPHS = ("", "VerbForm=Fin", "VerbForm=Inf", "VerbForm=Fin")
TAGS = ("PRON", "AUX", "VERB", "NOUN")


def _page() -> Page:
    """*Il veut partir loin*, whose last word, a noun, has the features of a verb."""
    text, words = "Il veut partir loin", ("Il", "veut", "partir", "loin")
    tokens = tuple(
        Token(at, text.index(word), text.index(word) + len(word), word, word, tag, morph, "dep", 1)
        for at, (word, tag, morph) in enumerate(zip(words, TAGS, MORPHS, strict=True))
    )
    return Page(Article("a", text, ()), Parse(tokens, ((0, 4),), ((0, 4),)), load("fr"), {})


def test_finite_verbs_are_listed_and_no_other_word() -> None:
    assert finites(_page()) == [1]


def test_stretch_holds_one_up_to_its_end_and_no_further() -> None:
    page = _page()
    assert has_finite(page, range(2))
    assert not has_finite(page, range(1))
    assert not has_finite(page, range(2, 4))
    assert not has_finite(page, range(1, 1))
