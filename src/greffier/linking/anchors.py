"""Which statements tell of an event: those that name it, stand by it, or go on from such a statement."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from greffier.linking.speech import Speech
from greffier.record import EventReport

NEXT, PASSED = 4, 160
"""Characters from the end of a sentence to the next one, a paragraph break included; to that behind a short
one in which nobody speaks."""
BEHIND = 260
"""Characters from a naming of the event to the sentence of a participant that goes on from it."""
BLAMING = frozenset({"deny", "accuse", "accept"})
TELLING = BLAMING | {"assert", "criticise"}
"""Acts that tell whose fault something was; acts that tell what happened."""
LEAD = 600
"""Characters of an article in which it tells what it is about: title, standfirst, first paragraph."""
FAR = 1500
"""Characters from a naming of a meeting to words of a participant on *cet échange*, *la conversation*."""
Meetings = Mapping[str, list[tuple[EventReport, frozenset[str]]]]
"""The reports of meetings in each article, with the sides that take part."""


def sides_of(anchored: Iterable[Speech]) -> frozenset[str]:
    """The sides that tell of an event whose parties are not all known."""
    return frozenset(side for one in anchored if (side := one.root.speaker_side) is not None)


def tells(one: Speech, reports: Iterable[EventReport]) -> bool:
    """Whether a statement names the event in its own words."""
    return any(it.statement == one.statement.id for it in reports)


def beside(one: Speech, reports: Iterable[EventReport]) -> bool:
    """Whether a statement stands in a sentence that names the event."""
    return any(one.around.covers(it.span) for it in reports)


def behind(one: Speech, reports: Iterable[EventReport], scenes: Sequence[int]) -> bool:
    """Whether the sentences of a statement begin just behind words that name the event, and no other deed."""
    return any(
        0 <= one.around.start - it.span.end <= BEHIND
        and not any(it.span.end <= at <= one.around.start for at in scenes)
        for it in reports
    )


def party(one: Speech, parties: frozenset[str], actors: frozenset[str]) -> bool:
    """Whether a participant says it, or anybody of its side where two sides are known."""
    return one.root.speaker in actors or (len(parties) > 1 and one.root.speaker_side in parties)


def leading(
    one: Speech,
    parties: frozenset[str],
    here: Iterable[EventReport],
    meetings: Iterable[tuple[EventReport, frozenset[str]]],
    scenes: Iterable[int],
) -> bool:
    """Whether a side says it in an article that opens with their meeting, before it tells of another deed."""
    if len(parties) < 2 or one.root.speaker_side not in parties:
        return False
    opens = min((it.span.start for it in here), default=LEAD)
    if opens >= LEAD or one.around.start < opens:
        return False
    others = [it.span.start for it, theirs in meetings if it.status == "held" and theirs != parties]
    return not any(opens < at < one.around.start for at in (*others, *scenes))


def relays(one: Speech, actors: frozenset[str]) -> bool:
    """Whether someone else tells what a participant said: *selon X, M. Y a prévenu que…*."""
    return one.parent is not None and one.speaker in actors and one.root.speaker != one.speaker


def across(
    one: Speech,
    parties: frozenset[str],
    here: Iterable[EventReport],
    meetings: Iterable[tuple[EventReport, frozenset[str]]],
) -> bool:
    """Whether one party says it to the other, and no other meeting of theirs is told nearer to it."""
    return {one.speaker_side, one.addressee_side} == parties and near(
        one, parties, here, meetings
    ) is not None


def nearest(
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
    away = near(one, frozenset({side}) & parties, here, meetings)
    return away is not None and away <= FAR


def near(
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


def with_next(
    anchored: Sequence[Speech], speeches: Sequence[Speech], parties: frozenset[str], scenes: Sequence[int]
) -> list[Speech]:
    """Those anchored and those that go on from them: the next sentence of the same teller or a party.

    Where the article has gone on to another deed (`scenes`), nothing goes on.
    """
    known = {id(one): one for one in anchored}
    for one in sorted(speeches, key=lambda it: it.around.start):
        if id(one) in known or one.root.speaker is None:
            continue
        for before in list(known.values()):
            gap = one.around.start - before.around.end
            party = one.root.speaker_side in parties
            same = party or one.root.speaker == before.root.speaker
            apart = any(before.around.end <= at <= one.around.end for at in scenes)
            if same and 0 <= gap <= (PASSED if party else NEXT) and not apart:
                known[id(one)] = one
                break
    return sorted(known.values(), key=lambda it: it.around.start)


def aftermath(
    speeches: Iterable[Speech], reports: Sequence[EventReport], scenes: Sequence[int], done: bool
) -> Iterator[Speech]:
    """What sides tell just behind words for an attack or a mishap, and on from there: the toll, denials.

    Of what nobody did, of a shipwreck, all that they tell. None beyond where the article goes on to another
    deed (`scenes`).
    """
    own = {it.span.start for it in reports}
    ends = [it.span.end for it in reports]
    for one in sorted(speeches, key=lambda it: it.around.start):
        told = one.on_toll or one.refutes or one.statement.act in (BLAMING if done else TELLING)
        if one.root.speaker_side is None or not told:
            continue
        if any(
            0 <= one.around.start - end <= BEHIND
            and not any(end <= at <= one.around.start and at not in own for at in scenes)
            for end in ends
        ):
            ends.append(one.around.end)
            yield one
