"""Questions to a record, answered with names and words: who said what, who is who, what was read."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from greffier.store.conditions import (
    ARTICLES,
    CLUSTERS,
    STANDING,
    Condition,
    Value,
    of_articles,
    of_field,
    of_statements,
    one,
    prepare,
)


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
    """One actor across articles, in numbers; `relations` is for the desk to fill."""

    id: str
    name: str
    type: str
    names: str
    offices: str | None
    articles: int
    said: int
    was_told: int
    relations: str | None = None


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


def said(db: sqlite3.Connection, question: Question) -> Iterator[Said]:
    """Statements that answer `question`, in reading order."""
    tests = _asked_of_statements(question)
    return (Said(*row) for row in rows(db, f"{SAID} WHERE", tests, "s.number", question))


def numbers(db: sqlite3.Connection, question: Question) -> list[int]:
    """The numbers of all statements that answer `question`, in reading order, whatever its limit."""
    whole = replace(question, limit=None, offset=0)
    select = "SELECT s.number FROM statement s WHERE"
    return [number for (number,) in rows(db, select, _asked_of_statements(question), "s.number", whole)]


def _asked_of_statements(question: Question) -> Iterator[Condition]:
    """What statements must be to answer `question`."""
    yield Condition(STANDING)
    asked = {"speaker": question.speaker, "addressee": question.addressee, "article": question.article}
    asked |= {"manner": question.manner, "act": question.act}
    yield from (of_field(name, value) for name, value in asked.items() if value)
    if question.certainty:
        yield one("s.certainty >= ?", question.certainty)
    if question.words:
        yield of_statements(question.words)


def known(db: sqlite3.Connection, question: Question) -> Iterator[Known]:
    """Actors that answer `question`, those who speak most first."""
    select = "SELECT actor_id, name, type, names, offices, articles, said, was_told FROM who_is_who WHERE"
    tests = asked((f"actor_id {CLUSTERS}", question.name), ("type = ?", question.type))
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
    tests = asked((f"a.id {ARTICLES}", question.article))
    if question.words:
        tests.append(of_articles(question.words))
    return (Shelved(*row) for row in rows(db, select, tests, "a.number", question))


def asked(*tests: tuple[str, Value | None]) -> list[Condition]:
    """The tests whose value is given; each question mark of a test takes its value."""
    return [one(test, value) for test, value in tests if value is not None]


def rows(
    db: sqlite3.Connection, select: str, tests: Iterable[Condition], order: str, question: Question
) -> sqlite3.Cursor:
    """Rows of `select` that pass all tests, in an order, within the limit of a question."""
    prepare(db)
    known = list(tests)
    where = " AND ".join(one.test for one in known) or "1"
    limit = -1 if question.limit is None else question.limit
    values = (*(value for one in known for value in one.values), limit, question.offset)
    return db.execute(f"{select} {where} ORDER BY {order} LIMIT ? OFFSET ?", values)
