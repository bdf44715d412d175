"""What one report tells, in the form in which tellings are compared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from greffier.lexicon import Lexicon
from greffier.linking.events.parties import Party
from greffier.record import EventReport, EventType, Status, When

MUTUAL: frozenset[EventType] = frozenset({"CONSULT", "AGREE", "COOPERATE"})
"""Types whose actors on either side all take part."""
DONE: frozenset[Status] = frozenset({"held", "planned"})
WIDE = 10
"""A stretch of more days than these tells no day."""
SEASON = 100
"""Days in which an article may have appeared, above which that tells nothing."""
Days = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Telling:
    """A report with its parties, the families of its label, its day (None when it tells none) and place."""

    report: EventReport
    who: tuple[Party, ...]
    whom: tuple[Party, ...]
    families: frozenset[str]
    days: Days | None
    place: str | None
    number: int

    @property
    def parties(self) -> tuple[Party, ...]:
        """All parties, of either side."""
        return (*self.who, *self.whom)

    @property
    def done(self) -> bool:
        """Whether it tells of what was or will be done, not of what is only supposed or denied."""
        return self.report.status in DONE


def tellings(
    reports: Iterable[EventReport],
    known: Mapping[str, Party],
    families: Mapping[str, frozenset[str]],
    places: Mapping[str, str],
) -> list[Telling]:
    """The tellings of reports, in reading order; `places` gives the words for the place of a report."""
    return [
        Telling(
            one,
            tuple(known[actor] for actor in one.who if actor in known),
            tuple(known[actor] for actor in one.whom if actor in known),
            families.get(one.label, frozenset()) | {f"label:{one.label}"},
            days_of(one.when),
            place_key(places.get(one.id)),
            number,
        )
        for number, one in enumerate(reports)
    ]


def families_of(lexicon: Lexicon) -> dict[str, frozenset[str]]:
    """The families of each label."""
    found: dict[str, set[str]] = defaultdict(set)
    for family in lexicon.event_families:
        for label in family.labels:
            found[label].add(family.name)
    return {label: frozenset(names) for label, names in found.items()}


def days_of(when: When | None) -> Days | None:
    """First and last day of a moment; None when there is none or it is too wide to tell a day."""
    return _days_within(when, WIDE)


def around(when: When | None) -> Days | None:
    """First and last day on which an article may have appeared; None for more than a season."""
    return _days_within(when, SEASON)


def _days_within(when: When | None, most: int) -> Days | None:
    """First and last day of a moment of at most so many days; None for any other."""
    if when is None:
        return None
    try:
        start, end = date.fromisoformat(when.start[:10]), date.fromisoformat(when.end[:10])
    except ValueError:
        return None
    return (start, end) if end - start <= timedelta(days=most) else None


def place_key(words: str | None) -> str | None:
    """The words for a place as they are compared; None for no words."""
    if not words:
        return None
    return " ".join(words.lower().replace("’", "'").removeprefix("l'").split()[-2:])


def same_days(one: Days | None, other: Days | None) -> bool:
    """Whether both tell a day, and may tell the same."""
    return one is not None and other is not None and one[0] <= other[1] and other[0] <= one[1]


def apart(one: Days | None, other: Days | None) -> bool:
    """Whether both tell a day, and cannot tell the same."""
    return one is not None and other is not None and not same_days(one, other)


def meets(side: Iterable[Party], other: Iterable[Party]) -> bool:
    """Whether someone of one side is near someone of the other."""
    there = list(other)
    return any(mine.is_near(theirs) for mine in side for theirs in there)


def covers(side: Iterable[Party], other: Iterable[Party]) -> bool:
    """Whether each of the other side is near someone of this one."""
    here = list(side)
    return all(any(mine.is_near(theirs) for mine in here) for theirs in other)


def recalls(side: Iterable[Party], other: Iterable[Party]) -> bool:
    """Whether each of the other side may be someone of this one, told in another article."""
    here = list(side)
    return all(any(mine.resembles(theirs) for mine in here) for theirs in other)


def agree(one: Telling, other: Telling) -> bool:
    """Whether nothing in the roles keeps two tellings apart; a side that is not told is no reason."""
    if one.report.type in MUTUAL and one.report.type == other.report.type:
        return not one.parties or not other.parties or _mutual(one.parties, other.parties)
    for mine, theirs in ((one.who, other.who), (one.whom, other.whom)):
        if mine and theirs and not (covers(mine, theirs) or covers(theirs, mine)):
            return False
    return True


def _mutual(one: tuple[Party, ...], other: tuple[Party, ...]) -> bool:
    """Whether all who take part in the smaller company are in the other."""
    small, large = sorted((one, other), key=len)
    return covers(large, small)
