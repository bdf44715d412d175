"""What each side tells of an event, aligned by matter.

A statement tells of an event when it names it, stands in a sentence that does, is said by one party to the
other nearest to it, or goes on from such a statement: same teller, next sentence. Its side is that of its
outermost speaker. Innermost statements are what is told; those alike in their weighted words, or whose
commitments are on one issue, are one matter, called by its most typical words.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from greffier.linking.likeness import cosine
from greffier.linking.sides import Sides
from greffier.linking.speech import Speech
from greffier.record import Account, Event, EventReport, Passage

ALIKE = 0.16
"""How alike, on average, the statements of one matter are at least."""
ON_ONE_ISSUE = 0.5
"""How alike statements count whose commitments are on one issue."""
NEXT = 4
"""Characters from the end of a sentence to the next one, a paragraph break included."""
BEHIND = 160
"""Characters from a naming of the event to the sentence of a participant that goes on from it."""
MOST = 60
"""Statements of one event that are aligned, at most: the first."""
MEETING = "CONSULT"
CALLED = 3
"""Words in the label of a matter."""


@dataclass(frozen=True, slots=True)
class Told:
    """What sides tell of an event: its statements by matter, each with the side that tells it."""

    event: Event
    sides: tuple[str, ...]
    matters: tuple[tuple[str, tuple[tuple[str, Speech], ...]], ...]


def told(
    events: Iterable[Event],
    reports: Mapping[str, EventReport],
    spoken: Mapping[str, Sequence[Speech]],
    sides: Sides,
    issues: Mapping[str, str],
) -> Iterator[Told]:
    """The events that several sides tell of; `issues` gives the issue of a statement's commitment."""
    every = list(events)
    meetings: dict[str, list[tuple[EventReport, frozenset[str]]]] = defaultdict(list)
    for event in every:
        if event.type == MEETING:
            for key in event.reports:
                meetings[reports[key].article].append((reports[key], _parties(event, sides)))
    for event in every:
        found = _one(event, reports, spoken, sides, meetings)
        tellers = tuple(dict.fromkeys(side for side, _ in found))
        if len(tellers) > 1:
            yield Told(event, tellers, tuple(_matters(found[:MOST], issues)))


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


def _parties(event: Event, sides: Sides) -> frozenset[str]:
    """The sides that take part in an event."""
    return frozenset(sides.of[actor] for actor in (*event.who, *event.whom) if actor in sides.of)


def _one(
    event: Event,
    reports: Mapping[str, EventReport],
    spoken: Mapping[str, Sequence[Speech]],
    sides: Sides,
    meetings: Mapping[str, Sequence[tuple[EventReport, frozenset[str]]]],
) -> list[tuple[str, Speech]]:
    """The innermost statements that tell of an event, each with the side of its teller, in reading order."""
    parties = _parties(event, sides)
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
            anchored += [one for one in speeches if one.root.speaker in actors and _behind(one, here)]
            anchored = _with_next(anchored, speeches, actors)
        for one in anchored:
            side = one.root.speaker_side
            if side is not None and side in (parties if len(parties) > 1 else {side}):
                found.update((id(leaf), (side, leaf)) for leaf in _leaves(one))
    return list(found.values())


def _tells(one: Speech, reports: Iterable[EventReport]) -> bool:
    """Whether a statement names the event in its own words."""
    return any(it.statement == one.statement.id for it in reports)


def _beside(one: Speech, reports: Iterable[EventReport]) -> bool:
    """Whether a statement stands in a sentence that names the event."""
    return any(one.around.covers(it.span) for it in reports)


def _behind(one: Speech, reports: Iterable[EventReport]) -> bool:
    """Whether the sentences of a statement begin just behind words that name the event."""
    return any(0 <= one.around.start - it.span.end <= BEHIND for it in reports)


def _across(
    one: Speech,
    parties: frozenset[str],
    here: Iterable[EventReport],
    meetings: Iterable[tuple[EventReport, frozenset[str]]],
) -> bool:
    """Whether one party says it to the other, and no other meeting of theirs is told nearer to it."""
    both = {one.speaker_side, one.addressee_side}
    if both != parties:
        return False
    distances = (
        (abs(it.span.start - one.around.start), it.id) for it, theirs in meetings if theirs >= parties
    )
    nearest = min(distances, default=None)
    return nearest is not None and nearest[1] in {it.id for it in here}


def _with_next(
    anchored: Sequence[Speech], speeches: Sequence[Speech], actors: frozenset[str]
) -> list[Speech]:
    """Those anchored and those that go on from them: the next sentence, same teller or a participant."""
    known = {id(one): one for one in anchored}
    for one in sorted(speeches, key=lambda it: it.around.start):
        if id(one) in known or one.root.speaker is None:
            continue
        for before in list(known.values()):
            gap = one.around.start - before.around.end
            same = one.root.speaker == before.root.speaker or one.root.speaker in actors
            if same and 0 <= gap <= NEXT:
                known[id(one)] = one
                break
    return sorted(known.values(), key=lambda it: it.around.start)


def _leaves(one: Speech) -> Iterator[Speech]:
    """The innermost statements in one, itself when there is none."""
    if not one.inner:
        yield one
    for each in one.inner:
        yield from _leaves(each)


def _matters(
    found: Sequence[tuple[str, Speech]], issues: Mapping[str, str]
) -> Iterator[tuple[str, tuple[tuple[str, Speech], ...]]]:
    """The statements gathered by matter, in the order of their first, each matter with its label."""
    groups = [[at] for at in range(len(found))]
    alike = [[_alike(one, other, issues) for _, other in found] for _, one in found]
    while len(groups) > 1:
        pairs = (
            (sum(alike[a][b] for a in one for b in other) / (len(one) * len(other)), -at, -to)
            for at, one in enumerate(groups)
            for to, other in enumerate(groups[:at])
        )
        best, at, to = max(pairs)
        if best < ALIKE:
            break
        groups[-to] += groups.pop(-at)
    taken: set[str] = set()
    for group in sorted(map(sorted, groups)):
        items = tuple(found[at] for at in group)
        label = _label([speech for _, speech in items], issues, taken)
        taken.add(label)
        yield label, items


def _alike(one: Speech, other: Speech, issues: Mapping[str, str]) -> float:
    """How alike two statements are, 0 to 1."""
    mine = issues.get(one.statement.id)
    shared = mine is not None and mine == issues.get(other.statement.id)
    return max(cosine(one.vector, other.vector), ON_ONE_ISSUE if shared else 0.0)


def _label(speeches: Sequence[Speech], issues: Mapping[str, str], taken: set[str]) -> str:
    """The issue all are on, else the words that weigh most in them; with a number where it is taken."""
    on = {issues.get(one.statement.id) for one in speeches}
    weights = Counter[str]()
    for one in speeches:
        nouns = {word: weight for word, weight in one.vector.items() if word in one.nouns}
        weights.update(nouns or one.vector)
    ranked = sorted(weights, key=lambda word: (-weights[word], word))
    label = next(iter(on)) or "" if len(on) == 1 else ""
    label = label or ", ".join(ranked[:CALLED]).replace("_", " ") or "…"
    if label not in taken:
        return label
    return next(name for n in range(2, len(taken) + 3) if (name := f"{label} ({n})") not in taken)
