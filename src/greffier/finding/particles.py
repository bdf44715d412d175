"""Particles of surnames: *Pieter van der Berg, M. de la Tour*."""

from __future__ import annotations

from greffier.finding.page import Page

LONGEST = 3
"""How many particles a surname may have."""


def behind_particles(page: Page, at: int, limit: int) -> int | None:
    """The capital that the particles from token `at` on lead to, before `limit`; None when none does."""
    particles, articles = page.lexicon.words("particle"), page.lexicon.words("article of surname")
    end, keys = at, page.keys
    while end < min(at + LONGEST, limit) and (keys[end] in particles or (end > at and keys[end] in articles)):
        if not page.tokens[end].text[0].islower():
            return None
        end += 1
    return end if at < end < limit and page.tokens[end].text[0].isupper() else None


def before_particles(page: Page, at: int) -> int:
    """Where the particles begin that stand right before a capital; `at` when none do."""
    first, words = at, page.lexicon.words("particle") | page.lexicon.words("article of surname")
    while first > max(page.sentence(at)[0], at - LONGEST) and page.keys[first - 1] in words:
        if not page.tokens[first - 1].text[0].islower():
            break
        first -= 1
    return first if first < at and page.keys[first] in page.lexicon.words("particle") else at


def is_foreign(page: Page, at: int) -> bool:
    """Whether a particle can be no preposition: *van, ben*, not *de*."""
    return page.keys[at] not in page.lexicon.words("de")
