"""Outcomes moved by so many units, given a time of day, and told as a When."""

from __future__ import annotations

from datetime import date

from greffier.finding.dates import periods
from greffier.finding.dates.meaning import Shift, Skeleton
from greffier.finding.dates.periods import DAY, Period
from greffier.finding.dates.reckoning import Outcome, blank, of
from greffier.record import When


def moved(start: Outcome, meaning: Shift) -> Outcome:
    """The outcome so many units from another; unknown when that one is."""
    if start.first is None or start.last is None:
        return Outcome(blank(meaning))
    how = f"reckoned from {start.value}, told in the text"
    try:
        early = periods.step(start.first, meaning.unit, meaning.count)
        late = periods.step(start.last, meaning.unit, meaning.count)
    except ValueError:
        return Outcome(blank(meaning))
    if early.value != late.value:
        return Outcome(blank(meaning), early.first, late.last, how)
    return of(early, how)


def timed(day: Outcome, clock: str) -> Outcome:
    """A day's outcome with a time of day; a night ends on the next day."""
    last = day.last + DAY if day.last and clock == "TNI" else day.last
    return Outcome(day.value + clock, day.first, last, day.how)


def when(skeleton: Skeleton, outcome: Outcome, text: str) -> When | None:
    """The When of an outcome: None for lengths and sets; to the minute for a clock whose day is known."""
    if outcome.first is None or outcome.last is None or skeleton.type in ("DURATION", "SET"):
        return None
    first, last = _narrowed(skeleton, outcome, outcome.first, outcome.last)
    words = skeleton.span.of(text)
    clock = outcome.value.partition("T")[2]
    if clock[:1].isdigit() and first == last and clock < "24":
        return When(f"{first}T{clock}", f"{first}T{clock}", outcome.how, words)
    return When(first.isoformat(), last.isoformat(), outcome.how, words)


def _narrowed(skeleton: Skeleton, outcome: Outcome, first: date, last: date) -> tuple[date, date]:
    """The days of the beginning, middle or end of a period, where the words say so."""
    if skeleton.edge is None or "X" in outcome.value:
        return first, last
    narrow = periods.edge(Period(outcome.value, first, last), skeleton.edge)
    return narrow.first, narrow.last
