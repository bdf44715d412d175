"""Stretches of the calendar and their TIMEX3 values: days, weeks, months, years; steps between them."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

DAY = timedelta(days=1)
SEASONS = {"SP": (3, 1, 6, 21), "SU": (6, 1, 9, 22), "FA": (9, 1, 12, 21), "WI": (12, 1, 3, 21)}
UNKNOWN = {
    "D": "XXXX-XX-XX",
    "W": "XXXX-WXX",
    "WE": "XXXX-WXX-WE",
    "M": "XXXX-XX",
    "Y": "XXXX",
    "Q": "XXXX-QX",
    "C": "XX",
}


@dataclass(frozen=True, slots=True)
class Period:
    """Days `first` to `last`, both included, under their TIMEX3 value."""

    value: str
    first: date
    last: date


def day(of: date) -> Period:
    """One day."""
    return Period(of.isoformat(), of, of)


def week(of: date) -> Period:
    """The ISO week a day lies in."""
    monday = of - of.weekday() * DAY
    year, number, _ = of.isocalendar()
    return Period(f"{year:04}-W{number:02}", monday, monday + 6 * DAY)


def weekend(of: date) -> Period:
    """Saturday and Sunday of the ISO week a day lies in."""
    whole = week(of)
    return Period(f"{whole.value}-WE", whole.first + 5 * DAY, whole.last)


def month(year: int, number: int) -> Period:
    """A month of a year."""
    days = monthrange(year, number)[1]
    return Period(f"{year:04}-{number:02}", date(year, number, 1), date(year, number, days))


def months(year: int, code: str, first: int, count: int) -> Period:
    """A quarter or half of a year, from its first month."""
    return Period(f"{year:04}-{code}", date(year, first, 1), month(year, first + count - 1).last)


def season(year: int, code: str) -> Period:
    """A season as widely as it is meant; winter begins in `year` and ends in the next."""
    m1, d1, m2, d2 = SEASONS[code]
    return Period(f"{year:04}-{code}", date(year, m1, d1), date(year + (m2 < m1), m2, d2))


def year(number: int) -> Period:
    """A whole year."""
    return Period(f"{number:04}", date(number, 1, 1), date(number, 12, 31))


def decade(first: int) -> Period:
    """Ten years, from one that ends in 0."""
    return Period(f"{first // 10:03}", date(first, 1, 1), date(first + 9, 12, 31))


def century(number: int) -> Period:
    """The nth century, as French counts: the 20th is 1901 to 2000 and its value is 19."""
    return Period(f"{number - 1:02}", date(number * 100 - 99, 1, 1), date(number * 100, 12, 31))


def easter(of: int) -> date:
    """Easter Sunday of a year (Gregorian, by Butcher's reckoning)."""
    a, b, c = of % 19, of // 100, of % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(of, f // 31, f % 31 + 1)


def step(of: date, unit: str, count: int) -> Period:
    """The period of `unit`, `count` further than the one `of` lies in; ValueError past the calendar's end."""
    if unit == "Y":
        return year(of.year + count)
    if unit == "C":
        return century((of.year - 1) // 100 + 1 + count)
    if unit == "M":
        at = of.year * 12 + of.month - 1 + count
        return month(at // 12, at % 12 + 1)
    if unit == "Q":
        at = of.year * 4 + (of.month - 1) // 3 + count
        return months(at // 4, f"Q{at % 4 + 1}", at % 4 * 3 + 1, 3)
    try:
        if unit in ("W", "WE"):
            return (week if unit == "W" else weekend)(of + 7 * count * DAY)
        return day(of + count * DAY)
    except OverflowError:
        raise ValueError(f"past the calendar's end: {of} {count:+} {unit}") from None


def edge(period: Period, part: str) -> Period:
    """The START, MID or END of a period, wide: a good third of its days, since the words are vague."""
    days = (period.last - period.first).days
    if days < 3:
        return period
    fifth = DAY * (days // 5)
    first = {"START": period.first, "MID": period.first + fifth, "END": period.last - 2 * fifth}[part]
    last = {"START": period.first + 2 * fifth, "MID": period.last - fifth, "END": period.last}[part]
    return Period(period.value, first, last)
