"""Conflicts of a record beside the annotated ones of a pile.

An annotated side is told at one place or at several (a dispatch and its copies). A predicted conflict is that
one when its type is the same and its sides touch the sentences of two different annotated sides.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bench.facts.match import sentence_of, shown
from bench.facts.piles import Given, PileGold, place
from bench.facts.record import Clash, Record
from bench.gold import GoldError, Range
from bench.measures import Score

TYPES = ("figure", "date", "denial", "wording")
"""Types that can be false; an absence is one of many, of which only the annotated are looked for."""
Places = Sequence[tuple[str, Range]]
Numbering = Mapping[str, Callable[[int], int]]
"""For each article, what gives the number of the sentence an offset lies in."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """One annotated conflict whose sides are in the record: at least two, each with its places."""

    type: str
    sides: tuple[Places, ...]
    optional: bool


def wanted(piles: Sequence[PileGold], record: Record) -> list[Wanted]:
    """The annotated conflicts of which the record holds two sides or more."""
    found = []
    for pile in piles:
        for one in pile.conflicts:
            here = [side for given in one.sides if (side := places(pile, given, record))]
            if len(here) > 1:
                found.append(Wanted(one.type, tuple(here), one.optional))
    return found


def places(pile: PileGold, given: Given, record: Record) -> Places:
    """Those places of a side that lie in articles of the record; GoldError when the words are not there."""
    try:
        return [
            (article, place(words, record.pages[article].text))
            for article, words in given
            if article in record.pages
        ]
    except ValueError as fault:
        raise GoldError(f"{pile.path}: {fault}") from fault


def numbering(record: Record) -> Numbering:
    """What numbers the sentences of each article."""
    return {name: sentence_of(page.text) for name, page in record.pages.items()}


def same(want: Wanted, got: Clash, number: Numbering) -> bool:
    """Whether a predicted conflict sets two different annotated sides against each other."""
    if want.type != got.type:
        return False
    met = {n for n, side in enumerate(want.sides) if any(beside(side, one, number) for one in got.sides)}
    return len(met) > 1


def beside(side: Places, one: tuple[str, Range], number: Numbering) -> bool:
    """Whether a place lies in a sentence of the side."""
    article, (start, end) = one
    count = number[article]
    return any(
        article == name and count(start) <= count(first) <= count(max(start, end - 1))
        for name, (first, _) in side
    )


def judged(wants: Sequence[Wanted], record: Record) -> tuple[list[int], list[Clash]]:
    """Which annotated conflicts are found, and the predicted ones that are none of them."""
    number = numbering(record)
    hits = {
        got.id: [n for n, want in enumerate(wants) if same(want, got, number)] for got in record.conflicts
    }
    false = [got for got in record.conflicts if not hits[got.id] and got.type in TYPES]
    return sorted({n for found in hits.values() for n in found}), false


def scores(wants: Sequence[Wanted], record: Record) -> dict[str, tuple[int, int, int]]:
    """(found, annotated, false) by type; the optional are neither."""
    found, false = judged(wants, record)
    return {
        kind: (
            sum(wants[n].type == kind and not wants[n].optional for n in found),
            sum(want.type == kind and not want.optional for want in wants),
            sum(got.type == kind for got in false),
        )
        for kind in (*TYPES, "absence")
    }


def total(by_type: Mapping[str, tuple[int, int, int]]) -> Score:
    """All types that can be false, together."""
    found, wanted, false = (sum(by_type[kind][n] for kind in TYPES) for n in range(3))
    return Score(found, found + false, found, wanted)


def errors(wants: Sequence[Wanted], record: Record) -> Iterator[str]:
    """The conflicts missed and the false ones, with their words."""
    found, false = judged(wants, record)
    for n, want in enumerate(wants):
        if n not in found and not want.optional:
            yield f"missed   {want.type} conflict: {heads([side[0] for side in want.sides], record)}"
    for got in false:
        yield f"false    {got.type} conflict: {heads(got.sides, record)}"


def heads(sides: Places, record: Record) -> str:
    """The words of several places, set against each other."""
    return " ≠ ".join(f"{a} « {shown(record.pages[a].text, span, 20)} »" for a, span in sides)
