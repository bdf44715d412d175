"""What a figure counts, for telling whether two count the same: its unit, what befell them, the details."""

from __future__ import annotations

from collections.abc import Iterable, Set
from functools import lru_cache

from greffier.lexicon import FATES, Lexicon, load, name_key
from greffier.record import Figure
from greffier.record.figures import CHANGE, MARKED, ONLY, PARAGRAPH, PART, RATE, SHARE, mark

NEARBY = 2.0
"""Figures as near as this factor need only half of that."""
BESIDE = 160
"""Characters between two figures that two sources set against each other."""
SHORT = 3
"""Letters of words that do not say of what a figure is."""
STEM = 5
"""Letters by which a thing counted is told in its forms."""

MARKS = frozenset(map(mark, FATES))


def fate(figure: Figure) -> str | None:
    """The mark of what befell those it counts; None when nothing did, or it counts no one."""
    return next((word for word in figure.lemmas if word in MARKS), None)


def paragraph(figure: Figure) -> str | None:
    """The mark of the paragraph in which someone is told to be dead, hurt…; None for other figures."""
    return next((word for word in figure.lemmas if word.startswith(PARAGRAPH) and word != PART), None)


def of_one_holder(one: Figure, other: Figure) -> bool:
    """Whether both are shares of one and the same, or none is a share; in one article it may be left out."""
    mine, theirs = holder(one), holder(other)
    return mine == theirs != "" or (one.article == other.article and "" in (mine, theirs))


def between(one: Figure, other: Figure) -> int:
    """Line breaks between the paragraphs in which two figures tell what befell people."""
    told = [int((paragraph(it) or PARAGRAPH).removeprefix(PARAGRAPH) or 0) for it in (one, other)]
    return abs(told[0] - told[1])


def no_more(one: Figure, other: Figure) -> bool:
    """Whether one of two figures is said to be all there are, and is less than the other."""
    fewer, more = sorted((one, other), key=lambda it: it.low or it.high or 0.0)
    return ONLY in fewer.lemmas and (fewer.high or 0.0) < (more.low or 0.0)


def of_things(figure: Figure) -> bool:
    """Whether it counts things or people told by a noun: no unit of measure, not just anyone."""
    unit = stem(figure.unit or "")
    return len(unit) > SHORT and unit in stems(figure) and unit not in map(stem, anyone())


def words(figure: Figure) -> list[str]:
    """The words of its sentence, without the marks behind them."""
    return [word for word in figure.lemmas if not word.startswith(MARKED)]


def counted(figure: Figure, lexicon: Lexicon) -> str:
    """The unit under which a figure is gathered: *homme*, *militaire* and *soldat* are one, and all dead.

    By how much it grew, or how many there are each day, is no count of them.
    """
    unit = fate(figure) or figure.unit or ""
    return ("soldier" if unit in lexicon.words("soldier") else unit) + sort_of(figure)


def sort_of(figure: Figure) -> str:
    """Whether it is a change, a rate for each day…; nothing for a mere count."""
    return "".join(word for word in figure.lemmas if word == CHANGE or word.startswith(RATE))


def holder(figure: Figure) -> str | None:
    """Whose share it is, nothing where that is not told; None for what is no share of a whole."""
    return next((word.removeprefix(SHARE) for word in figure.lemmas if word.startswith(SHARE)), None)


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


def of_as_little(figure: Figure, other: Figure, lexicon: Lexicon) -> bool:
    """Whether no more is told of those the one counts than of the others', or but a state of one of them."""
    mine, theirs = details(figure), details(other)
    bare = {without_states(told, lexicon) for told in (mine, theirs)}
    return len(bare) == 1 and (mine == theirs or mine in bare or theirs in bare)


def without_states(told: frozenset[str], lexicon: Lexicon) -> frozenset[str]:
    """Details without those that are a state's adjective."""
    known = lexicon.states_by_adjective
    return frozenset(word for word in told if not any(form in known for form in (word, f"{word}s")))


def _of_one_state(mine: frozenset[str], theirs: frozenset[str], lexicon: Lexicon) -> bool:
    """Whether details differ in nothing but a state that only one of two names."""
    states = (mine ^ theirs) - without_states(mine ^ theirs, lexicon)
    one, other = mine - states, theirs - states
    return bool(states) and (one <= other or other <= one) and not (states & mine and states & theirs)


def details(figure: Figure, units: Set[str | None] = frozenset()) -> frozenset[str]:
    """The words of what is counted, without small ones and a first one that is the unit itself.

    Of those whom something befell also their noun, unless it is for anyone: *terroristes*, not *personnes*.
    """
    told = figure.of.lower().replace("’", "'").replace("'", " ").split()
    if fate(figure) is not None:
        soldiers = load("fr").words("soldier")
        told = [any_soldier() if word.rstrip("s") in soldiers else word for word in told]
        return frozenset(word.rstrip("sx") for word in told if stem(word) not in _of_no_one())
    told = told if figure.unit in units else told[1:]
    whose = frozenset({f"{SHARE}{name}"} if (name := holder(figure)) else ())
    return whose | frozenset(word.rstrip("sx") for word in told if len(word) > SHORT)


def stem(word: str) -> str:
    """The first letters of a word without the s of its plural."""
    return name_key(word).rstrip("sx")[:STEM]


def anyone() -> frozenset[str]:
    """Nouns for whoever it is, beside the words for what befell them."""
    return load("fr").words("people")


@lru_cache(maxsize=1)
def any_soldier() -> str:
    """The one word under which all words for soldiers are compared."""
    return min(load("fr").words("any soldier"))


@lru_cache(maxsize=1)
def _of_no_one() -> frozenset[str]:
    """The stems of nouns for anyone, of words for what may befall them, and of small words."""
    lexicon = load("fr")
    befalling = (word for name in FATES for word in lexicon.words(name))
    return frozenset(stem(word) for word in (*anyone(), *befalling, *lexicon.words("small word")))


def near(one: Figure, other: Figure, factor: float = NEARBY) -> bool:
    """Whether two figures are within a factor of each other."""
    sizes = sorted(abs(next(end for end in (f.low, f.high) if end is not None)) for f in (one, other))
    return sizes[1] <= factor * sizes[0]


def measured(one: Figure, other: Figure) -> bool:
    """Whether both are of one unit of measure, and at most one says of what; no noun counted is a unit."""
    unit, things = stem(one.unit or ""), stems(one) | stems(other)
    return bool(unit) and one.unit == other.unit and "" in (one.of, other.of) and unit not in things


def stems(figure: Figure) -> frozenset[str]:
    """The stems of the words that say what is counted."""
    return frozenset(stem(word) for word in figure.of.split() if len(word) > SHORT)


def beside(one: Figure, other: Figure) -> bool:
    """Whether two figures stand near each other in one article."""
    gap = max(one.span.start, other.span.start) - min(one.span.end, other.span.end)
    return one.article == other.article and gap <= BESIDE
