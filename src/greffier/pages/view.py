"""A record as the pages see it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from greffier.desk.relating import Related, Relations
from greffier.desk.timeline import Marked, mattering
from greffier.record import Commitment, EventReport, Figure, Judgement, Ledger, Sheet
from greffier.store import Record, Run, Skip


class View(Protocol):
    """Sheets that can be walked more than once, who is the same as whom, and what is missing."""

    def sheets(self) -> Iterator[Sheet]:
        """Every article with its facts, one at a time."""
        ...

    def cluster(self, actor: str) -> str:
        """The id that stands for all actors who are the same as this one (its own when nobody is)."""
        ...

    def names(self) -> Iterator[tuple[str, str]]:
        """Cluster ids and their names; a cluster left out goes by the name most of its articles give."""
        ...

    def sheet(self, article: str) -> Sheet | None:
        """One article with its facts, None when there is none with this id."""
        ...

    def text(self, article: str) -> str:
        """The untouched text of an article; KeyError when there is none with this id."""
        ...

    def reports(self) -> Iterator[EventReport]:
        """Events as each article reports them."""
        ...

    def commitments(self) -> Iterator[Commitment]:
        """Commitments as each article tells them."""
        ...

    def figures(self) -> Iterator[Figure]:
        """Figures as each article gives them."""
        ...

    def ledger(self) -> Ledger:
        """What was computed across articles."""
        ...

    def mattering(self, count: int) -> Sequence[Marked]:
        """The so many days that matter most, in order."""
        ...

    def judged(self) -> Iterator[Judgement]:
        """What persons judged."""
        ...

    def relations(self, actor: str) -> Iterator[Related]:
        """How an actor across articles stands to others that it is not one with."""
        ...

    def skips(self) -> Iterable[Skip]:
        """Inputs that gave no article."""
        ...

    def last_run(self) -> Run | None:
        """The latest request made of the record, None when there was none."""
        ...


class RecordView:
    """A view over an open record."""

    def __init__(self, record: Record) -> None:
        """Take an open record; it stays the caller's to close."""
        self.record = record
        self._relations = Relations(record)

    def sheets(self) -> Iterator[Sheet]:
        """Every article with its facts, in the order they were read."""
        return self.record.sheets()

    def cluster(self, actor: str) -> str:
        """The cluster of an actor, itself when it has not been linked."""
        return self.record.cluster_of(actor) or actor

    def names(self) -> Iterator[tuple[str, str]]:
        """All clusters and their names."""
        return ((cluster.id, cluster.name) for cluster in self.record.clusters())

    def sheet(self, article: str) -> Sheet | None:
        """One article with its facts."""
        return self.record.sheet(article)

    def text(self, article: str) -> str:
        """The untouched text of an article."""
        read = self.record.article(article)
        if read is None:
            raise KeyError(article)
        return read.text

    def reports(self) -> Iterator[EventReport]:
        """Events as each article reports them."""
        return self.record.events()

    def commitments(self) -> Iterator[Commitment]:
        """Commitments as each article tells them."""
        return self.record.commitments()

    def figures(self) -> Iterator[Figure]:
        """Figures as each article gives them."""
        return self.record.figures()

    def ledger(self) -> Ledger:
        """What was computed across articles."""
        return self.record.ledger()

    def mattering(self, count: int) -> Sequence[Marked]:
        """The so many days that matter most, in order."""
        return mattering(self.record, count)

    def judged(self) -> Iterator[Judgement]:
        """What persons judged."""
        return (one for one in self.record.judgements() if one.by_person)

    def relations(self, actor: str) -> Iterator[Related]:
        """What a seat, a government, an office is of."""
        return self._relations.of(actor)

    def skips(self) -> Iterator[Skip]:
        """Inputs that gave no article, by path."""
        return self.record.skips()

    def last_run(self) -> Run | None:
        """The latest request, None when there was none."""
        return self.record.last_run()
