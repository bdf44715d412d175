"""Annotations as though a record held them: to try the scorers on, and to compare two annotators."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar

from bench.facts.gold import Commitment, Event, Facts, Figure
from bench.facts.record import Bound, Counted, Page, Record, Told

Row = TypeVar("Row", Event, Commitment, Figure)


def mirrored(facts: Mapping[str, Facts], texts: Mapping[str, str], optional: bool = True) -> Record:
    """A record that says all the annotations of these articles say, the optional ones if asked."""
    pages = {}
    for name, one in facts.items():
        page = Page(texts[name])
        page.events.extend(told(event) for event in kept(one.events, optional))
        page.commitments.extend(bound(name, row) for row in kept(one.commitments, optional))
        page.figures.extend(counted(row) for row in kept(one.figures, optional))
        pages[name] = page
    return Record(pages)


def kept(rows: Iterable[Row], optional: bool) -> list[Row]:
    """All rows, or those that must be found."""
    return [row for row in rows if optional or not row.optional]


def told(event: Event) -> Told:
    """An event as a report of it, named by its happening."""
    who, whom = (tuple(one.names for one in side) for side in (event.who, event.whom))
    return Told(event.happening, event.span, event.types[0], who, whom, event.days, event.statuses[0])


def bound(article: str, row: Commitment) -> Bound:
    """A commitment as a row of a record."""
    by = tuple(one.names for one in row.by)
    answers = f"{article} {row.answers}" if row.answers else None
    return Bound(f"{article} {row.id}", row.acts[0], by, row.what, row.condition, row.issue, answers)


def counted(row: Figure) -> Counted:
    """A figure as a row of a record."""
    by = tuple(one.names for one in row.by or ())
    return Counted(row.span, row.low, row.high, row.unit, row.of[0] if row.of else None, by)
