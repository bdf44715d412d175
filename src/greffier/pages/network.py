"""Who speaks to whom and who quotes whom, as a picture in plain SVG and as the lines of a table."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import atan2, cos, degrees, hypot, pi, sin, sqrt
from typing import TYPE_CHECKING, Literal

from greffier.pages.cards import Named

if TYPE_CHECKING:
    from greffier.pages.frame import Book

Kind = Literal["told", "quoted"]
_NODES, _EDGES, _AROUND = 12, 30, 10
"""Actors and ties drawn of a whole record, actors drawn around one."""
_WIDTH, _EDGE, _WIDE = 760.0, 34.0, 190.0
"""The width of a picture, the room above and below it, half the width of its ring."""
_LOOSE = ("unnamed", "group")
_THINNEST, _THICKEST, _NODE = 1.5, 7.0, 5.0


@dataclass(frozen=True, slots=True)
class Tie:
    """How often `by` speaks to `to` ("told") or reports what `to` says ("quoted"), by their ids."""

    by: str
    to: str
    kind: Kind
    count: int


@dataclass(frozen=True, slots=True)
class Node:
    """An actor of the picture; its name stands at `text` and is set from there as `anchor` says."""

    actor: Named
    x: float
    y: float
    radius: float
    text: tuple[float, float]
    anchor: str


@dataclass(frozen=True, slots=True)
class Edge:
    """A tie of the picture: a curve with an arrow at its end."""

    path: str
    width: float
    kind: Kind
    tip: tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Row:
    """A tie of the table."""

    by: Named
    to: Named
    kind: Kind
    count: int


@dataclass(frozen=True, slots=True)
class Network:
    """The picture, and the same as lines, the most frequent first."""

    width: float
    height: float
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    lines: tuple[Row, ...]


def ties(book: Book) -> list[Tie]:
    """All ties between two actors with pages: of people and bodies first, the most frequent first."""
    known, index = book.index.profiles, book.index
    kinds: tuple[tuple[Kind, Counter[tuple[str, str]]], ...] = (
        ("told", index.pairs),
        ("quoted", index.quotes),
    )
    found = [
        Tie(by, to, kind, count)
        for kind, counts in kinds
        for (by, to), count in counts.items()
        if by != to and by in known and to in known
    ]

    def weight(one: Tie) -> tuple[bool, int, int, str, str, str]:
        ends = (known[one.by], known[one.to])
        loose = any(end.type in _LOOSE for end in ends)
        return (loose, -one.count, -sum(end.said for end in ends), ends[0].key, ends[1].key, one.kind)

    return sorted(found, key=weight)


def whole(book: Book) -> Network | None:
    """The busiest actors of a record on a ring; None when nobody speaks to or quotes anybody."""
    kept: list[Tie] = []
    actors: dict[str, None] = {}
    for tie in book.ties:
        if len(actors | dict.fromkeys((tie.by, tie.to))) <= _NODES and len(kept) < _EDGES:
            kept.append(tie)
            actors |= dict.fromkeys((tie.by, tie.to))
    return _drawn(book, kept, _side_by_side(list(actors), kept)) if kept else None


def around(book: Book, actor: str) -> Network | None:
    """One actor in the middle of those it speaks to, quotes, is told by and quoted by; None when nobody."""
    own = book.ties_of[actor]
    others = list(dict.fromkeys(tie.to if tie.by == actor else tie.by for tie in own))[:_AROUND]
    kept = [tie for tie in own if (tie.to if tie.by == actor else tie.by) in others]
    return _drawn(book, kept, others, actor) if kept else None


def _side_by_side(actors: list[str], kept: Sequence[Tie]) -> list[str]:
    """The actors of a ring, each beside the one it is tied to most closely of those left."""
    weights: Counter[frozenset[str]] = Counter()
    for tie in kept:
        weights[frozenset((tie.by, tie.to))] += tie.count
    ring, left = actors[:1], actors[1:]
    while left:
        nearest = max(left, key=lambda one: weights[frozenset((ring[-1], one))])
        ring.append(nearest)
        left.remove(nearest)
    return ring


def _drawn(book: Book, kept: Sequence[Tie], ring: Sequence[str], middle: str | None = None) -> Network:
    """The picture of some ties, their actors on a ring, one of them perhaps in its middle."""
    tall = max(70.0, 19.0 * len(ring))
    centre = (_WIDTH / 2, tall + _EDGE)
    turn = 2 * pi / len(ring)
    start = -pi / 2 if len(ring) > 2 else pi
    angles = {id: start + number * turn for number, id in enumerate(ring)}
    nodes = {id: _node(book, id, centre, angle, tall) for id, angle in angles.items()}
    if middle is not None:
        named = book.actor(middle) or Named(middle)
        below = (centre[0], centre[1] + 22)
        nodes[middle] = Node(named, *centre, _NODE + 4, below, "middle")
    most = max(tie.count for tie in kept)
    edges = tuple(_edge(tie, nodes, most) for tie in kept)
    lines = (Row(nodes[tie.by].actor, nodes[tie.to].actor, tie.kind, tie.count) for tie in kept)
    return Network(_WIDTH, 2 * centre[1], tuple(nodes.values()), edges, tuple(lines))


def _node(book: Book, id: str, centre: tuple[float, float], angle: float, tall: float) -> Node:
    """An actor on the ring, its name outside."""
    x, y = centre[0] + _WIDE * cos(angle), centre[1] + tall * sin(angle)
    radius = _NODE + min(7.0, sqrt(book.index.profiles[id].said))
    lean = cos(angle)
    if abs(lean) < 0.2:
        return Node(
            book.actor(id) or Named(id), x, y, radius, (x, y + (26 if y > centre[1] else -18)), "middle"
        )
    side, gap = ("start", radius + 6) if lean > 0 else ("end", -radius - 6)
    return Node(book.actor(id) or Named(id), x, y, radius, (x + gap, y), side)


def _edge(tie: Tie, nodes: dict[str, Node], most: int) -> Edge:
    """A curve from one actor to another; ties of two kinds and two directions bend apart."""
    one, other = nodes[tie.by], nodes[tie.to]
    away = hypot(other.x - one.x, other.y - one.y) or 1.0
    across = ((one.y - other.y) / away, (other.x - one.x) / away)
    bend = away * (0.09 if tie.kind == "told" else 0.2)
    middle = ((one.x + other.x) / 2 + across[0] * bend, (one.y + other.y) / 2 + across[1] * bend)
    start, end = _short_of(one, middle, 2), _short_of(other, middle, 7)
    width = _THINNEST + (_THICKEST - _THINNEST) * (tie.count - 1) / max(1, most - 1)
    path = f"M{start[0]:.1f} {start[1]:.1f}Q{middle[0]:.1f} {middle[1]:.1f} {end[0]:.1f} {end[1]:.1f}"
    return Edge(path, width, tie.kind, (*end, _turn(middle, end)))


def _short_of(node: Node, towards: tuple[float, float], gap: float) -> tuple[float, float]:
    """The point at the rim of a node on the way to another point, and a gap further."""
    away = hypot(towards[0] - node.x, towards[1] - node.y) or 1.0
    part = (node.radius + gap) / away
    return node.x + (towards[0] - node.x) * part, node.y + (towards[1] - node.y) * part


def _turn(start: tuple[float, float], end: tuple[float, float]) -> float:
    """The direction from one point to another, in degrees."""
    return degrees(atan2(end[1] - start[1], end[0] - start[0]))


def by_actor(some: Iterable[Tie]) -> defaultdict[str, list[Tie]]:
    """The ties of each actor, in order."""
    found: defaultdict[str, list[Tie]] = defaultdict(list)
    for tie in some:
        found[tie.by].append(tie)
        found[tie.to].append(tie)
    return found
