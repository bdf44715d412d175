"""Hand annotations across the articles of a pile: conflicts, accounts side by side, copies of one text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.export import plain
from bench.gold import Range, located

Row = Mapping[str, Any]
Words = str | Row | list[int]
Given = Sequence[tuple[str, Words]]
"""Places by article file name, not yet looked up in the texts."""


@dataclass(frozen=True, slots=True)
class ConflictGold:
    """One annotated conflict; each side is told at one place or several."""

    type: str
    sides: tuple[Given, ...]
    optional: bool


@dataclass(frozen=True, slots=True)
class AccountGold:
    """One happening told by several sides: their accepted names, and per matter where each tells it."""

    happening: str
    sides: Mapping[str, frozenset[str]]
    matters: tuple[tuple[str, Mapping[str, Given]], ...]


@dataclass(frozen=True, slots=True)
class PileGold:
    """One pile's file; `voices` are groups of articles that are copies of one another."""

    path: Path
    pile: str
    conflicts: tuple[ConflictGold, ...]
    voices: tuple[frozenset[str], ...]
    accounts: tuple[AccountGold, ...]


def one_pile(path: Path, raw: Row) -> PileGold:
    """The file of one pile."""
    return PileGold(
        path=path,
        pile=raw["pile"],
        conflicts=tuple(
            ConflictGold(row["type"], tuple(map(given, row["sides"])), row.get("optional", False))
            for row in raw["conflicts"]
        ),
        voices=tuple(map(frozenset, raw["voices"])),
        accounts=tuple(map(one_account, raw["accounts"])),
    )


def one_account(row: Row) -> AccountGold:
    """One row of `accounts`."""
    return AccountGold(
        happening=row["happening"],
        sides={key: frozenset(map(plain, names)) for key, names in row["sides"].items()},
        matters=tuple(
            (one["matter"], {key: given(side) for key, side in one["tells"].items()})
            for one in row["matters"]
        ),
    )


def given(rows: Sequence[Row]) -> Given:
    """The places of one side as a file has them."""
    return [(row["article"], row["span"]) for row in rows]


def place(value: Words, text: str) -> Range:
    """Where words stand: the first occurrence, the first from `after` on, or the range itself."""
    if isinstance(value, str):
        return located(text, value)
    if isinstance(value, Mapping):
        return located(text, value["words"], value["after"])
    start, end = value
    if not 0 <= start < end <= len(text):
        raise ValueError(f"{value} lies outside the text")
    return start, end
