"""Mentions of actors: those of an export beside annotated ones, paired when they have the same head."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import linear_sum_assignment

from bench.export import json_lines
from bench.gold import Range
from greffier.lexicon import key, load
from greffier.lexicon.classes import ClassName

WORD = re.compile(r"\w+(?:-\w+)*['’]?", re.UNICODE)
DETERMINERS: tuple[ClassName, ...] = (
    "indefinite", "plural", "masculine", "feminine", "demonstrative", "own", "de",
)  # fmt: skip
MARKS = "«»“”‘’'\" \u00a0\u202f"
HEAD = 2
"""Words behind determiners and titles among which a description's head stands: *l'[ancien ministre] de…*."""


@dataclass(frozen=True, slots=True)
class Told:
    """An actor in one article of an export: its id across articles, type, names and mentions there."""

    id: str
    type: str
    names: tuple[str, ...]
    mentions: tuple[Range, ...]


@dataclass(frozen=True, slots=True)
class Cast:
    """One article of an export: its text, its actors, its rows of other kinds (date, figure)."""

    text: str
    actors: tuple[Told, ...]
    rows: tuple[dict[str, Any], ...]


def read_casts(path: Path) -> dict[str, Cast]:
    """The articles of an export by file name (each of its paths), with their actors."""
    rows = json_lines(path)
    actors: dict[str, list[Told]] = {row["id"]: [] for row in rows if row["kind"] == "article"}
    for row in rows:
        if row["kind"] == "actor":
            for article in dict.fromkeys(mention[0] for mention in row["mentions"]):
                here = tuple((start, end) for where, start, end in row["mentions"] if where == article)
                actors[article].append(Told(row["id"], row["type"], tuple(row["names"]), here))
    rest: dict[str, list[dict[str, Any]]] = {article: [] for article in actors}
    for row in rows:
        if row["kind"] in ("date", "figure"):
            rest[row["article"]].append(row)
    return {
        Path(name).name: Cast(row["text"], tuple(actors[row["id"]]), tuple(rest[row["id"]]))
        for row in rows
        if row["kind"] == "article"
        for name in row.get("paths") or [row["path"]]
    }


def paired(text: str, given: Sequence[Range], wanted: Sequence[Range]) -> dict[Range, Range]:
    """Mentions of the record to annotated ones, one to one, for the greatest overlap of those that may be."""
    if not given or not wanted:
        return {}
    alike = np.array([[likeness(text, one, other) for other in wanted] for one in given])
    rows, columns = linear_sum_assignment(alike, maximize=True)
    return {
        given[row]: wanted[column]
        for row, column in zip(rows, columns, strict=True)
        if alike[row, column] > 0
    }


def likeness(text: str, given: Range, wanted: Range) -> float:
    """Characters shared over characters of both, 0 when the two have not the same head.

    Determiners and titles in front are no part of either; the annotation may be shorter than the phrase as
    long as it starts where the phrase does, or ends it with a name (*le président [Untel]*).
    """
    one, other = inner(text, given), inner(text, wanted)
    shared = min(one[1], other[1]) - max(one[0], other[0])
    if shared <= 0 or not (_starts_alike(text, one, other) or _ends_in_name(text, one, other)):
        return 0.0
    return shared / (max(one[1], other[1]) - min(one[0], other[0]))


def inner(text: str, span: Range) -> Range:
    """The span without determiners and titles in front and closing marks behind."""
    start, end = span
    while end - start > 1 and text[end - 1] in MARKS:
        end -= 1
    words = [(start + w.start(), start + w.end()) for w in WORD.finditer(text[start:end])]
    for first, last in words[:-1]:
        if text[first:last].lower().replace("’", "'") not in outer_words():
            return first, end
        start = last
    return (words[-1][0], end) if words else span


@cache
def outer_words() -> frozenset[str]:
    """Determiners and titles, in small letters."""
    titles = {key(row.title).rstrip(".") for row in load("fr").titles}
    return determiners() | titles | {"autres", "deux", "trois"}


@cache
def determiners() -> frozenset[str]:
    """Articles, possessives, demonstratives, *de*, in small letters."""
    return frozenset(word for kind in DETERMINERS for word in load("fr").words(kind)) | {"l'"}


def _starts_alike(text: str, one: Range, other: Range) -> bool:
    """Whether the later of the two starts among the first words of the earlier."""
    first, second = sorted((one, other))
    near = [first[0] + word.start() for word in WORD.finditer(text[first[0] : first[1]])][:HEAD]
    return second[0] in near


def _ends_in_name(text: str, one: Range, other: Range) -> bool:
    """Whether both end together, the shorter with a name that no *de* joins to the longer."""
    first, at = min(one[0], other[0]), max(one[0], other[0])
    before = WORD.findall(text[first:at])
    joined = bool(before) and before[-1].lower().replace("’", "'") in determiners()
    quoted = at > 0 and text[at - 1] in MARKS and text[at - 1] != " "
    return one[1] == other[1] and (text[at].isupper() or quoted) and not joined
