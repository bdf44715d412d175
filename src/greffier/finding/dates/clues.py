"""What each expression says of its day and of the day of publication, before either is known."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

from greffier.finding.dates.meaning import (
    Fixed,
    Meaning,
    Monthly,
    OfDay,
    Shift,
    Skeleton,
    Valued,
    Weekly,
    Yearly,
)
from greffier.finding.dates.periods import Period
from greffier.finding.dates.tense import Tense
from greffier.lexicon.founded import Foundings
from greffier.record import Article, Span
from greffier.record.clues import Clue, Part, Unit
from greffier.record.dates import time_id

LEAP = 2000  # a year that has every day
WEEK, SLIP, MONTH, TWO_MONTHS, HALF_YEAR, YEAR = 7, 14, 31, 62, 183, 366
FETCHED = YEAR  # days within which a page is usually fetched once it is published
NEARLY = 0.7  # of a month is three weeks, of a week five days
AHEAD: dict[str, tuple[Unit, int]] = {"D": ("Y", 1), "M": ("Y", 2), "Y": ("Y", 4)}
LENGTH = re.compile(r"P(\d+)([DWMY])")
LENGTHS = {"D": 1, "W": 7, "M": 31, "Y": 366}
HEADER = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?")
GRAINS: dict[str, Unit] = {"D": "D", "W": "W", "WE": "D", "M": "M", "Q": "Q", "Y": "Y"}

TenseOf = Callable[[], Tense | None]


def clues(
    article: str, skeleton: Skeleton, tense: TenseOf, plain: TenseOf, told: str | None, quoted: bool
) -> Iterator[Clue]:
    """What one expression says; nothing for lengths, sets and what tells no more than its value.

    `plain` is its tense where that leaves no doubt; `told` is the expression a shift counts from when that is
    not publication; `quoted` tells that the words are someone's, said some days before maybe.
    """
    about = time_id(article, skeleton.span)
    part: Part | None = skeleton.edge if skeleton.edge in ("START", "MID", "END") else None  # type: ignore[assignment]
    blank = Clue(about, article, skeleton.span, anchor=article, part=part)
    meaning = _day(skeleton.meaning)
    if isinstance(meaning, Valued) and meaning.kind == "DURATION":
        yield from _length(meaning.value, skeleton, replace(blank, anchor=None))
    if isinstance(meaning, Shift) and skeleton.bound in ("before", "after", "around"):
        return  # il y a plus de dix ans
    if isinstance(meaning, Fixed):
        given = [
            *_fixed(meaning.period, blank, plain),
            *_in_passing(meaning.period, skeleton, blank, tense, plain),
        ]
    else:
        given = list(_of(meaning, blank, tense, told))
    for clue in given:
        if not quoted:
            yield clue
        elif clue.strength == "said":
            yield _loosened(clue)


def fetched(article: Article) -> Iterator[Clue]:
    """What a crawler's header says: published by the end of that month, and usually not long before it."""
    for noise in article.noise:
        found = HEADER.search(noise.span.of(article.text)) if noise.why == "crawl-date" else None
        last = _end(*found.groups()) if found else None
        if last:
            yield Clue(article.id, article.id, noise.span, last=last.isoformat())
            first = date.fromordinal(max(1, last.toordinal() - FETCHED))
            yield Clue(article.id, article.id, noise.span, "usual", first.isoformat(), last.isoformat())


def not_before(article: Article, founded: Foundings) -> Iterator[Clue]:
    """What the names in an article say: it was not written before the youngest of them was in use."""
    found = founded.latest(article.text)
    if found is not None:
        start, end, year = found
        yield Clue(article.id, article.id, Span(start, end), first=date(year, 1, 1).isoformat())


def _end(year: str, month: str, day: str | None) -> date | None:
    """The last day of a header's month, or the day it gives; None when there is none."""
    try:
        first = date(int(year), int(month), int(day or 1))
    except ValueError:
        return None
    return first if day else first.replace(day=monthrange(first.year, first.month)[1])


def _day(meaning: Meaning) -> Meaning | None:
    """The meaning of the day in a meaning; None for a time of day without one."""
    return meaning.day if isinstance(meaning, OfDay) else meaning


def _of(meaning: Meaning | None, blank: Clue, tense: TenseOf, told: str | None) -> Iterator[Clue]:
    """The clues of one meaning, `blank` but for what it says."""
    if isinstance(meaning, Weekly):
        yield from _weekly(meaning, blank, tense)
    elif isinstance(meaning, Monthly):
        least, most = _sided(tense(), 45)
        weekday, monthday = meaning.weekday, meaning.day
        yield replace(blank, weekday=weekday, monthday=monthday, least=least, most=most, grain="D")
    elif isinstance(meaning, Yearly):
        yield from _yearly(meaning, blank, tense)
    elif isinstance(meaning, Shift) and meaning.of is None:
        yield from _shift(meaning, blank, told)


def _sided(tense: Tense | None, far: int) -> tuple[int, int]:
    """How far off a day lies: behind in the past, ahead in the future, either way else."""
    return (-far if tense != "future" else 0), (far if tense != "past" else 0)


def _weekly(meaning: Weekly, blank: Clue, tense: TenseOf) -> Iterator[Clue]:
    """A weekday: within a week on the side of its tense; up to two with *dernier*, *prochain*."""
    day = replace(blank, weekday=meaning.weekday, grain="D" if meaning.weekday else "WE")
    further = 7 * meaning.weeks
    if meaning.direction in (-1, 1):
        near, far = sorted((meaning.direction, 7 * meaning.direction))
        wide = (near, far + 6) if meaning.direction > 0 else (near - 6, far)
        yield replace(day, least=wide[0] + further, most=wide[1] + further)
        yield replace(day, strength="usual", least=near + further, most=far + further)
        return
    least, most = _sided(tense(), 6)
    yield replace(day, least=least + further, most=most + further)


def _yearly(meaning: Yearly, blank: Clue, tense: TenseOf) -> Iterator[Clue]:
    """What comes back each year: on the side of its tense, and usually in the half year around."""
    period = meaning.within(LEAP)
    if period is None or meaning.unknown == "XXXX-XX-XX":
        return
    grain = "D" if period.first == period.last else meaning.unknown[5:6] if "Q" in meaning.unknown else "M"
    first, last = f"--{period.first:%m-%d}", f"--{period.last:%m-%d}"
    day = replace(blank, first=first, last=last, weekday=meaning.weekday, grain=grain)
    if meaning.years is not None:
        yield replace(day, unit="Y", least=meaning.years, most=meaning.years)
    elif meaning.direction in (-1, 1):
        near, far = sorted((0, (YEAR + 31) * meaning.direction))
        yield replace(day, least=near, most=far)
    else:
        least, most = _sided(tense(), YEAR)
        yield replace(day, least=-YEAR, most=YEAR)
        if meaning.spent and tense() == "present":
            least, most = -WEEK, WEEK
        slack = 0 if grain == "D" else TWO_MONTHS
        least, most = max(least, -HALF_YEAR - TWO_MONTHS), min(most, HALF_YEAR + slack)
        yield replace(day, strength="usual", least=least or -SLIP, most=most or SLIP)
        if meaning.weekday is not None:  # of 154 such in WiNER-fr all but one lie within a fortnight
            yield replace(day, strength="usual", least=-MONTH, most=MONTH)


def _fixed(period: Period, blank: Clue, tense: TenseOf) -> Iterator[Clue]:
    """A period written in full: begun when told in the past; a day or month in the future is not over."""
    at = tense()
    if at == "future" and _grain(period) == "Y":
        at = None  # Il en sera de même en 1965.
    day = replace(blank, first=period.first.isoformat(), last=period.last.isoformat(), grain=_grain(period))
    least = 0 if at == "future" else None
    most = 0 if at == "past" else None
    yield replace(day, anchor=None if at not in ("past", "future") else day.anchor, least=least, most=most)


def _in_passing(
    period: Period, skeleton: Skeleton, blank: Clue, tense: TenseOf, plain: TenseOf
) -> Iterator[Clue]:
    """A day, month or year that nothing puts ahead (*la présidentielle de 2017*): usually not years ahead.

    Of some 690 in WiNER-fr three begin later than that after their article.
    """
    grain = _grain(period)
    if (
        grain not in AHEAD
        or skeleton.bound in ("until", "before")
        or plain() is not None
        or tense() == "future"
    ):
        return
    first, last = period.first.isoformat(), period.last.isoformat()
    unit, most = AHEAD[grain]
    yield replace(blank, strength="usual", first=first, last=last, grain=grain, unit=unit, most=most)


def _grain(period: Period) -> str:
    """What a period is: a day, a month, a year; "" for others, which no clue counts in."""
    value = period.value
    return {4: "Y", 7: "M", 10: "D"}.get(len(value), "") if value.replace("-", "").isdigit() else ""


def _shift(meaning: Shift, blank: Clue, told: str | None) -> Iterator[Clue]:
    """So many days, weeks, months or years from publication, or from a day told before."""
    unit = GRAINS.get(meaning.unit)
    if unit is None or (meaning.anchor != "publication" and told is None):
        return
    weekday = 0 if meaning.unit == "WE" else None
    anchor = blank.anchor if meaning.anchor == "publication" else told
    day = replace(blank, weekday=weekday, anchor=anchor, unit=unit, grain=meaning.unit)
    slack = 1 if unit != "D" and abs(meaning.count) > 1 else 0
    yield replace(day, least=meaning.count - slack, most=meaning.count + slack)
    if slack:
        yield replace(day, strength="usual", least=meaning.count, most=meaning.count)


def _length(value: str, skeleton: Skeleton, blank: Clue) -> Iterator[Clue]:
    """*Moins d'un mois*: no longer, and usually not much shorter, or a shorter unit would have been named."""
    found = LENGTH.fullmatch(value)
    if found is None or skeleton.bound != "before":
        return
    most = int(found[1]) * LENGTHS[found[2]]
    yield replace(blank, least=0, most=most, grain="length")
    yield replace(blank, strength="usual", least=int(most * NEARLY), most=most, grain="length")


def _loosened(clue: Clue) -> Clue:
    """A clue in someone's words: counted from the day they were said, up to a week before publication."""
    if clue.least is None:
        return clue
    return replace(clue, least=clue.least - (WEEK if clue.unit == "D" else 1))
