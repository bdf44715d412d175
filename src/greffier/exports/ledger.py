"""Rows of events, commitments, figures, accounts, conflicts, voices; actors by their ids across articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from greffier.exports.json_values import Json, Row, placed_json, span_json, when_json
from greffier.record import (
    Account,
    Commitment,
    CommitmentTie,
    Conflict,
    Detail,
    Event,
    EventReport,
    Figure,
    Passage,
    Voice,
)
from greffier.store import Record


def rows(record: Record) -> Iterator[Row]:
    """All that was found of events, commitments and figures, and computed of them across articles."""
    computed = record.ledger()
    reports = {one.id: one for one in record.events()}
    ties = {tie.commitment: tie for tie in computed.ties}
    repeats = _repeats(computed.ties)
    measures = dict(computed.measures)
    for event in computed.events:
        yield event_row(record, event, [reports[key] for key in event.reports])
    made = {one.id: one for one in record.commitments()}
    for one in made.values():
        told = [made[key].statement for key in repeats.get(one.id, [one.id])]
        yield commitment_row(record, one, ties.get(one.id), [key for key in told if key])
    for figure in record.figures():
        yield figure_row(record, figure, measures.get(figure.id))
    yield from map(account_row, computed.accounts)
    yield from map(conflict_row, computed.conflicts)
    yield from map(voice_row, computed.voices)


def copies(record: Record) -> Mapping[str, list[str]]:
    """For each article that is one of several of a voice the others, in reading order."""
    voices: dict[str, list[str]] = {}
    for article, voice in record.voices():
        voices.setdefault(voice, []).append(article)
    return {one: [other for other in group if other != one] for group in voices.values() for one in group}


def event_row(record: Record, event: Event, reports: Iterable[EventReport]) -> Row:
    """An event across articles, with what each report adds; `inferred` are those whom none of them names."""
    told = list(reports)
    named = {record.representative(actor) for one in told for actor in (*one.who, *one.whom)}
    return {
        "kind": "event",
        "id": event.id,
        "type": event.type,
        "mode": event.mode,
        "label": event.label,
        "who": list(event.who),
        "whom": list(event.whom),
        "inferred": [actor for actor in (*event.who, *event.whom) if actor not in named],
        "place": event.place,
        "when": when_json(event.when),
        "status": event.status,
        "details": [_detail(one.article, detail) for one in told for detail in one.details],
        "reports": [_report(one) for one in told],
    }


def commitment_row(
    record: Record, one: Commitment, tie: CommitmentTie | None, statements: Iterable[str]
) -> Row:
    """A commitment as one article tells it; `first` is the one it repeats, `statements` carry any of them."""
    return {
        "kind": "commitment",
        "id": one.id,
        "act": one.act,
        "by": record.representative(one.by) if one.by else None,
        "to": record.representative(one.to) if one.to else None,
        "what": placed_json(one.article, one.what),
        "condition": placed_json(one.article, one.condition),
        "due": when_json(one.due),
        "issue": tie.issue if tie else None,
        "statements": list(statements),
        "answers": tie.answers if tie else None,
        "first": tie.first if tie else one.id,
        "reasons": list(tie.reasons) if tie else [],
        "hedge": span_json(one.hedge),
        "strength": one.strength,
        "certainty": one.certainty,
    }


def figure_row(record: Record, one: Figure, measure: str | None) -> Row:
    """A figure; `low` or `high` is null where it is open."""
    text = record.article(one.article)
    return {
        "kind": "figure",
        "id": one.id,
        "low": one.low,
        "high": one.high,
        "unit": one.unit,
        "of": one.of,
        "place": one.place.of(text.text) if one.place and text else None,
        "as_of": when_json(one.as_of),
        "article": one.article,
        "span": span_json(one.span),
        "hedge": one.hedge.of(text.text) if one.hedge and text else None,
        "by": record.representative(one.by) if one.by else None,
        "measure": measure,
        "statement": one.statement,
        "certainty": one.certainty,
    }


def account_row(account: Account) -> Row:
    """What one side tells of a matter; without passages it does not mention it."""
    return {
        "kind": "account",
        "event": account.event,
        "matter": account.matter,
        "side": account.side,
        "passages": [_passage(one) for one in account.passages],
    }


def conflict_row(conflict: Conflict) -> Row:
    """Facts that do not agree."""
    sides: list[Json] = [_passage(one) for one in conflict.sides]
    return {
        "kind": "conflict",
        "id": conflict.id,
        "type": conflict.type,
        "sides": sides,
        "why": conflict.why,
    }


def voice_row(voice: Voice) -> Row:
    """An article's place among copies."""
    return {
        "kind": "voice",
        "article": voice.article,
        "voice": voice.voice,
        "why": voice.why,
        "sources": [_passage(one) for one in voice.sources],
    }


def _repeats(ties: Iterable[CommitmentTie]) -> Mapping[str, list[str]]:
    """For each commitment those that repeat the same, itself among them, in reading order."""
    groups: dict[str, list[str]] = {}
    for tie in ties:
        groups.setdefault(tie.first, []).append(tie.commitment)
    return {key: group for group in groups.values() for key in group}


def _detail(article: str, detail: Detail) -> Json:
    """What an article adds to an event."""
    return {
        "what": detail.what,
        "value": detail.value,
        "unit": detail.unit,
        "article": article,
        "span": span_json(detail.span),
    }


def _report(one: EventReport) -> Json:
    """One article's telling of an event."""
    return {
        "article": one.article,
        "span": span_json(one.span),
        "statement": one.statement,
        "id": one.id,
        "label": one.label,
        "type": one.type,
        "status": one.status,
        "when": when_json(one.when),
        "certainty": one.certainty,
    }


def _passage(one: Passage) -> Json:
    """A passage a computed fact stands on."""
    return {"fact": one.fact, "article": one.article, "span": span_json(one.span)}
