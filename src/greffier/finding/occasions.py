"""Occasions and media of speech: nouns of the lexicon behind their prepositions, *dans un communiqué*."""

from __future__ import annotations

from greffier.finding.capitals import accented
from greffier.finding.grammar import phrase_start
from greffier.finding.page import Page
from greffier.lexicon import key

AUDIENCE = ("devant",)
"""The one preposition of those who only listen: *devant les députés* tells to whom, not through what."""

BEFORE = 28
"""How many characters before a noun phrase its preposition may begin (*au cours de*, *à l'occasion de*)."""


def is_occasion(page: Page, noun: int) -> bool:
    """Whether the noun is a medium or occasion of the lexicon behind one of its prepositions."""
    known = page.lexicon.occasions_by_head
    read = page.keys if page.tokens[noun].pos == "VERB" else page.lemmas  # *par écrit*
    named = known.get(read[noun], ())
    rows = [row for row in named if row.prepositions != AUDIENCE]
    if not rows or key(page.tokens[noun].lemma) in page.lexicon.words("hearer"):
        return False
    name = page.tokens[noun].text[0].isupper()  # *au Congrès* is a place, *lors du Congrès* an occasion
    first = phrase_start(page.parse, noun)
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


def _plain(text: str) -> str:
    """Lower case, contracted articles undone: *lors du, lors d'un* both end in "lors de"."""
    words = key(text).replace("d'", "de ").replace("l'", " ").split()
    undone = {"du": "de", "des": "de", "au": "à", "aux": "à"}
    plain = [undone.get(word, word) for word in words]
    while plain and plain[-1] in ("le", "la", "les", "un", "une", "son", "sa", "ses", "ce", "cet", "cette"):
        plain.pop()
    return " ".join(plain)
