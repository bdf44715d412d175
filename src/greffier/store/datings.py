"""Days inferred across articles. What reads an article's days lays them over those its own words gave."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator

from greffier.record import Dating, Passage, Span, When
from greffier.record.dates import time_id

OWNER = "dating:"
"""How the owner of a passage begins that forces a day."""


def replace(db: sqlite3.Connection, datings: Iterable[Dating]) -> None:
    """Put datings in place of the earlier ones; their passages go with the other computed ones."""
    db.execute("DELETE FROM dating")
    db.executemany(
        "INSERT INTO dating (of, article, value, when_start, when_end, when_how, days)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (d.of, d.article, d.value, d.when.start, d.when.end, d.when.how, json.dumps(d.days))
            for d in datings
        ],
    )


def read(
    db: sqlite3.Connection, passages: dict[str, list[Passage]], article: str | None = None
) -> Iterator[Dating]:
    """The datings in one article, in all for None, each with its passages."""
    where, values = ("WHERE d.article = ?", (article,)) if article else ("", ())
    rows = db.execute(
        "SELECT d.of, d.article, d.value, d.when_start, d.when_end, d.when_how, d.days FROM dating d"
        f" JOIN article a ON a.id = d.article {where} ORDER BY a.number, d.rowid",
        values,
    )
    for of, owner, value, start, end, how, days in rows:
        because = tuple(passages.get(OWNER + of, ()))
        yield Dating(of, owner, When(start, end, how), value, tuple(json.loads(days)), because)


class Laid:
    """What was inferred of the expressions of one article, of all for None, over what was found there."""

    def __init__(self, db: sqlite3.Connection, article: str | None = None) -> None:
        """Read what was inferred."""
        where, values = ("WHERE g.article = ?", (article,)) if article else ("", ())
        rows = db.execute(
            "SELECT g.of, g.value, g.when_start, g.when_end, g.when_how, d.words FROM dating g"
            f" JOIN date d ON d.id = g.of {where}",
            values,
        )
        self.known = {of: (value, When(start, end, how, words)) for of, value, start, end, how, words in rows}

    def when(self, article: str, span: Span | None, found: When | None) -> When | None:
        """The days of the expression at `span` as inferred, else as `found`."""
        if span is None or not self.known:
            return found
        return self.known.get(time_id(article, span), (None, found))[1]

    def value(self, of: str, found: str) -> str:
        """The value of an expression as inferred, else as `found`."""
        return self.known.get(of, (None, None))[0] or found
