"""Who speaks to whom as a drawing: ribbons from speakers (left) to addressees (right), in plain SVG."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from greffier.pages.cards import Named

if TYPE_CHECKING:
    from greffier.pages.frame import Book

Pair = tuple[str, str]
Key = TypeVar("Key", str, Pair)
_SIDE, _RIBBONS = 8, 24
_TALL, _GAP, _TOP = 300.0, 12.0, 8.0
_LEFT, _RIGHT, _BAR = 230.0, 490.0, 9.0


@dataclass(frozen=True, slots=True)
class Bar:
    """One actor on one side of the drawing."""

    actor: Named
    count: int
    x: float
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class Ribbon:
    """What one actor said to another: an outline as an SVG path, and words for those who hear the page."""

    path: str
    speaker: str
    addressee: str
    count: int


@dataclass(frozen=True, slots=True)
class Flow:
    """The whole drawing."""

    height: float
    left: tuple[Bar, ...]
    right: tuple[Bar, ...]
    ribbons: tuple[Ribbon, ...]


def flow(book: Book) -> Flow | None:
    """The busiest pairs of a record as a drawing; None when nobody is known to speak to anybody."""
    pairs = _busiest(book.index.pairs)
    if not pairs:
        return None
    scale = min(16.0, _TALL / sum(pairs.values()))
    speakers = _by_weight(pairs)
    left = _bars(book, pairs, 0, speakers, scale)
    right = _bars(book, pairs, 1, _near(pairs, speakers), scale)
    tall = max(bar.y + bar.height for bar in (*left.values(), *right.values()))
    ribbons = tuple(_ribbons(pairs, left, right, scale))
    return Flow(tall + _TOP, tuple(left.values()), tuple(right.values()), ribbons)


def _busiest(pairs: Counter[Pair]) -> dict[Pair, int]:
    """The most frequent pairs, among ties those of people who speak more, as long as each side has room."""
    told: Counter[str] = Counter()
    for (by, _), count in pairs.items():
        told[by] += count
    kept: dict[Pair, int] = {}
    sides: tuple[set[str], set[str]] = (set(), set())
    for pair in sorted(pairs, key=lambda pair: (-pairs[pair], -told[pair[0]], pair)):
        if all(len(side | {id}) <= _SIDE for side, id in zip(sides, pair, strict=True)):
            kept[pair] = pairs[pair]
            sides[0].add(pair[0])
            sides[1].add(pair[1])
    return dict(_largest(kept, _RIBBONS))


def _largest(counts: Mapping[Key, int], top: int) -> list[tuple[Key, int]]:
    """The `top` largest counts; the same ones at every rebuild."""
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:top]


def _by_weight(pairs: dict[Pair, int]) -> list[str]:
    """Speakers, those who say most first."""
    totals: Counter[str] = Counter()
    for (by, _), count in pairs.items():
        totals[by] += count
    return [by for by, _ in _largest(totals, len(totals))]


def _near(pairs: dict[Pair, int], speakers: list[str]) -> list[str]:
    """Addressees, each at the height of those who speak to it, so that few ribbons cross."""
    heights: dict[str, list[int]] = {}
    for (by, to), count in pairs.items():
        heights.setdefault(to, []).extend([speakers.index(by)] * count)
    return sorted(heights, key=lambda to: (sum(heights[to]) / len(heights[to]), to))


def _bars(book: Book, pairs: dict[Pair, int], side: int, order: list[str], scale: float) -> dict[str, Bar]:
    """The actors of one side from top to bottom."""
    bars, y = {}, _TOP
    for id in order:
        count = sum(n for pair, n in pairs.items() if pair[side] == id)
        height = count * scale
        room = max(height, 16.0)
        name = book.actor(id) or Named(id)
        bars[id] = Bar(name, count, (_LEFT, _RIGHT)[side], y + (room - height) / 2, height)
        y += room + _GAP
    return bars


def _ribbons(
    pairs: dict[Pair, int], left: dict[str, Bar], right: dict[str, Bar], scale: float
) -> Iterator[Ribbon]:
    """One ribbon for each pair, stacked on the bars from top to bottom."""
    used = {**dict.fromkeys(((0, id) for id in left), 0.0), **dict.fromkeys(((1, id) for id in right), 0.0)}
    rows, columns = list(left), list(right)
    for by, to in sorted(pairs, key=lambda pair: (rows.index(pair[0]), columns.index(pair[1]))):
        thick = pairs[by, to] * scale
        outline = _outline(left[by].y + used[0, by], right[to].y + used[1, to], thick)
        used[0, by] += thick
        used[1, to] += thick
        yield Ribbon(outline, left[by].actor.name, right[to].actor.name, pairs[by, to])


def _outline(left: float, right: float, thick: float) -> str:
    """A ribbon `thick` high from `left` to `right`."""
    start, end = _LEFT + _BAR, _RIGHT
    middle = (start + end) / 2
    return (
        f"M{start:.1f} {left:.1f}C{middle:.1f} {left:.1f} {middle:.1f} {right:.1f} {end:.1f} {right:.1f}"
        f"V{right + thick:.1f}C{middle:.1f} {right + thick:.1f} {middle:.1f} {left + thick:.1f}"
        f" {start:.1f} {left + thick:.1f}Z"
    )
