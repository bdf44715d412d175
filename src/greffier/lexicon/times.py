"""Words of time: one frozen type for the rows of times.tsv."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar, Literal

from greffier.lexicon.row import Row
from greffier.lexicon.words import key

TimeKind = Literal[
    "month", "weekday", "weekdays", "weekend", "unit", "number", "one", "dozen", "dozens", "vague",
    "ordinal", "part", "noon", "season", "feast", "deictic", "anchor", "shift", "here", "there", "same",
    "fortnight", "edge", "signal", "between", "approx", "during", "ago", "hence", "later", "every", "per",
    "times", "over", "half", "quarter", "zone", "aged", "lasting", "whole", "link", "as", "published",
    "relative", "ahead", "festive", "spending", "sized", "except", "article", "this", "of", "to", "in", "and",
]  # fmt: skip

_CUT = re.compile(r"\d+|[^\W\d_]+'?|[^\w\s]")
_BOUNDS = frozenset({"on", "from", "until", "before", "after", "around"})
_WHOLE = frozenset({"month", "weekday", "weekdays", "number", "one", "dozen", "ordinal", "deictic", "anchor"})
_CLOSED = {
    "signal": _BOUNDS | {"since"},
    "approx": _BOUNDS,
    "between": _BOUNDS,
    "part": frozenset({"MO", "AF", "EV", "NI", "DT"}),
    "season": frozenset({"SP", "SU", "FA", "WI"}),
    "edge": frozenset({"START", "MID", "END", "ANY"}),
}


@dataclass(frozen=True, slots=True)
class TimeWord(Row):
    """A word of time: `value` is what its kind makes of it (a month's number, a shift, the bound it sets).

    `earns` marks in braces an expression whose value is `gives`, reckoned on 13 January 2022; in `refuses`
    the word is part of none.
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


Phrases = tuple[tuple[tuple[str, ...], TimeWord], ...]


@dataclass(frozen=True, eq=False)
class Times:
    """All words of time. `single`: of one word; `phrases`: the others, longest first, under their first word.

    `ahead` are lemmas and forms of verbs that look ahead (*prévoir*), which no expression holds; `modal`
    those of them that tell of a deed done when they stand in the past themselves (*a dû partir*). After
    those `asked` only an infinitive lies ahead: *convenus de partir lundi*, not *une trêve convenue lundi*.
    """

    rows: tuple[TimeWord, ...] = ()
    single: Mapping[str, TimeWord] = field(init=False, repr=False)
    phrases: Mapping[str, Phrases] = field(init=False, repr=False)
    ahead: frozenset[str] = field(init=False, repr=False)
    modal: frozenset[str] = field(init=False, repr=False)
    asked: frozenset[str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Build the look-ups."""
        plain = [
            (tuple(_CUT.findall(key(form))), row)
            for row in self.rows
            if row.kind != "ahead"
            for form in row.forms
        ]
        phrases: dict[str, list[tuple[tuple[str, ...], TimeWord]]] = {}
        for cut, row in sorted(plain, key=lambda pair: -len(pair[0])):
            if len(cut) > 1:
                phrases.setdefault(cut[0], []).append((cut, row))
        object.__setattr__(self, "single", {cut[0]: row for cut, row in plain if len(cut) == 1})
        object.__setattr__(self, "phrases", {first: tuple(group) for first, group in phrases.items()})
        ahead = [row for row in self.rows if row.kind == "ahead"]
        for name, kept in (
            ("ahead", [row for row in ahead if row.value != "asked"]),
            ("modal", [row for row in ahead if row.value == "modal"]),
            ("asked", [row for row in ahead if row.value == "asked"]),
        ):
            object.__setattr__(self, name, frozenset(form for row in kept for form in row.forms))
