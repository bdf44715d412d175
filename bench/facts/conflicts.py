"""Conflicts of a record beside the annotated ones of a pile.

An annotated side is told at one place or at several (a dispatch and its copies). A predicted conflict is that
one when its type is the same and its sides touch the sentences of two different annotated sides.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bench.facts.gold import PileGold, place
from bench.facts.match import sentence_of, shown
from bench.facts.record import Clash, Record
from bench.gold import GoldError, Range
from bench.measures import Score

TYPES = ("figure", "date", "denial", "wording")
"""Types that can be false; an absence is one of many, of which only the annotated are looked for."""
Places = Sequence[tuple[str, Range]]


@dataclass(frozen=True, slots=True)
class Wanted:
    """One annotated conflict whose sides are in the record: at least two, each with its places."""

    type: str
    sides: tuple[Places, ...]


def wanted(piles: Sequence[PileGold], record: Record) -> list[Wanted]:
    """The annotated conflicts of which the record holds two sides or more."""
    found = []
    for pile in piles:
        for type, sides in pile.conflicts:
            here = [side for one in sides if (side := places(pile, one.places, record))]
            if len(here) > 1:
                found.append(Wanted(type, tuple(here)))
    return found


def places(pile: PileGold, given: Sequence[tuple[str, object]], record: Record) -> Places:
    """Those places of a side that lie in articles of the record; GoldError when the words are not there."""
    try:
        return [
            (article, place(words, record.pages[article].text))  # type: ignore[arg-type]
            for article, words in given
            if article in record.pages
        ]
    except ValueError as fault:
        raise GoldError(f"{pile.path}: {fault}") from fault


def same(want: Wanted, got: Clash, sentences: Mapping[str, object]) -> bool:
    """Whether a predicted conflict sets two different annotated sides against each other."""
    if want.type != got.type:
        return False
    met = {n for n, side in enumerate(want.sides) if any(beside(side, one, sentences) for one in got.sides)}
    return len(met) > 1


def beside(side: Places, one: tuple[str, Range], sentences: Mapping[str, object]) -> bool:
    """Whether a place lies in a sentence of the side."""
    article, span = one
    number = sentences[article]
    assert callable(number)
    return any(
        article == name and number(span[0]) <= number(start) <= number(max(span[0], span[1] - 1))
        for name, (start, _) in side
    )


def judged(wants: Sequence[Wanted], record: Record) -> tuple[list[int], list[Clash]]:
    """Which annotated conflicts are found, and the predicted ones that are none of them."""
    sentences = {name: sentence_of(page.text) for name, page in record.pages.items()}
    hits = {
        got.id: [n for n, want in enumerate(wants) if same(want, got, sentences)] for got in record.conflicts
    }
    false = [got for got in record.conflicts if not hits[got.id] and got.type in TYPES]
    return sorted({n for found in hits.values() for n in found}), false


def scores(wants: Sequence[Wanted], record: Record) -> dict[str, tuple[int, int, int]]:
    """(found, annotated, false) by type."""
    found, false = judged(wants, record)
    kinds = [*TYPES, "absence"]
    return {
        kind: (
            sum(wants[n].type == kind for n in found),
            sum(want.type == kind for want in wants),
            sum(got.type == kind for got in false),
        )
        for kind in kinds
    }


def total(by_type: Mapping[str, tuple[int, int, int]]) -> Score:
    """All types that can be false, together."""
    found, wanted, false = (sum(by_type[kind][n] for kind in TYPES) for n in range(3))
    return Score(found, found + false, found, wanted)


def errors(wants: Sequence[Wanted], record: Record) -> Iterator[str]:
    """The conflicts missed and the false ones, with their words."""
    found, false = judged(wants, record)
    for n, want in enumerate(wants):
        if n not in found:
            heads = [
                (side[0][0], shown(record.pages[side[0][0]].text, side[0][1], 20)) for side in want.sides
            ]
            yield f"missed   {want.type} conflict: " + " ≠ ".join(f"{a} « {w} »" for a, w in heads)
    for got in false:
        heads = [(a, shown(record.pages[a].text, span, 20)) for a, span in got.sides]
        yield f"false    {got.type} conflict: " + " ≠ ".join(f"{a} « {w} »" for a, w in heads)
