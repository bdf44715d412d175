"""Clues: what words say of a day before any day is known, so that articles can date each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from greffier.record.making import quickly_made
from greffier.record.span import Span

Unit = Literal["D", "W", "M", "Q", "Y"]
Part = Literal["START", "MID", "END"]
Strength = Literal["said", "usual"]


@quickly_made
@dataclass(frozen=True, slots=True)
class Clue:
    """What some words say of the day `about`: of an article's publication (its id) or a time expression.

    The day lies between `first` and `last` (ISO days; `--12-30` comes back each year), on `weekday` (1–7, 0 a
    week-end), on `monthday`; and it lies `least` to `most` units from the day `anchor`, None for no end.
    `part` narrows the unit it lies in (*fin janvier*). A `said` clue is what the words mean, a `usual` one
    what the press means by them. `grain` is what the words name: D, W, WE, M, Q, Y; empty for publication.
    """

    about: str
    article: str
    span: Span
    strength: Strength = "said"
    first: str | None = None
    last: str | None = None
    weekday: int | None = None
    monthday: int | None = None
    anchor: str | None = None
    unit: Unit = "D"
    least: int | None = None
    most: int | None = None
    part: Part | None = None
    grain: str = ""


@dataclass(frozen=True, slots=True)
class Order(Clue):
    """A clue that one event gives of another's day: *deux jours après l'attaque*, *avant les pourparlers*.

    `about` and `anchor` may also be the id of a report whose event no words date. Its grain is `event`.
    """
