"""The timeline as a drawing: one row an event, one column a day, in plain SVG."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from greffier.pages.cards import Named

if TYPE_CHECKING:
    from greffier.pages.timeline import Moment

DRAWN = 40
_LONGEST = 800
_WIDTH, _LEFT, _ROW, _TOP = 960.0, 300.0, 20.0, 30.0


@dataclass(frozen=True, slots=True)
class Stroke:
    """One event: a dot on its day or a bar over its interval. `status` chooses the shape."""

    event: Named
    status: str
    x: float
    width: float
    y: float


@dataclass(frozen=True, slots=True)
class Tick:
    """A day named on the axis."""

    day: str
    x: float


@dataclass(frozen=True, slots=True)
class Calendar:
    """The whole drawing; `left_out` counts events it has no room for."""

    width: float
    height: float
    strokes: tuple[Stroke, ...]
    ticks: tuple[Tick, ...]
    left_out: int


def calendar(moments: Sequence[Moment], left_out: int) -> Calendar | None:
    """Dated events drawn; None when they do not stand on two days at least."""
    spans = {id(one): found for one in moments if (found := _days(one))}
    if not spans:
        return None
    first, last = min(a for a, _ in spans.values()), max(b for _, b in spans.values())
    if not 0 < (last - first).days <= _LONGEST:
        return None
    scale = (_WIDTH - _LEFT - 40) / (last - first).days
    strokes = []
    kept = (one for one in moments if id(one) in spans)
    for row, one in enumerate(sorted(kept, key=lambda one: spans[id(one)])):
        start, end = spans[id(one)]
        x, width = _LEFT + 20 + (start - first).days * scale, (end - start).days * scale
        strokes.append(Stroke(one.event, one.status, x, width, _TOP + (row + 0.5) * _ROW))
    height = _TOP + len(strokes) * _ROW + 8
    return Calendar(_WIDTH, height, tuple(strokes), _ticks(first, last, scale), left_out)


def _days(one: Moment) -> tuple[date, date] | None:
    """First and last day of an event, None when they are not whole days of the calendar."""
    if one.when is None:
        return None
    try:
        return date.fromisoformat(one.when.start[:10]), date.fromisoformat(one.when.end[:10])
    except ValueError:
        return None


def _ticks(first: date, last: date, scale: float) -> tuple[Tick, ...]:
    """At most seven days on the axis, evenly apart, the first among them."""
    step = max(1, -(-(last - first).days // 6))
    days = range(0, (last - first).days + 1, step)
    return tuple(Tick((first + timedelta(n)).isoformat(), _LEFT + 20 + n * scale) for n in days)
