"""An undated article that names a day without its year appeared in the days of its company: a supposition.

*Dimanche 30 juillet* of an article whose story others tell, all in the summer of 2023, is of 2023. Its
company are the dated articles with which it shares most names; when these lie far apart nothing is supposed.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from datetime import date
from heapq import nlargest

from greffier.linking.dating.bonds import Bond, Ground
from greffier.linking.dating.days import between
from greffier.record import Clue, When

SHARED, SURE, ALMOST = 3, 5, 8
"""Words of names that articles on one story share at least; where no weekday confirms the year; and one
companion is all."""
MOST, ALIKE = 5, 0.6
"""Companions at most; how much of the nearest one's likeness the others have at least."""
TOGETHER, AROUND = 60, 45
"""Days between the first and the last companion, at most; before and after them in which it may appear."""
Names = Mapping[str, Set[str]]


def company(
    published: Mapping[str, When | None], clues: Mapping[str, Sequence[Clue]], names: Names
) -> Iterator[Bond]:
    """The bonds of undated articles that name a day without its year to the days of their company."""
    dated = {article: day for article, when in published.items() if (day := _day(when)) is not None}
    asking = [article for article, when in published.items() if when is None and article in names]
    asking = [article for article in asking if any(_asks(clue) for clue in clues[article])]
    if not dated or not asking:
        return
    tellers, often = _tellers(dated, names), Counter(word for told in names.values() for word in told)
    for article in asking:
        confirmed = any(_without_year(clue) and clue.weekday is not None for clue in clues[article])
        alike = _alike(article, names, tellers, often, confirmed)
        days = [dated[other] for other in alike]
        if days and max(days) - min(days) <= TOGETHER:
            grounds = tuple(Ground(other, None, "on one story") for other in alike)
            yield Bond(article, grounds, "company", between(min(days) - AROUND, max(days) + AROUND))


def _alike(
    article: str, names: Names, tellers: Mapping[str, list[str]], often: Mapping[str, int], confirmed: bool
) -> list[str]:
    """The dated articles that share most names, rare ones before common ones; none where that is too few."""
    shared = defaultdict[str, list[str]](list)
    for word in names[article]:
        for other in tellers.get(word, ()):
            shared[other].append(word)
    enough = SHARED if confirmed else SURE
    rated = {
        other: len(words) * sum(1 / often[word] for word in words)
        for other, words in shared.items()
        if len(words) >= enough
    }
    nearest = nlargest(MOST, rated, key=lambda other: (rated[other], other))
    alike = [other for other in nearest if rated[other] >= ALIKE * rated[nearest[0]]]
    sure = confirmed or len(alike) > 1 or (alike and len(shared[alike[0]]) >= ALMOST)
    return alike if sure else []


def _day(when: When | None) -> int | None:
    """The day that a source states, as ordinals count; None for none, and for a stretch."""
    if when is None or when.start[:10] != when.end[:10]:
        return None
    try:
        return date.fromisoformat(when.start[:10]).toordinal()
    except ValueError:
        return None


def _asks(clue: Clue) -> bool:
    """Whether words name a day without its year, or a header bounds publication from either side."""
    return _without_year(clue) or (clue.about == clue.article and None not in (clue.first, clue.last))


def _without_year(clue: Clue) -> bool:
    """Whether words name a day of the year, which year is not told: *jeudi 30 décembre*."""
    return clue.grain == "D" and clue.first is not None and clue.first.startswith("--")


def _tellers(dated: Mapping[str, int], names: Mapping[str, Set[str]]) -> Mapping[str, list[str]]:
    """The dated articles that tell each name."""
    found = defaultdict[str, list[str]](list)
    for article in dated:
        for word in names.get(article, ()):
            found[word].append(article)
    return found
