"""Which figures count the same thing.

Figures of one unit, or of those whom one thing befell (*neuf morts, neuf personnes ont péri*), are gathered
when what they count does not differ and their sentences tell of the same. A part (*dont quatre enfants*)
and who is someone's own (*sept morts dans leurs rangs*) stay by themselves.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field

from greffier.lexicon import FATES, Lexicon, load, name_key
from greffier.linking.counts import (
    STEM,
    anyone,
    beside,
    between,
    counted,
    details,
    fate,
    near,
    no_more,
    of_as_little,
    of_one_holder,
    of_one_thing,
    of_things,
    paragraph,
    sort_of,
    stem,
    stems,
    words,
)
from greffier.linking.likeness import Weights
from greffier.record import Figure
from greffier.record.figures import OWN, PART, WITHIN

ALIKE = 0.3
"""How alike the sentences of two figures of one measure are at least, by their weighted words."""
MUCH = 0.5
"""That for figures of people of whom nothing is told, but by their sentences."""
LAST = 200
"""Figures that a word leads to: the last that have it. A word of many tells little of any."""
ASIDE = 250
"""Characters between figures of which one tells in other words what the other counts."""
BREAKS = 2
"""Line breaks between two paragraphs."""
ENDINGS = ("er", "ir", "re")
"""How verbs end."""
TITLES = ("monsieur", "madame")


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
    befalling = frozenset(name_key(word) for name in FATES for word in lexicon.words(name)) | anyone()
    told = [_telling(figure, plain, lexicon.words("soldier"), befalling) for figure in everyone]
    weights = Weights(told)
    by_word: dict[tuple[str, str], deque[tuple[int, float]]] = defaultdict(lambda: deque(maxlen=LAST))
    measures: list[Measure] = []
    last: dict[tuple[str, str], tuple[Figure, Measure]] = {}
    latest: dict[str, tuple[Figure, Measure]] = {}
    here: dict[tuple[str, str], list[tuple[Figure, Measure]]] = defaultdict(list)
    for number, figure in enumerate(everyone):
        if PART in figure.lemmas or OWN in figure.lemmas:
            measures.append(Measure(figure.id))
            yield figure.id, figure.id
            continue
        unit, vector = counted(figure, lexicon), weights.vector(told[number])
        if WITHIN in figure.lemmas:
            alone = Measure(figure.id, {details(figure, units)})
            last[figure.article, unit] = latest[figure.article] = figure, alone
            measures.append(alone)
            yield figure.id, figure.id
            continue
        alike: dict[int, float] = {}
        for word, weight in vector.items():
            for known, other in by_word[unit, word]:
                alike[known] = alike.get(known, 0.0) + weight * other
            by_word[unit, word].append((number, weight))
        before, measure = last.get((figure.article, unit), (None, None))
        taken_up = before is not None and (_elliptical(figure, saying) or _set_against(figure, before))
        if measure is None or not taken_up or not of_one_thing(figure, measure.details, units, lexicon):
            measure = _fitting(figure, everyone, measures, alike, units) or _in_other_words(
                figure, *latest.get(figure.article, (None, None))
            )
        measure = measure or _of_another(figure, here[figure.article, unit], lexicon) or Measure(figure.id)
        last[figure.article, unit] = latest[figure.article] = figure, measure
        here[figure.article, unit].append((figure, measure))
        measure.details.add(details(figure, units))
        measures.append(measure)
        yield figure.id, measure.first


def _telling(
    figure: Figure, plain: Container[str], soldiers: Container[str], befalling: Container[str]
) -> list[str]:
    """The words of a figure's sentence that say of what it is: none of saying, no titles, soldiers as one.

    Of those whom something befell, no words for that either, for they are all alike in it.
    """
    told = [word for word in words(figure) if word not in plain]
    if fate(figure) is not None:
        told = [word for word in told if word not in befalling]
    return ["soldat" if word in soldiers else word for word in told]


def _elliptical(figure: Figure, saying: Container[str]) -> bool:
    """Whether its sentence does not say what it counts, or nothing else: *ils sont six; il y a six hommes*.

    `saying` are verbs of saying, which tell nothing of it.
    """
    unit, of, told = stem(figure.unit or ""), stem(figure.of), words(figure)
    others = [word for word in told if not word.startswith(unit)]
    return bool(unit) and unit == of and (len(others) == len(told) or all(word in saying for word in others))


def _set_against(figure: Figure, before: Figure) -> bool:
    """Whether two sources tell of one thing side by side: *selon A, 300 emplois… B parle de 40 emplois*."""
    sources = figure.by is not None and before.by is not None and figure.by != before.by
    if not (sources and beside(before, figure)) or paragraph(figure) != paragraph(before):
        return False
    told = fate(figure) is not None or not (figure.of and before.of) or figure.of == before.of
    return told or bool(stems(figure) & stems(before))


def _in_other_words(figure: Figure, before: Figure | None, measure: Measure | None) -> Measure | None:
    """The measure of the figure before, of another source, of which one names what happened to the others.

    *Six manifestants ont été blessés, selon A. D'après B, les blessés sont quatre.*
    """
    if before is None or measure is None or None in (figure.by, before.by) or figure.by == before.by:
        return None
    if figure.span.start - before.span.end > ASIDE or sort_of(figure) != sort_of(before):
        return None
    if None not in (fate(figure), fate(before)):
        mine, theirs = details(figure), details(before)
        nested = (mine <= theirs or theirs <= mine) and paragraph(figure) == paragraph(before)
        return measure if nested and fate(figure) == fate(before) else None
    if words(figure) == words(before):
        return None  # *320 cas, alerte A, qui dénombre 46 décès*: one sentence tells of both
    told = any(
        len(stem := name_key(one.unit or "")[:STEM]) == STEM
        and any(w.startswith(stem) and w.endswith(ENDINGS) for w in words(other))
        for one, other in ((figure, before), (before, figure))
    )
    return measure if told and figure.unit != before.unit else None


def _of_another(figure: Figure, told: Sequence[tuple[Figure, Measure]], lexicon: Lexicon) -> Measure | None:
    """The measure of what another source counts in the article, in as few words, the last of those `told`.

    All whom one thing befell, in this paragraph or the next: *78 personnes ont péri, selon A… B ne fait état
    que de 23 morts*. Else only where one says that there are no more: *B ne parle que de 80 passagers*; of
    whom it may tell less then (*sept pêcheurs blessés… que de deux blessés*).
    """
    for other, measure in reversed(told):
        fewer = fate(figure) is not None and no_more(figure, other) and not details(figure)
        if None in (figure.by, other.by) or figure.by == other.by:
            continue
        if not (fewer or of_as_little(figure, other, lexicon)):
            continue
        if fate(figure) is not None:
            if between(figure, other) <= BREAKS:
                return measure
        elif of_things(figure) and no_more(figure, other) and not details(figure):
            return measure
    return None


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
        measure, other = measures[-number], everyone[-number]
        enough = score >= (MUCH if _of_anyone(figure) else ALIKE) or near(figure, other)
        if (
            enough
            and of_one_holder(figure, other)
            and _says_of_what(figure, measure, units)
            and of_one_thing(figure, measure.details, units)
        ):
            return measure
    return None


def _of_anyone(figure: Figure) -> bool:
    """Whether it counts just people, of whom nothing is told: *81 personnes*."""
    return fate(figure) is None and figure.unit in anyone() and not details(figure)


def _says_of_what(figure: Figure, measure: Measure, units: Set[str | None]) -> bool:
    """Whether amounts of a unit of measure are all said to be of something alike: *3 euros* may be any."""
    mine = details(figure, units)
    return figure.unit not in units or bool(mine and all(mine & theirs for theirs in measure.details))
