"""One frozen type per data file of names: titles, states, seats, organisations, outlets, first names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import ClassVar, Literal

from greffier.lexicon.row import Gender, Number, Row
from greffier.lexicon.words import key, name_key, plurals

_YEAR = re.compile(r"[12]\d{3}")
Article = Literal["le", "la", "l'", "les"]


@dataclass(frozen=True, slots=True)
class Title(Row):
    """A title put before a name, with what its bearer's gender and number are."""

    file: ClassVar[str] = "titles.tsv"
    title: str
    gender: Gender
    number: Number

    def keys(self) -> tuple[str, ...]:
        """The title."""
        return (key(self.title),)


@dataclass(frozen=True, slots=True)
class State(Row):
    """A state or territory: ISO code, French name and article, other names, adjectives, capitals or seats.

    `demonyms` are its English adjectives and the English words for its people.
    """

    file: ClassVar[str] = "states.tsv"
    code: str
    article: Article | None
    name: str
    gender: Gender
    aliases: tuple[str, ...]
    english: str
    demonyms: tuple[str, ...]
    masculine: tuple[str, ...]
    feminine: tuple[str, ...]
    capitals: tuple[str, ...]

    def keys(self) -> tuple[str, ...]:
        """Its code, and its name."""
        return (self.code, name_key(self.name))

    @property
    def names(self) -> tuple[str, ...]:
        """All French names, then the English one."""
        return tuple(dict.fromkeys((self.name, *self.aliases, self.english)))

    @property
    def adjectives(self) -> tuple[str, ...]:
        """Its adjectives in all four forms, in lower case."""
        both = self.masculine + self.feminine
        return tuple(dict.fromkeys(both + tuple(plurals(word) for word in both)))


@dataclass(frozen=True, slots=True)
class Seat(Row):
    """A seat of power that stands for who sits there; `of` is a state's code or an organisation's name.

    `since` and `until` are the first and last years in which it was that; None where it always was, or is.
    """

    file: ClassVar[str] = "seats.tsv"
    name: str
    aliases: tuple[str, ...]
    of: str
    what: Literal[
        "presidency", "government", "foreign ministry", "defence", "interior", "finance", "justice",
        "ministry", "parliament", "monarchy", "central bank", "intelligence", "police", "court", "army",
        "headquarters", "church",
    ]  # fmt: skip
    gender: Gender
    since: str | None
    until: str | None

    def __post_init__(self) -> None:
        """Raise ValueError when a date is no year, or it ends before it begins."""
        if not all(year is None or _YEAR.fullmatch(year) for year in (self.since, self.until)):
            raise ValueError("since and until are years, or -")
        if self.since and self.until and self.until < self.since:
            raise ValueError("it ends before it begins")

    def keys(self) -> tuple[str, ...]:
        """Its name within its state or organisation."""
        return (f"{name_key(self.name)} ({self.of})",)

    @property
    def names(self) -> tuple[str, ...]:
        """Its name and aliases."""
        return (self.name, *self.aliases)


@dataclass(frozen=True, slots=True)
class Organisation(Row):
    """An organisation able to speak, with its acronyms, other names and English name."""

    file: ClassVar[str] = "organisations.tsv"
    name: str
    acronyms: tuple[str, ...]
    aliases: tuple[str, ...]
    english: str | None
    kind: Literal[
        "alliance", "international", "court", "ngo", "armed group", "party", "company", "religious", "union",
        "agency", "institute", "movement", "group of states",
    ]  # fmt: skip
    gender: Gender
    number: Number

    def keys(self) -> tuple[str, ...]:
        """Its name."""
        return (name_key(self.name),)

    @property
    def names(self) -> tuple[str, ...]:
        """Name, acronyms, aliases and English name, without repeats."""
        english = (self.english,) if self.english else ()
        return tuple(dict.fromkeys((self.name, *self.acronyms, *self.aliases, *english)))


@dataclass(frozen=True, slots=True)
class Outlet(Row):
    """A channel words come through: agency, newspaper, broadcaster, platform. `state` is a code or None."""

    file: ClassVar[str] = "outlets.tsv"
    name: str
    aliases: tuple[str, ...]
    kind: Literal["agency", "newspaper", "broadcaster", "platform", "site"]
    state: str | None

    def keys(self) -> tuple[str, ...]:
        """Its name."""
        return (name_key(self.name),)

    @property
    def names(self) -> tuple[str, ...]:
        """Its name and aliases."""
        return (self.name, *self.aliases)


@dataclass(frozen=True, slots=True)
class FirstName(Row):
    """A first name and the gender its bearers mostly have; u when it tells nothing."""

    file: ClassVar[str] = "first_names.tsv"
    name: str
    gender: Gender

    def keys(self) -> tuple[str, ...]:
        """The name."""
        return (name_key(self.name),)
