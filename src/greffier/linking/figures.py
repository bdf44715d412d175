"""Which figures count the same thing, and whether two of them agree.

Figures of one unit are gathered when what they count does not differ and their sentences tell of the same.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field

from greffier.lexicon import Lexicon, load, name_key
from greffier.linking.likeness import Weights
from greffier.record import Figure, When

ALIKE = 0.3
"""How alike the sentences of two figures of one measure are at least, by their weighted words."""
NEARBY = 2.0
"""Figures as near as this factor need only half of that."""
LAST = 200
"""Figures that a word leads to: the last that have it. A word of many tells little of any."""
ORDER = 50.0
"""Figures further apart than this factor are of two things, whatever their words."""
BESIDE = 160
"""Characters between two figures that two sources set against each other."""
ASIDE = 250
"""Characters between figures of which one tells in other words what the other counts."""
TITLES = ("monsieur", "madame")
SHORT = 3
"""Letters of words that do not say of what a figure is."""
STEM = 5
"""Letters by which a thing counted is told in its forms."""


@dataclass(slots=True)
class Measure:
    """Figures that count the same, the first of which names it; what they say of it beside its noun."""

    first: str
    details: set[frozenset[str]] = field(default_factory=set)


def link(numbers: Iterable[Figure], heads: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Each figure's id with that of the first figure that counts the same thing, in reading order."""
    everyone = list(numbers)
    lexicon = load("fr")
    units = frozenset(row.value for row in lexicon.numbers.rows if row.kind == "unit")
    saying = frozenset(map(name_key, lexicon.verbs_by_head))
    plain = saying | {name_key(form) for title in lexicon.titles for form in (title.title, *TITLES)}
    told = [_telling(figure, plain, lexicon.words("soldier")) for figure in everyone]
    weights = Weights(told)
    by_word: dict[tuple[str, str], deque[tuple[int, float]]] = defaultdict(lambda: deque(maxlen=LAST))
    measures: list[Measure] = []
    last: dict[tuple[str, str], tuple[Figure, Measure]] = {}
    latest: dict[str, tuple[Figure, Measure]] = {}
    for number, figure in enumerate(everyone):
        unit, vector = counted(figure, lexicon), weights.vector(told[number])
        alike: dict[int, float] = {}
        for word, weight in vector.items():
            for known, other in by_word[unit, word]:
                alike[known] = alike.get(known, 0.0) + weight * other
            by_word[unit, word].append((number, weight))
        before, measure = last.get((figure.article, unit), (None, None))
        taken_up = before is not None and (_elliptical(figure, saying) or _set_against(figure, before))
        if measure is None or not taken_up or not _of_one_thing(figure, measure, units, lexicon):
            measure = _fitting(figure, everyone, measures, alike, units) or _in_other_words(
                figure, *latest.get(figure.article, (None, None))
            )
        measure = measure or Measure(figure.id)
        last[figure.article, unit] = latest[figure.article] = figure, measure
        measure.details.add(_details(figure, units))
        measures.append(measure)
        yield figure.id, measure.first


def _telling(figure: Figure, plain: Container[str], soldiers: Container[str]) -> list[str]:
    """The words of a figure's sentence that say of what it is: none of saying, no titles, soldiers as one."""
    return ["soldat" if word in soldiers else word for word in figure.lemmas if word not in plain]


def _elliptical(figure: Figure, saying: Container[str]) -> bool:
    """Whether its sentence does not say what it counts, or nothing else: *ils sont six; il y a six hommes*.

    `saying` are verbs of saying, which tell nothing of it.
    """
    unit, of = name_key(figure.unit or "")[:STEM], name_key(figure.of)[:STEM]
    others = [word for word in figure.lemmas if not word.startswith(unit)]
    return (
        bool(unit)
        and unit == of
        and (len(others) == len(figure.lemmas) or all(word in saying for word in others))
    )


def _set_against(figure: Figure, before: Figure) -> bool:
    """Whether two sources tell of one thing side by side: *selon A, 300 emplois… B parle de 40 emplois*."""
    sources = figure.by is not None and before.by is not None and figure.by != before.by
    return (
        sources
        and _beside(before, figure)
        and (not (figure.of and before.of) or figure.of == before.of or bool(_stems(figure) & _stems(before)))
    )


def _in_other_words(figure: Figure, before: Figure | None, measure: Measure | None) -> Measure | None:
    """The measure of the figure before, of another source, of which one names what happened to the others.

    *Six manifestants ont été blessés, selon A. D'après B, les blessés sont quatre.*
    """
    if before is None or measure is None or None in (figure.by, before.by) or figure.by == before.by:
        return None
    near = figure.span.start - before.span.end <= ASIDE
    told = any(
        len(stem := name_key(one.unit or "")[:STEM]) == STEM and any(w.startswith(stem) for w in other.lemmas)
        for one, other in ((figure, before), (before, figure))
    )
    return measure if near and told and figure.unit != before.unit else None


def _beside(one: Figure, other: Figure) -> bool:
    """Whether two figures stand near each other in one article."""
    gap = max(one.span.start, other.span.start) - min(one.span.end, other.span.end)
    return one.article == other.article and gap <= BESIDE


def _fitting(
    figure: Figure,
    everyone: Sequence[Figure],
    measures: Sequence[Measure],
    alike: Mapping[int, float],
    units: Set[str | None],
) -> Measure | None:
    """The measure of the figure most like one, that counts nothing else; None when none is like it enough."""
    likely = ((score, -number) for number, score in alike.items() if score >= ALIKE / 2)
    for score, number in sorted(likely, reverse=True):
        measure = measures[-number]
        enough = score >= ALIKE or _near(figure, everyone[-number])
        if enough and _says_of_what(figure, measure, units) and _of_one_thing(figure, measure, units):
            return measure
    return None


def counted(figure: Figure, lexicon: Lexicon) -> str:
    """The unit under which a figure is gathered: *homme*, *militaire* and *soldat* are one."""
    unit = figure.unit or ""
    return "soldier" if unit in lexicon.words("soldier") else unit


def _says_of_what(figure: Figure, measure: Measure, units: Set[str | None]) -> bool:
    """Whether amounts of a unit of measure are all said to be of something alike: *3 euros* may be any."""
    mine = _details(figure, units)
    return figure.unit not in units or bool(mine and all(mine & theirs for theirs in measure.details))


def _of_one_thing(
    figure: Figure, measure: Measure, units: Set[str | None], lexicon: Lexicon | None = None
) -> bool:
    """Whether what a figure counts differs from none of a measure's: *soldats français*, *américains*.

    With a `lexicon`, where two stand side by side, a state that only one names is no difference: *14 navires
    bloqués, selon A; six navires turcs, selon B*.
    """
    mine = _details(figure, units)
    return all(
        mine <= theirs or theirs <= mine or (lexicon is not None and _of_one_state(mine, theirs, lexicon))
        for theirs in measure.details
    )


def _of_one_state(mine: frozenset[str], theirs: frozenset[str], lexicon: Lexicon) -> bool:
    """Whether details differ in nothing but a state that only one of two names."""
    states = {
        word
        for word in mine ^ theirs
        if any(form in lexicon.states_by_adjective for form in (word, f"{word}s"))
    }
    one, other = mine - states, theirs - states
    return bool(states) and (one <= other or other <= one) and not (states & mine and states & theirs)


def _details(figure: Figure, units: Set[str | None]) -> frozenset[str]:
    """The words of what is counted, without small ones and a first one that is the unit itself."""
    words = figure.of.lower().replace("’", "'").replace("'", " ").split()
    told = words if figure.unit in units else words[1:]
    return frozenset(word.rstrip("sx") for word in told if len(word) > SHORT)


def _near(one: Figure, other: Figure, factor: float = NEARBY) -> bool:
    """Whether two figures are within a factor of each other."""
    sizes = sorted(abs(next(end for end in (f.low, f.high) if end is not None)) for f in (one, other))
    return sizes[1] <= factor * sizes[0]


def meet(one: Figure, other: Figure) -> bool:
    """Whether the intervals of two figures share a value."""
    below = one.high is None or other.low is None or other.low <= one.high
    above = other.high is None or one.low is None or one.low <= other.high
    return below and above


def comparable(one: Figure, other: Figure, published: Mapping[str, When]) -> bool:
    """Whether two figures are of one day: told for it, else as their articles were published.

    Within an article figures without a day are of one, and of none with one. A later day is an update.
    """
    mine, theirs = _day(one, published), _day(other, published)
    here = one.article == other.article
    if here and (one.as_of is None) != (other.as_of is None):
        return False
    if mine is None or theirs is None:
        return here and mine is theirs
    return mine.start[:10] <= theirs.end[:10] and theirs.start[:10] <= mine.end[:10]


def _day(figure: Figure, published: Mapping[str, When]) -> When | None:
    return figure.as_of or published.get(figure.article)


def disagree(one: Figure, other: Figure, published: Mapping[str, When]) -> bool:
    """Whether two figures of one measure contradict each other: of one day, and no value is in both.

    Both must say of what they are, or stand side by side, and be of one order. Within an article two sources
    must give them: figures that one voice gives there, or the article in its own, are of two things.
    """
    if one.article == other.article and (one.by is None or other.by is None or one.by == other.by):
        return False
    of_one = one.unit != other.unit or not _stems(one).isdisjoint(_stems(other))
    measured = _measured(one, other) and _beside(one, other)
    if not (measured or (one.of and other.of and of_one)) or not _near(one, other, ORDER):
        return False
    return not meet(one, other) and comparable(one, other, published)


def _measured(one: Figure, other: Figure) -> bool:
    """Whether both are of one unit of measure, and at most one says of what; no noun counted is a unit."""
    unit, things = name_key(one.unit or ""), _stems(one) | _stems(other)
    return bool(unit) and one.unit == other.unit and "" in (one.of, other.of) and unit[:STEM] not in things


def _stems(figure: Figure) -> frozenset[str]:
    """The stems of the words that say what is counted."""
    return frozenset(name_key(word)[:STEM] for word in figure.of.split() if len(word) > SHORT)
