"""Clues and tellings written by hand: articles A, B… each a few words, spans by their place among them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from greffier.linking.dating import Dated, date
from greffier.record import Clue, Span, Telling, When
from greffier.record.dates import time_id


def clue(article: str, at: int, **said: Any) -> Clue:
    """A clue of the words at a place in an article; about publication when `about` is the article."""
    span = Span(at, at + 1)
    known: dict[str, Any] = {"about": time_id(article, span), "anchor": article, **said}
    return Clue(article=article, span=span, **known)


def past(article: str, at: int, weekday: int) -> Clue:
    """A weekday in the past: *jeudi*."""
    return clue(article, at, weekday=weekday, least=-6, most=0, grain="D")


def call(article: str, at: int, when: int | None = None, **told: Any) -> Telling:
    """A call of one and two, named at a place, told of the day named at `when`."""
    day = time_id(article, Span(when, when + 1)) if when is not None else None
    known: dict[str, Any] = {"actors": ("one", "two"), "day": day, **told}
    return Telling(article, Span(at, at + 1), **known)


def lasting(minutes: int) -> tuple[tuple[str, str], ...]:
    """How long a call lasted."""
    return (("duration", f"PT{minutes}M"),)


def stated(day: str) -> When:
    """A day that a source states."""
    return When(day, day, "front matter")


def dated(
    published: Mapping[str, When | None], clues: list[Clue], calls: list[Telling] | None = None
) -> Dated:
    """What dating makes of them, each actor its own cluster."""
    return date(published, clues, (), calls or [], {})


def days(found: Dated, of: str) -> str | None:
    """The days inferred for an article or expression as `first..last`, or `day`; None when none were."""
    for one in found.datings:
        if one.of == of:
            return one.when.start if one.when.start == one.when.end else f"{one.when.start}..{one.when.end}"
    return None
