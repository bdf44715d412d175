"""Which statement of the record answers which annotated one: the coverage rule and the strict rule."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from scipy.optimize import linear_sum_assignment

from bench.export import Predicted, plain
from bench.gold import GoldStatement, Range

MARKS = '«»"“”'
PAIRED, STRICT = 0.5, 0.8
FOUND, WELL_FOUND = 0.3, 0.8


@dataclass(frozen=True)
class Match:
    """One article's annotations beside its predictions; indices stand for statements on both sides."""

    name: str
    text: str
    gold: Sequence[GoldStatement]
    predicted: Sequence[Predicted]
    prose: Range | None = None

    @cached_property
    def wanted(self) -> list[set[int]]:
        """Characters of each annotated content."""
        return [positions(self.text, statement.content) for statement in self.gold]

    @cached_property
    def given(self) -> list[set[int]]:
        """Characters of each predicted content."""
        return [positions(self.text, statement.content) for statement in self.predicted]

    @cached_property
    def overlap(self) -> list[list[float]]:
        """Intersection over union of the characters of every annotation (rows) and prediction (columns)."""
        return [[len(a & b) / max(1, len(a | b)) for b in self.given] for a in self.wanted]

    @cached_property
    def pairs(self) -> dict[int, int]:
        """Annotation to prediction, one to one, for the greatest overlap; pairs under PAIRED are dropped."""
        if not self.wanted or not self.given:
            return {}
        rows, columns = linear_sum_assignment(np.array(self.overlap), maximize=True)
        found = zip(rows.tolist(), columns.tolist(), strict=True)
        return {i: j for i, j in found if self.overlap[i][j] >= PAIRED}

    @cached_property
    def covers(self) -> dict[int, tuple[int, float]]:
        """Annotation to (prediction, share covered): each takes the unused one that covers most of it."""
        found: dict[int, tuple[int, float]] = {}
        free = set(range(len(self.given)))
        for i in self.counted:
            shares = {j: len(self.wanted[i] & self.given[j]) / max(1, len(self.wanted[i])) for j in free}
            best = max(shares, key=lambda j: (shares[j], j), default=None)
            if best is not None and shares[best] > FOUND:
                found[i] = best, shares[best]
                free.discard(best)
        return found

    @cached_property
    def counted(self) -> list[int]:
        """Annotations that must be found: all but the optional."""
        return [i for i, statement in enumerate(self.gold) if not statement.optional]

    @cached_property
    def charged(self) -> list[int]:
        """Predictions that count: all but those paired with an optional annotation."""
        excused = {j for i, j in self.pairs.items() if self.gold[i].optional}
        return [j for j in range(len(self.predicted)) if j not in excused]

    def strict(self, i: int) -> bool:
        """Whether annotation `i` is paired under the strict rule."""
        return i in self.pairs and self.overlap[i][self.pairs[i]] >= STRICT

    def speaker_right(self, i: int, j: int) -> bool:
        """Whether prediction `j` has a speaker annotation `i` accepts, or none where the text gives none."""
        accepted, got = self.gold[i].speaker, self.predicted[j].speaker
        if not accepted:
            return got is None
        return got is not None and not got.isdisjoint(plain(name) for name in accepted)

    def parent_right(self, i: int) -> bool:
        """Whether the prediction paired with `i` lies under the one paired with the annotated parent."""
        parent = self.gold[i].parent
        if parent is None or i not in self.pairs or parent not in self.pairs:
            return False
        return self.predicted[self.pairs[i]].parent == self.predicted[self.pairs[parent]].id


def positions(text: str, content: Iterable[Range]) -> set[int]:
    """Characters of a content that count: white space and quotation marks are left out."""
    return {
        at
        for start, end in content
        for at in range(start, end)
        if not text[at].isspace() and text[at] not in MARKS
    }


def in_prose(predicted: Predicted, prose: Range | None) -> bool:
    """Whether a prediction touches the part of the text that was annotated."""
    return prose is None or any(start < prose[1] and prose[0] < end for start, end in predicted.content)
