"""Weeks, months, quarters and years as numbers, so that *le mois dernier* is one less."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from greffier.linking.dating.days import FIRST, LAST, NONE, Days, between, join, meet, moved
from greffier.record.clues import Part, Unit

MOST = 64  # units told apart one by one; of more, only the first and the last are reckoned with
MONTHS = {"M": 1, "Q": 3, "Y": 12}


def number(unit: Unit, day: int) -> int:
    """The number of the unit that a day lies in."""
    if unit == "D":
        return day
    if unit == "W":
        return (day - 1) // 7
    of = date.fromordinal(day)
    return (of.year * 12 + of.month - 1) // MONTHS[unit]


@lru_cache(maxsize=8192)
def days(unit: Unit, at: int, part: Part | None = None) -> Days:
    """The days of a numbered unit, or of its beginning, middle or end, as vague as these words are."""
    if unit == "D":
        return between(at, at)
    if unit == "W":
        return _part(at * 7 + 1, at * 7 + 7, part)
    size = MONTHS[unit]
    first, after = at * size, (at + 1) * size
    if not 1 <= first // 12 <= 9998:
        return NONE
    start = date(first // 12, first % 12 + 1, 1).toordinal()
    return _part(start, date(after // 12, after % 12 + 1, 1).toordinal() - 1, part)


def _part(first: int, last: int, part: Part | None) -> Days:
    """A good third of the days from one to another: the words are vague."""
    fifth = (last - first) // 5
    if part is None or not fifth:
        return between(first, last)
    if part == "START":
        return between(first, first + 2 * fifth)
    return between(first + fifth, last - fifth) if part == "MID" else between(last - 2 * fifth, last)


def ahead(of: Days, unit: Unit, least: int | None, most: int | None, part: Part | None) -> Days:
    """All days `least` to `most` units from one of these, in that part of their unit."""
    if unit == "D":
        return moved(of, least, most)
    if not of.bits:
        return NONE
    first, last = number(unit, of.first), number(unit, of.last)
    if least is None or most is None or last - first > MOST:
        return _hull(unit, None if least is None else first + least, None if most is None else last + most)
    held = [at for at in range(first, last + 1) if meet(of, days(unit, at)).bits]
    wanted = {at + step for at in held for step in range(least, most + 1)}
    return _joined(days(unit, at, part) for at in sorted(wanted))


def back(of: Days, unit: Unit, least: int | None, most: int | None, part: Part | None) -> Days:
    """All days from which one of these lies `least` to `most` units ahead, in that part of its unit."""
    low, high = (None if most is None else -most), (None if least is None else -least)
    if unit == "D":
        return moved(of, low, high)
    if not of.bits:
        return NONE
    first, last = number(unit, of.first), number(unit, of.last)
    if low is None or high is None or last - first > MOST:
        return _hull(unit, None if low is None else first + low, None if high is None else last + high)
    held = [at for at in range(first, last + 1) if meet(of, days(unit, at, part)).bits]
    wanted = {at + step for at in held for step in range(low, high + 1)}
    return _joined(days(unit, at) for at in sorted(wanted))


def _hull(unit: Unit, first: int | None, last: int | None) -> Days:
    """All days from one numbered unit to another; None for no end."""
    start = days(unit, first).first if first is not None else FIRST
    held = days(unit, last) if last is not None else NONE
    return between(max(FIRST, start), held.last if held.bits else LAST)


def _joined(parts: Iterable[Days]) -> Days:
    found = NONE
    for part in parts:
        found = join(found, part)
    return found
