"""What tells articles and statements apart without their text: fingerprints, credits, gists."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterator

from greffier.record import Fingerprint, Gist, Passage, Sheet, Span
from greffier.store.quotes import Quote


def problems(sheet: Sheet) -> Iterator[tuple[str, str]]:
    """What forbids to write the fingerprint and gists of `sheet`, as (fact, why)."""
    statements = {statement.id for statement in sheet.statements}
    for gist in sheet.gists:
        if gist.statement not in statements:
            yield f"gist of {gist.statement}", "its sheet does not have this statement"
        if gist.issuer is not None and gist.issuer not in {actor.id for actor in sheet.actors}:
            yield f"gist of {gist.statement}", f"its sheet does not have {gist.issuer}"
    one = sheet.fingerprint
    if one is not None and one.article != sheet.article.id:
        yield "fingerprint", f"it belongs to article {one.article}"
    for credit in one.credits if one else ():
        if credit.fact not in statements | {sheet.article.id}:
            yield "credit", f"it names {credit.fact}, which its sheet does not have"


def quotes(sheet: Sheet) -> Iterator[Quote]:
    """The spans the credits and gists of `sheet` stand on."""
    for gist in sheet.gists:
        yield Quote(f"gist of {gist.statement}", gist.around)
        if gist.denied is not None:
            yield Quote(f"denial of {gist.statement}", gist.denied)
    for credit in sheet.fingerprint.credits if sheet.fingerprint else ():
        yield Quote("credit", credit.span)


def write(db: sqlite3.Connection, sheet: Sheet, run: int) -> None:
    """Write the fingerprint, credits and gists of `sheet`."""
    db.executemany(
        'INSERT INTO gist (statement, words, nouns, start, "end", denied_start, denied_end, refutes, issuer)'
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                *(g.statement, " ".join(g.words), " ".join(g.nouns), g.around.start, g.around.end),
                *((g.denied.start, g.denied.end) if g.denied else (None, None)),
                *(g.refutes, g.issuer),
            )
            for g in sheet.gists
        ],
    )
    one = sheet.fingerprint
    if one is None:
        return
    kept = (one.article, one.shingles, one.marks)
    db.execute("INSERT INTO fingerprint (article, shingles, marks) VALUES (?, ?, ?)", kept)
    db.executemany(
        'INSERT INTO credit (article, position, fact, start, "end", words) VALUES (?, ?, ?, ?, ?, ?)',
        [
            (c.article, at, c.fact, c.span.start, c.span.end, c.span.of(sheet.article.text))
            for at, c in enumerate(one.credits)
        ],
    )


def read(db: sqlite3.Connection, article: str | None = None) -> Iterator[Fingerprint]:
    """The fingerprint of `article`, those of all articles for None, in reading order."""
    where, values = ("WHERE {}.article = ?", (article,)) if article else ("", ())
    credits: dict[str, list[Passage]] = defaultdict(list)
    for owner, fact, start, end in db.execute(
        f'SELECT c.article, c.fact, c.start, c."end" FROM credit c'
        " LEFT JOIN statement s ON s.id = c.fact AND s.withdrawn"
        f" {where.format('c') or 'WHERE 1'} AND s.id IS NULL"
        " ORDER BY c.article, c.position",
        values,
    ):
        credits[owner].append(Passage(fact, owner, Span(start, end)))
    rows = db.execute(
        "SELECT f.article, f.shingles, f.marks FROM fingerprint f JOIN article a ON a.id = f.article"
        f" {where.format('f')} ORDER BY a.number",
        values,
    )
    for owner, shingles, marks in rows:
        yield Fingerprint(owner, shingles, marks, tuple(credits.get(owner, ())))


def gists(db: sqlite3.Connection, article: str | None = None) -> Iterator[Gist]:
    """What each statement of `article` is about, of all articles for None, in the order they were found."""
    where, values = ("AND s.article = ?", (article,)) if article else ("", ())
    rows = db.execute(
        'SELECT g.statement, g.words, g.nouns, g.start, g."end", g.denied_start, g.denied_end, g.refutes,'
        " g.issuer FROM gist g"
        f" JOIN statement s ON s.id = g.statement WHERE NOT s.withdrawn {where} ORDER BY s.number",
        values,
    )
    for statement, words, nouns, start, end, first, last, refutes, issuer in rows:
        denied, around = Span(first, last) if last else None, Span(start, end)
        told = (tuple(words.split()), tuple(nouns.split()))
        yield Gist(statement, *told, around, denied, bool(refutes), issuer)


def kept(db: sqlite3.Connection, article: str) -> Iterator[Quote]:
    """The spans and words on record for the credits of `article`."""
    rows = db.execute('SELECT start, "end", words FROM credit WHERE article = ?', (article,))
    for start, end, words in rows:
        yield Quote("credit", Span(start, end), words)
