"""The day a source says it was published, as an interval no narrower than what it says."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from functools import cache

from babel.dates import get_month_names

from greffier.record import When

_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?=$|[T\s])")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})$")
_SLASHED = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b")
_BACKWARD = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})\b")
_IN_URL = re.compile(
    r"[/_-](20\d{2}|19\d{2})([/_-]?)(0[1-9]|1[0-2])(?:\2(0[1-9]|[12]\d|3[01]))?(?=[/_.?#-]|$)"
)


def stated(text: str | None, how: str) -> When | None:
    """The When of a date written by a source; None when it is none. `how` names where it was written.

    A month gives the whole month, a year the whole year. 03/02/2022 is 3 February, as the French write it.
    """
    text = (text or "").strip()
    for parts in (_numbers(text), _worded(text)):
        if parts:
            return _interval(*parts, how=how, text=text)
    return None


def from_url(url: str | None) -> When | None:
    """The day or month that stands in an address such as …/2022/01/13/…; None when there is none."""
    found = _IN_URL.search(url or "")
    if not found or (found[2] == "" and not found[4]):
        return None
    return _interval(
        int(found[1]), int(found[3]), int(found[4]) if found[4] else None, "url", found[0].strip("/_-")
    )


def _numbers(text: str) -> tuple[int, int | None, int | None] | None:
    """Year, month and day of a date all in figures."""
    if found := _ISO.match(text) or _COMPACT.match(text) or _BACKWARD.match(text):
        year, month, day = (int(part) if part else None for part in found.groups())
        return (year, month, day) if year else None
    if found := _SLASHED.match(text):
        day, month = int(found[1]), int(found[2])
        return (int(found[3]), month, day) if month <= 12 else (int(found[3]), day, month)
    return None


def _worded(text: str) -> tuple[int, int, int | None] | None:
    """Year, month and day of a date whose month is a French or English word."""
    if found := _pattern().search(text.lower()):
        month = _months()[(found["month"] or found["mois"]).rstrip(".")]
        day = found["first"] or found["second"]
        return int(found["year"] or found["année"]), month, int(day) if day else None
    return None


@cache
def _months() -> dict[str, int]:
    """Names and abbreviations of the months in French and English, without their dots."""
    return {
        name.lower().rstrip("."): number
        for locale in ("fr", "en")
        for width in ("wide", "abbreviated")
        for number, name in get_month_names(width, "format", locale).items()
    }


@cache
def _pattern() -> re.Pattern[str]:
    """13 janvier 2022, 1er mars 2022, janvier 2022, January 13, 2022."""
    names = "|".join(sorted(map(re.escape, _months()), key=len, reverse=True))
    return re.compile(
        rf"\b(?:(?P<first>\d{{1,2}})(?:er|st|nd|rd|th)?\s+)?(?P<mois>{names})\.?\s+(?P<année>\d{{4}})\b"
        rf"|\b(?P<month>{names})\.?\s+(?P<second>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})\b"
    )


def _interval(year: int, month: int | None, day: int | None, how: str, text: str) -> When | None:
    """From the first to the last day that year, month and day leave open; None when there is no such day."""
    try:
        first = date(year, month or 1, day or 1)
        last = first if day else date(year, month or 12, monthrange(year, month or 12)[1])
    except ValueError:
        return None
    return When(first.isoformat(), last.isoformat(), how, text)
