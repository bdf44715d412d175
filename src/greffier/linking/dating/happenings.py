"""What one article tells of a happening, put together from its reports: its actors, its day, its details."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from greffier.record.clues import Clue
from greffier.record.dates import time_id
from greffier.record.events import Detail, EventReport, EventType
from greffier.record.span import Span

ALIKE, APART = 0.9, 0.6  # how near two numbers lie that are one, told as round ones; that cannot be one
LENGTH = re.compile(r"PT(\d+(?:\.\d+)?)([HMS])")
MINUTES = {"H": 60.0, "M": 1.0, "S": 1 / 60}
MEETINGS = frozenset({"AGREE", "CONSULT"})  # the types of one meeting, to come and held
Details = Mapping[tuple[str, str | None], str]
Key = tuple[EventType, frozenset[str]]


@dataclass(slots=True)
class Happening:
    """What one article tells of one happening: its reports, the day they name, its particulars."""

    article: str
    key: Key
    span: Span
    day: str
    grain: str
    details: dict[tuple[str, str | None], str] = field(default_factory=dict)
    ordinals: list[Span] = field(default_factory=list)


def told(
    reports: Iterable[EventReport],
    clues: Mapping[str, list[Clue]],
    heads: Mapping[str, str],
) -> dict[Key, list[Happening]]:
    """Happenings with two actors or more that were held or are planned, by type and actors.

    `clues` are those about each day.
    """
    found: dict[tuple[str, Key], list[Happening]] = defaultdict(list)
    loose: dict[tuple[str, Key], list[EventReport]] = defaultdict(list)
    for report in reports:
        actors = frozenset(heads.get(one, one) for one in (*report.who, *report.whom))
        if len(actors) < 2 or report.type == "unresolved" or report.status not in ("held", "planned"):
            continue
        key: Key = ("CONSULT" if report.type in MEETINGS else report.type, actors)
        place = report.article, key
        day = time_id(report.article, report.when_span) if report.when_span else None
        if day is None or day not in clues:
            loose[place].append(report)
            continue
        mine = next((one for one in found[place] if one.day == day), None)
        if mine is None:
            grain = clues[day][0].grain
            mine = Happening(report.article, key, report.span, day, grain)
            found[place].append(mine)
        _gather(mine, report)
    for place, others in loose.items():
        for report in others:
            fitting = [one for one in found[place] if not opposed(one.details, _details(report.details))]
            if len(fitting) == 1:
                _gather(fitting[0], report)
    by_key: dict[Key, list[Happening]] = defaultdict(list)
    for (_, shared), some in found.items():
        by_key[shared] += some
    return by_key


def _gather(mine: Happening, report: EventReport) -> None:
    """Add what a report tells to its happening."""
    mine.details.update(_details(report.details))
    if report.ordinal is not None:
        mine.ordinals.append(report.ordinal)


def _details(details: Iterable[Detail]) -> dict[tuple[str, str | None], str]:
    return {(one.what, one.unit): one.value for one in details}


def opposed(one: Details, other: Details) -> bool:
    """Whether two happenings have a number of one thing each that cannot be the same, even told roughly."""
    return any(_ratio(value, other[key]) < APART for key, value in one.items() if key in other)


def alike(one: Details, other: Details) -> int:
    """How many details of two happenings are the same, or numbers that are once told as round ones."""
    return sum(_ratio(value, other[key]) >= ALIKE for key, value in one.items() if key in other)


def _ratio(one: str, other: str) -> float:
    """How near two values are, from 0 to 1; for two that are no numbers 1 or halfway: words may differ."""
    numbers = _number(one), _number(other)
    if None in numbers:
        return 1.0 if one.casefold() == other.casefold() else (ALIKE + APART) / 2
    low, high = sorted(number or 0.0 for number in numbers)
    return low / high if high else 1.0


def _number(value: str) -> float | None:
    """A number, or a length such as PT50M in minutes; None for other words."""
    length = LENGTH.fullmatch(value)
    if length:
        return float(length[1]) * MINUTES[length[2]]
    try:
        return float(value.replace(",", "."))
    except ValueError:
        return None
