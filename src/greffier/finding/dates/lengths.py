"""How long: the length that a number and a unit make together, and whether it is someone's age."""

from __future__ import annotations

import re
from typing import NamedTuple

from greffier.finding.dates.grammar import Hit
from greffier.finding.dates.numerals import shown, worth
from greffier.finding.dates.scanning import Word

UNIT = re.compile(r"([\d.]*)(\w+)")
CLOCK_UNITS = {"H": "H", "MI": "M", "S": "S"}
FIGURES = frozenset({"small", "tens", "year", "big", "decimal"})


class Length(NamedTuple):
    """So much of a unit (D, W, M, Y, H, MI, S); `amount` is None when vague (*quelques jours*)."""

    amount: float | None
    unit: str

    @property
    def value(self) -> str:
        """Its TIMEX3 value: P6M, PT50M, PXD."""
        number = "X" if self.amount is None else shown(self.amount)
        if self.unit in CLOCK_UNITS:
            return f"PT{number}{CLOCK_UNITS[self.unit]}"
        return f"P{number}{self.unit}"

    @property
    def countable(self) -> bool:
        """Whether so many days, weeks, months or years can be counted off in the calendar."""
        amount = self.amount
        return amount is not None and amount % 1 == 0 and 0 < amount < 3000 and self.unit not in CLOCK_UNITS


def one(unit: Word) -> Length:
    """The length of one unit: a *trimestre* is three months."""
    size, code = UNIT.fullmatch(unit.value).groups()  # type: ignore[union-attr]
    return Length(float(size or 1), code)


def vaguely(unit: Word) -> Length:
    """An uncounted number of units: *plusieurs trimestres* is months."""
    return Length(None, one(unit).unit)


def length(hit: Hit) -> Length | None:
    """The length that number and unit among the words make; None without both."""
    at = next((i for i, word in enumerate(hit.words) if word.kind == "unit"), None)
    if at is None:
        return None
    before, unit, after = hit.words[:at], hit.words[at], hit.words[at + 1 :]
    if any(word.kind in ("vague", "dozens") for word in before):
        return vaguely(unit)
    amount, single = counted(before), one(unit)
    if amount is None:
        return None
    amount = (amount + _rest(single.unit, after)) * (single.amount or 1)
    if single.unit == "H" and amount < 1:
        return Length(amount * 60, "MI")
    return Length(amount, single.unit)


def counted(words: tuple[Word, ...]) -> float | None:
    """What the words before a unit count: figures, numerals, *une dizaine de*; None for no number."""
    kinds = {word.kind: word for word in words}
    if "dozen" in kinds:
        return float(kinds["dozen"].value)
    figures = next((word for word in words if word.kind in FIGURES), None)
    if figures:
        return float(figures.value)
    number = worth(float(word.value) for word in words if word.kind in ("number", "one"))
    if number is not None and "quarter" in kinds:
        return (number or 1) / 4
    return number or None


def _rest(code: str, after: tuple[Word, ...]) -> float:
    """What follows a unit: *et demie*, or the minutes of *deux heures trente*."""
    for word in after:
        if word.kind == "half":
            return float(word.value)
        if word.kind in ("small", "tens", "number") and code in ("H", "MI"):
            return float(word.value) / 60
    return 0.0


def aged(hit: Hit) -> bool:
    """Whether years are someone's age: *âgé de*, *un homme de 38 ans*, *, 26 ans,*, *les moins de 17 ans*."""
    before, after = hit.before(), hit.after()
    if before is None:
        return after is not None and after.kind == "comma"
    followed = after is not None and after.kind == "of"
    if before.kind == "aged":
        return not followed or before.key.startswith(("âgé", "l'"))
    if before.kind == "article" or before.key == "aux":
        return hit.words[0].kind == "approx" and not followed
    if before.kind in ("of", "to", "hyphen") and not followed:
        told = hit.before(2)
        return told is None or told.kind not in ("lasting", "year", "month", "unit")
    if before.kind == "and" and not followed:
        return _shared_age(hit)
    closes = after is None or after.key in (",", ")", ".", "(")
    told = hit.before(2)
    if before.kind in ("link", "deictic") and told is not None:
        return closes and told.kind == "comma"  # , maintenant 31 ans,
    return before.kind in ("comma", "open") and closes


def _shared_age(hit: Hit) -> bool:
    """Whether a number and *de* or *âgé de* stand before *et 5 ans*: *deux filles de 3 et 5 ans*."""
    number, of, told = hit.before(2), hit.before(3), hit.before(4)
    if number is None or of is None or number.kind not in FIGURES | {"number", "one"}:
        return False
    return of.kind == "aged" or (of.kind == "of" and (told is None or told.kind != "lasting"))
