"""The days of a crisis in order, each with its events; or only those that matter most."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from greffier.store import Question, Record, Told, Weighed, told, weighed


@dataclass(frozen=True, slots=True)
class Day:
    """One day, or several of which it cannot be told which: `until` is the last; its events.

    `voices` is how many independent voices report or name a day, 0 for several days.
    """

    day: str
    until: str
    voices: int
    events: tuple[Told, ...]


def timeline(record: str | Path, question: Question, days: int | None = None) -> Iterator[Day]:
    """Days and spans of days with their events, in order; with `days` the so many days that matter most."""
    with Record.open(record) as opened:
        dated = [one for one in told(opened.db, question) if one.day and one.until]
        weights = {one.day: one for one in weighed(opened.db)}
    single = {one.day for one in dated if one.day == one.until and one.day}
    if days is None:
        stretches = {(one.day or "", one.until or "") for one in dated}
        kept = sorted(stretches)
    else:
        open_ = question.actor is None and question.type is None and question.status is None
        known = single | (_named(weights) if open_ and question.day is None else set())
        ranked = sorted(known, key=lambda day: (-weights[day].weight, day))
        kept = sorted((day, day) for day in ranked[:days])
    for first, last in kept:
        here = tuple(one for one in dated if (one.day, one.until) == (first, last))
        yield Day(first, last, weights[first].naming if first == last else 0, here)


def _named(weights: dict[str, Weighed]) -> set[str]:
    """Days that several voices name, though no event of theirs could be dated."""
    return {day for day, one in weights.items() if one.naming > 1}
