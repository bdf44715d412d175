"""Words of time: one frozen type for the rows of times.tsv."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from greffier.lexicon.row import Row
from greffier.lexicon.words import key

TimeKind = Literal[
    "month", "weekday", "weekdays", "weekend", "unit", "number", "one", "dozen", "dozens", "vague", "ordinal",
    "part", "noon", "season", "feast", "deictic", "anchor", "shift", "here", "there", "same", "fortnight", "edge",
    "signal", "between", "approx", "during", "ago", "hence", "later", "every", "per", "times", "over", "half",
    "quarter", "zone", "aged", "lasting", "ahead", "article", "this", "of", "to", "in", "and",
]  # fmt: skip

_BOUNDS = frozenset({"on", "from", "until", "before", "after", "around"})
_WHOLE = frozenset({"month", "weekday", "weekdays", "number", "one", "dozen", "ordinal", "deictic", "anchor"})
_CLOSED = {
    "signal": _BOUNDS,
    "approx": _BOUNDS,
    "between": _BOUNDS,
    "part": frozenset({"MO", "AF", "EV", "NI", "DT"}),
    "season": frozenset({"SP", "SU", "FA", "WI"}),
    "edge": frozenset({"START", "MID", "END", "ANY"}),
}


@dataclass(frozen=True, slots=True)
class TimeWord(Row):
    """A word of time: `value` is what its kind makes of it (a month's number, a shift, the bound it sets).

    `earns` marks in braces an expression whose value is `gives`, reckoned on 13 January 2022; in `refuses` the
    word is part of none.
    """

    file: ClassVar[str] = "times.tsv"
    forms: tuple[str, ...]
    kind: TimeKind
    value: str | None
    earns: str
    gives: str | None
    refuses: str | None

    def __post_init__(self) -> None:
        """Raise ValueError when the value is not one its kind can have, or `earns` marks no expression."""
        if not self.forms:
            raise ValueError("no form")
        if self.kind in _WHOLE and not (self.value or "").lstrip("-").isdigit():
            raise ValueError(f"value must be a whole number for {self.kind}")
        if self.kind in _CLOSED and self.value not in _CLOSED[self.kind]:
            raise ValueError(f"value may not be {self.value!r} for {self.kind}")
        if self.earns.count("{") != 1 or self.earns.count("}") != 1 or not self.gives:
            raise ValueError("earns must mark one expression with { } and gives must be its value")

    def keys(self) -> tuple[str, ...]:
        """Its forms: none may be a word of time twice."""
        return tuple(key(form) if self.kind != "ahead" else f"{form} (ahead)" for form in self.forms)
