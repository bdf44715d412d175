"""On which matter commitments are: groups by their content words, named by the words most typical of each."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from greffier.linking.likeness import Index, Vector, Weights
from greffier.linking.naming import Naming
from greffier.record import Commitment

ALIKE = 0.3
"""How alike a commitment is at least to the sum of an issue's."""
COMMON = 100
"""A word that more issues hold brings a commitment to none of them by itself."""


@dataclass(slots=True)
class Issue:
    """Commitments on one matter, and the sum of their words."""

    members: list[Commitment] = field(default_factory=list)
    words: Counter[str] = field(default_factory=Counter)
    length: float = 0.0

    def add(self, one: Commitment, vector: Vector) -> None:
        """Take a commitment in."""
        self.members.append(one)
        for word, weight in vector.items():
            self.words[word] += weight  # type: ignore[assignment]
        self.length = sum(weight * weight for weight in self.words.values()) ** 0.5


def issues(
    everyone: Iterable[Commitment],
    party: Mapping[str, str | None],
    vectors: Mapping[str, Vector],
    weights: Weights,
    naming: Naming,
) -> dict[str, str]:
    """The name of each commitment's issue; none for one without content words. `party` gives whose it is."""
    made, known = list[Issue](), Index[int](COMMON)
    for one in everyone:
        vector = vectors[one.id]
        if not vector:
            continue
        scored = ((alike / made[at].length, -at) for at, alike in known.near(vector).items())
        best = max(scored, default=(0.0, 0))
        at = -best[1] if best[0] >= ALIKE else len(made)
        if at == len(made):
            made.append(Issue())
        made[at].add(one, vector)
        known.add(at, vector)
    told = _merged([issue.members for issue in made], party, weights, naming)
    return {one.id: name for name, members in told for one in members}


def _merged(
    made: Iterable[list[Commitment]], party: Mapping[str, str | None], weights: Weights, naming: Naming
) -> Iterator[tuple[str, list[Commitment]]]:
    """The issues with their names; those of one name are told apart by a number.

    Issues that are first of all on one thing, or one kind of deed, in one article or by one side are one.
    """
    issues, held = list(made), dict[tuple[str, str], int]()
    above = list(range(len(issues)))
    for number, members in enumerate(issues):
        theme = naming.theme(_typical(members, weights))
        for by in dict.fromkeys(by for one in members for by in (one.article, party[one.id]) if by):
            one, other = (_root(above, at) for at in (held.setdefault((theme, by), number), number))
            above[max(one, other)] = min(one, other)
    whole = defaultdict[int, list[Commitment]](list)
    for number, members in enumerate(issues):
        whole[_root(above, number)] += members
    seen = Counter[str]()
    for members in whole.values():
        name = naming.name(_typical(members, weights), [one.words for one in members])
        seen[name] += 1
        yield name if seen[name] == 1 else f"{name} ({seen[name]})", members


def _root(above: list[int], number: int) -> int:
    while above[number] != number:
        above[number] = above[above[number]]
        number = above[number]
    return number


def _typical(members: Sequence[Commitment], weights: Weights) -> dict[str, float]:
    """How typical words are of commitments: many of them hold it, and others of the pile do too."""
    held = Counter(word for one in members for word in set(one.lemmas))
    return {word: count / len(members) * math.log(1 + weights.count[word]) for word, count in held.items()}
