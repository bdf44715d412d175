"""Whether figures of one measure contradict each other: their intervals, their days, who they count."""

from __future__ import annotations

from collections.abc import Mapping, Set
from datetime import date
from math import inf

from greffier.lexicon import load
from greffier.linking.counts import (
    beside,
    details,
    fate,
    measured,
    near,
    of_as_little,
    of_one_holder,
    sort_of,
    stem,
    stems,
    without_states,
)
from greffier.linking.speech import apart
from greffier.record import Figure, When
from greffier.record.figures import CHANGE, DONE_ON, EARLIER, TOWN, mark

ORDER = 50.0
"""Figures further apart than this factor are of two things, whatever their words."""

STRETCH = 31
"""Days of the longest stretch that tells when something was: of a longer one, another may tell a part."""
CLOSE = 7
"""Days within which a toll told of the same people is one of the same deed, at most."""
DEAD = "dead"
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
    What is told for a month or more is only of one time with what is told for the same. A toll of the dead
    does not fall: one told a few days later, of the same people, is no update where it is less.
    """
    mine, theirs = _day(one, published), _day(other, published)
    here = one.article == other.article
    counted = tuple(_counted_on(it) if not _of_now(it, published) else None for it in (one, other))
    if DONE_ON in one.lemmas and DONE_ON in other.lemmas and not _meet(one.as_of, other.as_of):
        return False
    if here and ((counted[0] is None) != (counted[1] is None) or _hour(one) != _hour(other)):
        return False
    if mine is None or theirs is None:
        return here and mine is theirs
    if _falls(one, other, mine, theirs):
        return True
    if any(it is not None and _is_long(it) for it in counted):
        return None not in counted and _ends(mine) == _ends(theirs)
    return _meet(mine, theirs)


def _meet(one: When | None, other: When | None) -> bool:
    """Whether two moments share a day; an unknown one shares any."""
    if one is None or other is None:
        return True
    return one.start[:10] <= other.end[:10] and other.start[:10] <= one.end[:10]


def _falls(one: Figure, other: Figure, mine: When, theirs: When) -> bool:
    """Whether fewer of the same people are told dead within days after more of them."""
    before, after = (one, other) if mine.start < theirs.start else (other, one)
    same = details(one) == details(other) != frozenset() and fate(one) == fate(other) == mark(DEAD)
    return same and 0 < apart(mine, theirs) <= CLOSE and (after.high or inf) < (before.low or 0.0)


def _hour(figure: Figure) -> str | None:
    """The moment of the day at which something was counted: *à 17 heures*; None for none."""
    return figure.as_of.start if figure.as_of is not None and "T" in figure.as_of.start else None


def _counted_on(figure: Figure) -> When | None:
    """The day told of which a count is true; none where it is the day on which that befell them."""
    return None if DONE_ON in figure.lemmas else figure.as_of


def _of_now(figure: Figure, published: Mapping[str, When]) -> bool:
    """Whether a count is told for an hour of the day of publication, as by the entries of a live feed."""
    now, then = published.get(figure.article), figure.as_of
    return then is not None and "T" in then.start and now is not None and _ends(now) == _ends(then)


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
    return _counted_on(figure) or published.get(figure.article)


def disagree(one: Figure, other: Figure, published: Mapping[str, When]) -> bool:
    """Whether two figures of one measure contradict each other: of one day, and no value is in both.

    Both must say of what they are, or stand side by side, and be of one order. Within an article two sources
    must give them: figures that one voice gives there, or the article in its own, are of two things.
    """
    if one.article == other.article and (one.by is None or other.by is None or one.by == other.by):
        return False
    if EARLIER in (*one.lemmas, *other.lemmas) or meet(one, other) or not near(one, other, ORDER):
        return False
    if sort_of(one) != sort_of(other) or not of_one_holder(one, other) or _in_two_towns(one, other):
        return False
    if CHANGE in one.lemmas and not beside(one, other):
        return False
    return _of_one(one, other) and comparable(one, other, published)


def _in_two_towns(one: Figure, other: Figure) -> bool:
    """Whether both are told of a town, and not the same: *à Lille*, *à Nantes*."""
    towns = [next((word for word in it.lemmas if word.startswith(TOWN)), None) for it in (one, other)]
    return None not in towns and towns[0] != towns[1]


def _of_one(one: Figure, other: Figure) -> bool:
    """Whether both say of the same what it is, or stand side by side as amounts of one unit.

    Some of those counted may be among the others, unless they are more: *17 terroristes* are not among *neuf
    morts*, but *16 joueurs classés* are among *70 joueurs*.
    """
    if (befell := fate(one)) is not None and befell == fate(other):
        if one.article == other.article and of_as_little(one, other, load("fr")):
            return True
        return _as_many(one, other, details(one), details(other))
    of_one = one.unit != other.unit or not stems(one).isdisjoint(stems(other))
    if not ((measured(one, other) and beside(one, other)) or (one.of and other.of and of_one)):
        return False
    lexicon = load("fr")
    told = [without_states(details(it), lexicon) for it in (one, other)]
    return told[0] == told[1] or not _nested(*told) or not _things(one) or _as_many(one, other, *told)


def _nested(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    return mine < theirs or theirs < mine


def _things(figure: Figure) -> bool:
    """Whether things are counted, no unit of measure."""
    return stem(figure.unit or "") in stems(figure)


def _as_many(one: Figure, other: Figure, mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether details are the same, or those with more of them are more than the others."""
    if mine == theirs:
        return True
    fewer, more = (one, other) if len(mine) < len(theirs) else (other, one)
    return _nested(mine, theirs) and (more.low or 0.0) > (fewer.high or 0.0) > 0
