"""Actors in a record: their names, offices and mentions, article by article."""

from __future__ import annotations

import sqlite3
from collections.abc import Hashable, Iterator
from typing import Any

from greffier.record import Actor, Mention, Office, Sheet, Span
from greffier.store.quotes import Quote


def problems(sheet: Sheet) -> Iterator[tuple[str, str]]:
    """What forbids to write the actors of `sheet`, as (fact, why)."""
    seen: set[str] = set()
    for actor in sheet.actors:
        if actor.id in seen:
            yield f"actor {actor.id}", "two actors have this id"
        if not actor.name.strip():
            yield f"actor {actor.id}", "it has no name"
        seen.add(actor.id)


def quotes(sheet: Sheet) -> Iterator[Quote]:
    """The spans the actors of `sheet` stand on."""
    for actor in sheet.actors:
        for mention in actor.mentions:
            yield Quote(f"mention of actor {actor.name!r} ({actor.id})", mention.span)
        for office in actor.offices:
            yield Quote(f"office {office.office!r} of actor {actor.name!r} ({actor.id})", office.span)


def write(db: sqlite3.Connection, sheet: Sheet, run: int) -> None:
    """Write the actors of `sheet`, with their names, offices and mentions."""
    article, text = sheet.article.id, sheet.article.text
    db.executemany(
        "INSERT INTO actor (id, article, name, type, entry) VALUES (?, ?, ?, ?, ?)",
        [(a.id, article, a.name, a.type, a.entry) for a in sheet.actors],
    )
    db.executemany(
        "INSERT INTO actor_name (actor, position, name) VALUES (?, ?, ?)",
        [(a.id, at, name) for a in sheet.actors for at, name in enumerate(a.names)],
    )
    db.executemany(
        'INSERT INTO office (actor, position, office, of, start, "end", words, held)'
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (a.id, at, o.office, o.of, o.span.start, o.span.end, o.span.of(text), o.held)
            for a in sheet.actors
            for at, o in enumerate(a.offices)
        ],
    )
    db.executemany(
        'INSERT INTO mention (actor, position, form, start, "end", words) VALUES (?, ?, ?, ?, ?, ?)',
        [
            (a.id, at, m.form, m.span.start, m.span.end, m.span.of(text))
            for a in sheet.actors
            for at, m in enumerate(a.mentions)
        ],
    )


def read(db: sqlite3.Connection, article: str) -> tuple[Actor, ...]:
    """The actors of `article`, whole."""
    rows = db.execute("SELECT id, name, type, entry FROM actor WHERE article = ? ORDER BY number", (article,))
    return tuple(_actor(db, row) for row in rows)


def read_all(db: sqlite3.Connection) -> Iterator[Actor]:
    """All actors of all articles, in order, whole."""
    for row in db.execute("SELECT id, name, type, entry FROM actor ORDER BY number"):
        yield _actor(db, row)


def sketches(db: sqlite3.Connection) -> Iterator[Actor]:
    """All actors of all articles, in order, each with its offices and its first mention by name alone.

    Equal names and spans are one object in all of them: a crisis has few names and very many actors.
    """
    rows = db.execute(
        'SELECT a.id, a.name, a.type, a.entry, m.start, m."end", min(m.position) FROM actor a'
        " LEFT JOIN mention m ON m.actor = a.id AND m.form = 'name' GROUP BY a.number ORDER BY a.number"
    )
    shared: dict[Hashable, Any] = {}
    held: dict[str, list[Office]] = {}
    rows_of_offices = db.execute('SELECT actor, office, of, start, "end", held FROM office')
    for actor, office, of, start, end, when in rows_of_offices:
        one = Office(office, of, Span(start, end), when)
        held.setdefault(actor, []).append(shared.setdefault(one, one))
    for key, name, kind, entry, start, end, _ in rows:
        names = db.execute("SELECT name FROM actor_name WHERE actor = ? ORDER BY position", (key,))
        known = tuple(shared.setdefault(known, known) for (known,) in names)
        mentions = (Mention(Span(start, end), "name"),) if end else ()
        few = (shared.setdefault(same, same) for same in (name, kind, known, mentions, entry))
        name, kind, known, mentions, entry = few
        yield Actor(key, name, kind, known, mentions, tuple(held.get(key, ())), entry)


def article_of(db: sqlite3.Connection, actor: str) -> str | None:
    """The id of the article an actor is of, None when there is no such actor."""
    row = db.execute("SELECT article FROM actor WHERE id = ?", (actor,)).fetchone()
    return row[0] if row else None


def read_ids(db: sqlite3.Connection) -> Iterator[str]:
    """Ids of all actors of all articles, in order."""
    return (key for (key,) in db.execute("SELECT id FROM actor ORDER BY number"))


def kept(db: sqlite3.Connection, article: str) -> Iterator[Quote]:
    """The spans and words on record for the actors of `article`."""
    for table, label in (("mention", "mention of actor"), ("office", "office of actor")):
        rows = db.execute(
            f'SELECT x.actor, x.start, x."end", x.words FROM {table} x'
            " JOIN actor a ON a.id = x.actor WHERE a.article = ?",
            (article,),
        )
        for actor, start, end, words in rows:
            yield Quote(f"{label} {actor}", Span(start, end), words)


def _actor(db: sqlite3.Connection, row: tuple[str, ...]) -> Actor:
    """The actor in a row (id, name, type, entry), with its names, mentions and offices."""
    key, name, kind, entry = row
    names = db.execute("SELECT name FROM actor_name WHERE actor = ? ORDER BY position", (key,))
    mentions = db.execute('SELECT start, "end", form FROM mention WHERE actor = ? ORDER BY position', (key,))
    offices = db.execute(
        'SELECT office, of, start, "end", held FROM office WHERE actor = ? ORDER BY position', (key,)
    )
    return Actor(
        id=key,
        name=name,
        type=kind,  # type: ignore[arg-type]  # the table's CHECK holds it to the list
        names=tuple(known for (known,) in names),
        mentions=tuple(Mention(Span(start, end), form) for start, end, form in mentions),
        offices=tuple(Office(office, of, Span(start, end), held) for office, of, start, end, held in offices),
        entry=entry,
    )
