"""What a figure counts, for telling whether two count the same: its unit, what befell them, the details."""

from __future__ import annotations

from collections.abc import Iterable, Set
from functools import lru_cache

from greffier.lexicon import FATES, Lexicon, load, name_key
from greffier.record import Figure
from greffier.record.figures import MARKED, PARAGRAPH, PART, mark

NEARBY = 2.0
"""Figures as near as this factor need only half of that."""
BESIDE = 160
"""Characters between two figures that two sources set against each other."""
SHORT = 3
"""Letters of words that do not say of what a figure is."""
STEM = 5
"""Letters by which a thing counted is told in its forms."""
ANYONE = ("personne", "individu", "gens")
"""Nouns for whoever it is, beside the words for what befell them."""


MARKS = frozenset(map(mark, FATES))


def fate(figure: Figure) -> str | None:
    """The mark of what befell those it counts; None when nothing did, or it counts no one."""
    return next((word for word in figure.lemmas if word in MARKS), None)


def paragraph(figure: Figure) -> str | None:
    """The mark of the paragraph in which someone is told to be dead, hurt…; None for other figures."""
    return next((word for word in figure.lemmas if word.startswith(PARAGRAPH) and word != PART), None)


def words(figure: Figure) -> list[str]:
    """The words of its sentence, without the marks behind them."""
    return [word for word in figure.lemmas if not word.startswith(MARKED)]


def counted(figure: Figure, lexicon: Lexicon) -> str:
    """The unit under which a figure is gathered: *homme*, *militaire* and *soldat* are one, and all dead."""
    if (told := fate(figure)) is not None:
        return told
    unit = figure.unit or ""
    return "soldier" if unit in lexicon.words("soldier") else unit


def of_one_thing(
    figure: Figure,
    known: Iterable[frozenset[str]],
    units: Set[str | None],
    lexicon: Lexicon | None = None,
) -> bool:
    """Whether what a figure counts differs from no `known` details: *soldats français*, *américains*.

    With a `lexicon`, where two stand side by side, a state that only one names is no difference: *14 navires
    bloqués, selon A; six navires turcs, selon B*.
    """
    mine = details(figure, units)
    return all(
        mine <= theirs or theirs <= mine or (lexicon is not None and _of_one_state(mine, theirs, lexicon))
        for theirs in known
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


def details(figure: Figure, units: Set[str | None] = frozenset()) -> frozenset[str]:
    """The words of what is counted, without small ones and a first one that is the unit itself.

    Of those whom something befell also their noun, unless it is for anyone: *terroristes*, not *personnes*.
    """
    told = figure.of.lower().replace("’", "'").replace("'", " ").split()
    if fate(figure) is not None:
        return frozenset(word.rstrip("sx") for word in told if _stem(word) not in _anyone())
    told = told if figure.unit in units else told[1:]
    return frozenset(word.rstrip("sx") for word in told if len(word) > SHORT)


def _stem(word: str) -> str:
    """The first letters of a word without the s of its plural."""
    return name_key(word).rstrip("sx")[:STEM]


@lru_cache(maxsize=1)
def _anyone() -> frozenset[str]:
    """The stems of nouns for anyone, of words for what may befall them, and of small words."""
    lexicon = load("fr")
    befalling = (word for name in FATES for word in lexicon.words(name))
    small = ("de", "des", "du", "d", "la", "le", "les", "l", "et", "dans", "par", "au", "aux", "en", "à")
    return frozenset(_stem(word) for word in (*ANYONE, *befalling, *small))


def near(one: Figure, other: Figure, factor: float = NEARBY) -> bool:
    """Whether two figures are within a factor of each other."""
    sizes = sorted(abs(next(end for end in (f.low, f.high) if end is not None)) for f in (one, other))
    return sizes[1] <= factor * sizes[0]


def measured(one: Figure, other: Figure) -> bool:
    """Whether both are of one unit of measure, and at most one says of what; no noun counted is a unit."""
    unit, things = name_key(one.unit or ""), stems(one) | stems(other)
    return bool(unit) and one.unit == other.unit and "" in (one.of, other.of) and unit[:STEM] not in things


def stems(figure: Figure) -> frozenset[str]:
    """The stems of the words that say what is counted."""
    return frozenset(name_key(word)[:STEM] for word in figure.of.split() if len(word) > SHORT)


def beside(one: Figure, other: Figure) -> bool:
    """Whether two figures stand near each other in one article."""
    gap = max(one.span.start, other.span.start) - min(one.span.end, other.span.end)
    return one.article == other.article and gap <= BESIDE
