"""Whether figures of one measure contradict each other: their intervals, their days, who they count."""

from __future__ import annotations

from collections.abc import Mapping, Set
from datetime import date

from greffier.linking.counts import beside, details, fate, measured, near, stems
from greffier.record import Figure, When
from greffier.record.figures import EARLIER

ORDER = 50.0
"""Figures further apart than this factor are of two things, whatever their words."""

STRETCH = 31
"""Days of the longest stretch that tells when something was: of a longer one, another may tell a part."""
SHARED = 2
"""Actors that two articles on one story share at least."""


def of_one_story(one: Set[str], other: Set[str]) -> bool:
    """Whether the actors (clusters) of two articles are so many of the same that they tell of one story.

    Of 36 conflicts of figures among 988 mixed articles of Wikinews all but a few were of two stories.
    """
    return len(one & other) >= min(SHARED, len(one), len(other))


def meet(one: Figure, other: Figure) -> bool:
    """Whether the intervals of two figures share a value."""
    below = one.high is None or other.low is None or other.low <= one.high
    above = other.high is None or one.low is None or one.low <= other.high
    return below and above


def comparable(one: Figure, other: Figure, published: Mapping[str, When]) -> bool:
    """Whether two figures are of one day: told for it, else as their articles were published.

    Within an article figures without a day are of one, and of none with one. A later day is an update.
    What is told for a month or more is only of one time with what is told for the same.
    """
    mine, theirs = _day(one, published), _day(other, published)
    here = one.article == other.article
    if here and (one.as_of is None) != (other.as_of is None):
        return False
    if mine is None or theirs is None:
        return here and mine is theirs
    if any(it.as_of is not None and _is_long(it.as_of) for it in (one, other)):
        return one.as_of is not None and other.as_of is not None and _ends(mine) == _ends(theirs)
    return mine.start[:10] <= theirs.end[:10] and theirs.start[:10] <= mine.end[:10]


def _ends(when: When) -> tuple[str, str]:
    """The first and last day."""
    return when.start[:10], when.end[:10]


def _is_long(when: When) -> bool:
    """Whether days are too many for what is told for them to be of one time."""
    try:
        first, last = map(date.fromisoformat, _ends(when))
    except ValueError:
        return True
    return (last - first).days >= STRETCH


def _day(figure: Figure, published: Mapping[str, When]) -> When | None:
    return figure.as_of or published.get(figure.article)


def disagree(one: Figure, other: Figure, published: Mapping[str, When]) -> bool:
    """Whether two figures of one measure contradict each other: of one day, and no value is in both.

    Both must say of what they are, or stand side by side, and be of one order. Within an article two sources
    must give them: figures that one voice gives there, or the article in its own, are of two things.
    """
    if one.article == other.article and (one.by is None or other.by is None or one.by == other.by):
        return False
    if EARLIER in (*one.lemmas, *other.lemmas) or meet(one, other) or not near(one, other, ORDER):
        return False
    return _of_one(one, other) and comparable(one, other, published)


def _of_one(one: Figure, other: Figure) -> bool:
    """Whether both say of the same what it is, or stand side by side as amounts of one unit.

    Of those whom something befell some may be among the others, unless they are more: *17 terroristes* are
    not among *neuf morts*.
    """
    if (befell := fate(one)) is not None and befell == fate(other):
        fewer, more = sorted((one, other), key=lambda it: len(details(it)))
        same, part = details(one) == details(other), details(fewer) < details(more)
        return same or (part and (more.low or 0.0) > (fewer.high or 0.0) > 0)
    of_one = one.unit != other.unit or not stems(one).isdisjoint(stems(other))
    return (measured(one, other) and beside(one, other)) or bool(one.of and other.of and of_one)
