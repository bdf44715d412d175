"""Runs: what was asked of this record and when, whether it was finished; inputs that gave no article."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

from greffier import __version__

Wish = Literal["build", "add"]
Request = dict[str, str | list[str] | None]


@dataclass(frozen=True, slots=True)
class Run:
    """One request made of the record; `ended` is None when it was interrupted or still goes on."""

    number: int
    wish: Wish
    request: Request
    started: str
    ended: str | None


@dataclass(frozen=True, slots=True)
class Skip:
    """An input that gave no article: why, and what to do."""

    path: str
    why: str
    remedy: str


def now() -> str:
    """This moment in UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def begin(db: sqlite3.Connection, wish: Wish, request: Request) -> Run:
    """Note that a request begins."""
    started = now()
    done = db.execute(
        "INSERT INTO run (wish, request, greffier, started) VALUES (?, ?, ?, ?)",
        (wish, json.dumps(request, ensure_ascii=False, sort_keys=True), __version__, started),
    )
    return Run(int(done.lastrowid or 0), wish, request, started, None)


def end(db: sqlite3.Connection, number: int) -> None:
    """Note that the run with this number is finished."""
    db.execute("UPDATE run SET ended = ? WHERE number = ?", (now(), number))


def last(db: sqlite3.Connection) -> Run | None:
    """The latest run, None when nothing was ever asked."""
    row = db.execute(
        "SELECT number, wish, request, started, ended FROM run ORDER BY number DESC LIMIT 1"
    ).fetchone()
    return Run(row[0], row[1], json.loads(row[2]), row[3], row[4]) if row else None


def skip(db: sqlite3.Connection, skipped: Skip, run: int) -> None:
    """Note an input that gave no article; what was noted of the same path before is replaced."""
    db.execute(
        "INSERT OR REPLACE INTO skipped (path, why, remedy, run) VALUES (?, ?, ?, ?)",
        (skipped.path, skipped.why, skipped.remedy, run),
    )


def skips(db: sqlite3.Connection) -> Iterator[Skip]:
    """All inputs that gave no article, by path."""
    return (Skip(*row) for row in db.execute("SELECT path, why, remedy FROM skipped ORDER BY path"))
