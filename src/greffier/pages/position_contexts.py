"""What the pages of positions show: a side's position, a cell of the matrix, an issue."""

from __future__ import annotations

from dataclasses import dataclass

from greffier.pages.cards import Named
from greffier.pages.frame import Frame
from greffier.pages.quoting import Quoted
from greffier.record import When
from greffier.record.commitments import Turn


@dataclass(frozen=True, slots=True)
class Again:
    """One time a commitment was told: where, when its article was published, how else than before."""

    address: str
    day: When | None
    act: str | None
    turned: Turn | None


@dataclass(frozen=True, slots=True)
class Position:
    """A commitment as it stands in its article; `day` is when its article was published, if known.

    `times` are those it was told, this one among them, when there are several.
    """

    anchor: str
    act: str
    by: Named | None
    to: Named | None
    quoted: Quoted
    condition: str | None
    due: When | None
    hedge: str | None
    strength: int
    day: When | None
    repeats: int
    answers: Named | None
    answered: tuple[Named, ...]
    reasons: tuple[str, ...]
    times: tuple[Again, ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """Where an actor and an issue meet: the latest commitment, and how many there are."""

    latest: Position
    count: int
    address: str


@dataclass(frozen=True, slots=True)
class Issue:
    """An issue in the head of the matrix, or None for commitments that share none."""

    named: Named
    count: int


@dataclass(frozen=True, slots=True)
class PositionsPage:
    """The matrix: `rows` are actors with a cell for each of `issues`, None where there is no commitment.

    Commitments on an issue of their own stand in `alone`, the latest first, with where they lead.
    """

    frame: Frame
    total: int
    issues: tuple[Issue, ...]
    rows: tuple[tuple[Named | None, tuple[Cell | None, ...]], ...]
    others: tuple[Issue, ...]
    alone: tuple[tuple[Position, str], ...]


@dataclass(frozen=True, slots=True)
class IssuePage:
    """One issue: who committed to what, in order of time."""

    frame: Frame
    name: str
    total: int
    actors: tuple[tuple[str, Named | None, tuple[Position, ...]], ...]
