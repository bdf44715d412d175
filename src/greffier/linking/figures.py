"""Which figures count the same thing, and whether two of them agree.

Figures of one unit are gathered when what they count does not differ and their sentences tell of the same.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from greffier.lexicon import Lexicon, load
from greffier.linking.likeness import Weights
from greffier.record import Figure, When

ALIKE = 0.3
"""How alike the sentences of two figures of one measure are at least, by their weighted words."""
NEARBY = 2.0
"""Figures as near as this factor need only half of that."""
LAST = 200
"""Figures that a word leads to: the last that have it. A word of many tells little of any."""


@dataclass(slots=True)
class Measure:
    """Figures that count the same, the first of which names it; what they say of it beside its noun."""

    first: str
    details: set[frozenset[str]] = field(default_factory=set)


def link(numbers: Iterable[Figure], heads: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Each figure's id with that of the first figure that counts the same thing, in reading order."""
    everyone = list(numbers)
    lexicon = load("fr")
    weights = Weights([figure.lemmas for figure in everyone])
    by_word: dict[tuple[str, str], deque[tuple[int, float]]] = defaultdict(lambda: deque(maxlen=LAST))
    measures: list[Measure] = []
    for number, figure in enumerate(everyone):
        unit, vector = counted(figure, lexicon), weights.vector(figure.lemmas)
        alike: dict[int, float] = {}
        for word, weight in vector.items():
            for known, other in by_word[unit, word]:
                alike[known] = alike.get(known, 0.0) + weight * other
            by_word[unit, word].append((number, weight))
        measure = _fitting(figure, everyone, measures, alike) or Measure(figure.id)
        measure.details.add(_details(figure))
        measures.append(measure)
        yield figure.id, measure.first


def _fitting(
    figure: Figure, everyone: Sequence[Figure], measures: Sequence[Measure], alike: Mapping[int, float]
) -> Measure | None:
    """The measure of the figure most like one, that counts nothing else; None when none is like it enough."""
    likely = ((score, -number) for number, score in alike.items() if score >= ALIKE / 2)
    for score, number in sorted(likely, reverse=True):
        measure = measures[-number]
        enough = score >= ALIKE or _near(figure, everyone[-number])
        if enough and _of_one_thing(figure, measure):
            return measure
    return None


def counted(figure: Figure, lexicon: Lexicon) -> str:
    """The unit under which a figure is gathered: *homme*, *militaire* and *soldat* are one."""
    unit = figure.unit or ""
    return "soldier" if unit in lexicon.words("soldier") else unit


def _of_one_thing(figure: Figure, measure: Measure) -> bool:
    """Whether what a figure counts differs from none of a measure's: *soldats français*, *américains*."""
    mine = _details(figure)
    return all(mine <= theirs or theirs <= mine for theirs in measure.details)


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
