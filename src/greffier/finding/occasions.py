"""Occasions and media of speech: nouns of the lexicon behind their prepositions, *dans un communiqué*."""

from __future__ import annotations

from functools import lru_cache

from greffier.finding.capitals import accented
from greffier.finding.grammar import phrase_start
from greffier.finding.page import Page
from greffier.lexicon import key
from greffier.lexicon.words import KEPT

AUDIENCE = ("devant",)
"""The one preposition of those who only listen: *devant les députés* tells to whom, not through what."""

BEFORE = 28
"""How many characters before a noun phrase its preposition may begin (*au cours de*, *à l'occasion de*)."""


def is_occasion(page: Page, noun: int) -> bool:
    """Whether the noun is a medium or occasion of the lexicon behind one of its prepositions."""
    known = page.lexicon.occasions_by_head
    written = noun > 0 and page.keys[noun - 1] in page.lexicon.words("par")  # *par écrit*
    read = page.keys if written or page.tokens[noun].pos == "VERB" else page.lemmas
    named = known.get(read[noun], ())
    rows = [row for row in named if row.prepositions != AUDIENCE]
    if not rows or page.lemmas[noun] in page.lexicon.words("hearer"):
        return False
    word = page.tokens[noun].text  # *au Congrès* is a place, *lors du Congrès* an occasion; so is *par SMS*
    name = word[0].isupper() and not word.isupper()
    first = occasion_start(page, noun)
    start = page.tokens[first].start
    before = _plain(page.text[max(0, start - BEFORE) : start])
    if first and (led := accented(page, first - 1)) != page.keys[first - 1]:
        before = before.removesuffix(page.keys[first - 1]) + led
    words = _plain(page.text[page.tokens[noun].start : page.tokens[noun].start + 60])
    return any(
        words.startswith(_plain(row.phrase)) or len(row.phrase.split()) == 1 for row in rows
        if any(
            before.endswith(" " + _plain(p)) or before == _plain(p)
            for p in row.prepositions if " " in p or not name
        )
    )  # fmt: skip


def occasion_start(page: Page, noun: int) -> int:
    """First token of an occasion's noun phrase, of one taken for a verb too: *un bref communiqué*."""
    if page.tokens[noun].pos != "VERB":
        return phrase_start(page.parse, noun)
    return next((k for k in (noun - 1, noun - 2) if k >= 0 and page.tokens[k].pos == "DET"), noun)


@lru_cache(maxsize=KEPT)
def _plain(text: str) -> str:
    """Lower case, contracted articles undone: *lors du, lors d'un* both end in "lors de"."""
    words = key(text).replace("d'", "de ").replace("l'", " ").split()
    undone = {"du": "de", "des": "de", "au": "à", "aux": "à"}
    plain = [undone.get(word, word) for word in words]
    while plain and plain[-1] in ("le", "la", "les", "un", "une", "son", "sa", "ses", "ce", "cet", "cette"):
        plain.pop()
    return " ".join(plain)
