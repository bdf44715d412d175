"""Statements one by one with the words around them, in the orders pages list them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from greffier.record import When
from greffier.store.articles import as_when

Role = Literal["speaker", "addressee"]
_WORDS = "(SELECT words FROM statement_span WHERE statement = s.id AND role = '{}' AND position = 0)"
_SELECT = f"""
SELECT s.id, s.article, s.manner, s.act, s.polarity, sm.cluster, {_WORDS.format("speaker")}, am.cluster,
    {_WORDS.format("addressee")}, s.words, {_WORDS.format("cue")}, s.parent, s.certainty,
    (SELECT min(start) FROM statement_span WHERE statement = s.id AND role = 'content'),
    s.said_start, s.said_end, s.said_how, s.said_text
FROM statement s JOIN article a ON a.id = s.article
LEFT JOIN member sm ON sm.actor = s.speaker LEFT JOIN member am ON am.actor = s.addressee
"""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A statement; `speaker` and `addressee` are actors across articles, `start` is where it begins."""

    id: str
    article: str
    manner: str
    act: str
    polarity: str
    speaker: str | None
    speaker_words: str | None
    addressee: str | None
    addressee_words: str | None
    words: str
    cue: str | None
    parent: str | None
    certainty: float
    start: int
    said: When | None


def spoken_of(db: sqlite3.Connection, key: str) -> Spoken | None:
    """The statement with this id, None when there is none."""
    return next(_read(db, "WHERE NOT s.withdrawn AND s.id = ?", key), None)


def everything(db: sqlite3.Connection) -> Iterator[Spoken]:
    """All statements, in reading order."""
    return _read(db, "WHERE NOT s.withdrawn ORDER BY s.number")


def of_actor(
    db: sqlite3.Connection, role: Role, actor: str, first: int = 0, last: int | None = None
) -> Iterator[Spoken]:
    """What an actor across articles said or was told, in reading order, from the `first` to before `last`."""
    some = "SELECT number FROM utterance WHERE cluster = ? AND role = ? ORDER BY number LIMIT ? OFFSET ?"
    count = -1 if last is None else last - first
    return _read(db, f"WHERE s.number IN ({some}) ORDER BY s.number", actor, role, count, first)


def numbered(db: sqlite3.Connection, numbers: Sequence[int]) -> Iterator[Spoken]:
    """Statements by their numbers, in reading order."""
    return _read(
        db, "WHERE s.number IN (SELECT value FROM json_each(?)) ORDER BY s.number", json.dumps(numbers)
    )


def _read(db: sqlite3.Connection, clause: str, *values: str | int) -> Iterator[Spoken]:
    """Statements that answer a clause."""
    for row in db.execute(_SELECT + clause, values):
        columns = (*row[:14], as_when(*row[14:]))
        yield Spoken(*columns)
