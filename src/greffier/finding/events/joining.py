"""A word and those coordinated with it: *Paris, Berlin et Rome*."""

from __future__ import annotations

from greffier.finding.events.prepositions import case_of, plain_preposition
from greffier.finding.grammar import NOMINAL, is_finite, noun_after, phrase_end, phrase_start
from greffier.finding.page import Page

PLACED = frozenset({"à", "en", "dans", "sur"})
"""Prepositions of places, which mix: *au Nigeria et en Guinée*."""


def joined(page: Page, head: int) -> list[int]:
    """A noun and those coordinated with it: *Paris, Berlin et Rome*."""
    found = [head]
    for k in page.parse.children[head]:
        token = page.tokens[k]
        linked = token.dep == "conj" and k > head
        if linked and (some := _some_of(page, k)) is not None:
            found.append(some)
            continue
        linked = linked and (token.pos in (*NOMINAL, "PRON", "X") or _has_article(page, k))
        linked = linked or _goes_on(page, head, k)
        if linked and _joins(case_of(page, head), case_of(page, k)) and not _opens_clause(page, k):
            found += joined(page, k)
    if (other := _as_well(page, found[-1])) is not None and other not in found:
        found += joined(page, other)
    return found[:8]


def _as_well(page: Page, last: int) -> int | None:
    """Who is told behind *ainsi que* and the same preposition: *avec la reine ainsi qu'avec ⟦le pape⟧*."""
    linking = page.lexicon.words("as well")
    if linking.isdisjoint(page.places):
        return None
    at, limit = phrase_end(page, last), page.sentence(last)[1] - 2
    at += at < limit and page.tokens[at].text == ","
    if at >= limit or page.keys[at] not in linking or page.keys[at + 1] not in page.lexicon.words("que"):
        return None
    led = page.tokens[at + 2].pos == "ADP" and plain_preposition(page, at + 2) == case_of(page, last)
    noun = noun_after(page, at + 2 + led, limit + 2)
    if noun is None or not page.tokens[noun].dep.startswith("nsubj"):
        return noun
    return noun if page.tokens[noun].head == page.tokens[last].head else None  # not *ainsi que X l'a dit*


def _some_of(page: Page, number: int) -> int | None:
    """Who is counted by a number joined to somebody: *le maire et deux de ⟦ses proches⟧*."""
    if page.tokens[number].pos != "NUM":
        return None
    behind = (k for k in page.parse.children[number] if k > number and page.tokens[k].pos in NOMINAL)
    return next((k for k in behind if case_of(page, k) == "de"), None)


def _has_article(page: Page, k: int) -> bool:
    """Whether an article makes a noun of what the parser takes for an adjective: *et leurs supplétifs*."""
    return page.tokens[k].pos == "ADJ" and any(page.tokens[c].dep == "det" for c in page.parse.children[k])


def _opens_clause(page: Page, noun: int) -> bool:
    """Whether a noun behind *, et* is the subject of what follows: *a puni le maire, et le roi partira*."""
    end = phrase_end(page, noun)
    if end >= page.sentence(noun)[1] or not is_finite(page.tokens[end]):
        return False
    first = phrase_start(page.parse, noun)
    return (
        first > 1 and page.tokens[first - 2].text == "," and page.keys[first - 1] in page.lexicon.words("and")
    )


def _goes_on(page: Page, head: int, k: int) -> bool:
    """Whether an apposition is the next of a list: *les distributeurs, le préfet et l'association*."""
    tokens, kids = page.tokens, page.parse.children
    if tokens[k].dep != "appos" or tokens[k].pos != "NOUN" or k < head or tokens[head].pos != "NOUN":
        return False
    many, one = "Number=Plur" in tokens[head].morph, "Number=Sing" in tokens[k].morph
    counted = any(tokens[c].dep == "nummod" for c in kids[head])
    named = any(tokens[c].pos == "PROPN" and tokens[c].dep == "appos" for c in kids[k])
    ended = any(tokens[c].dep == "conj" and page.keys[c - 1] != "," for c in kids[k] if c > k)
    return many and one and ended and not counted and not named


def _joins(first: str | None, second: str | None) -> bool:
    """Whether what stands behind two prepositions goes together: not *contre X, en Irak et en Syrie*."""
    return second in (None, "de", first) or {first, second} <= PLACED or first is None
