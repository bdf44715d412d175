"""Questions to a record, answered with names and words: who said what, who is who, what was read."""

from __future__ import annotations

import re
import sqlite3
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from greffier.store.search import query

Value = str | int | float
Test = tuple[str, Value | None]
WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked for, None for anything. Names match by whole words, accents and case aside."""

    speaker: str | None = None
    addressee: str | None = None
    article: str | None = None
    manner: str | None = None
    act: str | None = None
    certainty: float = 0.0
    words: str | None = None
    name: str | None = None
    type: str | None = None
    limit: int | None = None
    actor: str | None = None
    issue: str | None = None
    day: str | None = None
    status: str | None = None
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Said:
    """One statement with the names and words around it."""

    id: str
    article: str
    title: str
    path: str
    manner: str
    act: str
    polarity: str
    certainty: float
    speaker_id: str | None
    speaker: str | None
    speaker_words: str | None
    cue: str | None
    words: str
    addressee_id: str | None
    addressee: str | None
    addressee_words: str | None
    channel: str | None
    said: str | None
    hedge: str | None
    parent: str | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Known:
    """One actor across articles, in numbers."""

    id: str
    name: str
    type: str
    names: str
    offices: str | None
    articles: int
    said: int
    was_told: int


@dataclass(frozen=True, slots=True)
class Shelved:
    """One article, in numbers."""

    id: str
    title: str | None
    paths: str
    outlet: str | None
    published: str | None
    lang: str | None
    characters: int
    statements: int
    gaps: str | None


def _span(role: str) -> str:
    """SQL for the words of a role of statement s."""
    return f"(SELECT words FROM statement_span WHERE statement = s.id AND role = '{role}' AND position = 0)"


SAID = f"""
SELECT s.id, a.id, coalesce(a.title, ''),
    (SELECT path FROM path WHERE article = a.id ORDER BY number LIMIT 1),
    s.manner, s.act, s.polarity, s.certainty,
    sc.id, sc.name, {_span("speaker")}, {_span("cue")}, s.words,
    ac.id, ac.name, {_span("addressee")}, {_span("channel")}, coalesce({_span("said")}, s.said_text),
    {_span("hedge")}, s.parent,
    (SELECT min(start) FROM statement_span WHERE statement = s.id AND role = 'content'),
    (SELECT max("end") FROM statement_span WHERE statement = s.id AND role = 'content')
FROM statement s JOIN article a ON a.id = s.article
LEFT JOIN member sm ON sm.actor = s.speaker LEFT JOIN cluster sc ON sc.id = sm.cluster
LEFT JOIN member am ON am.actor = s.addressee LEFT JOIN cluster ac ON ac.id = am.cluster
"""
NAMED = """IN (
    SELECT x.actor FROM member x WHERE x.cluster IN (
        SELECT m.cluster FROM member m JOIN actor_name n ON n.actor = m.actor WHERE answers(n.name, ?)
        UNION SELECT id FROM cluster WHERE id = ? OR answers(name, ?)
    )
)"""
PLACED = """(
    a.id = ? OR answers(a.title, ?)
    OR EXISTS (SELECT 1 FROM path p WHERE p.article = a.id AND ends(p.path, ?))
)"""


def said(db: sqlite3.Connection, question: Question) -> Iterator[Said]:
    """Statements that answer `question`, in reading order."""
    tests = _said_tests(question)
    return (Said(*row) for row in rows(db, f"{SAID} WHERE", tests, "a.number, s.number", question))


def how_many(db: sqlite3.Connection, question: Question) -> int:
    """How many statements answer `question`, whatever its limit."""
    whole = replace(question, limit=None, offset=0)
    select = "SELECT count(*) FROM statement s JOIN article a ON a.id = s.article WHERE"
    return int(rows(db, select, _said_tests(question), "1", whole).fetchone()[0])


def _said_tests(question: Question) -> list[Test]:
    """What statements must pass to answer `question`."""
    return [
        ("s.withdrawn = ?", 0),
        ("s.certainty >= ?", question.certainty or None),
        (f"s.speaker {NAMED}", question.speaker),
        (f"s.addressee {NAMED}", question.addressee),
        (PLACED, question.article),
        ("s.manner = ?", question.manner),
        ("s.act = ?", question.act),
        ("s.number IN (SELECT rowid FROM statement_search WHERE statement_search MATCH ?)", _match(question)),
    ]


def known(db: sqlite3.Connection, question: Question) -> Iterator[Known]:
    """Actors that answer `question`, those who speak most first."""
    select = "SELECT actor_id, name, type, names, offices, articles, said, was_told FROM who_is_who WHERE"
    tests = [(f"actor_id {NAMED}", question.name), ("type = ?", question.type)]
    return (
        Known(*row) for row in rows(db, select, tests, "said DESC, articles DESC, name, actor_id", question)
    )


def shelved(db: sqlite3.Connection, question: Question) -> Iterator[Shelved]:
    """Articles that answer `question`, in reading order."""
    select = (
        "SELECT w.article_id, w.title, w.paths, w.outlet, w.published, w.lang,"
        " w.characters, w.statements, w.gaps"
        " FROM article a JOIN what_was_read w ON w.number = a.number WHERE"
    )
    tests = [
        (PLACED, question.article),
        ("a.number IN (SELECT rowid FROM article_search WHERE article_search MATCH ?)", _match(question)),
    ]
    return (Shelved(*row) for row in rows(db, select, tests, "a.number", question))


def rows(
    db: sqlite3.Connection, select: str, tests: Iterable[Test], order: str, question: Question
) -> sqlite3.Cursor:
    """Rows of `select` that pass the tests whose value is asked for; each `?` of a test takes its value."""
    db.create_function("answers", 2, _answers, deterministic=True)
    db.create_function("ends", 2, _ends, deterministic=True)
    asked = [(test, value) for test, value in tests if value is not None]
    where = " AND ".join(test for test, _ in asked) or "1"
    values = [value for test, value in asked for _ in range(test.count("?"))]
    limit = -1 if question.limit is None else question.limit
    given = (*values, limit, question.offset)
    return db.execute(f"{select} {where} ORDER BY {order} LIMIT ? OFFSET ?", given)


def _match(question: Question) -> str | None:
    """The full-text query for the words asked for."""
    return query(question.words) if question.words else None


def _folded(text: str) -> str:
    """`text` as spaced words without accents or case."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return f" {' '.join(WORD.findall(plain.casefold()))} "


def _answers(known: str | None, asked: str) -> bool:
    """Whether the words of `asked` stand together in `known`."""
    return known is not None and _folded(asked) in _folded(known)


def _ends(path: str, asked: str) -> bool:
    """Whether `asked` is `path`, its last parts, or its name without suffix."""
    return path == asked or path.endswith("/" + asked) or path.rpartition("/")[2].rpartition(".")[0] == asked
