"""One frozen type per data file on persons: transliterations, twin names, Arabic first names, posts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import ClassVar, Literal

from greffier.lexicon.row import Row
from greffier.lexicon.words import key, name_key

Origin = Literal["any", "slavic", "arabic", "chinese", "african"]
PostKind = Literal[
    "leader", "head of state", "head of government", "deputy head of state", "heir", "foreign minister",
    "defence minister", "finance minister", "justice minister", "interior minister", "health minister",
    "security adviser", "chief of staff", "commander in chief",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Transliteration(Row):
    """A regular expression over a folded name and what takes its place; `left` and `right` become one.

    Rows are applied in the order of the file; those of Chinese names only where both names can be Chinese.
    """

    file: ClassVar[str] = "transliterations.tsv"
    pattern: str
    replacement: str | None
    origin: Origin
    left: str
    right: str

    def __post_init__(self) -> None:
        """Raise ValueError when the pattern is no regular expression or the example shows nothing."""
        try:
            re.compile(self.pattern).sub(self.replacement or "", "")
        except re.error as error:
            raise ValueError(f"pattern: {error}") from None
        if name_key(self.left) == name_key(self.right):
            raise ValueError("left and right are spelt alike")

    def keys(self) -> tuple[str, ...]:
        """Its pattern, for its origin."""
        return (f"{self.pattern} ({self.origin})",)


@dataclass(frozen=True, slots=True)
class Twin(Row):
    """Two names so close that one passes for a slip of the other, and which are different names."""

    file: ClassVar[str] = "twins.tsv"
    left: str
    right: str

    def keys(self) -> tuple[str, ...]:
        """The two, in either order."""
        return (" / ".join(sorted((name_key(self.left), name_key(self.right)))),)


@dataclass(frozen=True, slots=True)
class ArabicName(Row):
    """A first name of Arabic or Persian: the vowels of names it stands in vary with who spells them."""

    file: ClassVar[str] = "arabic_names.tsv"
    name: str

    def keys(self) -> tuple[str, ...]:
        """The name."""
        return (name_key(self.name),)


@dataclass(frozen=True, slots=True)
class Genus(Row):
    """A noun that may call again whoever holds one of these offices: *le diplomate*, of an ambassador."""

    file: ClassVar[str] = "genera.tsv"
    noun: str
    offices: tuple[str, ...]
    earns: str

    def keys(self) -> tuple[str, ...]:
        """The noun."""
        return (key(self.noun),)


@dataclass(frozen=True, slots=True)
class Post(Row):
    """What an office is in a state, whatever it is called there; `states` are codes, none for all states."""

    file: ClassVar[str] = "posts.tsv"
    office: str
    kind: PostKind
    states: tuple[str, ...]

    def keys(self) -> tuple[str, ...]:
        """The office in each state it is listed for."""
        return tuple(f"{key(self.office)} ({state})" for state in self.states or ("any",))
