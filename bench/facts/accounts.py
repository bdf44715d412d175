"""Accounts of a record beside the annotated ones: what each side tells of a matter, or that it does not.

A cell is one matter and one side. The record's row for the matter is the one with most cells right. A cell
that is told is right when the record has a passage of that side in the sentence annotated; an empty one, when
the record has that side for that matter, without passages.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bench.facts.conflicts import Numbering, Places, beside, numbering, places
from bench.facts.piles import PileGold
from bench.facts.record import Names, Record, Telling
from bench.measures import Share


@dataclass(frozen=True, slots=True)
class Matter:
    """One annotated matter: for each side its accepted names and where it tells it, if it does."""

    label: str
    cells: tuple[tuple[Names, Places], ...]


def matters(piles: Sequence[PileGold], record: Record) -> Iterator[Matter]:
    """The annotated matters that two sides or more can be asked about in the articles of the record."""
    for pile in piles:
        for account in pile.accounts:
            for label, tells in account.matters:
                cells = [(account.sides[key], places(pile, given, record)) for key, given in tells.items()]
                if any(found for _, found in cells) and all(
                    found or not given for (_, found), given in zip(cells, tells.values(), strict=True)
                ):
                    yield Matter(f"{account.happening}: {label}", tuple(cells))


def rows(record: Record) -> list[list[Telling]]:
    """The tellings of a record, gathered by event and matter."""
    found: dict[tuple[str, str], list[Telling]] = defaultdict(list)
    for one in record.tellings:
        found[one.event, one.matter].append(one)
    return list(found.values())


def right(matter: Matter, row: Sequence[Telling], number: Numbering) -> int:
    """How many cells of a matter a row has right; none when it tells nothing that was annotated."""
    told = sum(
        any(meets(one, side) and any(beside(where, p, number) for p in one.passages) for one in row)
        for side, where in matter.cells
        if where
    )
    silent = sum(
        any(meets(one, side) and not one.passages for one in row) for side, where in matter.cells if not where
    )
    return told + silent if told else 0


def meets(one: Telling, side: Names) -> bool:
    """Whether a telling is of this side."""
    return one.side is not None and not one.side.isdisjoint(side)


def cells(piles: Sequence[PileGold], record: Record) -> Share:
    """Annotated cells, and those of them that the record has right."""
    number, found = numbering(record), rows(record)
    wanted = list(matters(piles, record))
    hits = sum(max((right(matter, row, number) for row in found), default=0) for matter in wanted)
    return Share(hits, sum(len(matter.cells) for matter in wanted))


def errors(piles: Sequence[PileGold], record: Record) -> Iterator[str]:
    """The matters whose cells are not all right."""
    number, found = numbering(record), rows(record)
    for matter in matters(piles, record):
        hits = max((right(matter, row, number) for row in found), default=0)
        if hits < len(matter.cells):
            yield f"account  {matter.label}: {hits} of {len(matter.cells)} cells"
