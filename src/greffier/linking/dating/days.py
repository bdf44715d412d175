"""Sets of days as bits from their first day on: a thousand days are met, joined or moved in one go."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache, lru_cache
from typing import NamedTuple

FIRST, LAST = date(1900, 1, 1).toordinal(), date(2060, 12, 31).toordinal()


class Days(NamedTuple):
    """A set of days: bit n stands for the day `start` + n, as ordinals count; the first bit is set."""

    start: int
    bits: int

    @property
    def first(self) -> int:
        """The first day; of no days, nothing that means anything."""
        return self.start

    @property
    def last(self) -> int:
        """The last day."""
        return self.start + self.bits.bit_length() - 1

    @property
    def size(self) -> int:
        """How many days."""
        return self.bits.bit_count()

    @property
    def whole(self) -> bool:
        """Whether no day between the first and the last is missing."""
        return self.size == self.bits.bit_length()

    def days(self) -> Iterator[date]:
        """Each day, in order."""
        bits, at = self.bits, self.start
        while bits:
            skip = (bits & -bits).bit_length()
            at += skip
            yield date.fromordinal(at - 1)
            bits >>= skip


NONE = Days(0, 0)


def made(start: int, bits: int) -> Days:
    """The set with these bits from `start` on, in its one form, cut to the days that are reckoned with."""
    if start < FIRST:
        bits, start = bits >> (FIRST - start), FIRST
    over = start + bits.bit_length() - 1 - LAST
    if over > 0:
        bits &= (1 << max(bits.bit_length() - over, 0)) - 1
    if not bits:
        return NONE
    skip = (bits & -bits).bit_length() - 1
    return Days(start + skip, bits >> skip)


def between(first: int, last: int) -> Days:
    """All days from one to another, both included; none when they are in the wrong order."""
    return made(first, (1 << (last - first + 1)) - 1) if first <= last else NONE


EVERY = between(FIRST, LAST)


def meet(one: Days, other: Days) -> Days:
    """The days in both."""
    if one is EVERY or other is EVERY:
        return other if one is EVERY else one
    low, high = (one, other) if one.start <= other.start else (other, one)
    return made(high.start, (low.bits >> (high.start - low.start)) & high.bits)


def join(one: Days, other: Days) -> Days:
    """The days in either."""
    if not one.bits or not other.bits:
        return one if one.bits else other
    low, high = (one, other) if one.start <= other.start else (other, one)
    return made(low.start, low.bits | (high.bits << (high.start - low.start)))


def moved(days: Days, least: int | None, most: int | None) -> Days:
    """All days that lie `least` to `most` days after one of these; None for no end."""
    if not days.bits:
        return NONE
    if least is None or most is None:
        return between(
            FIRST if least is None else days.first + least, LAST if most is None else days.last + most
        )
    bits, width, wanted = days.bits, 1, most - least + 1
    while width < wanted:
        step = min(width, wanted - width)
        bits |= bits << step
        width += step
    return made(days.start + least, bits)


@cache
def weekdays(weekday: int) -> Days:
    """All days on a weekday (1–7); 0 is the week-end."""
    if not weekday:
        return join(weekdays(6), weekdays(7))
    first = FIRST + (weekday - date.fromordinal(FIRST).isoweekday()) % 7
    bits = sum(1 << at for at in range(0, LAST - first + 1, 7))
    return made(first, bits)


@cache
def monthdays(number: int) -> Days:
    """All days with a number in their month: the 26th."""
    bits = 0
    for at in range(FIRST, LAST + 1):
        if date.fromordinal(at).day == number:
            bits |= 1 << (at - FIRST)
    return made(FIRST, bits)


@lru_cache(maxsize=2048)
def written(first: str, last: str) -> Days:
    """The days between two as clues write them: ISO, or `--12-30` for each year's; none for no such days."""
    if not first.startswith("--"):
        return between(date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal())
    found = NONE
    for year in range(date.fromordinal(FIRST).year - 1, date.fromordinal(LAST).year + 1):
        start, after = _of_year(year, first), _of_year(year + (last < first), last)
        leap = first != last or first != "--02-29" or (start and date.fromordinal(start).day == 29)
        if start and after and leap:
            found = join(found, between(start, after))
    return found


def _of_year(year: int, day: str) -> int | None:
    """The day `--MM-DD` of a year; None when it has no such day, but its 28 February for a 29th."""
    month, number = int(day[2:4]), int(day[5:7])
    try:
        return date(year, month, number).toordinal()
    except ValueError:
        return date(year, 2, 28).toordinal() if (month, number) == (2, 29) else None
