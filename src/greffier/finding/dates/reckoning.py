"""From skeletons to days: what each expression resolves to, given the days that publication may have been."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from greffier.finding.dates import periods
from greffier.finding.dates.meaning import Fixed, Meaning, Monthly, OfDay, Shift, Valued, Weekly, Yearly
from greffier.finding.dates.periods import DAY, Period
from greffier.finding.dates.tense import Tense
from greffier.record.making import quickly_made

IN_FULL = "written in full"
NEARBY = 45  # days within which *le jeudi 26* lies
ASIDE = timedelta(days=60)  # further off, a day without its year is on the side of its tense, near or not
FAR = timedelta(
    days=400
)  # how far off a day may lie whose weekday fits: further, the text contradicts itself


@dataclass(frozen=True, slots=True)
class Reference:
    """The first and last day that *today* may be, and in words what tells so."""

    first: date
    last: date
    how: str

    def __str__(self) -> str:
        days = f"{self.first}" if self.first == self.last else f"{self.first} to {self.last}"
        return f"{self.how} {days}"


@quickly_made
@dataclass(frozen=True, slots=True)
class Outcome:
    """The value of an expression, the days it may be (None when unknown), and from what it was reckoned."""

    value: str
    first: date | None = None
    last: date | None = None
    how: str = ""

    @property
    def period(self) -> Period | None:
        """The period, when value and days are known."""
        if self.first is None or self.last is None or "X" in self.value:
            return None
        return Period(self.value, self.first, self.last)


def of(period: Period, how: str) -> Outcome:
    """The outcome that is this very period."""
    return Outcome(period.value, period.first, period.last, how)


def reckon(meaning: Meaning, reference: Reference | None, tense: Callable[[], Tense | None]) -> Outcome:
    """The outcome of a meaning that needs no other expression; its value keeps X for what is not known."""
    if isinstance(meaning, Fixed):
        return of(meaning.period, IN_FULL)
    if isinstance(meaning, Valued):
        return Outcome(meaning.value)
    if reference is None or isinstance(meaning, OfDay):
        return Outcome(blank(meaning))
    at = tense() if _asks_tense(meaning) else None
    how = f"reckoned from {reference}" + (f", on the side of the {at}" if at else "")
    try:
        early, late = within(meaning, reference.first, at), within(meaning, reference.last, at)
    except ValueError:
        return Outcome(blank(meaning))
    if early is None or late is None:
        return Outcome(blank(meaning))
    if early.value == late.value:
        return of(early, how)
    return Outcome(blank(meaning), min(early.first, late.first), max(early.last, late.last), how)


def _asks_tense(meaning: Meaning) -> bool:
    """Whether the tense may tell on which side of today a meaning lies."""
    if isinstance(meaning, Weekly | Yearly):
        return meaning.direction in (None, 0)
    return isinstance(meaning, Monthly)


def blank(meaning: Meaning) -> str:
    """The value of a meaning when no day to reckon from is known."""
    if isinstance(meaning, Yearly):
        return meaning.unknown
    if isinstance(meaning, Monthly):
        return f"XXXX-XX-{meaning.day:02}"
    if isinstance(meaning, Weekly):
        return f"XXXX-WXX-{meaning.weekday or 'WE'}"
    if isinstance(meaning, Shift):
        return periods.UNKNOWN[meaning.unit]
    if isinstance(meaning, OfDay):
        return (blank(meaning.day) if meaning.day else periods.UNKNOWN["D"]) + meaning.clock
    return meaning.value if isinstance(meaning, Valued) else meaning.period.value


def within(meaning: Meaning, today: date, tense: Tense | None) -> Period | None:
    """The period that is meant if today is `today`; None when it cannot be told."""
    if isinstance(meaning, Shift):
        return periods.step(today, meaning.unit, meaning.count)
    if isinstance(meaning, Weekly):
        return _weekly(meaning, today, tense)
    if isinstance(meaning, Monthly):
        return _monthly(meaning, today, tense)
    return _yearly(meaning, today, tense) if isinstance(meaning, Yearly) else None


def _weekly(meaning: Weekly, today: date, tense: Tense | None) -> Period:
    """The weekday or week-end before or after today: strictly with dernier, prochain, else by the tense."""
    monday = today - today.weekday() * DAY
    options = [_in_week(meaning.weekday, monday + 7 * weeks * DAY) for weeks in (-2, -1, 0, 1, 2)]
    found = _chosen(options, today, meaning.direction, tense)
    if not meaning.weeks:
        return found
    return _in_week(meaning.weekday, found.first + 7 * meaning.weeks * DAY)


def _in_week(weekday: int, of_week: date) -> Period:
    if weekday == 0:
        return periods.weekend(of_week)
    return periods.day(of_week - of_week.weekday() * DAY + (weekday - 1) * DAY)


def _monthly(meaning: Monthly, today: date, tense: Tense | None) -> Period | None:
    """The nearest day of that number and weekday within some weeks, on the side of the tense."""
    days = [today + ahead * DAY for ahead in range(-NEARBY, NEARBY + 1)]
    options = [periods.day(d) for d in days if d.day == meaning.day and d.isoweekday() == meaning.weekday]
    return _chosen(options, today, None, tense) if options else None


def _yearly(meaning: Yearly, today: date, tense: Tense | None) -> Period | None:
    """The year's day, month or season meant: by dernier, prochain, a weekday that fits, nearness or tense."""
    if meaning.years is not None:
        return meaning.within(today.year + meaning.years)
    years = range(max(today.year - 4, 1), min(today.year + 5, 9998))
    options = [period for period in map(meaning.within, years) if period]
    if meaning.weekday is not None:
        options = [option for option in options if option.first.isoweekday() == meaning.weekday]
        options = [option for option in options if abs(option.first - today) <= FAR]
    if not options:
        return None
    days = all(option.first == option.last for option in options)
    if meaning.direction is None and not days:
        if tense in ("present", None) and meaning.unknown[5:].isalpha():
            return None
        return _chosen(options, today, None, tense)
    if meaning.direction:
        return _chosen(options, today, meaning.direction, None)
    return _on_side(options, today, tense) or _chosen(options, today, None, None)


def _on_side(options: list[Period], today: date, tense: Tense | None) -> Period | None:
    """The day told in the past or future when the nearest lies months away on the other side; else None."""
    nearest = _chosen(options, today, None, None)
    ahead = nearest.first - today
    if (tense == "past" and ahead > ASIDE) or (tense == "future" and -ahead > ASIDE):
        return _chosen(options, today, None, tense)
    return None


def _chosen(options: list[Period], today: date, direction: int | None, tense: Tense | None) -> Period:
    """The option that direction asks for, else tense, else the nearest; direction alone leaves out today."""
    if direction == -1:
        return max((o for o in options if o.last < today), key=lambda o: o.last, default=options[0])
    if direction == 1:
        return min((o for o in options if o.first > today), key=lambda o: o.first, default=options[-1])
    if tense == "past":
        return max((o for o in options if o.first <= today), key=lambda o: o.first, default=options[0])
    if tense == "future":
        return min((o for o in options if o.last >= today), key=lambda o: o.last, default=options[-1])
    return min(options, key=lambda o: _distance(o, today))


def _distance(option: Period, today: date) -> int:
    """Days from today to a period; 0 when it lies in it."""
    if option.first <= today <= option.last:
        return 0
    return min(abs((option.first - today).days), abs((option.last - today).days))
