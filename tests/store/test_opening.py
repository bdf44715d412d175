"""Records that are none, too new, too old, cut short, on a full disk."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from greffier.record import Sheet
from greffier.record.article import article_id
from greffier.store import (
    NewerRecord,
    NoRecord,
    NotARecord,
    Record,
    RecordExists,
    RecordFault,
    RecordFull,
    RecordLocked,
    schema,
    vacant,
)
from tests.store.sheets import sheet


@pytest.fixture
def path(tmp_path: Path) -> Path:
    Record.create(tmp_path / "r.greffe").close()
    return tmp_path / "r.greffe"


def test_a_new_record_knows_what_it_is(path: Path) -> None:
    with sqlite3.connect(path) as db:
        assert schema.application(db) == schema.APPLICATION
        assert schema.version(db) == len(schema.migrations())
    tables = db.execute("SELECT name, strict FROM pragma_table_list WHERE type = 'table'").fetchall()
    loose = {name for name, strict in tables if not strict}
    assert all(name.startswith("sqlite_") or "_search" in name for name in loose)
    db.close()


def test_an_existing_record_is_not_overwritten(path: Path) -> None:
    with pytest.raises(RecordExists, match=r"r\.greffe"):
        Record.create(path)


@pytest.mark.parametrize("content", [b"hello", b"SQLite format 3\x00" + b"\xff" * 5000])
def test_a_file_that_is_no_record_is_named(tmp_path: Path, content: bytes) -> None:
    other = tmp_path / "notes.txt"
    other.write_bytes(content)
    for write in (False, True):
        with pytest.raises(NotARecord, match=r"notes\.txt"):
            Record.open(other, write=write)
    assert not vacant(other)
    assert other.read_bytes() == content


def test_another_program_s_database_is_not_a_record(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "x.db") as db:
        db.execute("CREATE TABLE a (b)")
    db.close()
    with pytest.raises(NotARecord):
        Record.open(tmp_path / "x.db")
    assert not vacant(tmp_path / "x.db")


def test_a_missing_record_is_named(tmp_path: Path) -> None:
    with pytest.raises(NoRecord, match="absent"):
        Record.open(tmp_path / "absent")


def test_a_folder_is_no_record(tmp_path: Path) -> None:
    with pytest.raises(NoRecord):
        Record.open(tmp_path)
    with pytest.raises(RecordExists):
        Record.create(tmp_path)


def test_no_folder_to_write_in(tmp_path: Path) -> None:
    with pytest.raises(RecordLocked, match="nowhere"):
        Record.create(tmp_path / "nowhere" / "r.greffe")


def test_a_record_from_a_newer_version_is_left_alone(path: Path) -> None:
    with sqlite3.connect(path) as db:
        db.execute("PRAGMA user_version = 999")
    db.close()
    before = path.read_bytes()
    for write in (False, True):
        with pytest.raises(NewerRecord, match="999"):
            Record.open(path, write=write)
    assert path.read_bytes() == before


@pytest.mark.parametrize("start", [b"", None])
def test_a_record_whose_making_was_cut_short_is_made(tmp_path: Path, start: bytes | None) -> None:
    path = tmp_path / "r.greffe"
    if start is None:
        db = sqlite3.connect(path)
        db.execute("PRAGMA journal_mode = WAL")
        db.close()
        assert path.stat().st_size
    else:
        path.write_bytes(start)
    with Record.create(path) as record:
        assert record.count("article") == 0


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> None:
    """A program one schema ahead of ours."""
    scripts = (*schema.migrations(), "CREATE TABLE weather (day TEXT) STRICT;")
    monkeypatch.setattr(schema, "migrations", lambda: scripts)


@pytest.mark.parametrize("write", [True, False])
def test_an_older_record_is_brought_up(path: Path, later: None, write: bool) -> None:
    with Record.open(path, write=write) as record:
        assert record.count("weather") == 0
        assert schema.version(record.db) == len(schema.migrations())


def test_a_migration_that_fails_leaves_the_record_as_it_was(path: Path) -> None:
    scripts = (
        *schema.migrations(),
        "CREATE TABLE weather (day TEXT) STRICT; INSERT INTO nowhere VALUES (1);",
    )
    db = sqlite3.connect(path, isolation_level=None)
    with pytest.raises(sqlite3.OperationalError):
        schema.migrate(db, scripts)
    assert schema.version(db) == len(scripts) - 1
    assert not db.execute("SELECT 1 FROM sqlite_master WHERE name = 'weather'").fetchall()
    db.close()


def test_a_full_disk_loses_nothing_that_was_written(path: Path) -> None:
    with Record.open(path, write=True) as record:
        with record.batch():
            record.begin_run("build", {})
            record.write(sheet(), 1)
        pages = record.db.execute("PRAGMA page_count").fetchone()[0]
        record.db.execute(f"PRAGMA max_page_count = {pages + 2}")
        long = "Long. " * 5000
        article = replace(sheet().article, id=article_id(long), text=long, noise=())
        with pytest.raises(RecordFull, match=r"r\.greffe"), record.batch():
            record.write(Sheet(article), 1)
    with Record.open(path) as record:
        assert list(record.sheets()) == [sheet()]
        assert list(record.defects()) == []


def test_every_fault_says_what_to_do() -> None:
    for kind in RecordFault.__subclasses__():
        assert "{path}" in kind.what
        assert kind.remedy.endswith(".")
