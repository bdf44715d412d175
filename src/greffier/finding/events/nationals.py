"""Adjectives of states that stand with a noun: *l'invasion russe, les pourparlers russo-américains*."""

from __future__ import annotations

from greffier.finding.events.joining import joined
from greffier.finding.events.prepositions import case_of
from greffier.finding.grammar import phrase_end, phrase_start
from greffier.finding.page import Page


def is_national(page: Page, at: int) -> bool:
    """Whether the token is a state's adjective, or one for two states: *russe, russo-américain*."""
    word = page.keys[at]
    if word in page.lexicon.states_by_adjective:
        return page.tokens[at].text[0].islower()
    first, dash, last = word.partition("-")
    return bool(dash) and first in page.lexicon.state_prefixes and last in page.lexicon.states_by_adjective


def nationals(page: Page, noun: int) -> list[int]:
    """Adjectives of states that stand with a noun: *l'invasion russe, les pourparlers russo-américains*."""
    limit = min(phrase_end(page, noun) + 1, page.sentence(noun)[1])
    return [
        k
        for k in range(phrase_start(page.parse, noun), limit)
        if k != noun
        and page.tokens[k].pos in ("ADJ", "NOUN", "PROPN")
        and _within_phrase(page, k, noun)
        and is_national(page, k)
        and not _is_noun(page, k)
    ]


def _is_noun(page: Page, at: int) -> bool:
    """Whether a people is told by an adjective with an article of its own: *le massacre des français*."""
    before = page.tokens[at - 1]
    return page.tokens[at].pos == "NOUN" and before.pos in ("DET", "ADP")


def _within_phrase(page: Page, at: int, noun: int) -> bool:
    """Whether an adjective is the noun's, another adjective's of it, or that of a noun joined to it."""
    above = page.tokens[at].head
    placed = "place" in page.lexicon.things.get(page.lemmas[above], ())
    under = noun == page.tokens[above].head and not placed and case_of(page, above) in (None, "de", "par")
    return above == noun or under or above in joined(page, noun)
