"""Time expressions in a record, each with its words and what it resolves to."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from greffier.record import Sheet, Span, TimeExpression
from greffier.store.articles import as_when, when_columns
from greffier.store.datings import Laid
from greffier.store.quotes import Quote

COLUMNS = 'id, article, start, "end", type, value, bound, when_start, when_end, when_how, when_text'


def problems(sheet: Sheet) -> Iterator[tuple[str, str]]:
    """What forbids to write the time expressions of `sheet`, as (fact, why)."""
    seen: set[str] = set()
    for date in sheet.dates:
        if date.article != sheet.article.id:
            yield f"date {date.id}", f"it belongs to article {date.article}"
        if date.id in seen:
            yield f"date {date.id}", "two time expressions have this id"
        seen.add(date.id)


def quotes(sheet: Sheet) -> Iterator[Quote]:
    """The spans the time expressions of `sheet` stand on."""
    for date in sheet.dates:
        yield Quote(f"date {date.id}", date.span)


def write(db: sqlite3.Connection, sheet: Sheet, run: int) -> None:
    """Write the time expressions of `sheet`."""
    text = sheet.article.text
    db.executemany(
        f"INSERT INTO date ({COLUMNS}, words) VALUES ({', '.join('?' * 12)})",
        [
            (
                *(d.id, d.article, d.span.start, d.span.end, d.type, d.value, d.bound),
                *when_columns(d.when),
                d.span.of(text),
            )
            for d in sheet.dates
        ],
    )


def read(db: sqlite3.Connection, article: str) -> tuple[TimeExpression, ...]:
    """The time expressions of `article`, in reading order."""
    rows = db.execute(f"SELECT {COLUMNS} FROM date WHERE article = ? ORDER BY number", (article,))
    laid = Laid(db, article)
    return tuple(
        TimeExpression(
            *(key, owner, span := Span(start, end), kind, laid.value(key, value), bound),
            laid.when(owner, span, as_when(*when)),
        )
        for key, owner, start, end, kind, value, bound, *when in rows
    )


def kept(db: sqlite3.Connection, article: str) -> Iterator[Quote]:
    """The spans and words on record for the time expressions of `article`."""
    rows = db.execute('SELECT id, start, "end", words FROM date WHERE article = ?', (article,))
    for key, start, end, words in rows:
        yield Quote(f"date {key}", Span(start, end), words)
