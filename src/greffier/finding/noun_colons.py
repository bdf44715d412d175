"""Words without marks behind the colon of a noun that tells of speech: *Réponse du maire : S*.

So too where the clause before the colon says what the words are like: *La version de X est autre : S*.
"""

from __future__ import annotations

from collections.abc import Iterator

from greffier.finding.boundaries import OPENED, content, holds_quoted_words
from greffier.finding.finites import has_finite
from greffier.finding.frames import Frame
from greffier.finding.grammar import is_finite, phrase_end
from greffier.finding.noun_owners import word_owner
from greffier.finding.page import Page
from greffier.finding.sayable import is_someone
from greffier.finding.whereabouts import reference_over
from greffier.lexicon import Cue
from greffier.record import Manner

LEAD = 6
"""How many tokens may stand between the noun's phrase and the colon: *est, on le sait, tout autre*."""

AHEAD = 18
"""How many tokens the sentence has before its colon, at most."""

NEEDED = frozenset({"selon lequel", "possessive"})
"""Constructions of a noun that tells of words and not of a feeling, an order or a deed."""


def behind_noun(page: Page, found: list[Frame]) -> Iterator[Frame]:
    """A frame for each noun of speech whose sentence announces its words before a colon."""
    known = page.lexicon.nouns_by_head
    colons = page.where(frozenset({":"}))
    for colon in colons:
        first, limit = page.sentence(colon)
        if colon + 2 >= limit or page.tokens[colon + 1].text in OPENED or colon - first > AHEAD:
            continue
        noun = next((k for k in range(first, min(first + 3, colon)) if page.tokens[k].pos == "NOUN"), None)
        if noun is None or not all(page.tokens[k].pos in ("DET", "ADJ") for k in range(first, noun)):
            continue
        for row in known.get(page.lemmas[noun], ()):
            if set(row.constructions) >= NEEDED and (frame := _frame(page, row, noun, colon, found)):
                yield frame
                break


def _frame(page: Page, row: Cue, noun: int, colon: int, found: list[Frame]) -> Frame | None:
    end = min(phrase_end(page, noun), colon)
    owner = word_owner(page, noun, end, noun - 1, row.act) if row.act == "assert" else None
    named = reference_over(page, owner) if owner is not None else None
    if owner is None or not (named is not None or is_someone(page, owner) or page.tokens[owner].pos == "DET"):
        return None
    if named is not None:
        end = max(end, min(named.last, colon))
    if end < colon and not _announces(page, end, colon):
        return None
    limit = page.sentence(colon)[1]
    span = content(page, colon + 1, limit) if has_finite(page, range(colon + 1, limit)) else None
    if span is None or any(span.meets(part) and not span.covers(part) for f in found for part in f.content):
        return None
    if any(part.covers(span) or (part.start == span.start) for f in found for part in f.content):
        return None
    manner: Manner = "mixed" if holds_quoted_words(page, (span,)) else "indirect"
    return Frame("colon clause", manner, (span,), row, noun, page.parse.span(noun, noun + 1), owner)


def _announces(page: Page, verb: int, colon: int) -> bool:
    """Whether all that is said of the words is what they are like: *est accablante, diffère*."""
    lemmas = page.lemmas[verb:colon]
    if len(lemmas) > LEAD or not is_finite(page.tokens[verb]):
        return False
    words = page.lexicon.words
    if lemmas[0] in words("differing"):
        return True
    return any(lemma in words("unmistakable") for lemma in lemmas[1:]) and not any(
        (page.tokens[k].pos == "PUNCT" or is_finite(page.tokens[k])) for k in range(verb + 1, colon)
    )
