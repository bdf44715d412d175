"""What was computed across articles: events, ties of commitments, measures, accounts, conflicts, voices."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from greffier.record import Account, CommitmentTie, Conflict, Event, Ledger, Passage, Span, Voice
from greffier.store import datings
from greffier.store.articles import as_when, when_columns

TABLES = (
    *("passage", "voice", "conflict", "account", "measure", "commitment_tie"),
    *("event_actor", "event_member", "event"),
)


def forget(db: sqlite3.Connection) -> None:
    """Take out all that was computed; it names clusters, and goes before they are replaced."""
    for table in TABLES:
        db.execute(f"DELETE FROM {table}")


def write(db: sqlite3.Connection, ledger: Ledger) -> None:
    """Write all of `ledger` in a record that holds none."""
    _events(db, ledger.events)
    db.executemany(
        "INSERT INTO commitment_tie (commitment, first, issue, answers, reasons) VALUES (?, ?, ?, ?, ?)",
        [
            (t.commitment, t.first, t.issue, t.answers, json.dumps(t.reasons, ensure_ascii=False))
            for t in ledger.ties
        ],
    )
    db.executemany("INSERT INTO measure (figure, measure) VALUES (?, ?)", ledger.measures)
    for number, account in enumerate(ledger.accounts, start=1):
        told = (number, account.event, account.matter, account.side)
        db.execute("INSERT INTO account (number, event, matter, side) VALUES (?, ?, ?, ?)", told)
        _passages(db, f"account:{number}", account.passages)
    for one in ledger.conflicts:
        db.execute("INSERT INTO conflict (id, type, why) VALUES (?, ?, ?)", (one.id, one.type, one.why))
        _passages(db, f"conflict:{one.id}", one.sides)
    datings.replace(db, ledger.datings)
    for dating in ledger.datings:
        _passages(db, datings.OWNER + dating.of, dating.because)
    for voice in ledger.voices:
        carried = (voice.article, voice.voice, voice.why)
        db.execute("INSERT INTO voice (article, voice, why) VALUES (?, ?, ?)", carried)
        _passages(db, f"voice:{voice.article}", voice.sources)


def read(db: sqlite3.Connection) -> Ledger:
    """All that was computed across articles."""
    passages = read_passages(db)
    return Ledger(
        tuple(_read_events(db)),
        tuple(_read_ties(db)),
        tuple(
            db.execute(
                "SELECT m.figure, m.measure FROM measure m JOIN figure f ON f.id = m.figure ORDER BY f.number"
            )
        ),
        tuple(
            Account(event, matter, side, tuple(passages[f"account:{number}"]))
            for number, event, matter, side in db.execute(
                "SELECT number, event, matter, side FROM account ORDER BY number"
            )
        ),
        tuple(
            Conflict(key, kind, tuple(passages[f"conflict:{key}"]), why)
            for key, kind, why in db.execute("SELECT id, type, why FROM conflict ORDER BY number")
        ),
        tuple(
            Voice(article, voice, why, tuple(passages[f"voice:{article}"]))
            for article, voice, why in db.execute(
                "SELECT v.article, v.voice, v.why FROM voice v JOIN article a ON a.id = v.article"
                " ORDER BY a.number"
            )
        ),
        tuple(datings.read(db, passages)),
    )


def voices(db: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    """Each article's id with the first of those that say the same, in reading order."""
    yield from db.execute(
        "SELECT v.article, v.voice FROM voice v JOIN article a ON a.id = v.article ORDER BY a.number"
    )


def _events(db: sqlite3.Connection, events: Iterable[Event]) -> None:
    """Write events, the reports that tell them and their actors."""
    for e in events:
        db.execute(
            "INSERT INTO event (id, type, mode, status, label, place, when_start, when_end, when_how,"
            " when_text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (e.id, e.type, e.mode, e.status, e.label, e.place, *when_columns(e.when)),
        )
        members = [(report, e.id) for report in e.reports]
        db.executemany("INSERT INTO event_member (report, event) VALUES (?, ?)", members)
        acting = [
            (e.id, role, at, one) for role in ("who", "whom") for at, one in enumerate(getattr(e, role))
        ]
        db.executemany("INSERT INTO event_actor (event, role, position, cluster) VALUES (?, ?, ?, ?)", acting)


def _read_events(db: sqlite3.Connection) -> Iterator[Event]:
    """All events, in the order of their first reports."""
    acting: dict[tuple[str, str], list[str]] = defaultdict(list)
    for event, role, cluster in db.execute(
        "SELECT event, role, cluster FROM event_actor ORDER BY event, role, position"
    ):
        acting[event, role].append(cluster)
    members: dict[str, list[str]] = defaultdict(list)
    for event, report in db.execute(
        "SELECT m.event, m.report FROM event_member m JOIN event_report r ON r.id = m.report"
        " ORDER BY r.number"
    ):
        members[event].append(report)
    rows = db.execute(
        "SELECT e.id, e.label, e.type, e.mode, e.status, e.place, e.when_start, e.when_end, e.when_how,"
        " e.when_text FROM event e JOIN event_report r ON r.id = e.id ORDER BY r.number"
    )
    for key, label, kind, mode, status, place, *when in rows:
        who, whom = tuple(acting[key, "who"]), tuple(acting[key, "whom"])
        yield Event(key, label, kind, mode, status, who, whom, place, as_when(*when), tuple(members[key]))


def _read_ties(db: sqlite3.Connection) -> Iterator[CommitmentTie]:
    """All ties of commitments, in reading order."""
    rows = db.execute(
        "SELECT t.commitment, t.first, t.issue, t.answers, t.reasons FROM commitment_tie t"
        " JOIN commitment c ON c.id = t.commitment ORDER BY c.number"
    )
    for commitment, first, issue, answers, reasons in rows:
        yield CommitmentTie(commitment, first, issue, answers, tuple(json.loads(reasons)))


def _passages(db: sqlite3.Connection, owner: str, passages: Sequence[Passage]) -> None:
    """Write the passages of one computed fact, with their words."""
    db.executemany(
        'INSERT INTO passage (owner, position, fact, article, start, "end", words)'
        " SELECT ?, ?, ?, id, ?, ?, substr(text, ? + 1, ?) FROM article WHERE id = ?",
        [
            (owner, at, p.fact, p.span.start, p.span.end, p.span.start, len(p.span), p.article)
            for at, p in enumerate(passages)
        ],
    )


def read_passages(db: sqlite3.Connection, beginning: str = "") -> dict[str, list[Passage]]:
    """Passages by the computed fact they belong to: all whose owner has this beginning."""
    found: dict[str, list[Passage]] = defaultdict(list)
    rows = db.execute(
        'SELECT owner, fact, article, start, "end" FROM passage WHERE owner >= ? AND owner < ?'
        " ORDER BY owner, position",
        (beginning, beginning + "\uffff"),
    )
    for owner, fact, article, start, end in rows:
        found[owner].append(Passage(fact, article, Span(start, end)))
    return found
