"""Questions to what was found of events, commitments and figures, and linked across articles."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from greffier.store.conditions import ARTICLES, CLUSTERS, MEMBERS, Condition
from greffier.store.questions import Question, asked, rows

PATH = "(SELECT path FROM path WHERE article = a.id ORDER BY number LIMIT 1)"
FIRST = "coalesce(a.published_start, g.when_start)"
LAST = "coalesce(a.published_end, g.when_end)"


@dataclass(frozen=True, slots=True)
class Place:
    """Words of an article and where they stand."""

    words: str
    article: str
    path: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Told:
    """One event across articles; `day` and `until` are its first and last day, None when none is known."""

    id: str
    label: str
    type: str
    mode: str | None
    status: str
    day: str | None
    until: str | None
    place: str | None
    who: str | None
    whom: str | None
    articles: int
    voices: int
    reports: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Time:
    """One time a commitment was told: the commitment's id, its act, how strongly, on which day if known.

    A day known by its bounds alone lies from `day` to `until`.
    """

    id: str
    act: str
    strength: int
    day: str | None
    until: str | None


@dataclass(frozen=True, slots=True)
class Engaged:
    """One commitment as one article tells it, with what it answers and how often it is repeated.

    It was told on a day from `said` to `until`, or in an article published then.
    `times` are all the times it was told, this one among them, by their days; none when only once.
    """

    id: str
    act: str
    by: str | None
    to: str | None
    words: str
    condition: str | None
    due: str | None
    issue: str | None
    strength: int
    said: str | None
    until: str | None
    first: str
    repeats: int
    answers: str | None
    answered: str | None
    article: str
    path: str
    start: int
    end: int
    times: tuple[Time, ...] = ()


@dataclass(frozen=True, slots=True)
class Counted:
    """One figure as one article gives it; `low` or `high` is None where it is open."""

    id: str
    low: float | None
    high: float | None
    unit: str | None
    of: str
    words: str
    hedge: str | None
    place: str | None
    day: str | None
    until: str | None
    by: str | None
    measure: str | None
    article: str
    path: str
    start: int
    end: int


def between(first: str, last: str) -> str:
    """SQL: whether an ISO day or its beginning (a month, a year) lies between two columns."""
    return f"substr({first}, 1, length(?)) <= ? AND substr({last}, 1, length(?)) >= ?"


def _span(role: str, of: str) -> str:
    """SQL for the words of a role of a fact."""
    return f"(SELECT words FROM fact_span WHERE fact = {of}.id AND role = '{role}' AND position = 0)"


def _acting(role: str) -> str:
    """SQL for the names of those who have a role in event e."""
    return (
        "(SELECT group_concat(c.name, ' ; ') FROM event_actor x JOIN cluster c ON c.id = x.cluster"
        f" WHERE x.event = e.id AND x.role = '{role}')"
    )


def _named(role: str, of: str) -> str:
    """SQL for the name of the one who has a role in a fact."""
    return (
        "(SELECT c.name FROM fact_actor x JOIN member m ON m.actor = x.actor JOIN cluster c"
        f" ON c.id = m.cluster WHERE x.fact = {of}.id AND x.role = '{role}' AND x.position = 0)"
    )


REPORTS = "FROM event_member m JOIN event_report r ON r.id = m.report"
EVENTS = f"""
SELECT e.id, e.label, e.type, e.mode, e.status, substr(e.when_start, 1, 10), substr(e.when_end, 1, 10),
    e.place, {_acting("who")}, {_acting("whom")},
    (SELECT count(DISTINCT r.article) {REPORTS} WHERE m.event = e.id) AS articles,
    (SELECT count(DISTINCT coalesce(v.voice, r.article)) {REPORTS}
        LEFT JOIN voice v ON v.article = r.article WHERE m.event = e.id) AS voices
FROM event e JOIN event_report o ON o.id = e.id WHERE
"""
COMMITMENTS = f"""
SELECT k.id, k.act, {_named("by", "k")}, {_named("to", "k")}, k.words, {_span("condition", "k")},
    coalesce(k.due_text, k.due_start), t.issue, k.strength,
    substr(coalesce(s.said_start, {FIRST}), 1, 10), substr(coalesce(s.said_end, {LAST}), 1, 10),
    coalesce(t.first, k.id),
    (SELECT count(*) FROM commitment_tie z WHERE z.first = coalesce(t.first, k.id)),
    t.answers, (SELECT words FROM commitment WHERE id = t.answers), a.id, {PATH}, w.start, w."end"
FROM commitment k JOIN article a ON a.id = k.article LEFT JOIN dating g ON g.of = a.id
JOIN fact_span w ON w.fact = k.id AND w.role = 'what'
LEFT JOIN statement s ON s.id = k.statement LEFT JOIN commitment_tie t ON t.commitment = k.id WHERE
"""
TIMES = f"""
SELECT t.first, k.id, k.act, k.strength, substr(coalesce(s.said_start, {FIRST}), 1, 10) AS day,
    substr(coalesce(s.said_end, {LAST}), 1, 10)
FROM commitment_tie t JOIN commitment k ON k.id = t.commitment JOIN article a ON a.id = k.article
LEFT JOIN dating g ON g.of = a.id LEFT JOIN statement s ON s.id = k.statement
WHERE NOT k.withdrawn AND t.first IN (SELECT first FROM commitment_tie WHERE commitment <> first)
ORDER BY day IS NULL, day, k.number
"""
FIGURES = f"""
SELECT f.id, f.low, f.high, f.unit, f.of, w.words, {_span("hedge", "f")}, {_span("place", "f")},
    substr(f.as_of_start, 1, 10), substr(f.as_of_end, 1, 10), {_named("by", "f")}, x.measure,
    a.id, {PATH}, w.start, w."end"
FROM figure f JOIN article a ON a.id = f.article
JOIN fact_span w ON w.fact = f.id AND w.role = 'figure' LEFT JOIN measure x ON x.figure = f.id WHERE
"""
PARTY = f"EXISTS (SELECT 1 FROM fact_actor x WHERE x.fact = {{}}.id AND x.actor {MEMBERS})"


def told(db: sqlite3.Connection, question: Question) -> Iterator[Told]:
    """Events that answer `question`, in the order of their days, those without one last."""
    tests = asked(
        (
            f"EXISTS (SELECT 1 FROM event_actor x WHERE x.event = e.id AND x.cluster {CLUSTERS})",
            question.actor,
        ),
        (between("e.when_start", "e.when_end"), question.day),
        ("e.type = ?", question.type),
        ("e.status = ?", question.status),
    )
    order = "e.when_start IS NULL, e.when_start, e.when_end, o.number"
    found = [Told(*row) for row in rows(db, EVENTS, tests, order, question)]
    reports = _reports(db)
    return (replace(one, reports=tuple(reports[one.id])) for one in found)


def _reports(db: sqlite3.Connection) -> dict[str, list[Place]]:
    """Where each event is told."""
    found: dict[str, list[Place]] = defaultdict(list)
    select = f'SELECT m.event, w.words, a.id, {PATH}, w.start, w."end" {REPORTS} JOIN article a'
    order = " ON a.id = r.article JOIN fact_span w ON w.fact = r.id AND w.role = 'told' ORDER BY r.number"
    for event, *place in db.execute(select + order):
        found[event].append(Place(*place))
    return found


def engaged(db: sqlite3.Connection, question: Question) -> Iterator[Engaged]:
    """Commitments that answer `question`, in reading order."""
    said = ("coalesce(s.said_start, " + FIRST + ")", "coalesce(s.said_end, " + LAST + ")")
    tests = asked(
        (PARTY.format("k"), question.actor),
        ("answers(t.issue, ?)", question.issue),
        (between(*said), question.day),
        ("k.act = ?", question.act),
        (f"a.id {ARTICLES}", question.article),
    )
    tests.append(Condition("NOT k.withdrawn"))
    times = _times(db)
    found = (Engaged(*row) for row in rows(db, COMMITMENTS, tests, "k.number", question))
    return (replace(one, times=tuple(times.get(one.first, ()))) for one in found)


def _times(db: sqlite3.Connection) -> dict[str, list[Time]]:
    """All the times each commitment told more than once was told, by the first of them, in order of days."""
    found: dict[str, list[Time]] = defaultdict(list)
    for first, *time in db.execute(TIMES):
        found[first].append(Time(*time))
    return found


def counted(db: sqlite3.Connection, question: Question) -> Iterator[Counted]:
    """Figures that answer `question`, those of one measure together."""
    tests = asked(
        (PARTY.format("f"), question.actor),
        ("answers(f.of, ?)", question.issue),
        (between("f.as_of_start", "f.as_of_end"), question.day),
        (f"a.id {ARTICLES}", question.article),
    )
    order = "(SELECT number FROM figure WHERE id = x.measure), f.as_of_start, f.number"
    return (Counted(*row) for row in rows(db, FIGURES, tests, order, question))
