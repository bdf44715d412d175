"""JSON Lines, a fact a line: articles, actors, statements and dates by article, judgements."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict

from greffier.desk import Related, Relations
from greffier.exports import ledger
from greffier.exports.json_values import Json, Row, span_json, when_json
from greffier.record import Article, Dating, Judgement, Statement, TimeExpression
from greffier.store import Cluster, Record


def lines(record: Record, certainty: float = 0.0) -> Iterator[str]:
    """The record as JSON texts; statements less certain than `certainty` are left out."""
    for row in rows(record, certainty):
        yield json.dumps(row, ensure_ascii=False)


def rows(record: Record, certainty: float = 0.0) -> Iterator[Row]:
    """The record as rows, each with its kind first."""
    inferred = {dating.of: dating for dating in record.datings()}
    copies = ledger.copies(record)
    for article in record.articles():
        yield article_row(article, inferred.get(article.id), copies.get(article.id, ()))
    relations = Relations(record)
    for cluster in record.clusters():
        yield actor_row(record, cluster, relations.of(cluster.id))
    for key in record.article_ids():
        kept = {s.id: s for s in record.statements(key)}
        for statement in kept.values():
            if statement.certainty >= certainty:
                yield statement_row(record, statement, _parent(statement, kept, certainty))
        yield from map(date_row, record.dates(key))
    yield from ledger.rows(record)
    for judgement in record.judgements():
        yield judgement_row(judgement)


def article_row(article: Article, dating: Dating | None = None, copies: Iterable[str] = ()) -> Row:
    """An article; `path` is the first of its paths. `inferred` says what forces a day none states.

    `copies` are the others that say the same.
    """
    return {
        "kind": "article",
        "id": article.id,
        "path": article.paths[0],
        "text": article.text,
        "title": article.title,
        "outlet": article.outlet,
        "lang": article.lang,
        "published": when_json(article.published),
        "noise": [[noise.span.start, noise.span.end, noise.why] for noise in article.noise],
        "copies": list(copies),
        "author": article.author,
        "url": article.url,
        "paths": list(article.paths),
        "inferred": inferred_json(dating) if dating else None,
    }


def inferred_json(dating: Dating) -> Row:
    """The days inferred for an article: the candidates, where not all between are, and what forces them."""
    return {
        "when": when_json(dating.when),
        "days": list(dating.days),
        "because": [[one.article, one.span.start, one.span.end] for one in dating.because],
    }


def actor_row(record: Record, cluster: Cluster, relations: Iterable[Related] = ()) -> Row:
    """An actor across articles, with those it stands to without being one with them."""
    portrait = record.portrait(cluster)
    return {
        "kind": "actor",
        "id": cluster.id,
        "name": cluster.name,
        "type": cluster.type,
        "names": list(portrait.names),
        "offices": [asdict(one) for one in portrait.offices],
        "mentions": [[article, span.start, span.end] for article, span in portrait.mentions],
        "relations": [relation_json(it) for it in relations],
    }


def relation_json(it: Related) -> Row:
    """A relation: of which kind, as what, of whom by name and (where the record has it) by id, the proof."""
    proof: Json = [it.article, it.span.start, it.span.end] if it.article and it.span else None
    said = it.relation
    return {
        "relation": said.kind,
        "as": said.role,
        "of": said.of,
        "actor": it.other,
        "since": said.since,
        "until": said.until,
        "proof": proof,
    }


def statement_row(record: Record, s: Statement, parent: str | None) -> Row:
    """A statement that lies in `parent`, its actors named by the ids they have across articles."""
    return {
        "kind": "statement",
        "id": s.id,
        "article": s.article,
        "manner": s.manner,
        "content": [span_json(part) for part in s.content],
        "cue": span_json(s.cue),
        "speaker": record.representative(s.speaker) if s.speaker else None,
        "speaker_span": span_json(s.speaker_span),
        "addressee": record.representative(s.addressee) if s.addressee else None,
        "addressee_span": span_json(s.addressee_span),
        "channel": span_json(s.channel),
        "said": when_json(s.said),
        "parent": parent,
        "act": s.act,
        "polarity": s.polarity,
        "hedge": span_json(s.hedge),
        "said_span": span_json(s.said_span),
        "candidates": [record.representative(actor) for actor in s.candidates],
        "sources": [span_json(source) for source in s.sources],
        "rule": s.rule,
        "certainty": s.certainty,
    }


def date_row(date: TimeExpression) -> Row:
    """A time expression."""
    return {
        "kind": "date",
        "id": date.id,
        "article": date.article,
        "span": span_json(date.span),
        "type": date.type,
        "value": date.value,
        "bound": date.bound,
        "when": when_json(date.when),
    }


def judgement_row(judgement: Judgement) -> Row:
    """A judgement, on the facts as they stand in the record."""
    return {
        "kind": "judgement",
        "left": judgement.left,
        "right": judgement.right,
        "verdict": judgement.verdict,
        "reasons": list(judgement.reasons),
        "by": judgement.by,
    }


def _parent(statement: Statement, kept: dict[str, Statement], certainty: float) -> str | None:
    """The nearest statement around this one that is certain enough to be shown."""
    key = statement.parent
    while key is not None and kept[key].certainty < certainty:
        key = kept[key].parent
    return key
