"""Events in a record, as each article reports them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from greffier.record import Detail, EventReport, Sheet
from greffier.store import roles
from greffier.store.amendments import standing
from greffier.store.articles import as_when, when_columns
from greffier.store.datings import Laid
from greffier.store.quotes import Quote

COLUMNS = (
    "id, article, type, mode, status, label, when_start, when_end, when_how, when_text, statement, definite,"
    " certainty"
)


def spans(report: EventReport) -> roles.Roles:
    """The spans of a report, by role."""
    return {
        "told": (report.span,),
        "place": roles.given(report.place),
        "when": roles.given(report.when_span),
        "ordinal": roles.given(report.ordinal),
        "detail": tuple(detail.span for detail in report.details),
    }


def actors(report: EventReport) -> roles.Parts:
    """The actors of a report, by role."""
    return {"who": report.who, "whom": report.whom}


def problems(sheet: Sheet) -> Iterator[tuple[str, str]]:
    """What forbids to write the events of `sheet`, as (fact, why)."""
    return roles.problems(sheet, sheet.events, actors)


def quotes(sheet: Sheet) -> Iterator[Quote]:
    """The spans the events of `sheet` stand on."""
    return roles.quotes(sheet.events, spans)


def write(db: sqlite3.Connection, sheet: Sheet, run: int) -> None:
    """Write the events of `sheet`, their spans, actors and details."""
    db.executemany(
        f"INSERT INTO event_report ({COLUMNS}) VALUES ({', '.join('?' * 13)})",
        [
            (
                *(r.id, r.article, r.type, r.mode, r.status, r.label),
                *when_columns(r.when),
                *(r.statement, int(r.definite), r.certainty),
            )
            for r in sheet.events
        ],
    )
    roles.write(db, sheet.article.text, sheet.events, spans, actors)
    db.executemany(
        "INSERT INTO detail (event_report, position, what, value, unit) VALUES (?, ?, ?, ?, ?)",
        [(r.id, at, d.what, d.value, d.unit) for r in sheet.events for at, d in enumerate(r.details)],
    )


def read(db: sqlite3.Connection, article: str | None = None) -> Iterator[EventReport]:
    """The events reported by `article`, by all articles for None, in reading order."""
    held, details, laid = roles.held(db, "event_report", article), _details(db, article), Laid(db, article)
    lifted = standing(db)
    where, values = ("WHERE article = ?", (article,)) if article else ("", ())
    rows = db.execute(f"SELECT {COLUMNS} FROM event_report {where} ORDER BY number", values)
    for key, owner, kind, mode, status, label, *when, statement, definite, certainty in rows:
        have = held[key]
        told = zip(details.get(key, ()), have.spans.get("detail", ()), strict=True)
        yield EventReport(
            id=key,
            article=owner,
            span=have.spans["told"][0],
            label=label,
            type=kind,
            mode=mode,
            status=status,
            who=tuple(have.actors.get("who", ())),
            whom=tuple(have.actors.get("whom", ())),
            place=have.span("place"),
            when=laid.when(owner, have.span("when"), as_when(*when)),
            when_span=have.span("when"),
            statement=lifted.get(statement, statement),
            ordinal=have.span("ordinal"),
            details=tuple(Detail(what, value, unit, span) for (what, value, unit), span in told),
            definite=bool(definite),
            certainty=certainty,
        )


def places(db: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    """Report and words of each place told."""
    return db.execute(
        "SELECT r.id, x.words FROM event_report r JOIN fact_span x ON x.fact = r.id WHERE x.role = 'place'"
        " ORDER BY r.number"
    )


def kept(db: sqlite3.Connection, article: str) -> Iterator[Quote]:
    """The spans and words on record for the events of `article`."""
    return roles.kept(db, "event_report", article)


def _details(db: sqlite3.Connection, article: str | None) -> dict[str, list[tuple[str, str, str | None]]]:
    """What, value and unit of the details of each report, in order."""
    where, values = ("WHERE r.article = ?", (article,)) if article else ("", ())
    rows = db.execute(
        "SELECT d.event_report, d.what, d.value, d.unit FROM detail d"
        f" JOIN event_report r ON r.id = d.event_report {where} ORDER BY d.event_report, d.position",
        values,
    )
    found: dict[str, list[tuple[str, str, str | None]]] = {}
    for report, what, value, unit in rows:
        found.setdefault(report, []).append((what, value, unit))
    return found
