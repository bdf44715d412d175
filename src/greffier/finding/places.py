"""Where: the phrase that names the place of what is told at some token (*à la frontière, en Norvège*)."""

from __future__ import annotations

from functools import lru_cache

from greffier.finding.grammar import is_finite, noun_after, phrase_end
from greffier.finding.page import Page
from greffier.lexicon import name_key
from greffier.lexicon.words import pieces
from greffier.record import Span

REACH = 18
"""How many tokens behind what it places a phrase may begin."""


def place_after(page: Page, at: int) -> Span | None:
    """The first phrase of place behind token `at` in its clause; None when there is none."""
    limit = min(page.sentence(at)[1], at + REACH)
    verbs = 0
    for k in range(at + 1, limit):
        token = page.tokens[k]
        verbs += is_finite(token) and token.dep != "aux"
        if token.text in (";", ":", "(") or token.pos == "SCONJ" or verbs > 1:
            return None
        if (found := place_at(page, k)) is not None:
            return found
    return None


def place_at(page: Page, at: int) -> Span | None:
    """The phrase of place that begins at token `at` with its preposition; None when none does."""
    tokens, lexicon = page.tokens, page.lexicon
    limit = page.sentence(at)[1]
    low = tokens[at].text.lower()
    phrase = _phrase(page, at, limit)
    first = at + phrase if phrase else at + 1
    if not phrase and low not in lexicon.words("where"):
        return None
    if phrase and first < limit and tokens[first].text.lower() in lexicon.words("de"):
        first += 1
    noun = noun_after(page, first, limit)
    if noun is None:
        return None
    end = place_end(page, noun)
    return page.parse.span(at, end) if names_place(page, noun, end) else None


def place_end(page: Page, noun: int) -> int:
    """One past the phrase of the place `noun`; behind a name what is of another thing is no part of it."""
    end = max(phrase_end(page, noun), noun + 1)
    named = page.tokens[noun].pos == "PROPN"
    return next((k for k in range(noun + 1, end) if named and _is_of_another(page, k)), end)


def _is_of_another(page: Page, at: int) -> bool:
    """Whether *de* and a common noun go on behind a name: *l'arrestation à Lima ⟦de l'ancien ministre⟧*."""
    noun = noun_after(page, at + 1, page.sentence(at)[1])
    led = page.keys[at] in page.lexicon.words("de")
    return led and noun is not None and page.tokens[noun].pos == "NOUN"


def names_place(page: Page, noun: int, end: int) -> bool:
    """Whether the phrase from `noun` to the token before `end` names a place."""
    token = page.tokens[noun]
    if token.lemma.lower() in page.lexicon.words("place") or token.text.lower() in page.lexicon.words(
        "place"
    ):
        return True
    return token.ent == "LOC" or _known(page, noun, end)


def _known(page: Page, noun: int, end: int) -> bool:
    """Whether the head is a state or a capital of the lexicon."""
    words = name_key(page.parse.span(noun, end).of(page.text)), name_key(page.tokens[noun].text)
    lexicon = page.lexicon
    return any(word in lexicon.states_by_name or word in lexicon.states_by_capital for word in words)


def phrase_of_place_ends(page: Page, at: int) -> bool:
    """Whether a phrase of place stands right before token `at`: *près (de), au nord (d')*."""
    return any(_phrase(page, first, at) == at - first for first in range(max(at - 4, 0), at))


def _phrase(page: Page, at: int, limit: int) -> int:
    """How many tokens the longest phrase of place that begins at `at` has; 0 when none does."""
    phrases = _phrases(page.lexicon.words("where phrase")).get(page.keys[at], ())
    fitting = (len(p) for p in phrases if at + len(p) <= limit and page.keys[at : at + len(p)] == p)
    return max(fitting, default=0)


@lru_cache(maxsize=4)
def _phrases(written: frozenset[str]) -> dict[str, list[tuple[str, ...]]]:
    """Phrases of place cut into words, by their first word."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for words in (pieces(phrase) for phrase in written):
        found.setdefault(words[0], []).append(words)
    return found
