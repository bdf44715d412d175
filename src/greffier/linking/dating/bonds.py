"""Bonds: what ties one unknown day to the calendar or to another day, and whose words say so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from greffier.linking.dating import units
from greffier.linking.dating.days import EVERY, NONE, Days, join, meet, monthdays, weekdays, written
from greffier.record.clues import Clue, Part, Unit
from greffier.record.span import Span

Weight = Literal["stated", "said", "same", "usual", "company"]
"""Whence a bond comes: the source, the words, two happenings taken for one, what the press usually means,
when other articles on its story appeared."""


@dataclass(frozen=True, slots=True)
class Ground:
    """Words that a bond stands on; `span` is None for what a source states beside its text."""

    article: str
    span: Span | None
    why: str


@dataclass(frozen=True, slots=True)
class Bond:
    """The day `about` is `among` these, and `least` to `most` units from one of the days `anchors`."""

    about: str
    grounds: tuple[Ground, ...]
    weight: Weight = "said"
    among: Days = EVERY
    anchors: tuple[str, ...] = ()
    unit: Unit = "D"
    least: int | None = None
    most: int | None = None
    part: Part | None = None

    @property
    def days(self) -> tuple[str, ...]:
        """The days it is about, and from which it counts."""
        return (self.about, *self.anchors)

    def ahead(self, anchor: Days) -> Days:
        """Where its day may be when it is counted from one of these."""
        return meet(self.among, units.ahead(anchor, self.unit, self.least, self.most, self.part))

    def back(self, about: Days) -> Days:
        """Where the day it counts from may be when its own is one of these."""
        return units.back(meet(self.among, about), self.unit, self.least, self.most, self.part)


def of_clue(clue: Clue, weight: Weight | None = None) -> Bond:
    """The bond that a clue is."""
    ground = Ground(clue.article, clue.span, clue.strength)
    anchors = (clue.anchor,) if clue.anchor else ()
    return Bond(
        clue.about,
        (ground,),
        weight or clue.strength,
        named(clue),
        anchors,
        clue.unit,
        clue.least,
        clue.most,
        clue.part,
    )


def named(clue: Clue) -> Days:
    """The days that a clue's words name, wherever they are counted from."""
    found = EVERY
    if clue.first is not None or clue.last is not None:
        found = written(clue.first or "1900-01-01", clue.last or "2060-12-31")
    if clue.weekday is not None:
        found = meet(found, weekdays(clue.weekday))
    if clue.monthday is not None:
        found = meet(found, monthdays(clue.monthday))
    return found


def reached(bond: Bond, anchors: list[Days]) -> Days:
    """Where the bond's day may be, counted from any of its anchors."""
    if not anchors:
        return bond.among
    found = NONE
    for anchor in anchors:
        found = join(found, bond.ahead(anchor))
    return found
