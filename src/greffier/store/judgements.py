"""Judgements in a record: those of rules are replaced when linking runs again, those of persons stay."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator

from greffier.record import Judgement
from greffier.record.judgement import RULE

INSERT = 'INSERT OR REPLACE INTO judgement ("left", "right", verdict, reasons, "by") VALUES (?, ?, ?, ?, ?)'


def write(db: sqlite3.Connection, judgements: Iterable[Judgement]) -> None:
    """Write judgements; one by the same judge on the same two facts replaces the earlier."""
    db.executemany(
        INSERT,
        ((j.left, j.right, j.verdict, json.dumps(j.reasons, ensure_ascii=False), j.by) for j in judgements),
    )


def withdraw(db: sqlite3.Connection, judgement: Judgement) -> None:
    """Take out what this judge said of these two facts; nothing when they said nothing."""
    db.execute(
        'DELETE FROM judgement WHERE "left" = ? AND "right" = ? AND "by" = ?',
        (judgement.left, judgement.right, judgement.by),
    )


def forget_rules(db: sqlite3.Connection) -> None:
    """Take out what rules judged; what persons judged stays."""
    db.execute('DELETE FROM judgement WHERE "by" GLOB ?', (RULE + "*",))


def read_all(db: sqlite3.Connection) -> Iterator[Judgement]:
    """All judgements, those of persons first, then in the order they were given."""
    rows = db.execute(
        'SELECT "left", "right", verdict, reasons, "by" FROM judgement ORDER BY "by" GLOB ?, number',
        (RULE + "*",),
    )
    for left, right, verdict, reasons, by in rows:
        yield Judgement(left, right, verdict, tuple(json.loads(reasons)), by)


def orphans(db: sqlite3.Connection) -> Iterator[str]:
    """Facts that rules judged and that the record does not have."""
    rows = db.execute(
        """SELECT fact FROM (
            SELECT "left" AS fact, "by" FROM judgement UNION SELECT "right", "by" FROM judgement
        ) WHERE "by" GLOB ?
        AND fact NOT IN (SELECT id FROM actor) AND fact NOT IN (SELECT id FROM statement)
        AND fact NOT IN (SELECT id FROM event_report) AND fact NOT IN (SELECT id FROM commitment)
        AND fact NOT IN (SELECT id FROM figure)""",
        (RULE + "*",),
    )
    return (fact for (fact,) in rows)
