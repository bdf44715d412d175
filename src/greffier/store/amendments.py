"""Statements as persons correct them: another speaker, or no statement at all. What was found is kept."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping

from greffier.store import shortcuts


def replace(db: sqlite3.Connection, speakers: Mapping[str, str | None], withdrawn: Iterable[str]) -> None:
    """Put these speakers (statement -> actor, None for nobody) and withdrawals in place of earlier ones."""
    db.execute("UPDATE statement SET speaker = found_speaker WHERE speaker IS NOT found_speaker")
    db.execute("UPDATE statement SET withdrawn = 0 WHERE withdrawn")
    db.executemany(
        "UPDATE statement SET speaker = ? WHERE id = ?",
        ((actor, statement) for statement, actor in speakers.items()),
    )
    db.executemany("UPDATE statement SET withdrawn = 1 WHERE id = ?", ((one,) for one in withdrawn))
    shortcuts.hear(db)


def member(db: sqlite3.Connection, statement: str, actor: str) -> str | None:
    """The actor of a statement's own article who is the same as `actor`, `actor` itself when it has none.

    None when the record has no such actor.
    """
    row = db.execute(
        "SELECT o.id FROM statement s JOIN actor o ON o.article = s.article JOIN member m ON m.actor = o.id"
        " WHERE s.id = ? AND m.cluster = (SELECT cluster FROM member WHERE actor = ?) ORDER BY o.number",
        (statement, actor),
    ).fetchone()
    if row is not None:
        return str(row[0])
    known = db.execute("SELECT id FROM actor WHERE id = ?", (actor,)).fetchone()
    return actor if known else None


def missing(db: sqlite3.Connection, facts: Iterable[str]) -> Iterator[str]:
    """Those of `facts` that are no statement, actor or event report of the record."""
    for fact in facts:
        if not any(
            db.execute(f"SELECT 1 FROM {table} WHERE id = ?", (fact,)).fetchone()
            for table in ("statement", "actor", "event_report")
        ):
            yield fact
