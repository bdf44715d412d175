"""What can go wrong with a record, each with its file; the door turns them into a message and a remedy."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

FULL = frozenset(
    {
        "SQLITE_FULL",
        "SQLITE_IOERR_WRITE",
        "SQLITE_IOERR_FSYNC",
        "SQLITE_IOERR_TRUNCATE",
        "SQLITE_IOERR_SHMSIZE",
    }
)
BUSY = frozenset({"SQLITE_BUSY", "SQLITE_LOCKED"})


class RecordFault(Exception):
    """Something is wrong with the record at `path`; `remedy` says what to do."""

    what = "{path}: this record cannot be used."
    remedy = "Run `greffier check` on it."

    def __init__(self, path: str | Path, detail: str = "") -> None:
        """A fault of the record at `path`; `detail` is added to the message when given."""
        self.path, self.detail = str(path), detail
        super().__init__(self.what.format(path=path) + (f" ({detail})" if detail else ""))


class NoRecord(RecordFault):
    """There is no file at the path."""

    what = "{path}: there is no such record."
    remedy = "Check the name, or make it with `greffier build`."


class NotARecord(RecordFault):
    """The file is not one of ours."""

    what = "{path}: this file is not a Greffier record."
    remedy = "Name a file made by `greffier build`."


class Damaged(RecordFault):
    """The file is one of ours, and parts of it cannot be read."""

    what = "{path}: this record is damaged."
    remedy = "Take a sound copy, or put it aside and make it again with `greffier build`."


class Unreadable(RecordFault):
    """The file may not be read."""

    what = "{path}: reading this record is not permitted."
    remedy = "Give yourself read permission (chmod +r)."


class NewerRecord(RecordFault):
    """The record was written by a later version of the program."""

    what = "{path}: this record was made by a newer version of Greffier."
    remedy = "Upgrade Greffier to open it."


class RecordExists(RecordFault):
    """A finished record, or one of another request, stands where a new one was asked for."""

    what = "{path}: a record exists here already."
    remedy = "Use `greffier add` for more articles, `--force` to start again, or another `--out`."


class RecordFull(RecordFault):
    """The disk is full; what was committed is safe."""

    what = "{path}: the disk is full; what was recorded so far is safe."
    remedy = "Free some space and run the same command again: it goes on where it stopped."


class RecordLocked(RecordFault):
    """The file or its folder may not be written, or another program holds it."""

    what = "{path}: this record cannot be written here."
    remedy = "Close the program that holds it, or check the rights on its folder."


class Misquote(Exception):
    """A fact whose words are not those of its article, or that names what its sheet lacks; never written."""

    def __init__(self, article: str, fact: str, why: str) -> None:
        """`fact` of `article` is refused because of `why`."""
        self.article, self.fact, self.why = article, fact, why
        super().__init__(f"article {article}: {fact} is refused: {why}")


def fault(path: str | Path, error: sqlite3.Error) -> RecordFault:
    """The fault of the record at `path` that SQLite's `error` amounts to."""
    name = getattr(error, "sqlite_errorname", "") or ""
    family = "_".join(name.split("_")[:2])
    if name in FULL:
        return RecordFull(path)
    if family == "SQLITE_NOTADB":
        return NotARecord(path, str(error))
    if family == "SQLITE_CORRUPT":
        return Damaged(path, str(error))
    if family in BUSY or family in {"SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM"}:
        return RecordLocked(path, str(error))
    return RecordFault(path, str(error))


@contextmanager
def named(path: str | Path) -> Iterator[None]:
    """Within it, errors of SQLite come out as faults of the record at `path`."""
    try:
        yield
    except sqlite3.Error as error:
        raise fault(path, error) from error
