"""One event told of two days: alike in all but the day, a few days apart, and no voice tells both."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from datetime import date, timedelta
from itertools import combinations
from types import MappingProxyType

from greffier.lexicon import key, load
from greffier.linking.companies import CALL, Companies, alike, day_of
from greffier.linking.speech import MEETING
from greffier.record import Event

CLOSE = 3
"""Days between two tellings of one event, at most: further apart it is likely to be another."""
STORY = 3
"""Actors that the articles of two tellings of one accident share, at least."""
Pair = tuple[Event, Event]


def of_two_days(
    events: Iterable[Event],
    companies: Companies,
    voices: Mapping[str, str],
    casts: Mapping[str, Set[str]] = MappingProxyType({}),
) -> Iterator[Pair]:
    """Pairs of events that are one told of two days; `casts` are the actors (clusters) of each article.

    At one place those of the same sides; calls of the same persons on two days running; meetings of the same
    sides, or of two told as one, where all who tell of either could have known of the later; accidents.
    """
    held = [one for one in events if one.status == "held" and day_of(one) is not None]
    groups: dict[tuple[str, frozenset[str]], list[Event]] = defaultdict(list)
    for event in held:
        if len({*event.who, *event.whom}) > 1:
            groups[event.type, companies.known(event)].append(event)
    pairs = [pair for group in groups.values() for pair in combinations(group, 2) if _one(*pair, companies)]
    pairs += [*_of_open(held, companies), *_of_mishaps(held, companies, voices, casts)]
    for one, other in pairs:
        told = [{voices.get(companies.reports[key].article) for key in it.reports} for it in (one, other)]
        if told[0].isdisjoint(told[1]):
            yield one, other


def _one(one: Event, other: Event, companies: Companies) -> bool:
    """Whether two events of one company can only be one."""
    apart = _apart(one, other)
    if not 0 < apart <= CLOSE:
        return False
    if one.place and other.place:
        return one.place.casefold() == other.place.casefold() and len(companies.known(one)) > 1
    same = {*one.who, *one.whom} == {*other.who, *other.whom}
    if same and apart == 1 and one.mode == other.mode == CALL and one.place == other.place:
        return True
    met = one.type == MEETING and alike(one, other) and len(companies.known(one)) > 1
    return met and _late(one, other, companies)


def _of_open(held: Iterable[Event], companies: Companies) -> Iterator[Pair]:
    """Meetings of two told as one, each with the only one that it may be; none where one is of its day."""
    by_day: dict[date, list[Event]] = defaultdict(list)
    for one in held:
        if one.type == MEETING and (day := day_of(one)):
            by_day[day].append(one)
    for day, one in [(day, one) for day, here in by_day.items() for one in here if companies.is_open(one)]:
        days = (day + timedelta(days=more) for more in range(-CLOSE, CLOSE + 1))
        near = [it for day in days for it in by_day.get(day, ()) if companies.may_be(one, it)]
        met = {companies.known(it) for it in near}
        if len(met) == 1 and all(_apart(one, it) and _late(one, it, companies) for it in near):
            yield near[0], one


def _of_mishaps(
    held: Iterable[Event],
    companies: Companies,
    voices: Mapping[str, str],
    casts: Mapping[str, Set[str]],
) -> Iterator[Pair]:
    """Accidents and shipwrecks told of two days by articles on one story, each of which tells of one day."""
    once = load("fr").words("mishap")
    told = [one for one in held if one.label in once]
    days: dict[str | None, set[date | None]] = defaultdict(set)
    for one in told:
        for article in _articles(one, companies):
            days[voices.get(article, article)].add(day_of(one))
    sure = {voice for voice, each in days.items() if len(each) == 1}
    alone = (one for one in told if sure.issuperset(voices.get(it, it) for it in _articles(one, companies)))
    for one, other in combinations(alone, 2):
        if not 0 < _apart(one, other) <= CLOSE or not _late(one, other, companies):
            continue
        mine, theirs = (
            set().union(*(casts.get(article, ()) for article in _articles(it, companies)))
            for it in (one, other)
        )
        if len(mine & theirs) >= STORY and _at_one_place(one, other):
            yield one, other


def _articles(event: Event, companies: Companies) -> list[str]:
    return [companies.reports[key].article for key in event.reports]


def _at_one_place(one: Event, other: Event) -> bool:
    """Whether the words for the place of one of two events hold the other's, or one has none."""
    mine, theirs = (key(it.place or "") for it in (one, other))
    return mine in theirs or theirs in mine


def _apart(one: Event, other: Event) -> int:
    """Days between two events whose day is known."""
    first, second = day_of(one), day_of(other)
    return abs((first - second).days) if first and second else CLOSE + 1


def _late(one: Event, other: Event, companies: Companies) -> bool:
    """Whether all who tell of either event could have known of both."""
    days = [day for it in (one, other) if (day := day_of(it)) is not None]
    return companies.late((one, other), max(days))
