"""Events that one article names without their day, on the day that other articles tell of the same event.

*Avant les pourparlers* bounds an article once another tells when these are. Events are taken for one when
they have the same name and type, and an actor in common; with several such days it is one of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from greffier.linking.dating.bonds import Bond, Ground
from greffier.record.clues import Clue
from greffier.record.dates import time_id
from greffier.record.events import EventReport

MANY = 6  # days an event might be on, above which nothing is supposed
SURE = ("held", "planned")
EVENT = "event"  # the grain of clues that events give of each other


def named(
    reports: Sequence[EventReport], clues: Iterable[Clue], heads: Mapping[str, str]
) -> tuple[Bond, ...]:
    """The bonds of undated events that some clue speaks of; `heads` gives each actor's cluster."""
    spoken = {day for clue in clues if clue.grain == EVENT for day in (clue.about, clue.anchor)}
    asked = [one for one in reports if one.id in spoken]
    return tuple(bond for one in asked for bond in _same(one, reports, heads))


def _same(one: EventReport, reports: Iterable[EventReport], heads: Mapping[str, str]) -> Iterator[Bond]:
    """The bond of one undated event to the days it may be on; nothing when there are none or too many."""
    alike = [other for other in reports if _alike(one, other, heads)]
    days = tuple(dict.fromkeys(time_id(it.article, it.when_span) for it in alike if it.when_span))
    if 0 < len(days) <= MANY:
        grounds = tuple(Ground(it.article, it.span, "the same event") for it in (one, *alike[:MANY]))
        yield Bond(one.id, grounds, "same", anchors=days, least=0, most=0)


def _alike(one: EventReport, other: EventReport, heads: Mapping[str, str]) -> bool:
    """Whether another article tells the day of what may be the same event."""
    if other.when_span is None or other.article == one.article:
        return False
    same = (one.type, one.label) == (other.type, other.label) and other.status in SURE
    return same and bool(_actors(one, heads) & _actors(other, heads))


def _actors(report: EventReport, heads: Mapping[str, str]) -> set[str]:
    return {heads.get(actor, actor) for actor in (*report.who, *report.whom)}
