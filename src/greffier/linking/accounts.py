"""What each side tells of an event, aligned by matter.

A statement tells of an event when it names it, stands in a sentence that does, is said by one party to the
other nearest to it, or goes on from such a statement: same teller, next sentence. Its side is that of its
outermost speaker. Innermost statements are what is told, by matter; how a meeting went is one of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from greffier.linking.matters import matters
from greffier.linking.naming import Naming
from greffier.linking.sides import Sides
from greffier.linking.speech import MEETING, Speech
from greffier.record import Account, Event, EventReport, Passage
from greffier.record.span import hull

NEXT, PASSED = 4, 160
"""Characters from the end of a sentence to the next one, a paragraph break included; to that behind a short
one in which nobody speaks."""
WHOLE = 0.5
"""Share of a statement that those in it hold, at least, for them to tell all of it."""
BEHIND = 160
"""Characters from a naming of the event to the sentence of a participant that goes on from it."""
MOST = 60
"""Statements of one event that are aligned, at most: the first."""
FAR = 1500
"""Characters from a naming of a meeting to words of a participant on *cet échange*, *la conversation*."""

Meetings = Mapping[str, list[tuple[EventReport, frozenset[str]]]]
"""The reports of meetings in each article, with the sides that take part."""


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
    known: set[str] = set()
    tellings = [(event, _one(event, reports, spoken, sides, meetings)) for event in every]
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
                if event.type == MEETING and (one.on_meeting or (one.statement.id in named and not one.deeds))
            }
            around: dict[str, list[Speech]] = {side: [] for side in tellers}
            for article in dict.fromkeys(reports[key].article for key in event.reports):
                for one in spoken.get(article, ()):
                    if one.root.speaker_side in around:
                        around[one.root.speaker_side].append(one)
            yield Told(event, tellers, around, tuple(matters(few, issues, naming, event.label, itself)))


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


def taking_part(event: Event, sides: Sides) -> frozenset[str]:
    """The sides that take part in an event."""
    return frozenset(sides.of[actor] for actor in (*event.who, *event.whom) if actor in sides.of)


def _one(
    event: Event,
    reports: Mapping[str, EventReport],
    spoken: Mapping[str, Sequence[Speech]],
    sides: Sides,
    meetings: Meetings,
) -> list[tuple[str, Speech]]:
    """The innermost statements that tell of an event, each with the side of its teller, in reading order."""
    parties = taking_part(event, sides)
    by_article: dict[str, list[EventReport]] = defaultdict(list)
    for key in event.reports:
        by_article[reports[key].article].append(reports[key])
    found: dict[int, tuple[str, Speech]] = {}
    for article, here in by_article.items():
        speeches = spoken.get(article, ())
        anchored = [one for one in speeches if _tells(one, here)]
        if event.type == MEETING and event.status == "held":
            others = meetings.get(article, ())
            anchored += [one for one in speeches if _beside(one, here) or _across(one, parties, here, others)]
            actors = frozenset((*event.who, *event.whom))
            anchored += [
                one
                for one in speeches
                if (one.on_meeting or _relays(one, actors)) and _nearest(one, parties, here, others)
            ]
            anchored += [one for one in speeches if _party(one, parties, actors) and _behind(one, here)]
            anchored = _with_next(anchored, speeches, parties if len(parties) > 1 else _tellers(anchored))
        for one in anchored:
            side = one.root.speaker_side
            if side is not None and side in (parties if len(parties) > 1 else {side}):
                found.update((id(leaf), (side, leaf)) for leaf in _leaves(one))
    return list(found.values())


def _tellers(anchored: Iterable[Speech]) -> frozenset[str]:
    """The sides that tell of an event whose parties are not all known."""
    return frozenset(side for one in anchored if (side := one.root.speaker_side) is not None)


def _tells(one: Speech, reports: Iterable[EventReport]) -> bool:
    """Whether a statement names the event in its own words."""
    return any(it.statement == one.statement.id for it in reports)


def _beside(one: Speech, reports: Iterable[EventReport]) -> bool:
    """Whether a statement stands in a sentence that names the event."""
    return any(one.around.covers(it.span) for it in reports)


def _behind(one: Speech, reports: Iterable[EventReport]) -> bool:
    """Whether the sentences of a statement begin just behind words that name the event."""
    return any(0 <= one.around.start - it.span.end <= BEHIND for it in reports)


def _party(one: Speech, parties: frozenset[str], actors: frozenset[str]) -> bool:
    """Whether a participant says it, or anybody of its side where two sides are known."""
    return one.root.speaker in actors or (len(parties) > 1 and one.root.speaker_side in parties)


def _relays(one: Speech, actors: frozenset[str]) -> bool:
    """Whether someone else tells what a participant said: *selon X, M. Y a prévenu que…*."""
    return one.parent is not None and one.speaker in actors and one.root.speaker != one.speaker


def _across(
    one: Speech,
    parties: frozenset[str],
    here: Iterable[EventReport],
    meetings: Iterable[tuple[EventReport, frozenset[str]]],
) -> bool:
    """Whether one party says it to the other, and no other meeting of theirs is told nearer to it."""
    return {one.speaker_side, one.addressee_side} == parties and _near(
        one, parties, here, meetings
    ) is not None


def _nearest(
    one: Speech,
    parties: frozenset[str],
    here: Iterable[EventReport],
    meetings: Iterable[tuple[EventReport, frozenset[str]]],
) -> bool:
    """Whether a party says it not far from the event, and no meeting of its side is told nearer.

    Where the parties are not told, whoever says it may be one.
    """
    side = one.root.speaker_side
    if side is None or (len(parties) > 1 and side not in parties):
        return False
    near = _near(one, frozenset({side}) & parties, here, meetings)
    return near is not None and near <= FAR


def _near(
    one: Speech,
    parties: frozenset[str],
    here: Iterable[EventReport],
    meetings: Iterable[tuple[EventReport, frozenset[str]]],
) -> int | None:
    """Characters from a statement to the event, None when another meeting of these parties is told nearer."""
    distances = (
        (abs(it.span.start - one.around.start), it.id) for it, theirs in meetings if theirs >= parties
    )
    nearest = min(distances, default=None)
    return nearest[0] if nearest is not None and nearest[1] in {it.id for it in here} else None


def _with_next(
    anchored: Sequence[Speech], speeches: Sequence[Speech], parties: frozenset[str]
) -> list[Speech]:
    """Those anchored and those that go on from them: the next sentence of the same teller or a party."""
    known = {id(one): one for one in anchored}
    for one in sorted(speeches, key=lambda it: it.around.start):
        if id(one) in known or one.root.speaker is None:
            continue
        for before in list(known.values()):
            gap = one.around.start - before.around.end
            party = one.root.speaker_side in parties
            same = party or one.root.speaker == before.root.speaker
            if same and 0 <= gap <= (PASSED if party else NEXT):
                known[id(one)] = one
                break
    return sorted(known.values(), key=lambda it: it.around.start)


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
