"""Words of number: hedges with the width they leave, words for many, units: a frozen type for the rows."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar, Literal

from greffier.lexicon.row import Row
from greffier.lexicon.words import key

NumberKind = Literal[
    "before", "after", "between", "or", "many", "group", "groups", "scale", "unit", "of", "rank", "not",
    "the",
]  # fmt: skip
"""before, after: a hedge and where it stands; between: opens a range; or: joins one; many: *des, plusieurs*;
group: *centaine*; groups: *centaines*; scale: *million*; unit: of measure; of: ties number and thing;
rank: makes an ordinal; not: holds words that hedge elsewhere; the: may lead a group (*la centaine de*)."""

_WIDTH = re.compile(r"(\d+(?:\.\d+)?)?\.\.(\d+(?:\.\d+)?)?")
_CUT = re.compile(r"\d+|[^\W\d_]+(?:\d(?!\d))?'?|[^\w\s]")
_WHOLE = frozenset({"group", "groups", "scale"})


@dataclass(frozen=True, slots=True)
class NumberWord(Row):
    """A word of number: `value` is what its kind makes of it; a hedge's is the width it leaves (0.9..1.1).

    `earns` marks in braces a figure that `gives` (90000..110000); in `refuses` the word is part of none.
    """

    file: ClassVar[str] = "numbers.tsv"
    forms: tuple[str, ...]
    kind: NumberKind
    value: str | None
    earns: str
    gives: str
    refuses: str | None

    def __post_init__(self) -> None:
        """Raise ValueError when the value is not one its kind can have, or `earns` marks no figure."""
        if not self.forms:
            raise ValueError("no form")
        hedge = self.kind in ("before", "after")
        if hedge and (not _WIDTH.fullmatch(self.value or "") or self.value == ".."):
            raise ValueError(f"value must be a width such as 0.9..1.1 for {self.kind}")
        if self.kind in _WHOLE and not (self.value or "").isdigit():
            raise ValueError(f"value must be a whole number for {self.kind}")
        if self.kind == "unit" and not self.value:
            raise ValueError("value must be the unit's normal form")
        if self.earns.count("{") != 1 or self.earns.count("}") != 1:
            raise ValueError("earns must mark one figure with { }")

    def keys(self) -> tuple[str, ...]:
        """Its forms, each as a word of its kind: *environ* hedges before and after."""
        return tuple(f"{key(form)} ({self.kind})" for form in self.forms)

    @property
    def width(self) -> tuple[float | None, float | None]:
        """The share of the number at which it begins and ends, None where it is open."""
        found = _WIDTH.fullmatch(self.value or "")
        low, high = found.groups() if found else (None, None)
        return (float(low) if low else None), (float(high) if high else None)


Cut = tuple[tuple[str, ...], NumberWord]


@dataclass(frozen=True, eq=False)
class Numbers:
    """All words of number. `starting`: rows by the first word of their forms, as cut, the longest first."""

    rows: tuple[NumberWord, ...] = ()
    starting: Mapping[str, tuple[Cut, ...]] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Build the look-up."""
        cuts = [(tuple(_CUT.findall(key(form))), row) for row in self.rows for form in row.forms]
        starting: dict[str, list[Cut]] = {}
        for cut, row in sorted(cuts, key=lambda pair: -len(pair[0])):
            starting.setdefault(cut[0], []).append((cut, row))
        object.__setattr__(self, "starting", {first: tuple(group) for first, group in starting.items()})
