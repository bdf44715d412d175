"""Clues in a record: what an article's words say of days."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from greffier.record import Clue, Sheet, Span
from greffier.store.quotes import Quote

COLUMNS = (
    'about, article, start, "end", strength, first, last, weekday, monthday, anchor, unit, least, most, part,'
    " grain"
)


def problems(sheet: Sheet) -> Iterator[tuple[str, str]]:
    """What forbids to write the clues of `sheet`, as (fact, why)."""
    for clue in sheet.clues:
        if clue.article != sheet.article.id:
            yield f"clue on {clue.about}", f"it belongs to article {clue.article}"


def quotes(sheet: Sheet) -> Iterator[Quote]:
    """The spans the clues of `sheet` stand on."""
    for clue in sheet.clues:
        yield Quote(f"clue on {clue.about}", clue.span)


def write(db: sqlite3.Connection, sheet: Sheet, run: int) -> None:
    """Write the clues of `sheet`."""
    text = sheet.article.text
    db.executemany(
        f"INSERT INTO clue ({COLUMNS}, words) VALUES ({', '.join('?' * 16)})",
        [
            (
                *(c.about, c.article, c.span.start, c.span.end, c.strength, c.first, c.last, c.weekday),
                *(c.monthday, c.anchor, c.unit, c.least, c.most, c.part, c.grain, c.span.of(text)),
            )
            for c in sheet.clues
        ],
    )


def read(db: sqlite3.Connection, article: str | None = None) -> Iterator[Clue]:
    """The clues of `article`, of all articles for None, in reading order."""
    where, values = ("WHERE article = ?", (article,)) if article else ("", ())
    for row in db.execute(f"SELECT {COLUMNS} FROM clue {where} ORDER BY number", values):
        about, owner, start, end, *rest = row
        yield Clue(about, owner, Span(start, end), *rest)


def kept(db: sqlite3.Connection, article: str) -> Iterator[Quote]:
    """The spans and words on record for the clues of `article`."""
    rows = db.execute('SELECT about, start, "end", words FROM clue WHERE article = ?', (article,))
    for about, start, end, words in rows:
        yield Quote(f"clue on {about}", Span(start, end), words)
