"""How alike facts are by the content words they hold: vectors weighted by how rare a word is in the pile."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import Generic, TypeVar

Vector = Mapping[str, float]
Key = TypeVar("Key", bound=Hashable)


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


class Index(Generic[Key]):
    """What vectors are known, by their words: tells which are like another without comparing it with all."""

    def __init__(self, common: int) -> None:
        """Begin with nothing; a word that `common` of the known hold brings none of them by itself."""
        self.common = common
        self.held: dict[str, dict[Key, float]] = defaultdict(dict)

    def add(self, key: Key, vector: Vector) -> None:
        """Take a vector in, or add it to what is known under its key."""
        for word, weight in vector.items():
            held = self.held[word]
            held[key] = held.get(key, 0.0) + weight

    def near(self, vector: Vector) -> dict[Key, float]:
        """How alike the known that share a telling word are, as a product; in the order they were met."""
        lists = [(held, weight) for word, weight in vector.items() if (held := self.held.get(word))]
        found: dict[Key, float] = {}
        for held, weight in lists:
            if len(held) < self.common:
                for key, other in held.items():
                    found[key] = found.get(key, 0.0) + weight * other
        for held, weight in lists:
            if len(held) >= self.common:
                for key in found.keys() & held.keys():
                    found[key] += weight * held[key]
        return found
