"""What becomes of links to an actor whom a person split: the next Anna Keller may be either of the two."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from greffier.linking.clusters import Pair, clusters
from greffier.record import Judgement


def resettle(ruled: Iterable[Judgement], persons: Iterable[Judgement]) -> Iterator[Judgement]:
    """The judgements of rules on pairs no person judged, links to a split actor given to its larger part.

    Where its parts are of one size, each link to it becomes a doubt between the two.
    """
    given, judgements = list(persons), list(ruled)
    last = {_pair(one): one.verdict for one in given}
    parted = _parted(judgements, last)
    sizes = _sizes(given)
    for one in judgements:
        if _pair(one) in last:
            continue
        kept = next((end for end in (one.left, one.right) if end in parted), None)
        if one.verdict != "same" or kept is None:
            yield one
            continue
        other, new = parted[kept], one.right if kept == one.left else one.left
        if sizes[other] == sizes[kept]:
            found = [replace(one, left=end, right=new, verdict="unsure") for end in (kept, other)]
        else:
            found = [replace(one, left=max(kept, other, key=sizes.__getitem__), right=new)]
        yield from (told for told in found if _pair(told) not in last)


def _parted(ruled: Iterable[Judgement], last: Mapping[Pair, str]) -> dict[str, str]:
    """For each actor whom rules held for one with another and a person did not: the first such other."""
    found: dict[str, str] = {}
    for one in ruled:
        if one.verdict == "same" and last.get(_pair(one)) == "different":
            found.setdefault(one.left, one.right)
            found.setdefault(one.right, one.left)
    return found


def _sizes(persons: list[Judgement]) -> Counter[str]:
    """How many actors persons hold for one with each that they judged."""
    heads = clusters({fact for one in persons for fact in (one.left, one.right)}, persons)
    members = defaultdict[str, list[str]](list)
    for fact, head in heads.items():
        members[head].append(fact)
    return Counter({fact: len(group) for group in members.values() for fact in group})


def _pair(judgement: Judgement) -> Pair:
    return frozenset((judgement.left, judgement.right))
