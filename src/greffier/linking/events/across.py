"""Tellings of different articles that are of the same event: type, actors, day, place; the default is not.

Copies of one text tell the same by the same words; a meeting that an article takes up (*l'appel*) without its
day is the one its participants had just before, if they had one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import combinations, product

from greffier.linking.events.parties import Party
from greffier.linking.events.telling import MUTUAL, Days, Telling, apart, around, days_of, recalls, same_days
from greffier.record import When

CROWD = 200
"""A block of more stories than these tells too little to compare all in it; only days are then asked."""
NEAR = timedelta(days=3)
MEETING = "CONSULT"
ONCE = "once "
"""How families begin of which someone does a deed but once in days: he resigns, is dismissed, is sworn in."""


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
    voice: str | None = None
    around: Days | None = None

    @property
    def first(self) -> Telling:
        """Its first telling."""
        return self.tellings[0]

    @property
    def parties(self) -> tuple[Party, ...]:
        """All who take part."""
        return (*self.who, *self.whom)


def story(tellings: Sequence[Telling], published: When | None, voice: str | None = None) -> Story:
    """The story that tellings of one event in one article make; `voice` is that of the article."""
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
        days_of(published),
        voice,
        around(published),
    )


def across(stories: Sequence[Story]) -> Iterator[tuple[Story, Story, tuple[str, ...]]]:
    """Pairs of stories that are of one event, with the reasons; each with the first it agrees with."""
    yield from _copied(stories)
    yield from _taken_up(stories)
    for block in _blocks(stories).values():
        seen: list[Story] = []
        for one in block[:CROWD]:
            for other in seen:
                reasons = _reasons(one, other)
                if reasons:
                    yield other, one, reasons
                    break
            seen.append(one)


def _copied(stories: Sequence[Story]) -> Iterator[tuple[Story, Story, tuple[str, ...]]]:
    """Stories of copies of one text: those called the same, where each fits no other."""
    called: dict[tuple[object, ...], dict[str, list[Story]]] = defaultdict(lambda: defaultdict(list))
    for one in stories:
        if one.voice is not None and one.first.done:
            called[one.voice, *_called(one)][one.article].append(one)
    for copies in called.values():
        for mine, theirs in combinations(copies.values(), 2):
            for other, one in _fitting(mine, theirs):
                why = ("their articles are copies of one text", f"both tell of: {one.first.report.label}")
                yield other, one, why


def _fitting(mine: Sequence[Story], theirs: Sequence[Story]) -> Iterator[tuple[Story, Story]]:
    """Pairs of stories of two copies that can be one event, where neither fits a second."""
    pairs = [
        (one, other)
        for one, other in product(mine, theirs)
        if not apart(one.days, other.days) and _same_company(one, other)
    ]
    often = Counter(id(one) for pair in pairs for one in pair)
    yield from ((one, other) for one, other in pairs if often[id(one)] == often[id(other)] == 1)


def _same_company(one: Story, other: Story) -> bool:
    """Whether both stories name the same who and whom, or both nobody, as copies do."""
    roles = ((one.who, other.who), (one.whom, other.whom))
    return all(recalls(mine, theirs) and recalls(theirs, mine) for mine, theirs in roles)


def _called(one: Story) -> tuple[str, str, str]:
    """What a story is told as."""
    return one.first.report.type, one.first.report.label, one.first.report.status


def _taken_up(stories: Sequence[Story]) -> Iterator[tuple[Story, Story, tuple[str, ...]]]:
    """Held meetings that an article takes up without their day, with the one held just before it appeared."""
    held = [one for one in stories if _is_meeting(one)]
    dated: dict[str, list[Story]] = defaultdict(list)
    for one in held:
        if one.days is not None and one.days[0] == one.days[1]:
            for key in {key for party in one.parties for key in party.keys}:
                dated[key].append(one)
    for one in held:
        when = one.published
        if one.days is not None or when is None or not one.first.report.definite:
            continue
        near = {
            id(other): other for party in one.parties for key in party.keys for other in dated.get(key, ())
        }
        fitting = [other for other in near.values() if _just_before(other, one, when)]
        if len({other.days for other in fitting}) == 1:
            day = _shown(fitting[0].days, None)
            yield fitting[0], one, ("the same take part", f"the only such meeting in these days: {day}")


def _is_meeting(one: Story) -> bool:
    """Whether a story tells of a meeting of known participants that took place."""
    return one.first.report.type == MEETING and one.first.report.status == "held" and len(one.parties) > 1


def _just_before(dated: Story, one: Story, when: Days) -> bool:
    """Whether a dated meeting of the same participants was held days before an article appeared, at most."""
    if dated.article == one.article or dated.days is None or not dated.families & one.families:
        return False
    if not timedelta(0) <= when[0] - dated.days[0] <= NEAR or when[0] != when[1]:
        return False
    return recalls(dated.parties, one.parties) and recalls(one.parties, dated.parties)


def _blocks(stories: Sequence[Story]) -> Mapping[tuple[object, ...], list[Story]]:
    """Stories by kind, with an actor or a place and a day, length, place or deed done once; only if done."""
    blocks: dict[tuple[object, ...], list[Story]] = defaultdict(list)
    for one in (one for one in stories if one.first.done):
        keys = {key for party in one.parties for key in party.keys}
        days, undated = set(_days(one.days)), one.places if one.days is None else frozenset()
        once = {name for name in one.families if name.startswith(ONCE)}
        spots = {(key, spot) for key in keys for spot in {*days, *one.places, *one.lengths, *once}}
        spots |= {(place, spot) for place in one.places for spot in {*days, *undated}}
        for kind, (key, spot) in product(_kinds(one), sorted(spots)):
            blocks[kind, key, spot].append(one)
    return blocks


def _kinds(one: Story) -> list[str]:
    """The families a story is of, else its type."""
    families = sorted(name for name in one.families if not name.startswith(("label:", ONCE)))
    return families or [one.first.report.type]


def _days(days: Days | None) -> Iterator[str]:
    if days is not None:
        for more in range(min((days[1] - days[0]).days, 3) + 1):
            yield (days[0] + timedelta(days=more)).isoformat()


def _reasons(one: Story, other: Story) -> tuple[str, ...]:
    """Why two stories are of one event; nothing when what they tell is too little, or differs."""
    if one.article == other.article or not one.families & other.families or apart(one.days, other.days):
        return ()
    actors = actors_alike(one, other)
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
    once = any(name.startswith(ONCE) for name in one.families & other.families)
    if once and actors and _near(one, other):
        return (*reasons, "done once by the same")
    needed = 2 if _both_sides(one, other) or _on_one_day(one, other, actors, places) else 3
    return (
        tuple(reasons)
        if len(reasons) >= needed and (day or lengths or (places and _near(one, other)))
        else ()
    )


def _on_one_day(one: Story, other: Story, actors: str, places: frozenset[str]) -> bool:
    """Whether both tell one day, and the same deed by the same actors, or a deed of one kind in one place."""
    if one.days is None or one.days != other.days or one.days[0] != one.days[1]:
        return False
    called = any(name.startswith("label:") for name in one.families & other.families)
    return bool(places) or (called and bool(actors))


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


def actors_alike(one: Story, other: Story) -> str | None:
    """The reason that actors give, "" when one story names none, None when they keep the two apart."""
    if not one.parties or not other.parties:
        return ""
    if one.first.report.type in MUTUAL:
        small, large = sorted((one.parties, other.parties), key=len)
        return "the same take part" if recalls(large, small) else None
    for mine, theirs in ((one.who, other.who), (one.whom, other.whom)):
        if mine and theirs and not (recalls(mine, theirs) or recalls(theirs, mine)):
            return None
    if not (one.who and other.who) and not (one.whom and other.whom):
        return None
    return "the same actors"


def _shown(one: Days | None, other: Days | None) -> str:
    days = [day for pair in (one, other) if pair is not None for day in pair]
    return min(days).isoformat() if min(days) == max(days) else f"{min(days)} to {max(days)}"
