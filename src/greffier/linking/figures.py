"""Which figures count the same thing, and whether two of them agree.

Figures of one unit are gathered when what they count does not differ and their sentences tell of the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice

from greffier.lexicon import Lexicon, load
from greffier.linking.likeness import Vector, Weights, cosine
from greffier.record import Figure, When

ALIKE = 0.3
"""How alike the sentences of two figures of one measure are at least, by their weighted words."""
NEARBY = 2.0
"""Figures as near as this factor need only half of that."""
COMMON = 24
"""Measures that a word leads to: the last that have it. A word of more tells little of any."""
KNOWN = 64
"""With how many figures of a measure a new one is compared: the last of them."""


@dataclass(slots=True)
class Measure:
    """Figures that count the same, the first of which names it."""

    first: str
    members: list[tuple[Figure, Vector]] = field(default_factory=list)


def link(numbers: Iterable[Figure], heads: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Each figure's id with that of the first figure that counts the same thing, in reading order."""
    everyone = list(numbers)
    lexicon = load("fr")
    weights = Weights([figure.lemmas for figure in everyone])
    measures: dict[str, list[Measure]] = defaultdict(list)
    by_word: dict[tuple[str, str], dict[int, None]] = defaultdict(dict)
    for figure in everyone:
        unit, vector = counted(figure, lexicon), weights.vector(figure.lemmas)
        known = measures[unit]
        near = dict.fromkeys(at for word in vector for at in islice(reversed(by_word[unit, word]), COMMON))
        scored = [(score, -at) for at in near if (score := _fits(known[at], figure, vector)) > 0]
        at = -max(scored)[1] if scored else len(known)
        if at == len(known):
            known.append(Measure(figure.id))
        known[at].members.append((figure, vector))
        for word in vector:
            by_word[unit, word].setdefault(at)
        yield figure.id, known[at].first


def counted(figure: Figure, lexicon: Lexicon) -> str:
    """The unit under which a figure is gathered: *homme*, *militaire* and *soldat* are one."""
    unit = figure.unit or ""
    return "soldier" if unit in lexicon.words("soldier") else unit


def _fits(measure: Measure, figure: Figure, vector: Vector) -> float:
    """How well a figure fits a measure; 0 when it does not."""
    best = 0.0
    for other, known in measure.members[-KNOWN:]:
        if not _of_one_thing(figure, other):
            return 0.0
        score = cosine(vector, known)
        if score >= (ALIKE / 2 if _near(figure, other) else ALIKE):
            best = max(best, score)
    return best


def _of_one_thing(one: Figure, other: Figure) -> bool:
    """Whether what two figures count does not differ: *soldats français*, *soldats américains*."""
    mine, theirs = _details(one), _details(other)
    return mine <= theirs or theirs <= mine


def _details(figure: Figure) -> frozenset[str]:
    """The words of what is counted beside the noun, without small ones."""
    words = figure.of.lower().replace("’", "'").replace("'", " ").split()[1:]
    return frozenset(word.rstrip("sx") for word in words if len(word) > 3)


def _near(one: Figure, other: Figure) -> bool:
    """Whether two figures are within a small factor of each other."""
    sizes = sorted(abs(next(end for end in (f.low, f.high) if end is not None)) for f in (one, other))
    return sizes[1] <= NEARBY * sizes[0]


def meet(one: Figure, other: Figure) -> bool:
    """Whether the intervals of two figures share a value."""
    below = one.high is None or other.low is None or other.low <= one.high
    above = other.high is None or one.low is None or one.low <= other.high
    return below and above


def comparable(one: Figure, other: Figure, published: Mapping[str, When]) -> bool:
    """Whether two figures are of one day: told for it, else as their articles were published.

    Within an article figures without a day are of one. A later day is an update, an unknown one is none.
    """
    mine, theirs = _day(one, published), _day(other, published)
    if mine is None or theirs is None:
        return one.article == other.article and mine is theirs
    return mine.start[:10] <= theirs.end[:10] and theirs.start[:10] <= mine.end[:10]


def _day(figure: Figure, published: Mapping[str, When]) -> When | None:
    return figure.as_of or published.get(figure.article)


def disagree(one: Figure, other: Figure, published: Mapping[str, When]) -> bool:
    """Whether two figures of one measure contradict each other: of one day, and no value is in both.

    Nobody contradicts himself within an article: two figures that one voice gives there are of two things.
    """
    if one.article == other.article and one.by == other.by:
        return False
    return not meet(one, other) and comparable(one, other, published)
