"""Figures in a record, as each article gives them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from greffier.record import Figure, Sheet
from greffier.store import roles
from greffier.store.amendments import standing
from greffier.store.articles import as_when, when_columns
from greffier.store.datings import Laid
from greffier.store.quotes import Quote

COLUMNS = (
    "id, article, low, high, unit, of, as_of_start, as_of_end, as_of_how, as_of_text, statement, lemmas,"
    " certainty"
)


def spans(one: Figure) -> roles.Roles:
    """The spans of a figure, by role."""
    return {
        "figure": (one.span,),
        "of": roles.given(one.of_span),
        "place": roles.given(one.place),
        "as_of": roles.given(one.as_of_span),
        "hedge": roles.given(one.hedge),
    }


def actors(one: Figure) -> roles.Parts:
    """The actors of a figure, by role."""
    return {"by": roles.named(one.by)}


def problems(sheet: Sheet) -> Iterator[tuple[str, str]]:
    """What forbids to write the figures of `sheet`, as (fact, why)."""
    return roles.problems(sheet, sheet.figures, actors)


def quotes(sheet: Sheet) -> Iterator[Quote]:
    """The spans the figures of `sheet` stand on."""
    return roles.quotes(sheet.figures, spans)


def write(db: sqlite3.Connection, sheet: Sheet, run: int) -> None:
    """Write the figures of `sheet`, their spans and actors."""
    db.executemany(
        f"INSERT INTO figure ({COLUMNS}) VALUES ({', '.join('?' * 13)})",
        [
            (
                *(f.id, f.article, f.low, f.high, f.unit, f.of),
                *when_columns(f.as_of),
                *(f.statement, " ".join(f.lemmas), f.certainty),
            )
            for f in sheet.figures
        ],
    )
    roles.write(db, sheet.article.text, sheet.figures, spans, actors)


def read(db: sqlite3.Connection, article: str | None = None) -> Iterator[Figure]:
    """The figures given by `article`, by all articles for None, in reading order."""
    held, laid = roles.held(db, "figure", article), Laid(db, article)
    lifted = standing(db)
    where, values = ("WHERE article = ?", (article,)) if article else ("", ())
    rows = db.execute(f"SELECT {COLUMNS} FROM figure {where} ORDER BY number", values)
    for key, owner, low, high, unit, of, *as_of, statement, lemmas, certainty in rows:
        have = held[key]
        yield Figure(
            id=key,
            article=owner,
            span=have.spans["figure"][0],
            low=low,
            high=high,
            unit=unit,
            of=of,
            of_span=have.span("of"),
            place=have.span("place"),
            as_of=laid.when(owner, have.span("as_of"), as_when(*as_of)),
            as_of_span=have.span("as_of"),
            hedge=have.span("hedge"),
            by=have.actor("by"),
            statement=lifted.get(statement, statement),
            lemmas=tuple(lemmas.split()),
            certainty=certainty,
        )


def kept(db: sqlite3.Connection, article: str) -> Iterator[Quote]:
    """The spans and words on record for the figures of `article`."""
    return roles.kept(db, "figure", article)
