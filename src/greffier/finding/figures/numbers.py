"""Numbers in words and figures: *deux cent mille, 1,5 million, une vingtaine*."""

from __future__ import annotations

from typing import NamedTuple

from greffier.finding.dates.numerals import worth
from greffier.finding.figures.words import Word

FEW, MANY = 2.0, 10.0
"""*Des centaines* are two of them or more, and ten make a larger word."""


ROUND = frozenset({100.0, 1000.0})
"""Numerals that a range says once: *entre trois et quatre cents*."""
LEADING = frozenset({"one", "the"})
"""Kinds of the words that lead a group: *une centaine, la centaine de*."""


Words = tuple[Word, ...]


class Number(NamedTuple):
    """A number of words up to the one before `last`: an interval, and the scale it was said in."""

    last: int
    low: float
    high: float | None
    scale: float = 1.0
    rough: bool = False


def number_at(words: Words, at: int) -> Number | None:
    """A number without hedge: figures or numerals with their scale, or a group; None without one."""
    if at >= len(words):
        return None
    return _groups(words, at) or _group(words, at) or _scaled(words, at)


def _groups(words: Words, at: int) -> Number | None:
    """*des centaines, plusieurs milliers, deux douzaines, dizaines de milliers*."""
    many = "many" in words[at].kinds
    base = None if many else _plain(words, at)
    first = at + 1 if many else base.last if base else at
    if first >= len(words) or not words[first].kinds & ({"groups", "scale"} if many else {"groups"}):
        return None
    kinds = words[first].kinds
    size = float(words[first].row("groups" if "groups" in kinds else "scale").value or 0)
    if base is not None:
        return Number(first + 1, base.low * size, base.low * size, size)
    if not many and "scale" in kinds:
        return None
    return Number(first + 1, FEW * size, None if "scale" in kinds else MANY * size, size)


def _group(words: Words, at: int) -> Number | None:
    """*une cinquantaine, la centaine de salariés, une centaine de milliers, un millier*."""
    if words[at].kinds.isdisjoint(LEADING) or at + 1 >= len(words):
        return None
    word, last = words[at + 1], at + 2
    if "one" not in words[at].kinds and not (last < len(words) and "of" in words[last].kinds):
        return None  # *il a la quarantaine*
    if "group" in word.kinds:
        size = float(word.row("group").value or 0)
    elif word.key == "millier" and "scale" in word.kinds:
        size = float(word.row("scale").value or 0)
    else:
        return None
    if last + 1 < len(words) and "of" in words[last].kinds and "scale" in words[last + 1].kinds:
        size *= float(words[last + 1].row("scale").value or 0)
        last += 2
    return Number(last, size, size, size, rough=True)


def _scaled(words: Words, at: int) -> Number | None:
    """*1,5 million, trois millions et demi, un million, cent mille*."""
    base = _plain(words, at)
    if base is None:
        return None
    last, low, scale = base.last, base.low, 1.0
    whole = "figure" in words[at].kinds
    while (
        last < len(words) and "scale" in words[last].kinds and (whole or "numeral" not in words[last].kinds)
    ):
        scale *= float(words[last].row("scale").value or 0)
        last += 1
    if "one" in words[at].kinds and base.last == at + 1 and scale == 1:
        return None
    half = words[last].worth if last < len(words) and "half" in words[last].kinds else 0.0
    if half and (scale > 1 or "figure" not in words[at].kinds):
        low, last = low + half, last + 1
    elif scale == 1 and last + 1 < len(words) and "unit" in words[last].kinds:
        low += words[last + 1].worth if "half" in words[last + 1].kinds else 0.0  # *deux mètres et demi*
    low *= scale
    if scale > 1:
        low, last = _rest(words, last, low, scale)
    return Number(last, low, low, scale if scale > 1 else base.scale)


def _rest(words: Words, at: int, low: float, scale: float) -> tuple[float, int]:
    """A smaller number behind a scale: *deux millions trois cent mille*, *1 million 200 000*."""
    more = _scaled(words, at) if at < len(words) and words[at].kinds & {"figure", "numeral"} else None
    return (low + more.low, more.last) if more is not None and more.low < scale else (low, at)


def _plain(words: Words, at: int) -> Number | None:
    """Figures, or a run of numerals: *vingt-sept, cent vingt et un*."""
    if at >= len(words):
        return None
    if "figure" in words[at].kinds:
        return Number(at + 1, words[at].worth, words[at].worth)
    parts, last, best = list[float](), at, None
    while last < len(words) and words[last].kinds & {"numeral", "one"}:
        parts.append(words[last].worth)
        last += 1
        whole = worth(parts)
        if whole is None:
            break
        best = Number(last, whole, whole, parts[-1] if len(parts) > 1 and parts[-1] in ROUND else 1.0)
        if last + 1 < len(words) and words[last].kinds & {"hyphen", "and"}:
            last += 1 if words[last + 1].kinds & {"numeral", "one"} else 0
    return best
