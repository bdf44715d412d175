"""What words of time mean before any day to reckon from is given: the skeletons that are resolved later."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from greffier.finding.dates.periods import Period
from greffier.record.dates import Bound, TimeType
from greffier.record.span import Span

Direction = Literal[-1, 0, 1]
Side = Literal["past", "future"]
Anchor = Literal["publication", "text", "event"]


@dataclass(frozen=True, slots=True)
class Fixed:
    """A period the words give in full: *le 10 janvier 2022*, *1998*, *le XIXe siècle*."""

    period: Period


@dataclass(frozen=True, slots=True)
class Yearly:
    """What comes back each year: *le 10 janvier*, *septembre*, *l'été*, *Noël*.

    `within` gives its period in a year, None where that year has none (29 February). `weekday` (1–7) must
    fit; `direction` is that of *dernier*, *ce*, *prochain*; `years` counts from this one (*de l'an dernier*).
    `spent` days are those that somebody is spending: in the present tense, about now.
    """

    unknown: str
    within: Callable[[int], Period | None]
    weekday: int | None = None
    direction: Direction | None = None
    years: int | None = None
    spent: bool = False


@dataclass(frozen=True, slots=True)
class Weekly:
    """A weekday (1–7), or the week-end (0), without a date; `weeks` further than else (*en huit*: 1)."""

    weekday: int
    direction: Direction | None = None
    weeks: int = 0


@dataclass(frozen=True, slots=True)
class Monthly:
    """A day of a month that is not named, on the weekday that is: *le jeudi 26*."""

    day: int
    weekday: int


@dataclass(frozen=True, slots=True)
class Shift:
    """So many units from publication (*hier*, *le mois dernier*), from a day told before (*le lendemain*) or
    from an event named after it (*la veille du sommet*).

    `near` asks that day to stand close by; `of` is the meaning of words that follow: *la veille de Noël*.
    """

    unit: str
    count: int
    anchor: Anchor = "publication"
    near: bool = False
    of: Meaning | None = None


@dataclass(frozen=True, slots=True)
class OfDay:
    """A time of day, `clock` (T18:00) or part (TEV), of a day that the same words give or one told nearby."""

    clock: str
    day: Meaning | None = None


@dataclass(frozen=True, slots=True)
class Valued:
    """A length (PT50M), a set (P1D) or a date that cannot be reckoned: the value is all there is."""

    value: str
    kind: Literal["DURATION", "SET", "AGE", "DATE"]


Meaning = Fixed | Yearly | Weekly | Monthly | Shift | OfDay | Valued


@dataclass(frozen=True, slots=True)
class Skeleton:
    """An expression found and typed, not yet resolved. `edge` is START, MID or END (*fin janvier*).

    `side` is where the word before puts it, whatever the verb's tense: *depuis* past, *jusqu'à* future.
    """

    span: Span
    meaning: Meaning
    bound: Bound = "on"
    edge: str | None = None
    side: Side | None = None

    @property
    def type(self) -> TimeType:
        """DATE, TIME, DURATION or SET."""
        if isinstance(self.meaning, OfDay):
            return "TIME"
        if isinstance(self.meaning, Valued):
            return "DURATION" if self.meaning.kind == "AGE" else self.meaning.kind
        return "DATE"


def unknown(period: Period) -> str:
    """The value of a yearly period without its year."""
    return "XXXX" + period.value[4:]
