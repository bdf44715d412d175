"""The tables of a record, as numbered SQL files run in order; a record knows the last one it has seen."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from importlib.resources import files

APPLICATION = 0x47524546  # "GREF", in the header of every record


def migrations() -> tuple[str, ...]:
    """The scripts that make or bring up a record, oldest first; the first one makes schema 1."""
    folder = files("greffier.store") / "schema"
    names = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".sql"))
    return tuple((folder / name).read_text(encoding="utf-8") for name in names)


def version(db: sqlite3.Connection) -> int:
    """The schema of the record open in `db`, 0 for an empty file."""
    return int(db.execute("PRAGMA user_version").fetchone()[0])


def application(db: sqlite3.Connection) -> int:
    """The application id in the header of the file open in `db`."""
    return int(db.execute("PRAGMA application_id").fetchone()[0])


def migrate(db: sqlite3.Connection, scripts: Sequence[str] | None = None) -> int:
    """Bring `db` up to the last of `scripts` (ours when None), each in one transaction; how many were run."""
    scripts = migrations() if scripts is None else scripts
    first = version(db)
    for number, script in enumerate(scripts[first:], start=first + 1):
        stamp = f"PRAGMA application_id = {APPLICATION}; PRAGMA user_version = {number};"
        try:
            db.executescript(f"BEGIN IMMEDIATE; {script} {stamp} COMMIT;")
        except sqlite3.Error:
            if db.in_transaction:
                db.execute("ROLLBACK")
            raise
    return max(0, len(scripts) - first)
