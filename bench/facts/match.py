"""What the scorers share: pairing under a weight, parties against names, days, and cutting into sentences."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence

import numpy as np
from scipy.optimize import linear_sum_assignment

from bench.facts.gold import Days, Party
from bench.facts.record import Names
from bench.gold import Range
from bench.measures import sentences

COUNT = re.compile(r"^(?:\d+ )+")
TITLE = re.compile(r"\b(?:MM?|Mgr|Dr|St)\. ?$")
"""A short title, whose stop ends no sentence."""


def paired(rows: int, columns: int, weight: Callable[[int, int], float]) -> dict[int, int]:
    """Annotation to prediction, one to one, for the greatest sum of weights; those of no weight are left."""
    if not rows or not columns:
        return {}
    table = np.array([[weight(i, j) for j in range(columns)] for i in range(rows)])
    first, second = linear_sum_assignment(table, maximize=True)
    found = zip(first.tolist(), second.tolist(), strict=True)
    return {i: j for i, j in found if table[i, j] > 0}


def touch(one: Range, other: Range) -> bool:
    """Whether two ranges share a character."""
    return one[0] < other[1] and other[0] < one[1]


def near(one: Range, other: Range) -> float:
    """Intersection over union of two ranges."""
    shared = max(0, min(one[1], other[1]) - max(one[0], other[0]))
    return shared / max(1, one[1] - one[0] + other[1] - other[0] - shared)


def same_party(names: Names, party: Party, sides: bool = False) -> bool:
    """Whether an actor bears a name of the party, or of its side where that will do; numbers do not count."""
    bare = {COUNT.sub("", name) for name in names}
    return not bare.isdisjoint(party.names) or (sides and not bare.isdisjoint(party.side))


def same_people(got: Sequence[Names], want: Sequence[Party], sides: bool = False) -> bool:
    """Whether every actor is one of the parties, and more than half of those not just implied are there."""

    def meets(names: Names, party: Party) -> bool:
        return same_party(names, party, sides)

    needed = [party for party in want if not party.implied]
    found = sum(any(meets(names, party) for names in got) for party in needed)
    known = all(any(meets(names, party) for party in want) for names in got)
    return known and (2 * found > len(needed) or not needed)


def same_days(got: Days | None, want: Days | None, undated: bool) -> bool:
    """Whether the day is right: the same one, or days within a longer stretch; none is right if `undated`."""
    if got is None or want is None:
        return got is None and (want is None or undated)
    if got == want or want[0] == want[1]:
        return got == want
    low, high = want[0] or "", want[1] or "9"
    return got[0] is not None and got[1] is not None and low <= got[0] <= got[1] <= high


def sentence_of(text: str) -> Callable[[int], int]:
    """What gives the number of the sentence that an offset of `text` lies in."""
    starts = [start for start, _ in sentences(text) if not TITLE.search(text[max(0, start - 6) : start])]
    return lambda offset: bisect_right(starts, offset)


def shown(text: str, span: Range, around: int = 0) -> str:
    """Words of the text on one line, with some characters on either side."""
    return " ".join(text[max(0, span[0] - around) : span[1] + around].split())
