"""A person goes through the pairs of actors that rules left unsure. Each verdict is on record at once."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from greffier.desk.correcting import signature
from greffier.desk.judging import judge
from greffier.desk.sentences import sentence_around
from greffier.record import Judgement, Span
from greffier.store import Cluster, Record

PASSAGES = 2
REVIEWED = "reviewed by a person"
"""The first reason of an answer; those of the rule that asked follow."""
Answer = Literal["same", "different", "unsure"]


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence that mentions an actor: its article, its words, where in them the mention stands."""

    article: str
    words: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Side:
    """One of two actors to compare."""

    id: str
    name: str
    type: str
    names: tuple[str, ...]
    offices: tuple[str, ...]
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two actors that may be one, and why that is not sure."""

    left: Side
    right: Side
    reasons: tuple[str, ...]


@dataclass(slots=True)
class Review:
    """A review of an open record: `waiting` are the pairs to come, the next last.

    `given` are the answers, each with the pairs that were to come before it.
    """

    record: Record
    by: str
    waiting: list[Judgement] = field(default_factory=list)
    given: list[tuple[list[Judgement], Judgement]] = field(default_factory=list)

    @property
    def left(self) -> int:
        """How many pairs are still to come."""
        return len(self.waiting)

    def doubt(self) -> Doubt | None:
        """The next pair, with its sentences; None when all have been answered."""
        if not self.waiting:
            return None
        asked = self.waiting[-1]
        return Doubt(_side(self.record, asked.left), _side(self.record, asked.right), asked.reasons)

    def answer(self, verdict: Answer) -> None:
        """Put a verdict on the next pair on record, and pass over the pairs that it settles."""
        before = list(self.waiting)
        asked = self.waiting.pop()
        left, right = sorted((asked.left, asked.right))
        judgement = Judgement(left, right, verdict, (REVIEWED, *asked.reasons), self.by)
        with self.record.batch():
            self.record.judge([judgement])
        self.given.append((before, judgement))
        self.waiting = [one for one in self.waiting if not _settles(judgement, one)]

    def undo(self) -> bool:
        """Take back the last verdict of this review; False when there is none."""
        if not self.given:
            return False
        self.waiting, judgement = self.given.pop()
        with self.record.batch():
            self.record.withdraw(judgement)
        return True

    def close(self) -> None:
        """Compute anew who is who, when anything was answered."""
        if self.given:
            judge(self.record)


def begin(record: Record, by: str | None = None) -> Review:
    """A review of all pairs that rules left unsure, no person has settled, and nothing has linked since."""
    given = list(record.judgements())
    said: dict[str, list[Judgement]] = {}
    for one in (j for j in given if j.by_person):
        for fact in (one.left, one.right):
            said.setdefault(fact, []).append(one)
    unsure = (j for j in given if j.verdict == "unsure" and not j.by_person)
    open_ = [j for j in unsure if not any(_settles(one, j) for one in said.get(j.right, ()))]
    waiting = [j for j in open_ if _apart(record, j)]
    return Review(record, signature(by), waiting[::-1])


def _settles(said: Judgement, asked: Judgement) -> bool:
    """Whether a person's verdict answers a pair: it is on that pair, or on another choice of the same doubt.

    Who is *any of A, B* is not B once a person said that it is A.
    """
    pair = {said.left, said.right}
    choice = said.verdict == "same" and asked.right in pair and said.reasons[1:] == asked.reasons
    return pair == {asked.left, asked.right} or choice


def open_to_review(path: str | Path) -> Record:
    """The record at `path`, open to be reviewed."""
    return Record.open(path, write=True)


def _apart(record: Record, judgement: Judgement) -> bool:
    """Whether both are actors of the record, in two clusters."""
    heads = record.cluster_of(judgement.left), record.cluster_of(judgement.right)
    return None not in heads and heads[0] != heads[1]


def _side(record: Record, actor: str) -> Side:
    """What is shown of an actor: its own names and sentences, the offices of all it is one with."""
    head = record.cluster(record.representative(actor))
    own = record.portrait(Cluster(actor, "", "", (actor,)))
    whole = record.portrait(head) if head else own
    offices = tuple(map(str, whole.offices))
    passages = (passage(record, article, span) for article, span in own.mentions[:PASSAGES])
    name = head.name if head and head.name in own.names else own.names[0]
    return Side(actor, name, head.type if head else "", whole.names, offices, tuple(passages))


def passage(record: Record, key: str, span: Span) -> Passage:
    """The sentence around a mention, cut where it is long."""
    article = record.article(key)
    if article is None:
        raise KeyError(key)
    around = sentence_around(article.text, span, article.noise)
    words, first = around.of(article.text), around.start
    return Passage(article.title or article.paths[0], words, span.start - first, span.end - first)
