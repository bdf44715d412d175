"""What one article tells of a happening, put together from its reports: its actors, its day, its details."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import combinations

from greffier.record.clues import Clue
from greffier.record.dates import time_id
from greffier.record.events import EventReport
from greffier.record.span import Span
from greffier.record.tellings import Telling

ALIKE, APART = 0.9, 0.6  # how near two numbers lie that are one, told as round ones; that cannot be one
LENGTH = re.compile(r"PT(\d+(?:\.\d+)?)([HMS])")
MINUTES = {"H": 60.0, "M": 1.0, "S": 1 / 60}
MEETING, MOST = "meeting", 3  # persons of a sentence, any two of whom may have met
UNLIKELY = frozenset({"AGREE", "CONSULT", "unresolved"})  # types that tellings stand for, or no type
Details = Mapping[str, str]
Key = tuple[str, frozenset[str]]


@dataclass(slots=True)
class Happening:
    """What one article tells of one happening: its type and actors, the day it names, its particulars."""

    article: str
    key: Key
    span: Span
    day: str
    grain: str
    details: dict[str, str] = field(default_factory=dict)
    ordinals: list[Span] = field(default_factory=list)

    def gather(self, details: Iterable[tuple[str, str]], ordinal: Span | None) -> None:
        """Add particulars; of two values of one thing the first counts."""
        for what, value in details:
            self.details.setdefault(what, value)
        if ordinal is not None:
            self.ordinals.append(ordinal)


def told(
    reports: Iterable[EventReport],
    tellings: Iterable[Telling],
    clues: Mapping[str, list[Clue]],
    heads: Mapping[str, str],
) -> dict[Key, list[Happening]]:
    """Happenings that have two actors and a day, by type and actors; `clues` are those about each day.

    A meeting told without its day adds its particulars to the only one that it can be, in the same article.
    """
    found: dict[tuple[str, Key, str], Happening] = {}
    loose: list[Telling] = []
    for telling in tellings:
        actors = sorted({heads.get(one, one) for one in telling.actors})
        if telling.day not in clues or not 2 <= len(actors) <= MOST:
            loose.append(telling)
            continue
        for pair in combinations(actors, 2):
            mine = _happening(
                found, clues, telling.article, (MEETING, frozenset(pair)), telling.span, telling.day
            )
            mine.gather(telling.details, telling.ordinal)
    for report in reports:
        actors = sorted({heads.get(one, one) for one in (*report.who, *report.whom)})
        day = time_id(report.article, report.when_span) if report.when_span else None
        told_at_all = report.status in ("held", "planned") and report.type not in UNLIKELY
        if day in clues and len(actors) == 2 and told_at_all:
            key: Key = (report.type, frozenset(actors))
            mine = _happening(found, clues, report.article, key, report.span, day)
            mine.gather(((one.what, one.value) for one in report.details), report.ordinal)
    _settle(loose, found.values(), heads)
    by_key: dict[Key, list[Happening]] = defaultdict(list)
    for one in found.values():
        by_key[one.key].append(one)
    return by_key


def _happening(
    found: dict[tuple[str, Key, str], Happening],
    clues: Mapping[str, list[Clue]],
    article: str,
    key: Key,
    span: Span,
    day: str | None,
) -> Happening:
    """The happening of a type, actors and day in an article, made when it is the first word of it."""
    assert day is not None
    at = article, key, day
    if at not in found:
        found[at] = Happening(article, key, span, day, clues[day][0].grain)
    return found[at]


def _settle(loose: Iterable[Telling], dated: Iterable[Happening], heads: Mapping[str, str]) -> None:
    """Add the particulars of undated tellings to the one meeting of their article that they can be of."""
    by_article: dict[str, list[Happening]] = defaultdict(list)
    for one in dated:
        if one.key[0] == MEETING:
            by_article[one.article].append(one)
    for telling in loose:
        actors, details = {heads.get(one, one) for one in telling.actors}, dict(telling.details)
        fitting = [
            one
            for one in by_article[telling.article]
            if telling.day is None and actors <= one.key[1] and not opposed(one.details, details)
        ]
        if len({one.day for one in fitting}) == 1:
            for one in fitting:
                one.gather(details.items(), telling.ordinal)


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
