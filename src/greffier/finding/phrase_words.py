"""Whether a phrase of the lexicon may stand behind its head, asked before its words are matched in turn."""

from __future__ import annotations

from functools import lru_cache

from greffier.finding.page import Page
from greffier.lexicon import unaccented

ALONE = 4
"""Letters from which a word of a phrase is told by itself: shorter ones change (*à la, au*) or go unsaid."""


def behind(page: Page, at: int) -> frozenset[str]:
    """What words behind a token in its sentence may be looked for as: themselves, their lemmas, stems."""
    first, last = at + 1, page.sentence(at)[1]
    stems = page.once(_stems)
    return frozenset([*page.keys[first:last], *page.lemmas[first:last], *stems[first:last]])


def may_follow(words: tuple[str, ...], found: frozenset[str]) -> bool:
    """Whether the longest of a phrase's words is among those found behind its head; true of short ones."""
    forms = _forms(words)
    return not forms or not forms.isdisjoint(found)


@lru_cache(maxsize=1 << 14)
def _forms(words: tuple[str, ...]) -> frozenset[str]:
    """What the longest word of a phrase is found as, in any gender and number; empty when that is short."""
    longest = max(words, key=len, default="")
    if len(longest) < ALONE:
        return frozenset()
    return frozenset({longest, unaccented(longest), stem(longest)})


def stem(word: str) -> str:
    """A word without what its gender and number add."""
    return word.rstrip("es")


def _stems(page: Page) -> tuple[str, ...]:
    """The stems of all words of a page; ask `page.once` for them."""
    return tuple([stem(word) for word in page.keys])
