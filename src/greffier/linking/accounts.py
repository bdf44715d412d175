"""What each side tells of an event, aligned by matter.

A statement tells of an event when it names it, stands in a sentence that does, is said by one party to the
other nearest to it, or goes on from such a statement: same teller, next sentence. Its side is that of its
outermost speaker. Innermost statements are what is told, by matter; how a meeting went is one of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from greffier.lexicon import load
from greffier.linking.anchors import (
    Meetings,
    across,
    aftermath,
    behind,
    beside,
    leading,
    nearest,
    party,
    relays,
    sides_of,
    tells,
    with_next,
)
from greffier.linking.matters import matters
from greffier.linking.naming import Naming
from greffier.linking.sides import Sides
from greffier.linking.speech import ATTACK, MEETING, Speech
from greffier.record import Account, Event, EventReport, Passage
from greffier.record.span import hull

WHOLE = 0.5
"""Share of a statement that those in it hold, at least, for them to tell all of it."""
MOST = 60
"""Statements of one event that are aligned, at most: the first."""
MISHAP = "mishap"
"""The family of their labels."""
TOLL = "mort"
"""What the toll of an attack is called where no words for it tell a deed."""
SCENES = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "SANCTION", "PROTEST", "RETREAT"})
"""Types of deeds that begin another scene."""

Scenes = Mapping[str, list[int]]
"""Where each article tells, in its own voice, of other deeds that were done."""


@dataclass(frozen=True, slots=True)
class Told:
    """What sides tell of an event: its statements by matter, each with the side that tells it.

    `around` is all that these sides say in the articles that tell of it.
    """

    event: Event
    sides: tuple[str, ...]
    around: Mapping[str, Sequence[Speech]]
    matters: tuple[tuple[str, tuple[tuple[str, Speech], ...]], ...]


def told(
    events: Iterable[Event],
    reports: Mapping[str, EventReport],
    spoken: Mapping[str, Sequence[Speech]],
    sides: Sides,
    issues: Mapping[str, str],
    naming: Naming,
) -> Iterator[Told]:
    """The events that several sides tell of; `issues` gives the issue of a statement's commitment.

    Where one event's statements are all among another's, only the other is told.
    """
    every = list(events)
    meetings: Meetings = defaultdict(list)
    for event in every:
        if event.type == MEETING:
            for key in event.reports:
                meetings[reports[key].article].append((reports[key], taking_part(event, sides)))
    scenes: Scenes = defaultdict(list)
    for report in reports.values():
        if report.type in SCENES and report.statement is None and report.status == "held":
            scenes[report.article].append(report.span.start)
    known: set[str] = set()
    tellings = [(event, _one(event, reports, spoken, sides, meetings, scenes)) for event in every]
    for event, found in sorted(tellings, key=lambda pair: -len(pair[1])):
        tellers = tuple(dict.fromkeys(side for side, _ in found))
        facts = {speech.statement.id for _, speech in found}
        if len(tellers) > 1 and not facts <= known:
            known |= facts
            few = found[:MOST]
            named = {reports[key].statement for key in event.reports if not reports[key].definite}
            itself = {
                at
                for at, (_, one) in enumerate(few)
                if event.type == MEETING and (one.on_meeting or one.statement.id in named)
            }
            around: dict[str, list[Speech]] = {side: [] for side in tellers}
            for article in dict.fromkeys(reports[key].article for key in event.reports):
                for one in spoken.get(article, ()):
                    if one.root.speaker_side in around:
                        around[one.root.speaker_side].append(one)
            label = event.label
            if event.type == ATTACK or event.label in mishaps():
                itself = {at for at, (_, one) in enumerate(few) if one.on_toll}
                label = next((it for at in sorted(itself) for it in few[at][1].deeds), TOLL)
            yield Told(event, tellers, around, tuple(matters(few, issues, naming, label, itself)))


def accounts(found: Iterable[Told], reports: Mapping[str, EventReport], sides: Sides) -> Iterator[Account]:
    """The rows of accounts: for each event and matter one for each side, empty where it mentions nothing."""
    for one in found:
        own = [reports[key] for key in one.event.reports if reports[key].statement is None]
        if own:
            passages = tuple(Passage(it.id, it.article, it.span) for it in own)
            yield Account(one.event.id, one.event.label, None, passages)
        for label, items in one.matters:
            for side in one.sides:
                passages = tuple(speech.passage for teller, speech in items if teller == side)
                yield Account(one.event.id, label, sides.standing[side], passages)


@lru_cache(maxsize=1)
def mishaps() -> frozenset[str]:
    """The labels of accidents, shipwrecks…, which nobody does."""
    rows = (row for row in load("fr").event_families if row.name == MISHAP)
    return frozenset(label for row in rows for label in row.labels)


def taking_part(event: Event, sides: Sides) -> frozenset[str]:
    """The sides that take part in an event."""
    return frozenset(sides.of[actor] for actor in (*event.who, *event.whom) if actor in sides.of)


def _one(
    event: Event,
    reports: Mapping[str, EventReport],
    spoken: Mapping[str, Sequence[Speech]],
    sides: Sides,
    meetings: Meetings,
    scenes: Scenes,
) -> list[tuple[str, Speech]]:
    """The innermost statements that tell of an event, each with the side of its teller, in reading order."""
    parties = taking_part(event, sides)
    by_article: dict[str, list[EventReport]] = defaultdict(list)
    for key in event.reports:
        by_article[reports[key].article].append(reports[key])
    found: dict[int, tuple[str, Speech]] = {}
    for article, here in by_article.items():
        speeches = spoken.get(article, ())
        anchored = [one for one in speeches if tells(one, here)]
        if event.type == MEETING and event.status == "held":
            others = meetings.get(article, ())
            anchored += [one for one in speeches if beside(one, here) or across(one, parties, here, others)]
            actors = frozenset((*event.who, *event.whom))
            anchored += [
                one
                for one in speeches
                if (one.on_meeting or relays(one, actors)) and nearest(one, parties, here, others)
            ]
            begun = scenes.get(article, ())
            anchored += [one for one in speeches if party(one, parties, actors) and behind(one, here, begun)]
            if len(parties & sides_of(anchored)) < 2:
                anchored += [one for one in speeches if leading(one, parties, here, others, begun)]
            mine = parties if len(parties) > 1 else sides_of(anchored)
            anchored = with_next(anchored, speeches, mine, scenes.get(article, ()))
        elif (event.type == ATTACK or event.label in mishaps()) and event.status == "held":
            anchored += aftermath(speeches, here, scenes.get(article, ()), event.type == ATTACK)
        for one in anchored:
            side = one.root.speaker_side
            if side is not None and side in (parties if len(parties) > 1 else {side}):
                found.update((id(leaf), (side, leaf)) for leaf in _leaves(one))
    return list(found.values())


def _leaves(one: Speech) -> Iterator[Speech]:
    """The innermost statements in one, itself when there is none or when they tell but part of it."""
    held = sum(_told_in(each, one) for each in one.inner)
    if held < WHOLE * len(one.hull):
        yield one
    for each in one.inner:
        yield from _leaves(each)


def _told_in(inner: Speech, one: Speech) -> int:
    """Characters of a statement that hold one in it, with the words for who says it to whom."""
    it = inner.statement
    spans = (inner.hull, it.cue, it.speaker_span, it.addressee_span)
    inside = hull(
        tuple(span for span in spans if span is not None and one.hull.covers(span)) or (inner.hull,)
    )
    return len(inside)
