"""Events that are the only ones of their kind and day in two articles on one story, whoever takes part.

*La ministre a reçu samedi son homologue indien* and *le chef de la diplomatie indienne a vu samedi Mme Lang*:
who is named in one may be whom the other only describes. Two names are never one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import combinations

from greffier.linking.events.across import CROWD, Story
from greffier.linking.events.parties import Party
from greffier.linking.events.telling import MUTUAL, Days, recalls

SHARED = 2
"""Words of names that the articles share at least."""
MEETING, FORCE = "CONSULT", frozenset({"ASSAULT", "COERCE", "MOBILIZE"})
"""Talks; deeds of which there are many in a day, of which the same must undergo them."""


def sole(
    stories: Sequence[Story], names: Mapping[str, Set[str]]
) -> Iterator[tuple[Story, Story, tuple[str, ...]]]:
    """Pairs of events done or planned that are the only ones of their kind and day in articles, and why."""
    found: dict[tuple[str, Days], dict[str, list[Story]]] = defaultdict(lambda: defaultdict(list))
    for one in stories:
        if one.days is not None and one.days[0] == one.days[1] and one.first.done:
            for kind in sorted(one.families):
                found[kind, one.days][one.article].append(one)
    for (kind, days), told in found.items():
        alone = [group[0] for group in told.values() if len(group) == 1][:CROWD]
        for one, other in combinations(alone, 2):
            mine, theirs = (names.get(it.article, frozenset()) for it in (one, other))
            if len(mine & theirs) >= SHARED and _may_be_one(one, other):
                what = kind.removeprefix("label:")
                yield one, other, (f"the only {what} of {days[0]} that their articles tell", "one story")


def _may_be_one(one: Story, other: Story) -> bool:
    """Whether somebody is the same, or may be, and nobody keeps the two apart."""
    elsewhere = one.places and other.places and not one.places & other.places
    if one.first.report.type in MUTUAL:
        if one.parties and other.parties:
            return _fits(one.parties, other.parties)
        bare = next(it for it in (one, other) if not it.parties)  # *cette rencontre de lundi*
        return not elsewhere and bare.first.report.definite
    if elsewhere:
        return False
    doers, done = _alike(one.who, other.who), _alike(one.whom, other.whom)
    if None in (doers, done):
        return False
    if one.first.report.type in FORCE:
        return bool(done) or (bool(doers) and not (one.whom and other.whom))
    return bool(doers or done)


def _alike(side: Sequence[Party], other: Sequence[Party]) -> bool | None:
    """Whether two sides are the same; False when that is open, None when they are others."""
    if not side or not other:
        return False
    if recalls(side, other) or recalls(other, side):
        return True
    return False if _fits(side, other) else None


def _fits(side: Sequence[Party], other: Sequence[Party]) -> bool:
    """Whether who is named on either side is on the other, or may be somebody it only describes."""
    return _finds(side, other) and _finds(other, side)


def _finds(side: Sequence[Party], other: Sequence[Party]) -> bool:
    """Whether each named party of a side is on the other, or there is somebody described for it to be."""
    left = [it for it in other if it.described and not any(it.resembles(mine) for mine in side)]
    for one in side:
        if one.described or any(one.resembles(it) for it in other):
            continue
        match = next((it for it in left if None in (it.state, one.state) or it.state == one.state), None)
        if match is None:
            return False
        if match.noun is None:
            left.remove(match)
    return True
