"""Tellings in a record: meetings as sentences speak of them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator

from greffier.record import Sheet, Span, Telling
from greffier.store.quotes import Quote

COLUMNS = 'article, start, "end", actors, day, details, ordinal_start, ordinal_end'


def problems(sheet: Sheet) -> Iterator[tuple[str, str]]:
    """What forbids to write the tellings of `sheet`, as (fact, why)."""
    actors = {actor.id for actor in sheet.actors}
    for telling in sheet.tellings:
        fact = f"telling {telling.span.start}"
        if telling.article != sheet.article.id:
            yield fact, f"it belongs to article {telling.article}"
        for actor in telling.actors:
            if actor not in actors:
                yield fact, f"it names actor {actor}, which its sheet does not have"


def quotes(sheet: Sheet) -> Iterator[Quote]:
    """The spans the tellings of `sheet` stand on."""
    for telling in sheet.tellings:
        for span in (telling.span, telling.ordinal):
            if span is not None:
                yield Quote(f"telling {telling.span.start}", span)


def write(db: sqlite3.Connection, sheet: Sheet, run: int) -> None:
    """Write the tellings of `sheet`."""
    text = sheet.article.text
    db.executemany(
        f"INSERT INTO telling ({COLUMNS}, words) VALUES ({', '.join('?' * 9)})",
        [
            (
                *(t.article, t.span.start, t.span.end, json.dumps(t.actors), t.day, json.dumps(t.details)),
                *((t.ordinal.start, t.ordinal.end) if t.ordinal else (None, None)),
                t.span.of(text),
            )
            for t in sheet.tellings
        ],
    )


def read(db: sqlite3.Connection, article: str | None = None) -> Iterator[Telling]:
    """The tellings of `article`, of all articles for None, in reading order."""
    where, values = ("WHERE article = ?", (article,)) if article else ("", ())
    rows = db.execute(f"SELECT {COLUMNS} FROM telling {where} ORDER BY number", values)
    for owner, start, end, actors, day, details, first, last in rows:
        told = tuple((what, value) for what, value in json.loads(details))
        ordinal = Span(first, last) if first is not None else None
        yield Telling(owner, Span(start, end), tuple(json.loads(actors)), day, told, ordinal)


def kept(db: sqlite3.Connection, article: str) -> Iterator[Quote]:
    """The spans and words on record for the tellings of `article`."""
    rows = db.execute('SELECT start, "end", words FROM telling WHERE article = ?', (article,))
    for start, end, words in rows:
        yield Quote(f"telling {start}", Span(start, end), words)
