"""Connections to a record: made, opened to write, opened to read, and closed as one whole file."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from greffier.store import schema
from greffier.store.faults import (
    NewerRecord,
    NoRecord,
    NotARecord,
    RecordExists,
    RecordFault,
    RecordLocked,
    Unreadable,
    named,
)

HEADER = b"SQLite format 3\x00"
CACHE = 65_536  # kilobytes of a record that a reader keeps at hand, at most


def create(path: Path) -> sqlite3.Connection:
    """A connection to a new, empty record at `path`; RecordExists when something stands there."""
    if not vacant(path):
        raise RecordExists(path)
    if not path.parent.is_dir():
        raise RecordLocked(path, f"no folder {path.parent}")
    with named(path):
        db = _connect(path, "rwc")
        schema.migrate(db)
        _writing(db)
    return db


def vacant(path: Path) -> bool:
    """Whether a record may be made at `path`: no file, an empty one, or one whose making was cut short."""
    if not path.exists() or (path.is_file() and not path.stat().st_size):
        return True
    try:
        _expect(path)
        with named(path):
            db = _connect(path, "rw")
            tables = db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
            unmarked = not schema.application(db) and not schema.version(db)
            db.close()
    except RecordFault:
        return False
    return bool(unmarked and not tables)


def open_to_write(path: Path) -> sqlite3.Connection:
    """A connection to the record at `path`, brought up to our schema; RecordFault when it is not ours."""
    _expect(path)
    with named(path):
        db = _connect(path, "rw")
        _recognise(db, path)
        _writing(db)
        schema.migrate(db)
    return db


def open_to_read(path: Path) -> sqlite3.Connection:
    """A read-only connection to the record at `path`; a RecordFault when it is not one of ours."""
    _expect(path)
    with named(path):
        db = _connect(path, "ro")
        _recognise(db, path)
        if schema.version(db) < len(schema.migrations()):
            db.close()
            open_to_write(path).close()
            db = _connect(path, "ro")
        db.execute(f"PRAGMA cache_size = -{CACHE}")
    return db


def close(db: sqlite3.Connection, path: Path) -> None:
    """Fold the write-ahead log back into the file, so that the record is one file, and close it."""
    try:
        with named(path):
            if not db.execute("PRAGMA query_only").fetchone()[0]:
                db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
                db.execute("PRAGMA journal_mode = DELETE")
    except RecordLocked:
        pass  # another reader holds it: the log stays beside the file and is as valid
    finally:
        db.close()


def _expect(path: Path) -> None:
    """Raise when there is no file at `path` or its first bytes are not a database's."""
    if not path.is_file():
        raise NoRecord(path)
    try:
        with path.open("rb") as file:
            start = file.read(len(HEADER))
    except OSError as error:
        raise Unreadable(path, error.strerror or "") from error
    if start != HEADER:
        raise NotARecord(path)


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    """A connection in `mode` (ro, rw, rwc), without hidden transactions."""
    uri = f"{path.absolute().as_uri()}?mode={mode}"
    db = sqlite3.connect(uri, uri=True, isolation_level=None, timeout=10)
    db.execute("PRAGMA foreign_keys = ON")
    if mode == "ro":
        db.execute("PRAGMA query_only = ON")
    return db


def _recognise(db: sqlite3.Connection, path: Path) -> None:
    """Raise when the database is not a record of ours, or one of a schema to come."""
    wrong: RecordFault | None = None
    if schema.application(db) != schema.APPLICATION:
        wrong = NotARecord(path)
    elif schema.version(db) > len(schema.migrations()):
        wrong = NewerRecord(path, f"{schema.version(db)} > {len(schema.migrations())}")
    if wrong is not None:
        db.close()
        raise wrong


def _writing(db: sqlite3.Connection) -> None:
    """Settings of a connection that writes: a write-ahead log, safe against a killed process."""
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = NORMAL")
