"""The kinds of fact a record holds, and the checks of their evidence: on the way in, and ever after."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from greffier.record import Sheet
from greffier.record.article import article_id
from greffier.store import (
    actors,
    articles,
    clues,
    commitments,
    dates,
    events,
    figures,
    fingerprints,
    judgements,
    statements,
    tellings,
)
from greffier.store.faults import Misquote
from greffier.store.quotes import Quote


class Kind(Protocol):
    """What the module of one kind of fact offers the record."""

    def problems(self, sheet: Sheet, /) -> Iterator[tuple[str, str]]:
        """What forbids to write these facts of a sheet, as (fact, why)."""

    def quotes(self, sheet: Sheet, /) -> Iterator[Quote]:
        """The spans they stand on."""

    def write(self, db: sqlite3.Connection, sheet: Sheet, run: int, /) -> None:
        """Write them."""

    def kept(self, db: sqlite3.Connection, article: str, /) -> Iterator[Quote]:
        """The spans and words on record for them."""


KINDS: tuple[Kind, ...] = (
    *(articles, actors, dates, statements),
    *(events, commitments, figures, clues, fingerprints, tellings),
)
"""In the order they are written."""


@dataclass(frozen=True, slots=True)
class Defect:
    """Something wrong in a record: in which article (None: in the file as a whole), what, and why."""

    article: str | None
    fact: str
    why: str


def demand(sheet: Sheet) -> None:
    """Raise Misquote when any fact of `sheet` does not stand on the words of its article."""
    key, text = sheet.article.id, sheet.article.text
    for kind in KINDS:
        for fact, why in kind.problems(sheet):
            raise Misquote(key, fact, why)
        for quote in kind.quotes(sheet):
            wrong = quote.wrong(text)
            if wrong:
                raise Misquote(key, quote.fact, wrong)


def defects(db: sqlite3.Connection) -> Iterator[Defect]:
    """All that is wrong with a record: the file, its foreign keys, every span against its article."""
    for (said,) in db.execute("PRAGMA integrity_check(20)"):
        if said != "ok":
            yield Defect(None, "file", said)
    for table, row, other, _ in db.execute("PRAGMA foreign_key_check"):
        yield Defect(None, f"{table} row {row}", f"it names a row that {other} does not have")
    for fact in judgements.orphans(db):
        yield Defect(None, f"judgement on {fact}", "no such fact")
    for article, text in db.execute("SELECT id, text FROM article ORDER BY number"):
        yield from _misread(db, article, text)


def _misread(db: sqlite3.Connection, article: str, text: str) -> Iterator[Defect]:
    """What of `article` on record does not match its text."""
    if article != article_id(text):
        yield Defect(article, "text", "it is not the text that was read")
    for kind in KINDS:
        for quote in kind.kept(db, article):
            wrong = quote.wrong(text) or (
                None if quote.words == quote.span.of(text) else "white space differs"
            )
            if wrong:
                yield Defect(article, quote.fact, wrong)
