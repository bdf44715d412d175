"""A record: one SQLite file, written sheet by sheet in batches; what it answers is in `readings`."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Self

from greffier.record import (
    Dating,
    Gap,
    Judgement,
    Ledger,
    Sheet,
)
from greffier.store import (
    amendments,
    articles,
    clusters,
    datings,
    evidence,
    judgements,
    ledger,
    opening,
    runs,
)
from greffier.store.faults import Misquote, RecordFault, fault, named
from greffier.store.readings import Readings


class Record(Readings):
    """An open record, from `create` or `open`; use it in a `with`, so that it is closed whole."""

    def __init__(self, path: Path, db: sqlite3.Connection) -> None:
        """A record at `path` over an open connection; callers want `create` or `open`."""
        super().__init__(path, db)
        self.closed = False

    @classmethod
    def create(cls, path: str | Path) -> Self:
        """A new, empty record; RecordExists when something stands at `path`."""
        return cls(Path(path), opening.create(Path(path)))

    @classmethod
    def open(cls, path: str | Path, *, write: bool = False) -> Self:
        """The record at `path`; RecordFault when there is none, it is not ours, or of a newer version."""
        return cls(Path(path), (opening.open_to_write if write else opening.open_to_read)(Path(path)))

    def close(self) -> None:
        """Close the record, leaving one whole file; nothing when it is closed already."""
        if not self.closed:
            self.closed = True
            opening.close(self.db, self.path)

    def __enter__(self) -> Self:
        """This record."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it; a fault on closing does not hide the error that led here; SQLite's own get our name."""
        try:
            self.close()
        except Exception:
            if error is None:
                raise
        if isinstance(error, sqlite3.Error) and type(known := fault(self.path, error)) is not RecordFault:
            raise known from error

    @contextmanager
    def batch(self) -> Iterator[None]:
        """All that is written within it is kept together, or not at all; a RecordFault when it cannot be."""
        with named(self.path):
            self.db.execute("BEGIN IMMEDIATE")
            try:
                yield
                self.db.execute("COMMIT")
            except BaseException:
                if self.db.in_transaction:
                    self.db.execute("ROLLBACK")
                raise

    def write(self, sheet: Sheet, run: int) -> bool:
        """Write a sheet within a batch; False when the article was there already (its new paths are added).

        Misquote, and nothing written, when a fact does not stand on the words of its article.
        """
        if self.knows(sheet.article.id):
            for path in sheet.article.paths:
                self.add_path(sheet.article.id, path)
            return False
        evidence.demand(sheet)
        for kind in evidence.KINDS:
            kind.write(self.db, sheet, run)
        return True

    def write_refused(self, sheet: Sheet, fault: Misquote, run: int) -> bool:
        """Write the article of a refused sheet without its facts, with the gap that `fault` leaves."""
        gap = Gap("store", f"{fault.fact} is refused: {fault.why}")
        article = replace(sheet.article, noise=())
        return self.write(Sheet(article, gaps=(*sheet.gaps, gap), pipeline=sheet.pipeline), run)

    def add_path(self, article: str, path: str) -> bool:
        """Note that the text of `article` was met at `path` too; False when that was known."""
        return articles.add_path(self.db, article, path)

    def judge(self, given: Iterable[Judgement]) -> None:
        """Write judgements within a batch."""
        judgements.write(self.db, given)

    def withdraw(self, judgement: Judgement) -> None:
        """Take out a judgement within a batch."""
        judgements.withdraw(self.db, judgement)

    def replace_rule_judgements(self, given: Iterable[Judgement]) -> None:
        """Put judgements of rules in place of the earlier ones, within a batch; those of persons stay."""
        judgements.forget_rules(self.db)
        judgements.write(self.db, given)

    def replace_clusters(self, heads: Mapping[str, str]) -> None:
        """Put clusters (actor id -> id of its cluster) in place of the earlier ones, within a batch.

        What was computed from the earlier ones goes with them: a ledger is written after.
        """
        ledger.forget(self.db)
        clusters.replace(self.db, heads)

    def rename_clusters(self, names: Iterable[tuple[str, str]]) -> None:
        """Name clusters, as (cluster id, name), within a batch."""
        clusters.rename(self.db, names)

    def write_ledger(self, computed: Ledger) -> None:
        """Write what was computed across articles, within the batch that replaced the clusters."""
        ledger.write(self.db, computed)

    def lay(self, dated: Iterable[Dating]) -> None:
        """Put inferred days in place of the earlier ones, within a batch: all that is read has them then."""
        datings.replace(self.db, dated)

    def amend(self, speakers: Mapping[str, str | None], withdrawn: Iterable[str]) -> None:
        """Put persons' corrections of statements in place of the earlier ones, within a batch."""
        amendments.replace(self.db, speakers, withdrawn)

    def speaker_in(self, statement: str, actor: str) -> str | None:
        """The actor of the statement's own article who is the same as `actor`; None when it is unknown."""
        return amendments.member(self.db, statement, actor)

    def missing(self, facts: Iterable[str]) -> Iterator[str]:
        """Those of `facts` that are no statement, actor or event report of this record."""
        return amendments.missing(self.db, facts)

    def begin_run(self, wish: runs.Wish, request: runs.Request) -> runs.Run:
        """Note within a batch that a request begins."""
        return runs.begin(self.db, wish, request)

    def end_run(self, number: int) -> None:
        """Note within a batch that a run is finished."""
        runs.end(self.db, number)

    def skip(self, skipped: runs.Skip, run: int) -> None:
        """Note within a batch an input that gave no article."""
        runs.skip(self.db, skipped, run)
