"""Reports of one happening, put together for its day's sake: in one article, and across articles.

Two happenings are one when their type and their actors are, and two of their particulars agree. This serves
to date, on supposition: a happening that would then be nowhere is taken for another one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from greffier.linking.dating.days import EVERY, Days, meet
from greffier.record.clues import Clue
from greffier.record.dates import time_id
from greffier.record.events import Detail, EventReport, EventType
from greffier.record.span import Span

ENOUGH = 2  # particulars that must agree
ALIKE = 0.75  # how near two numbers lie that are one, told as round ones
Key = tuple[EventType, frozenset[str]]


@dataclass(slots=True)
class Happening:
    """What one article tells of one happening: its reports, the day they name, its particulars."""

    article: str
    key: Key
    span: Span
    day: str | None
    named: Days = EVERY
    grain: str = ""
    details: dict[tuple[str, str | None], str] = field(default_factory=dict)
    ordinals: list[Span] = field(default_factory=list)


def told(
    reports: Iterable[EventReport],
    clues: Mapping[str, list[Clue]],
    names: Mapping[str, Days],
    heads: Mapping[str, str],
) -> dict[Key, list[Happening]]:
    """Happenings with two actors or more that were held or are planned, by type and actors.

    `clues` are those about each day, `names` the days that they name.
    """
    found: dict[tuple[str, Key], list[Happening]] = defaultdict(list)
    loose: dict[tuple[str, Key], list[EventReport]] = defaultdict(list)
    for report in reports:
        actors = frozenset(heads.get(one, one) for one in (*report.who, *report.whom))
        if len(actors) < 2 or report.type == "unresolved" or report.status not in ("held", "planned"):
            continue
        key: Key = (report.type, actors)
        place = report.article, key
        day = time_id(report.article, report.when_span) if report.when_span else None
        if day is None or day not in clues:
            loose[place].append(report)
            continue
        mine = next((one for one in found[place] if one.day == day), None)
        if mine is None:
            grain = clues[day][0].grain
            mine = Happening(report.article, key, report.span, day, names[day], grain)
            found[place].append(mine)
        _gather(mine, report)
    for place, others in loose.items():
        for report in others:
            fitting = [one for one in found[place] if not _opposed(one.details, _details(report.details))]
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


def _opposed(one: Mapping[tuple[str, str | None], str], other: Mapping[tuple[str, str | None], str]) -> bool:
    """Whether two happenings differ in some detail that both have."""
    return any(key in other and not _alike(value, other[key]) for key, value in one.items())


def _alike(one: str, other: str) -> bool:
    """Whether two values are the same, or two numbers near each other."""
    try:
        low, high = sorted((float(one), float(other)))
    except ValueError:
        return one.casefold() == other.casefold()
    return low >= ALIKE * high


def agreeing(one: Happening, other: Happening) -> int:
    """How many particulars agree; -1 when one differs."""
    if one.article == other.article or _opposed(one.details, other.details):
        return -1
    shared = sum(key in other.details for key in one.details)
    if one.grain == other.grain == "D":
        if not meet(one.named, other.named).bits:
            return -1
        shared += sum(_telling(one.named, other.named))
    return shared


def _telling(one: Days, other: Days) -> Iterator[bool]:
    """Whether both name one weekday; and whether both name one day of the year."""
    yield one == other and one.size * 6 < EVERY.size
    yield one == other and one.size * 300 < EVERY.size


def same(happenings: list[Happening]) -> Iterator[tuple[int, Happening, Happening]]:
    """Pairs of happenings of one key that are one, with how many particulars agree; each with its likest."""
    dated = [one for one in happenings if one.grain == "D"]
    by_name: dict[Days, list[Happening]] = defaultdict(list)
    for one in dated:
        by_name[one.named].append(one)
    for alike in by_name.values():
        for at, one in enumerate(alike):
            rated = [(agreeing(one, other), other) for other in alike[max(0, at - 30) : at]]
            best = max(rated, key=lambda it: it[0], default=(-1, one))
            if best[0] >= ENOUGH:
                yield best[0], best[1], one


def candidates(one: Happening, happenings: list[Happening], together: Mapping[int, int]) -> list[Happening]:
    """Happenings of other articles that a vaguely dated one may be: none that its article tells apart.

    `together` numbers the happenings that were found to be one, by their identity.
    """
    apart = [other for other in happenings if other.article == one.article and other is not one]
    own = {together[id(other)] for other in apart if id(other) in together}
    return [
        other
        for other in happenings
        if other.grain == "D" and agreeing(one, other) >= 0 and together.get(id(other)) not in own
    ]


def before(one: Happening, happenings: list[Happening], together: Mapping[int, int]) -> list[Happening]:
    """Happenings of other articles that may be the one before a counted one: all not found to be it."""
    mine = together.get(id(one), 0)
    return [
        other
        for other in happenings
        if other.grain == "D" and other.article != one.article and together.get(id(other), 1) != mine
    ]
