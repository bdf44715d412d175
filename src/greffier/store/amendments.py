"""Statements as persons correct them: another speaker, or no statement at all. What was found is kept."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping

from greffier.store import shortcuts

BOUND = "INSERT INTO fact_actor (fact, role, position, actor)"


def replace(db: sqlite3.Connection, speakers: Mapping[str, str | None], withdrawn: Iterable[str]) -> None:
    """Put these speakers (statement -> actor, None for nobody) and withdrawals in place of earlier ones."""
    db.execute("UPDATE statement SET speaker = found_speaker WHERE speaker IS NOT found_speaker")
    db.execute("UPDATE statement SET withdrawn = 0 WHERE withdrawn")
    db.executemany(
        "UPDATE statement SET speaker = ? WHERE id = ?",
        ((actor, statement) for statement, actor in speakers.items()),
    )
    db.executemany("UPDATE statement SET withdrawn = 1 WHERE id = ?", ((one,) for one in withdrawn))
    _follow(db)
    shortcuts.hear(db)


def _follow(db: sqlite3.Connection) -> None:
    """Have commitments and figures follow the statements that tell them.

    Whoever was found to speak and to be bound, or to give a number, is replaced in both; a commitment goes
    with its statement.
    """
    db.execute("DELETE FROM fact_actor WHERE role = 'by' AND fact IN (SELECT fact FROM found_party)")
    db.execute(f"{BOUND} SELECT fact, 'by', 0, actor FROM found_party WHERE actor IS NOT NULL")
    db.execute("DELETE FROM found_party")
    for table in ("commitment", "figure"):
        db.execute(
            f"INSERT INTO found_party (fact, actor) SELECT f.id, x.actor FROM statement s"
            f" JOIN {table} f ON f.statement = s.id"
            " LEFT JOIN fact_actor x ON x.fact = f.id AND x.role = 'by' AND x.position = 0"
            " WHERE s.speaker IS NOT s.found_speaker AND x.actor IS s.found_speaker"
        )
    db.execute("DELETE FROM fact_actor WHERE role = 'by' AND fact IN (SELECT fact FROM found_party)")
    for table in ("commitment", "figure"):
        db.execute(
            f"{BOUND} SELECT f.id, 'by', 0, s.speaker FROM found_party p JOIN {table} f ON f.id = p.fact"
            " JOIN statement s ON s.id = f.statement WHERE s.speaker IS NOT NULL"
        )
    gone = "(SELECT id FROM statement WHERE withdrawn = 1)"
    db.execute(f"UPDATE commitment SET withdrawn = 0 WHERE withdrawn AND statement NOT IN {gone}")
    db.execute(f"UPDATE commitment SET withdrawn = 1 WHERE statement IN {gone}")


def standing(db: sqlite3.Connection) -> dict[str, str | None]:
    """The statements persons say are none, each with the nearest one around it that stands, None for none."""
    above = dict(db.execute("SELECT id, parent FROM statement WHERE withdrawn = 1"))
    found: dict[str, str | None] = {}
    for key, parent in above.items():
        while parent in above:
            parent = above[parent]
        found[key] = parent
    return found


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
