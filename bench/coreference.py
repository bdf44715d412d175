"""Coreference scores as the field reckons them: MUC, B³ and CEAFe over two ways to group mentions.

Sums run over articles before any division, and a mention only one side has counts against the other, as in
the CoNLL scorer. A mention may be anything that hashes.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import linear_sum_assignment

Chain = frozenset[Hashable]


@dataclass(slots=True)
class Score:
    """What was right out of how much, on the side of the record (precision) and of the gold (recall)."""

    right_given: float = 0.0
    given: float = 0.0
    right_wanted: float = 0.0
    wanted: float = 0.0

    def add(self, other: Score) -> None:
        """Count another article."""
        self.right_given += other.right_given
        self.given += other.given
        self.right_wanted += other.right_wanted
        self.wanted += other.wanted

    @property
    def precision(self) -> float:
        """Share of what the record gives that is right, 0 when it gives nothing."""
        return self.right_given / self.given if self.given else 0.0

    @property
    def recall(self) -> float:
        """Share of the gold that was found, 0 when there is none."""
        return self.right_wanted / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def muc(given: Sequence[Chain], wanted: Sequence[Chain]) -> Score:
    """Links kept: a chain of n mentions has n - 1 and loses one for each cut the other side makes in it."""
    right, all_ = _links(given, wanted)
    found, asked = _links(wanted, given)
    return Score(right, all_, found, asked)


def _links(chains: Sequence[Chain], others: Sequence[Chain]) -> tuple[int, int]:
    where = _where(others)
    parts = [len({where.get(m, ("alone", m)) for m in chain}) for chain in chains]
    return sum(map(len, chains)) - sum(parts), sum(map(len, chains)) - len(chains)


def b_cubed(given: Sequence[Chain], wanted: Sequence[Chain]) -> Score:
    """For each mention, how much of its chain is in the other side's chain with that mention."""
    right, found = _shared(given, wanted), _shared(wanted, given)
    return Score(right, sum(map(len, given)), found, sum(map(len, wanted)))


def _shared(chains: Sequence[Chain], others: Sequence[Chain]) -> float:
    where = _where(others)
    met = ((chain, others[at]) for chain in chains for m in chain if (at := where.get(m)) is not None)
    return sum(len(chain & other) / len(chain) for chain, other in met)


def ceaf_e(given: Sequence[Chain], wanted: Sequence[Chain]) -> Score:
    """Chains paired one to one for the greatest likeness (twice the shared mentions over all of both)."""
    if not given or not wanted:
        return Score(0.0, len(given), 0.0, len(wanted))
    alike = np.array([[2 * len(a & b) / (len(a) + len(b)) for b in wanted] for a in given])
    rows, columns = linear_sum_assignment(alike, maximize=True)
    best = float(alike[rows, columns].sum())
    return Score(best, len(given), best, len(wanted))


def _where(chains: Iterable[Chain]) -> dict[Hashable, int]:
    return {mention: number for number, chain in enumerate(chains) for mention in chain}


@dataclass(slots=True)
class Totals:
    """The three scores over many articles."""

    muc: Score
    b_cubed: Score
    ceaf_e: Score

    @classmethod
    def empty(cls) -> Totals:
        """Nothing counted yet."""
        return cls(Score(), Score(), Score())

    def add(self, given: Sequence[Chain], wanted: Sequence[Chain]) -> None:
        """Count one article."""
        self.muc.add(muc(given, wanted))
        self.b_cubed.add(b_cubed(given, wanted))
        self.ceaf_e.add(ceaf_e(given, wanted))

    @property
    def mean(self) -> float:
        """Mean F1 of the three, the CoNLL figure."""
        return (self.muc.f1 + self.b_cubed.f1 + self.ceaf_e.f1) / 3

    def told(self) -> str:
        """The scores, one to a line, and their mean."""
        rows = [("MUC", self.muc), ("B³", self.b_cubed), ("CEAFe", self.ceaf_e)]
        told = [f"  {name:<6} P {s.precision:.3f}  R {s.recall:.3f}  F1 {s.f1:.3f}" for name, s in rows]
        return "\n".join([*told, f"  mean F1 {self.mean:.3f}"])
