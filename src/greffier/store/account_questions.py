"""Questions to accounts, conflicts and voices: which passages of which side."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from greffier.store.conditions import ARTICLES, CLUSTERS, MEMBERS
from greffier.store.ledger_questions import PATH, Place, between
from greffier.store.questions import Question, asked, rows


@dataclass(frozen=True, slots=True)
class Accounted:
    """What one side tells of one matter of an event; no passages: it does not mention it."""

    number: int
    event: str
    label: str
    day: str | None
    matter: str
    side: str | None
    passages: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Disputed:
    """Facts that do not agree, each with its passage, and why."""

    id: str
    type: str
    why: str
    sides: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Voiced:
    """Articles that say the same: the first, how many, the others, and whom they say they take from."""

    id: str
    title: str | None
    path: str
    published: str | None
    articles: int
    copies: tuple[str, ...] = ()
    why: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


ACCOUNTS = """
SELECT k.number, k.event, e.label, substr(e.when_start, 1, 10), k.matter, c.name
FROM account k JOIN event e ON e.id = k.event LEFT JOIN cluster c ON c.id = k.side WHERE
"""
SPEAKING = f"""(
    EXISTS (SELECT 1 FROM passage p JOIN statement s ON s.id = p.fact
        WHERE p.owner = 'conflict:' || k.id AND s.speaker {MEMBERS})
    OR EXISTS (SELECT 1 FROM passage p JOIN fact_actor x ON x.fact = p.fact
        WHERE p.owner = 'conflict:' || k.id AND x.actor {MEMBERS})
)"""
DATED = f"""EXISTS (
    SELECT 1 FROM passage p LEFT JOIN event_report r ON r.id = p.fact LEFT JOIN figure f ON f.id = p.fact
    LEFT JOIN statement s ON s.id = p.fact LEFT JOIN article a ON a.id = p.article
    WHERE p.owner = 'conflict:' || k.id AND {
    between(
        "coalesce(r.when_start, f.as_of_start, s.said_start, a.published_start)",
        "coalesce(r.when_end, f.as_of_end, s.said_end, a.published_end)",
    )
}
)"""
VOICES = f"""
SELECT a.id, a.title, {PATH}, coalesce(a.published_start, g.when_start),
    (SELECT count(*) FROM voice v WHERE v.voice = a.id) AS articles
FROM article a LEFT JOIN dating g ON g.of = a.id
WHERE EXISTS (SELECT 1 FROM voice v WHERE v.voice = a.id) AND
"""


def accounted(db: sqlite3.Connection, question: Question) -> Iterator[Accounted]:
    """What sides tell of events, matter by matter."""
    tests = asked(
        (f"k.event IN (SELECT z.event FROM account z WHERE z.side {CLUSTERS})", question.actor),
        ("answers(k.matter, ?)", question.issue),
        (between("e.when_start", "e.when_end"), question.day),
    )
    found = [Accounted(*row) for row in rows(db, ACCOUNTS, tests, "k.number", question)]
    places = _passages(db, "account")
    return (replace(one, passages=tuple(places[str(one.number)])) for one in found)


def disputed(db: sqlite3.Connection, question: Question) -> Iterator[Disputed]:
    """Conflicts that answer `question`, in the order they were found."""
    tests = asked((SPEAKING, question.actor), (DATED, question.day), ("k.type = ?", question.type))
    select = "SELECT k.id, k.type, k.why FROM conflict k WHERE"
    found = [Disputed(*row) for row in rows(db, select, tests, "k.number", question)]
    places = _passages(db, "conflict")
    return (replace(one, sides=tuple(places[one.id])) for one in found)


def voiced(db: sqlite3.Connection, question: Question) -> Iterator[Voiced]:
    """Voices, those most articles carry first."""
    placed = f"a.id IN (SELECT v.voice FROM voice v JOIN article a ON a.id = v.article WHERE a.id {ARTICLES})"
    tests = asked(
        (placed, question.article),
        (
            between("coalesce(a.published_start, g.when_start)", "coalesce(a.published_end, g.when_end)"),
            question.day,
        ),
    )
    found = [Voiced(*row) for row in rows(db, VOICES, tests, "articles DESC, a.number", question)]
    copies: dict[str, list[tuple[str, str | None]]] = defaultdict(list)
    for voice, path, why in db.execute(
        f"SELECT v.voice, {PATH}, v.why FROM voice v JOIN article a ON a.id = v.article"
        " WHERE v.voice <> v.article ORDER BY a.number"
    ):
        copies[voice].append((path, why))
    named: dict[str, dict[str, None]] = defaultdict(dict)
    for voice, words in db.execute(
        "SELECT v.voice, p.words FROM voice v JOIN passage p ON p.owner = 'voice:' || v.article"
        " ORDER BY p.owner, p.position"
    ):
        named[voice][words] = None
    for one in found:
        paths, reasons = (
            tuple(filter(None, each)) for each in zip(*copies[one.id] or [("", "")], strict=True)
        )
        yield replace(one, copies=paths, why=reasons, sources=tuple(named[one.id]))


def _passages(db: sqlite3.Connection, kind: str) -> dict[str, list[Place]]:
    """The passages of computed facts of a kind, by the fact."""
    found: dict[str, list[Place]] = defaultdict(list)
    for owner, *place in db.execute(
        f'SELECT p.owner, p.words, a.id, {PATH}, p.start, p."end" FROM passage p'
        " JOIN article a ON a.id = p.article WHERE p.owner GLOB ? ORDER BY p.owner, p.position",
        (kind + ":*",),
    ):
        found[owner.partition(":")[2]].append(Place(*place))
    return found
