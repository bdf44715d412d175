"""Who held a post when: by the days of the articles that say so, never by a list of holders."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TypeVar

from greffier.record import Actor, When

Days = tuple[int, int]
Held = TypeVar("Held")

YEAR = 366
"""Days between articles beyond which a post may have passed to another unnoticed; a choice, not a measure."""


def days_of(actor: Actor, published: Mapping[str, When | None]) -> Days | None:
    """The first and last day, as ordinals, on which the actor's article may have been published."""
    when = published.get(actor.article)
    if when is None:
        return None
    return date.fromisoformat(when.start[:10]).toordinal(), date.fromisoformat(when.end[:10]).toordinal()


def left_on(day: Days | None, holders: Sequence[tuple[Held, Sequence[Days]]]) -> tuple[list[Held], bool]:
    """Those of the holders who may have held the post on a day, and whether they are near enough to be sure.

    Each comes with the days of articles that say so. Within the days of one alone it is that one; between
    two, or with days unknown, nobody can tell; beyond all, the nearest of a year.
    """
    everyone = [name for name, _ in holders]
    spans = [(name, min(a for a, _ in days), max(b for _, b in days)) for name, days in holders if days]
    if day is None or not spans or len(spans) < len(holders):
        return everyone, True
    within = [name for name, first, last in spans if first <= day[1] and day[0] <= last]
    if within:
        return within, True
    before = max((one for one in spans if one[2] < day[0]), key=lambda one: one[2], default=None)
    after = min((one for one in spans if one[1] > day[1]), key=lambda one: one[1], default=None)
    near = [one[0] for one in (before, after) if one]
    gaps = [day[0] - before[2]] if before else []
    gaps += [after[1] - day[1]] if after else []
    return near, min(gaps) <= YEAR


def runs(actors: Iterable[tuple[Actor, Days | None]]) -> list[list[Actor]]:
    """Actors in groups whose articles follow each other within a year; where there are several, one without
    a day is a group of its own."""
    told = list(actors)
    dated = sorted(((days, actor) for actor, days in told if days is not None), key=lambda pair: pair[0])
    groups: list[list[Actor]] = []
    end = None
    for days, actor in dated:
        if end is None or days[0] - end > YEAR:
            groups.append([])
        groups[-1].append(actor)
        end = max(end or days[1], days[1])
    undated = [actor for actor, days in told if days is None]
    if len(groups) < 2:
        return [[actor for actor, _ in told]]
    return [*groups, *([actor] for actor in undated)]
