"""Which articles say the same: copies by the runs of words they share, re-translations by their order.

Two articles of their own share a run of four words in thirty at most; a copy, edited or cut, one in three or
more. Two translations of one original share few runs, but the words that each has once come in one order.
Calibrated on `examples/`: see docs/linking.md. Not folding is the default.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt

from greffier.linking import sharing
from greffier.record import Fingerprint, Voice, When
from greffier.record.fingerprint import NUMBERS

CONTAINED, LEAST = 0.3, 12
"""Share of the shorter article's runs that the other must have, and how many runs at least."""
UNEVEN = 3.0
"""How much longer one may be; a longer one that holds several others of their own is a digest of them."""
COMMON, ONCE, ORDERED = 0.3, 12, 0.93
"""Share of the fewer marks that both have once, how many at least, correlation of their ranks.

Two short dispatches of one day tell in one order, too, but have few words in common.
"""
APART = 7
"""Days after which a text is no translation of the same original."""
Hashes = npt.NDArray[np.uint32]


@dataclass(frozen=True, slots=True)
class Print:
    """A fingerprint with its hashes laid open, and the day its article was published, if known."""

    own: Fingerprint
    runs: Hashes
    marks: Hashes
    day: date | None


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two articles, by their numbers, that say the same, and why; `uneven` when one is far longer."""

    shorter: int
    longer: int
    why: str
    uneven: bool


def link(prints: Iterable[Fingerprint], published: Mapping[str, When | None]) -> Iterator[Voice]:
    """The voice of each article of `published`, in its order; those without a fingerprint are their own."""
    known = [_opened(one, published.get(one.article)) for one in prints]
    likes = [*_copies(known), *_translations(known)]
    heads, reasons = _folded(known, likes)
    by_article = {one.own.article: number for number, one in enumerate(known)}
    groups: dict[int, list[int]] = defaultdict(list)
    for number, head in enumerate(heads):
        groups[head].append(number)
    firsts = {head: _first(known, group) for head, group in groups.items()}
    for article in published:
        if article not in by_article:
            yield Voice(article, article)
            continue
        number = by_article[article]
        first = known[firsts[heads[number]]].own.article
        why = reasons.get(number) if first != article else None
        yield Voice(article, first, why, known[number].own.credits)


def _opened(one: Fingerprint, when: When | None) -> Print:
    runs, marks = (np.frombuffer(packed, NUMBERS) for packed in (one.shingles, one.marks))
    day = when.start[:10] if when and when.start[:10] == when.end[:10] else None
    return Print(one, runs, marks, date.fromisoformat(day) if day else None)


def _first(known: Sequence[Print], group: Sequence[int]) -> int:
    """The article of a voice that was published first, else read first."""
    return min(group, key=lambda number: (known[number].day or date.max, number))


def _copies(known: Sequence[Print]) -> Iterator[Likeness]:
    """Pairs of which one holds enough of the other's runs."""
    for one, other in sharing.pairs([it.runs for it in known], LEAST, chained=True):
        short, long = sorted((one, other), key=lambda number: (len(known[number].runs), number))
        least = len(known[short].runs)
        common = len(np.intersect1d(known[short].runs, known[long].runs, assume_unique=True))
        if common >= LEAST and common >= CONTAINED * least:
            why = f"{round(100 * common / least)} % of its runs of words are shared"
            yield Likeness(short, long, why, _uneven(known[short], known[long]))


def _translations(known: Sequence[Print]) -> Iterator[Likeness]:
    """Pairs whose common marks come in one order, published within days of each other."""
    unique = [np.unique(it.marks) for it in known]
    for one, other in sharing.pairs(unique, ONCE // 3, share=COMMON / 2):
        if _days_apart(known[one], known[other]) > APART:
            continue
        short, long = sorted((one, other), key=lambda number: (len(unique[number]), number))
        common = np.intersect1d(unique[short], unique[long], assume_unique=True)
        least = max(ONCE, COMMON * len(unique[short]))
        if len(common) < least:
            continue
        ranks = sharing.ranks(known[short].marks, known[long].marks, common)
        if len(ranks[0]) >= least and np.corrcoef(*ranks)[0, 1] >= ORDERED:
            why = f"{len(ranks[0])} words come in the same order"
            yield Likeness(short, long, why, _uneven(known[short], known[long]))


def _uneven(short: Print, long: Print) -> bool:
    """Whether one is so much longer that it may be a digest of several."""
    return len(long.runs) > UNEVEN * len(short.runs)


def _days_apart(one: Print, other: Print) -> int:
    """Days between two articles, 0 when one is undated."""
    return abs((one.day - other.day).days) if one.day and other.day else 0


def _folded(known: Sequence[Print], likes: Iterable[Likeness]) -> tuple[list[int], dict[int, str]]:
    """The head of each article's voice, and why the article is in it: even pairs first, digests apart."""
    above, reasons = list(range(len(known))), dict[int, str]()
    uneven: dict[int, list[Likeness]] = defaultdict(list)
    for like in likes:
        if like.uneven:
            uneven[like.longer].append(like)
        else:
            _join(above, like, reasons)
    for held in uneven.values():
        if len({_root(above, like.shorter) for like in held}) == 1:
            for like in held:
                _join(above, like, reasons)
    return [_root(above, number) for number in above], reasons


def _join(above: list[int], like: Likeness, reasons: dict[int, str]) -> None:
    for number in (like.shorter, like.longer):
        reasons.setdefault(number, like.why)
    one, other = sorted((_root(above, like.shorter), _root(above, like.longer)))
    above[other] = one


def _root(above: list[int], number: int) -> int:
    while above[number] != number:
        above[number] = above[above[number]]
        number = above[number]
    return number
