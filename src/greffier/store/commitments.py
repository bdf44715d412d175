"""Commitments in a record, as each article tells them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from greffier.record import Commitment, Sheet
from greffier.store import roles
from greffier.store.articles import as_when, when_columns
from greffier.store.datings import Laid
from greffier.store.quotes import Quote

COLUMNS = (
    "id, article, act, words, due_start, due_end, due_how, due_text, strength, statement, lemmas, certainty"
)


def spans(one: Commitment) -> roles.Roles:
    """The spans of a commitment, by role."""
    return {
        "what": (one.what,),
        "condition": roles.given(one.condition),
        "due": roles.given(one.due_span),
        "hedge": roles.given(one.hedge),
    }


def actors(one: Commitment) -> roles.Parts:
    """The actors of a commitment, by role."""
    return {"by": roles.named(one.by), "to": roles.named(one.to)}


def problems(sheet: Sheet) -> Iterator[tuple[str, str]]:
    """What forbids to write the commitments of `sheet`, as (fact, why)."""
    return roles.problems(sheet, sheet.commitments, actors)


def quotes(sheet: Sheet) -> Iterator[Quote]:
    """The spans the commitments of `sheet` stand on, with the words they claim."""
    for one in sheet.commitments:
        yield Quote(f"words of {one.id}", one.what, one.words)
    yield from roles.quotes(sheet.commitments, spans)


def write(db: sqlite3.Connection, sheet: Sheet, run: int) -> None:
    """Write the commitments of `sheet`, their spans and actors."""
    db.executemany(
        f"INSERT INTO commitment ({COLUMNS}) VALUES ({', '.join('?' * 12)})",
        [
            (
                *(c.id, c.article, c.act, c.words),
                *when_columns(c.due),
                *(c.strength, c.statement, " ".join(c.lemmas), c.certainty),
            )
            for c in sheet.commitments
        ],
    )
    roles.write(db, sheet.article.text, sheet.commitments, spans, actors)


def read(db: sqlite3.Connection, article: str | None = None) -> Iterator[Commitment]:
    """The commitments told by `article`, by all articles for None, in reading order, less those withdrawn."""
    held, laid = roles.held(db, "commitment", article), Laid(db, article)
    where, values = ("AND article = ?", (article,)) if article else ("", ())
    rows = db.execute(f"SELECT {COLUMNS} FROM commitment WHERE NOT withdrawn {where} ORDER BY number", values)
    for key, owner, act, words, *due, strength, statement, lemmas, certainty in rows:
        have = held[key]
        yield Commitment(
            id=key,
            article=owner,
            act=act,
            what=have.spans["what"][0],
            words=words,
            by=have.actor("by"),
            to=have.actor("to"),
            condition=have.span("condition"),
            due=laid.when(owner, have.span("due"), as_when(*due)),
            due_span=have.span("due"),
            hedge=have.span("hedge"),
            strength=strength,
            statement=statement,
            lemmas=tuple(lemmas.split()),
            certainty=certainty,
        )


def kept(db: sqlite3.Connection, article: str) -> Iterator[Quote]:
    """The spans and words on record for the commitments of `article`."""
    return roles.kept(db, "commitment", article)
