"""What a record says happened: the event, commitment, figure and conflict rows of an export."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bench.export import json_lines, names_of
from bench.gold import Range

Row = Mapping[str, Any]
Names = frozenset[str]


@dataclass(frozen=True, slots=True)
class Told:
    """One report of an event, in one article: where, and what the event row says of the deed."""

    event: str
    span: Range
    type: str
    who: tuple[Names, ...]
    whom: tuple[Names, ...]
    days: tuple[str | None, str | None] | None
    status: str | None


@dataclass(frozen=True, slots=True)
class Bound:
    """One commitment row, in the article where its words stand."""

    id: str
    act: str
    by: tuple[Names, ...]
    what: Range
    condition: Range | None
    issue: str | None
    answers: str | None


@dataclass(frozen=True, slots=True)
class Counted:
    """One figure row; an end without a number is None."""

    span: Range
    low: float | None
    high: float | None
    unit: str | None
    of: str | None
    by: tuple[Names, ...]


@dataclass(slots=True)
class Page:
    """One article of the record, by its file name, with what it tells."""

    text: str
    copies: frozenset[str] = frozenset()
    events: list[Told] = field(default_factory=list)
    commitments: list[Bound] = field(default_factory=list)
    figures: list[Counted] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Clash:
    """One conflict row: its type and the places of its sides, by article file name."""

    id: str
    type: str
    sides: tuple[tuple[str, Range], ...]
    why: str


@dataclass(frozen=True, slots=True)
class Telling:
    """One account row: what a side (None: the articles' own voice) tells of a matter, and where."""

    event: str
    matter: str
    side: Names | None
    passages: tuple[tuple[str, Range], ...]


@dataclass(frozen=True, slots=True)
class Record:
    """All articles by file name, the conflicts between them and the accounts they give."""

    pages: dict[str, Page]
    conflicts: tuple[Clash, ...] = ()
    tellings: tuple[Telling, ...] = ()


def read_record(path: Path) -> Record:
    """The facts of an export; ValueError at a line without JSON."""
    rows = json_lines(path)
    named = {row["id"]: Path(row["path"]).name for row in rows if row["kind"] == "article"}
    actors = {row["id"]: row for row in rows if row["kind"] == "actor"}
    pages = {
        named[row["id"]]: Page(
            row["text"], frozenset(named[c] for c in row.get("copies") or () if c in named)
        )
        for row in rows
        if row["kind"] == "article"
    }
    for row in rows:
        if row["kind"] == "event":
            for article, told in reports(row, actors):
                pages[named[article]].events.append(told)
        elif row["kind"] == "commitment":
            pages[named[row["what"][0]]].commitments.append(bound(row, actors))
        elif row["kind"] == "figure":
            pages[named[row["article"]]].figures.append(counted(row, actors))
    return Record(
        pages,
        tuple(clash(row, named) for row in rows if row["kind"] == "conflict"),
        tuple(telling(row, named, actors) for row in rows if row["kind"] == "account"),
    )


def reports(row: Row, actors: Mapping[str, dict[str, Any]]) -> Iterable[tuple[str, Told]]:
    """(article, report) of an event row, one for each of its `reports`."""
    when = row.get("when")
    days = (day(when.get("start")), day(when.get("end"))) if when else None
    who, whom = people(row.get("who"), actors), people(row.get("whom"), actors)
    for report in row.get("reports") or ():
        start, end = report["span"]
        told = Told(row["id"], (start, end), row["type"], who, whom, days, row.get("status"))
        yield report["article"], told


def bound(row: Row, actors: Mapping[str, dict[str, Any]]) -> Bound:
    """One `commitment` row."""
    condition = row.get("condition")
    return Bound(
        id=row["id"],
        act=row["act"],
        by=people(row.get("by"), actors),
        what=(row["what"][1], row["what"][2]),
        condition=(condition[1], condition[2]) if condition else None,
        issue=row.get("issue"),
        answers=row.get("answers"),
    )


def counted(row: Row, actors: Mapping[str, dict[str, Any]]) -> Counted:
    """One `figure` row."""
    span = (row["span"][0], row["span"][1])
    by = people(row.get("by"), actors)
    return Counted(span, row.get("low"), row.get("high"), row.get("unit"), row.get("of"), by)


def clash(row: Row, named: Mapping[str, str]) -> Clash:
    """One `conflict` row."""
    return Clash(row["id"], row["type"], passages(row["sides"], named), row.get("why") or "")


def telling(row: Row, named: Mapping[str, str], actors: Mapping[str, dict[str, Any]]) -> Telling:
    """One `account` row."""
    side = names_of(actors.get(row.get("side") or ""))
    return Telling(row["event"], row["matter"], side, passages(row["passages"], named))


def passages(rows: Iterable[Row], named: Mapping[str, str]) -> tuple[tuple[str, Range], ...]:
    """The places of these rows by article file name."""
    return tuple(
        (named[row["article"]], (row["span"][0], row["span"][1]))
        for row in rows
        if row.get("article") in named and row.get("span")
    )


def people(given: str | list[str] | None, actors: Mapping[str, dict[str, Any]]) -> tuple[Names, ...]:
    """The names of the actors with these ids, in plain form; unknown ids are nobody."""
    ids = [given] if isinstance(given, str) else given or []
    return tuple(names for id in ids if (names := names_of(actors.get(id))))


def day(value: str | None) -> str | None:
    """The day of an ISO day or date-time."""
    return value[:10] if value else None
