"""Judgements on reports of events: which tell the same, and why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import chain, groupby

from greffier.lexicon import Lexicon, load
from greffier.linking.events.across import Story, across, story
from greffier.linking.events.alone import alone, names_told
from greffier.linking.events.parties import parties
from greffier.linking.events.sole import sole
from greffier.linking.events.telling import Days, Telling, families_of, tellings
from greffier.linking.events.within import within
from greffier.record import Actor, EventReport, Judgement, When

RULE = "rule:events"


def judge(
    reports: Iterable[EventReport],
    actors: Iterable[Actor],
    heads: Mapping[str, str],
    published: Mapping[str, When],
    places: Mapping[str, str],
    lexicon: Lexicon | None = None,
    voices: Mapping[str, str] | None = None,
) -> list[Judgement]:
    """Judgements `same` on reports of a pile; `heads` gives actors' clusters, `places` words by report.

    `voices` gives the voice of articles that are copies of others.
    """
    known, everyone = lexicon or load("fr"), list(actors)
    told = tellings(reports, parties(everyone, heads, known), families_of(known), places)
    found: list[Judgement] = []
    stories: list[Story] = []
    for article, group in groupby(told, key=lambda it: it.report.article):
        mine = list(group)
        pairs = list(within(mine))
        found += [_same(one, other, (why,)) for one, other, why in pairs]
        stories += _stories(mine, pairs, published.get(article), (voices or {}).get(article))
    joined, names = _Joined(stories), names_told(everyone)
    for left, right, reasons in chain(across(stories), alone(stories, names), sole(stories, names)):
        if joined.join(left, right):
            found.append(_same(left.first, right.first, reasons))
    return found


def _stories(
    told: list[Telling],
    pairs: list[tuple[Telling, Telling, str]],
    published: When | None,
    voice: str | None,
) -> Iterable[Story]:
    """One story for each event an article tells."""
    first = {one.number: one.number for one in told}
    for one, other, _ in pairs:
        first[other.number] = first[one.number]
    groups: dict[int, list[Telling]] = defaultdict(list)
    for one in told:
        groups[first[one.number]].append(one)
    return [story(group, published, voice) for group in groups.values()]


def _same(left: Telling, right: Telling, reasons: tuple[str, ...]) -> Judgement:
    return Judgement(left.report.id, right.report.id, "same", reasons, RULE)


class _Joined:
    """Stories being joined; two groups whose days or companies cannot be one are never joined."""

    def __init__(self, stories: Iterable[Story]) -> None:
        """Each story by itself."""
        self.groups: dict[int, list[Story]] = {id(one): [one] for one in stories}

    def join(self, left: Story, right: Story) -> bool:
        """Whether the groups of two stories could be joined, or were one already."""
        one, other = self.groups[id(left)], self.groups[id(right)]
        if one is other:
            return False
        if _meeting([it.days for it in (*one, *other)]) is None or len({it.article for it in one}) == 0:
            return False
        one.extend(other)
        for it in other:
            self.groups[id(it)] = one
        return True


def _meeting(days: Iterable[Days | None]) -> tuple[Days, ...] | None:
    """The days all have in common, () when none tells any; None when there are none in common."""
    told = [one for one in days if one is not None]
    if not told:
        return ()
    start, end = max(one[0] for one in told), min(one[1] for one in told)
    return ((start, end),) if start <= end else None
