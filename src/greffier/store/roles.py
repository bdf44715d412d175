"""Spans and actors of events, commitments and figures, each kept by the role it has in its fact."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from greffier.record import Sheet, Span
from greffier.store.quotes import Quote

Roles = Mapping[str, tuple[Span, ...]]
Parts = Mapping[str, tuple[str, ...]]


class Fact(Protocol):
    """What the facts kept here have in common."""

    @property
    def id(self) -> str:
        """Its id, with that of its article."""

    @property
    def article(self) -> str:
        """The article it was found in."""

    @property
    def statement(self) -> str | None:
        """The statement that carries it."""


@dataclass(frozen=True, slots=True)
class Held:
    """The spans and actors of one fact on record, by role."""

    spans: dict[str, list[Span]] = field(default_factory=dict)
    actors: dict[str, list[str]] = field(default_factory=dict)

    def span(self, role: str) -> Span | None:
        """The only span of a role, None when there is none."""
        return next(iter(self.spans.get(role, ())), None)

    def actor(self, role: str) -> str | None:
        """The only actor of a role, None when there is none."""
        return next(iter(self.actors.get(role, ())), None)


def given(*spans: Span | None) -> tuple[Span, ...]:
    """Those of `spans` that are there."""
    return tuple(span for span in spans if span is not None)


def named(*actors: str | None) -> tuple[str, ...]:
    """Those of `actors` that are there."""
    return tuple(actor for actor in actors if actor is not None)


def problems(sheet: Sheet, facts: Iterable[Fact], parts: Callable[..., Parts]) -> Iterator[tuple[str, str]]:
    """What forbids to write `facts` of a sheet, as (fact, why); `parts` gives the actors of one by role."""
    actors = {actor.id for actor in sheet.actors}
    statements = {statement.id for statement in sheet.statements}
    seen: set[str] = set()
    for fact in facts:
        if fact.article != sheet.article.id:
            yield fact.id, f"it belongs to article {fact.article}"
        if fact.id in seen:
            yield fact.id, "two facts have this id"
        seen.add(fact.id)
        if fact.statement is not None and fact.statement not in statements:
            yield fact.id, f"it is told by {fact.statement}, which its sheet does not have"
        for actor in (one for role in parts(fact).values() for one in role):
            if actor not in actors:
                yield fact.id, f"it names actor {actor}, which its sheet does not have"


def quotes(facts: Iterable[Fact], roles: Callable[..., Roles]) -> Iterator[Quote]:
    """The spans `facts` stand on; `roles` gives those of one."""
    for fact in facts:
        for role, spans in roles(fact).items():
            for span in spans:
                yield Quote(f"{role} of {fact.id}", span)


def write(
    db: sqlite3.Connection,
    text: str,
    facts: Iterable[Fact],
    roles: Callable[..., Roles],
    parts: Callable[..., Parts],
) -> None:
    """Write the spans and actors of `facts`, which stand in `text`."""
    every = list(facts)
    db.executemany(
        'INSERT INTO fact_span (fact, role, position, start, "end", words) VALUES (?, ?, ?, ?, ?, ?)',
        [
            (fact.id, role, at, span.start, span.end, span.of(text))
            for fact in every
            for role, spans in roles(fact).items()
            for at, span in enumerate(spans)
        ],
    )
    db.executemany(
        "INSERT INTO fact_actor (fact, role, position, actor) VALUES (?, ?, ?, ?)",
        [
            (fact.id, role, at, actor)
            for fact in every
            for role, actors in parts(fact).items()
            for at, actor in enumerate(actors)
        ],
    )


def held(db: sqlite3.Connection, table: str, article: str | None) -> dict[str, Held]:
    """Spans and actors by fact, for the facts of `table` in one article, in all for None."""
    found: dict[str, Held] = {}
    where, values = ("WHERE f.article = ?", (article,)) if article else ("", ())
    spans = (
        f'SELECT x.fact, x.role, x.start, x."end" FROM {table} f JOIN fact_span x ON x.fact = f.id'
        f" {where} ORDER BY x.fact, x.role, x.position"
    )
    for fact, role, start, end in db.execute(spans, values):
        found.setdefault(fact, Held()).spans.setdefault(role, []).append(Span(start, end))
    actors = (
        f"SELECT x.fact, x.role, x.actor FROM {table} f JOIN fact_actor x ON x.fact = f.id"
        f" {where} ORDER BY x.fact, x.role, x.position"
    )
    for fact, role, actor in db.execute(actors, values):
        found.setdefault(fact, Held()).actors.setdefault(role, []).append(actor)
    return found


def kept(db: sqlite3.Connection, table: str, article: str) -> Iterator[Quote]:
    """The spans and words on record for the facts of `table` in an article."""
    rows = db.execute(
        f'SELECT x.fact, x.role, x.start, x."end", x.words FROM {table} f'
        " JOIN fact_span x ON x.fact = f.id WHERE f.article = ?",
        (article,),
    )
    for fact, role, start, end, words in rows:
        yield Quote(f"{role} of {fact}", Span(start, end), words)
