"""Meetings that are told without their day, joined for their accounts to the one they can only be.

Identity of events asks for a day; what sides tell of a meeting need not: *l'entretien de la veille* of two
who met once in these days is that meeting. Only accounts are told of both; the events stay two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from greffier.linking.companies import Companies, alike
from greffier.linking.speech import MEETING
from greffier.record import Event, EventReport, When

WITHIN = 7
"""Days from a meeting to an article that tells of it without its day, at most."""


def joined(
    events: Iterable[Event],
    reports: Mapping[str, EventReport],
    published: Mapping[str, When],
    companies: Companies | None = None,
) -> list[Event]:
    """The events; a held meeting without a day is told with the one of its participants a few days before.

    In an undated article it is told with the only one they had. With none, or with several, it stays alone;
    those without a day in articles of one week are told together when nobody tells a day. Meetings of one
    day are told together where the sides are the same, or can only be (`companies`).
    """
    every = list(events)
    groups: dict[frozenset[str], list[Event]] = defaultdict(list)
    for event in every:
        actors = frozenset((*event.who, *event.whom))
        if event.type == MEETING and event.status == "held" and len(actors) > 1:
            groups[actors].append(event)
    into: dict[str, str] = {}
    for group in groups.values():
        dated = [one for one in group if _day(one) is not None]
        for bare in (one for one in group if one.when is None):
            days = _published(bare, reports, published)
            near = [one for one in dated if _told_soon(_day(one), days)] if days else dated
            if not near and not dated:
                earlier = group[: group.index(bare)]
                near = [one for one in earlier if _together(one, bare, reports, published)][:1]
            if len(near) == 1 and near[0].id not in into:
                into[bare.id] = near[0].id
    if companies is not None:
        found = (*_of_one_day(every, companies), *_of_two(every, companies, reports, published))
        for first, other in found:
            if other.id not in into and _end(first.id, into) != other.id:
                into[other.id] = first.id
    whole: dict[str, Event] = {one.id: one for one in every if one.id not in into}
    for one in every:
        if one.id in into:
            first = whole[_end(one.id, into)]
            whole[first.id] = replace(first, reports=(*first.reports, *one.reports))
    return list(whole.values())


def _end(event: str, into: Mapping[str, str]) -> str:
    """The event with which one is told at last."""
    while event in into:
        event = into[event]
    return event


def _of_one_day(events: Iterable[Event], companies: Companies) -> Iterator[tuple[Event, Event]]:
    """Pairs of meetings of one day: of the same sides, or of fewer who were with no others that day."""
    days: dict[date, list[Event]] = defaultdict(list)
    for event in events:
        if event.type == MEETING and event.status == "held" and (day := _day(event)):
            days[day].append(event)
    for here in days.values():
        known = [companies.known(one) for one in here]
        for at, one in enumerate(here):
            fitting = [
                to
                for to, other in enumerate(here)
                if to != at and alike(one, other) and _can_be(companies, one, other, to > at)
            ]
            if fitting and len({known[to] for to in fitting}) == 1:
                yield here[fitting[0]], one


def _of_two(
    events: Iterable[Event],
    companies: Companies,
    reports: Mapping[str, EventReport],
    published: Mapping[str, When],
) -> Iterator[tuple[Event, Event]]:
    """Meetings of two told as one, without their day, each with the only one that it may be."""
    held = [one for one in events if one.type == MEETING and one.status == "held"]
    dated = [one for one in held if _day(one) is not None]
    for one in (it for it in held if it.when is None and companies.is_open(it)):
        days = _published(one, reports, published)
        near = [it for it in dated if days and _told_soon(_day(it), days) and companies.may_be(one, it)]
        if near and len({companies.known(it) for it in near}) == 1:
            yield near[0], one


def _can_be(companies: Companies, one: Event, other: Event, later: bool) -> bool:
    """Whether a meeting is the other: of the same sides (told before it), of some of them, or of any two."""
    mine, theirs = companies.known(one), companies.known(other)
    if companies.is_open(one):
        return companies.may_be(one, other)
    if len(theirs) < len({*one.who, *one.whom}):
        return False
    some = frozenset(side for side in mine if side in theirs)
    strangers = mine & companies.sides - theirs
    return (bool(some) and some < theirs and not strangers) or (mine == theirs and not later)


def _day(event: Event) -> date | None:
    """The one day of an event; None when it is unknown or one of several."""
    when = event.when
    return date.fromisoformat(when.start[:10]) if when and when.start[:10] == when.end[:10] else None


def _published(event: Event, reports: Mapping[str, EventReport], published: Mapping[str, When]) -> list[date]:
    """The days on which the articles that tell it appeared, as far as each is one."""
    found = (published.get(reports[key].article) for key in event.reports)
    return [date.fromisoformat(it.start[:10]) for it in found if it and it.start[:10] == it.end[:10]]


def _told_soon(day: date | None, days: Iterable[date]) -> bool:
    """Whether articles of these days appeared within days behind a meeting."""
    return day is not None and all(0 <= (one - day).days <= WITHIN for one in days)


def _together(
    one: Event, other: Event, reports: Mapping[str, EventReport], published: Mapping[str, When]
) -> bool:
    """Whether two meetings without a day are told by articles that appeared within days of each other."""
    days = [*_published(one, reports, published), *_published(other, reports, published)]
    return len(days) > 1 and (max(days) - min(days)).days <= WITHIN
