"""What persons correct in statements and events: who speaks, that it is none, on which day it was.

An amendment is a judgement on one fact whose right side begins with what is amended, so that it is kept,
shown and carried over rebuilds like any other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from greffier.desk.correcting import NoName, find_actor, signature
from greffier.desk.judging import judge
from greffier.desk.marks import DAY, SPEAKER, STATEMENT
from greffier.record import Judgement
from greffier.record.judgement import Verdict
from greffier.store import Record


class UnknownFact(Exception):
    """The record has no fact with this id."""

    def __init__(self, words: str) -> None:
        """Keep the id."""
        super().__init__(words)
        self.words = words


class NoDay(Exception):
    """Words that are no day and no interval of days."""

    def __init__(self, words: str) -> None:
        """Keep the words."""
        super().__init__(words)
        self.words = words


def spoken_by(
    record: str | Path, statement: str, actor: str | None, note: str = "", by: str | None = None
) -> None:
    """Say who speaks a statement: an actor by id or name; None when only that it is not the one found."""
    who = signature(by)
    with Record.open(record, write=True) as opened:
        _demand(opened, statement)
        if actor is None:
            given = Judgement(statement, SPEAKER, "different", _reasons(note), who)
        else:
            given = Judgement(statement, SPEAKER + find_actor(opened, actor).id, "same", _reasons(note), who)
        _settle(opened, statement, SPEAKER, given)


def not_a_statement(record: str | Path, statement: str, note: str = "", by: str | None = None) -> None:
    """Say that what was taken for a statement is none."""
    who = signature(by)
    with Record.open(record, write=True) as opened:
        _demand(opened, statement)
        _settle(
            opened, statement, STATEMENT, Judgement(statement, STATEMENT, "different", _reasons(note), who)
        )


def on_day(record: str | Path, report: str, day: str, note: str = "", by: str | None = None) -> None:
    """Say on which day an event was: an ISO day, or two with a slash between; NoDay for other words."""
    who = signature(by)
    try:
        first, _, last = day.strip().partition("/")
        if date.fromisoformat(first) > date.fromisoformat(last or first):
            raise ValueError(day)
    except ValueError as error:
        raise NoDay(day) from error
    with Record.open(record, write=True) as opened:
        _demand(opened, report)
        _settle(opened, report, DAY, Judgement(report, DAY + day.strip(), "same", _reasons(note), who))


def same(
    record: str | Path, left: str, right: str, verdict: Verdict, note: str = "", by: str | None = None
) -> None:
    """Say that two facts of a kind (reports of events, or actors by id or name) are the same, or are not."""
    who = signature(by)
    with Record.open(record, write=True) as opened:
        one, other = sorted(_named(opened, fact) for fact in (left, right))
        if one == other:
            raise UnknownFact(right)
        with opened.batch():
            opened.judge([Judgement(one, other, verdict, _reasons(note), who)])
        judge(opened)


def take_back(record: str | Path, left: str, right: str, by: str) -> None:
    """Take back what a person said of a fact; UnknownFact when they did not say it."""
    with Record.open(record, write=True) as opened:
        said = [one for one in opened.judgements() if (one.left, one.right, one.by) == (left, right, by)]
        if not said or not said[0].by_person:
            raise UnknownFact(left)
        with opened.batch():
            opened.withdraw(said[0])
        judge(opened)


def _named(record: Record, fact: str) -> str:
    """The id of a fact, given by itself or as the name of an actor."""
    return find_actor(record, fact).id if fact in set(record.missing([fact])) else fact


def _settle(record: Record, fact: str, mark: str, given: Judgement) -> None:
    """Put a judgement in place of this person's earlier ones of the same kind on the same fact."""
    earlier = [
        one
        for one in record.judgements()
        if one.left == fact and one.right.startswith(mark) and one.by == given.by
    ]
    with record.batch():
        for one in earlier:
            record.withdraw(one)
        record.judge([given])
    judge(record)


def _demand(record: Record, fact: str) -> None:
    """Raise UnknownFact when the record has no such fact."""
    for absent in record.missing([fact]):
        raise UnknownFact(absent)


def _reasons(note: str) -> tuple[str, ...]:
    """A person's note as reasons."""
    return (note.strip() or "corrected by a person",)


@dataclass(frozen=True, slots=True)
class Taken:
    """What an import did: how many corrections are on record now, and those whose facts are gone."""

    count: int
    orphans: tuple[Judgement, ...]


def corrections(record: str | Path) -> Iterator[Judgement]:
    """All that persons judged, in the order they did."""
    with Record.open(record) as opened:
        yield from (one for one in opened.judgements() if one.by_person)


def orphans(record: str | Path) -> tuple[Judgement, ...]:
    """Corrections whose facts the record lacks: the text they stood on is gone, or reads otherwise."""
    with Record.open(record) as opened:
        return _orphans(opened, [one for one in opened.judgements() if one.by_person])


def take(record: str | Path, given: Iterable[Judgement]) -> Taken:
    """Put corrections made elsewhere on record; those whose facts are missing are kept too, and told."""
    judgements = list(given)
    for one in judgements:
        if not one.by_person:
            raise NoName(one.by)
    with Record.open(record, write=True) as opened:
        with opened.batch():
            opened.judge(judgements)
        judge(opened)
        return Taken(len(judgements), _orphans(opened, judgements))


def _orphans(record: Record, judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Those of `judgements` that name a fact the record lacks."""
    return tuple(one for one in judgements if list(record.missing(_facts(one))))


def _facts(judgement: Judgement) -> Iterator[str]:
    """The ids of facts a judgement names."""
    yield judgement.left
    if judgement.right.startswith(SPEAKER) and judgement.right != SPEAKER:
        yield judgement.right.removeprefix(SPEAKER)
    elif ":" not in judgement.right:
        yield judgement.right
