"""How alike facts are by the content words they hold: vectors weighted by how rare a word is in the pile."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

Vector = Mapping[str, float]


class Weights:
    """How much each word tells in a pile: much when few facts hold it, nothing when nearly all do."""

    def __init__(self, told: Sequence[Sequence[str]]) -> None:
        """Count in how many of the facts each word stands."""
        self.total = len(told)
        self.count = Counter(word for words in told for word in set(words))

    def of(self, word: str) -> float:
        """The weight of one word, above nothing."""
        return math.log((self.total + 1) / (self.count[word] + 0.5)) if self.count[word] < self.total else 0.1

    def vector(self, words: Iterable[str]) -> Vector:
        """The words of one fact, weighted, at length one; empty for none."""
        weights = {word: max(self.of(word), 0.1) for word in set(words)}
        length = math.sqrt(sum(weight * weight for weight in weights.values()))
        return {word: weight / length for word, weight in weights.items()} if length else {}


def cosine(one: Vector, other: Vector) -> float:
    """How alike two vectors of length one are, 0 to 1."""
    few, many = (one, other) if len(one) <= len(other) else (other, one)
    return sum(weight * many[word] for word, weight in few.items() if word in many)
