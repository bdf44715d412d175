"""Tellings of different articles that are of the same event: type, actors, day, place; the default is not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from greffier.linking.events.parties import Party
from greffier.linking.events.telling import MUTUAL, Days, Telling, apart, covers, same_days

CROWD = 200
"""A block of more stories than these tells too little to compare all in it; only days are then asked."""
NEAR = timedelta(days=3)


@dataclass(slots=True)
class Story:
    """What one article tells of one event, its tellings gathered."""

    article: str
    tellings: tuple[Telling, ...]
    who: tuple[Party, ...]
    whom: tuple[Party, ...]
    families: frozenset[str]
    days: Days | None
    places: frozenset[str]
    lengths: frozenset[str]
    published: Days | None

    @property
    def first(self) -> Telling:
        """Its first telling."""
        return self.tellings[0]

    @property
    def parties(self) -> tuple[Party, ...]:
        """All who take part."""
        return (*self.who, *self.whom)


def story(tellings: Sequence[Telling], published: Days | None) -> Story:
    """The story that tellings of one event in one article make."""
    fullest = max(tellings, key=lambda it: (bool(it.who) + bool(it.whom), len(it.parties)))
    dated = [it.days for it in tellings if it.days is not None]
    return Story(
        tellings[0].report.article,
        tuple(tellings),
        fullest.who,
        fullest.whom,
        frozenset(name for it in tellings for name in it.families),
        min(dated, key=lambda days: days[1] - days[0]) if dated else None,
        frozenset(it.place for it in tellings if it.place is not None),
        frozenset(d.value for it in tellings for d in it.report.details if d.what == "duration"),
        published,
    )


def across(stories: Sequence[Story]) -> Iterator[tuple[Story, Story, tuple[str, ...]]]:
    """Pairs of stories that are of one event, with the reasons; each with the first it agrees with."""
    for block in _blocks(stories).values():
        seen: list[Story] = []
        for one in block[:CROWD]:
            for other in seen:
                reasons = _reasons(one, other)
                if reasons:
                    yield other, one, reasons
                    break
            seen.append(one)


def _blocks(stories: Sequence[Story]) -> Mapping[tuple[object, ...], list[Story]]:
    """Stories by type with their actors two by two, or one actor and a day; only those done or planned."""
    blocks: dict[tuple[object, ...], list[Story]] = defaultdict(list)
    for one in stories:
        if not one.first.done:
            continue
        kind = one.first.report.type
        keys = sorted({key for party in one.parties for key in party.keys})
        spots = [*_days(one.days), *(sorted(one.places) if one.days is None else ())]
        for spot in spots:
            for key in keys or sorted(one.places):
                blocks[kind, key, spot].append(one)
        if one.days is None:
            for length in sorted(one.lengths):
                for key in keys:
                    blocks[kind, key, length].append(one)
        for length in sorted(one.lengths) if one.days is not None else ():
            for key in keys:
                blocks[kind, key, length].append(one)
        for place in sorted(one.places) if one.days is not None else ():
            for key in keys:
                blocks[kind, key, place].append(one)
    return blocks


def _days(days: Days | None) -> Iterator[str]:
    if days is not None:
        for more in range(min((days[1] - days[0]).days, 3) + 1):
            yield (days[0] + timedelta(days=more)).isoformat()


def _reasons(one: Story, other: Story) -> tuple[str, ...]:
    """Why two stories are of one event; nothing when what they tell is too little, or differs."""
    if one.article == other.article or not one.families & other.families or apart(one.days, other.days):
        return ()
    actors = _actors(one, other)
    if actors is None:
        return ()
    day = same_days(one.days, other.days)
    places, lengths = one.places & other.places, one.lengths & other.lengths
    reasons = [
        *([actors] if actors else []),
        *([f"day: {_shown(one.days, other.days)}"] if day else []),
        *(f"place: {place}" for place in sorted(places)),
        *(f"duration: {length}" for length in sorted(lengths)),
    ]
    if one.places and other.places and not places and not day:
        return ()
    needed = 2 if _both_sides(one, other) else 3
    return (
        tuple(reasons)
        if len(reasons) >= needed and (day or lengths or (places and _near(one, other)))
        else ()
    )


def _near(one: Story, other: Story) -> bool:
    """Whether two articles without a day for their event appeared within days of one another."""
    if one.published is None or other.published is None:
        return False
    return abs(one.published[0] - other.published[0]) <= NEAR


def _both_sides(one: Story, other: Story) -> bool:
    """Whether both tell who does it and to or with whom."""
    if one.first.report.type in MUTUAL:
        return len(one.parties) > 1 and len(other.parties) > 1
    return bool(one.who and one.whom and other.who and other.whom)


def _actors(one: Story, other: Story) -> str | None:
    """The reason that actors give, "" when one story names none, None when they keep the two apart."""
    if not one.parties or not other.parties:
        return ""
    if one.first.report.type in MUTUAL:
        small, large = sorted((one.parties, other.parties), key=len)
        return "the same take part" if covers(large, small) else None
    for mine, theirs in ((one.who, other.who), (one.whom, other.whom)):
        if mine and theirs and not (covers(mine, theirs) or covers(theirs, mine)):
            return None
    if not (one.who and other.who) and not (one.whom and other.whom):
        return None
    return "the same actors"


def _shown(one: Days | None, other: Days | None) -> str:
    days = [day for pair in (one, other) if pair is not None for day in pair]
    return min(days).isoformat() if min(days) == max(days) else f"{min(days)} to {max(days)}"
