"""Statements in a record: their content and the spans of cue, speaker, addressee and the rest, by role."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace

from greffier.record import Sheet, Span, Statement
from greffier.store.amendments import standing
from greffier.store.articles import as_when, when_columns
from greffier.store.datings import Laid
from greffier.store.quotes import Quote

CUT = " […] "
SPAN = 'statement, role, position, start, "end", words'
COLUMNS = (
    "id, article, manner, act, polarity, speaker, addressee,"
    " said_start, said_end, said_how, said_text, parent, rule, certainty"
)


def problems(sheet: Sheet) -> Iterator[tuple[str, str]]:
    """What forbids to write the statements of `sheet`, as (fact, why)."""
    actors = {actor.id for actor in sheet.actors}
    ids = Counter(statement.id for statement in sheet.statements)
    above = {statement.id: statement.parent for statement in sheet.statements}
    for statement in sheet.statements:
        fact = f"statement {statement.id}"
        if statement.article != sheet.article.id:
            yield fact, f"it belongs to article {statement.article}"
        if not statement.content:
            yield fact, "it has no content"
        if ids[statement.id] > 1:
            yield fact, "two statements have this id"
        if statement.parent is not None and (statement.parent == statement.id or statement.parent not in ids):
            yield fact, f"it lies in {statement.parent}, which its sheet does not have"
        elif _circles(statement.id, above):
            yield fact, f"it lies in {statement.parent}, which lies in it"
        for actor in (statement.speaker, statement.addressee, *statement.candidates):
            if actor is not None and actor not in actors:
                yield fact, f"it names actor {actor}, which its sheet does not have"


def _circles(key: str, above: Mapping[str, str | None]) -> bool:
    """Whether the statements that a statement lies in come back to it."""
    at = above[key]
    for _ in above:
        if at is None or at == key:
            return at == key
        at = above.get(at)
    return False


def spans(statement: Statement) -> Iterator[tuple[str, int, Span]]:
    """All spans of a statement as (role, position, span)."""
    single = {
        "cue": statement.cue,
        "speaker": statement.speaker_span,
        "addressee": statement.addressee_span,
        "channel": statement.channel,
        "said": statement.said_span,
        "hedge": statement.hedge,
    }
    for position, span in enumerate(statement.content):
        yield "content", position, span
    for role, one in single.items():
        if one is not None:
            yield role, 0, one
    for position, span in enumerate(statement.sources):
        yield "source", position, span


def quotes(sheet: Sheet) -> Iterator[Quote]:
    """The spans the statements of `sheet` stand on, with the words they claim."""
    for statement in sheet.statements:
        for role, _, span in spans(statement):
            claimed = statement.said.text if role == "said" and statement.said else None
            yield Quote(f"{role} of statement {statement.id}", span, claimed)


def write(db: sqlite3.Connection, sheet: Sheet, run: int) -> None:
    """Write the statements of `sheet`, their spans and candidates."""
    text = sheet.article.text
    db.executemany(
        f"INSERT INTO statement ({COLUMNS}, words) VALUES ({', '.join('?' * 15)})",
        [(*_columns(s), CUT.join(part.of(text) for part in s.content)) for s in sheet.statements],
    )
    db.executemany(
        f"INSERT INTO statement_span ({SPAN}) VALUES (?, ?, ?, ?, ?, ?)",
        [
            (s.id, role, at, span.start, span.end, span.of(text))
            for s in sheet.statements
            for role, at, span in spans(s)
        ],
    )
    db.executemany(
        "INSERT INTO statement_candidate (statement, position, actor) VALUES (?, ?, ?)",
        [(s.id, at, actor) for s in sheet.statements for at, actor in enumerate(s.candidates)],
    )


def read(db: sqlite3.Connection, article: str) -> tuple[Statement, ...]:
    """The statements of `article`, in the order they were found."""
    rows = db.execute(
        f"SELECT {COLUMNS}, withdrawn FROM statement WHERE article = ? ORDER BY number", (article,)
    ).fetchall()
    laid = Laid(db, article)
    found = {row[0]: _statement(db, row[:-1], laid) for row in rows}
    gone = {row[0] for row in rows if row[-1]}
    return tuple(_lifted(one, found, gone) for one in found.values() if one.id not in gone)


def sketches(db: sqlite3.Connection) -> Iterator[Statement]:
    """All statements of all articles, in order, light: with content, cue and hedge, not their other spans."""
    spans: dict[str, list[Span]] = {}
    single: dict[tuple[str, str], Span] = {}
    select = (
        "SELECT statement, role, start, \"end\" FROM statement_span WHERE role IN ('content', 'cue', 'hedge')"
    )
    for key, role, start, end in db.execute(select + " ORDER BY statement, role, position"):
        if role == "content":
            spans.setdefault(key, []).append(Span(start, end))
        else:
            single[key, role] = Span(start, end)
    lifted = standing(db)
    for row in db.execute(f"SELECT {COLUMNS} FROM statement WHERE NOT withdrawn ORDER BY number"):
        key, article, manner, act, polarity, speaker, addressee, *said, parent, rule, certainty = row
        yield Statement(
            id=key,
            article=article,
            manner=manner,
            content=tuple(spans.get(key, ())),
            cue=single.get((key, "cue")),
            hedge=single.get((key, "hedge")),
            speaker=speaker,
            addressee=addressee,
            said=as_when(*said),
            parent=lifted.get(parent, parent),
            act=act,
            polarity=polarity,
            rule=rule,
            certainty=certainty,
        )


def kept(db: sqlite3.Connection, article: str) -> Iterator[Quote]:
    """The spans and words on record for the statements of `article`."""
    rows = db.execute(
        'SELECT x.statement, x.role, x.start, x."end", x.words FROM statement_span x'
        " JOIN statement s ON s.id = x.statement WHERE s.article = ?",
        (article,),
    )
    for statement, role, start, end, words in rows:
        yield Quote(f"{role} of statement {statement}", Span(start, end), words)


def _lifted(one: Statement, found: dict[str, Statement], gone: set[str]) -> Statement:
    """A statement in the nearest one around it that persons let stand."""
    parent = one.parent
    while parent in gone:
        parent = found[parent].parent
    return one if parent == one.parent else replace(one, parent=parent)


def _columns(s: Statement) -> tuple[str | float | None, ...]:
    """The values of COLUMNS for one statement."""
    said = when_columns(s.said)
    who = (s.id, s.article, s.manner, s.act, s.polarity, s.speaker, s.addressee)
    return (*who, *said, s.parent, s.rule, s.certainty)


def _statement(db: sqlite3.Connection, row: tuple[str, ...], laid: Laid) -> Statement:
    """The statement in a row of COLUMNS, with its spans and candidates."""
    key, article, manner, act, polarity, speaker, addressee, *said, parent, rule, certainty = row
    found: dict[str, list[Span]] = {}
    rows = 'SELECT role, start, "end" FROM statement_span WHERE statement = ? ORDER BY role, position'
    for role, first, last in db.execute(rows, (key,)):
        found.setdefault(role, []).append(Span(first, last))
    one = {role: spans[0] for role, spans in found.items()}
    named = db.execute("SELECT actor FROM statement_candidate WHERE statement = ? ORDER BY position", (key,))
    return Statement(
        id=key,
        article=article,
        manner=manner,  # type: ignore[arg-type]  # the table's CHECK holds it to the list
        content=tuple(found.get("content", ())),
        cue=one.get("cue"),
        speaker=speaker,
        speaker_span=one.get("speaker"),
        addressee=addressee,
        addressee_span=one.get("addressee"),
        channel=one.get("channel"),
        said=laid.when(article, one.get("said"), as_when(*said)),
        said_span=one.get("said"),
        parent=parent,
        act=act,  # type: ignore[arg-type]  # as it was given
        polarity=polarity,  # type: ignore[arg-type]  # the table's CHECK holds it to the list
        hedge=one.get("hedge"),
        candidates=tuple(actor for (actor,) in named),
        sources=tuple(found.get("source", ())),
        rule=rule,
        certainty=float(certainty),
    )
