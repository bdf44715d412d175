"""A record: one SQLite file, written sheet by sheet in batches and read back as the words of the trade."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Self

from greffier.record import (
    Actor,
    Article,
    Clue,
    Commitment,
    Dating,
    EventReport,
    Figure,
    Fingerprint,
    Gap,
    Gist,
    Judgement,
    Ledger,
    Sheet,
    Statement,
    Telling,
    TimeExpression,
    When,
)
from greffier.store import (
    actors,
    amendments,
    articles,
    clues,
    clusters,
    commitments,
    dates,
    datings,
    events,
    evidence,
    figures,
    fingerprints,
    judgements,
    ledger,
    opening,
    questions,
    runs,
    statements,
    tellings,
)
from greffier.store.clusters import Cluster, Portrait
from greffier.store.faults import Misquote, RecordFault, fault, named
from greffier.store.spoken import Spoken, everything, numbered, of_actor, spoken_of
from greffier.store.survey import Survey


class Record:
    """An open record, from `create` or `open`; use it in a `with`, so that it is closed whole."""

    def __init__(self, path: Path, db: sqlite3.Connection) -> None:
        """A record at `path` over an open connection; callers want `create` or `open`."""
        self.path, self.db, self.closed = path, db, False

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

    # -- writing ---------------------------------------------------------------------------------------------

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

    # -- reading ---------------------------------------------------------------------------------------------

    def knows(self, article: str) -> bool:
        """Whether an article with this id is on record."""
        return self.db.execute("SELECT 1 FROM article WHERE id = ?", (article,)).fetchone() is not None

    def article(self, key: str) -> Article | None:
        """The article with this id, None when there is none."""
        return articles.read(self.db, key)

    def articles(self) -> Iterator[Article]:
        """All articles, in the order they were read."""
        return articles.read_all(self.db)

    def article_ids(self) -> Iterator[str]:
        """Ids of all articles, in the order they were read."""
        return (key for (key,) in self.db.execute("SELECT id FROM article ORDER BY number"))

    def sheet(self, key: str) -> Sheet | None:
        """The article with this id and its facts, None when there is none."""
        article = self.article(key)
        return self._sheet(article) if article else None

    def sheets(self) -> Iterator[Sheet]:
        """All sheets one by one, in the order they were read."""
        return map(self._sheet, self.articles())

    def actors(self) -> Iterator[Actor]:
        """All actors of all articles one by one, in order."""
        return actors.read_all(self.db)

    def sketches(self) -> Iterator[Actor]:
        """All actors one by one, light: with one mention by name at most."""
        return actors.sketches(self.db)

    def actor_ids(self) -> Iterator[str]:
        """Ids of all actors of all articles, in order."""
        return actors.read_ids(self.db)

    def statements(self, article: str) -> tuple[Statement, ...]:
        """The statements of one article, in the order they were found."""
        return statements.read(self.db, article)

    def speeches(self) -> Iterator[Statement]:
        """All statements of all articles one by one, light: with content and cue alone of their spans."""
        return statements.sketches(self.db)

    def dates(self, article: str) -> tuple[TimeExpression, ...]:
        """The time expressions of one article, in reading order."""
        return dates.read(self.db, article)

    def clues(self, article: str | None = None) -> Iterator[Clue]:
        """What the words of one article say of days, of all articles for None, in reading order."""
        return clues.read(self.db, article)

    def tellings(self, article: str | None = None) -> Iterator[Telling]:
        """Meetings as the sentences of one article speak of them, of all articles for None."""
        return tellings.read(self.db, article)

    def stated(self) -> dict[str, When | None]:
        """What the source of each article states of its publication, None where it states nothing."""
        return articles.stated(self.db)

    def datings(self, article: str | None = None) -> Iterator[Dating]:
        """The days inferred for one article and its expressions, for all articles for None."""
        return datings.read(self.db, ledger.read_passages(self.db, datings.OWNER), article)

    def events(self, article: str | None = None) -> Iterator[EventReport]:
        """Events as one article reports them, all articles for None, in reading order."""
        return events.read(self.db, article)

    def places(self) -> Iterator[tuple[str, str]]:
        """Each event report's id and the words for its place, of those that tell one."""
        return events.places(self.db)

    def commitments(self, article: str | None = None) -> Iterator[Commitment]:
        """Commitments as one article tells them, all articles for None, in reading order."""
        return commitments.read(self.db, article)

    def figures(self, article: str | None = None) -> Iterator[Figure]:
        """Figures as one article gives them, all articles for None, in reading order."""
        return figures.read(self.db, article)

    def fingerprints(self) -> Iterator[Fingerprint]:
        """The fingerprints of all articles that have one, in reading order."""
        return fingerprints.read(self.db)

    def gists(self) -> Iterator[Gist]:
        """What the statements of all articles are about, in the order they were found."""
        return fingerprints.gists(self.db)

    def published(self) -> Iterator[tuple[str, When | None]]:
        """Each article's id and when it was published, as stated, else as inferred, in reading order."""
        return articles.published(self.db)

    def ledger(self) -> Ledger:
        """All that was computed across articles, beside the clusters of actors."""
        return ledger.read(self.db)

    def voices(self) -> Iterator[tuple[str, str]]:
        """Each article's id with the first of those that say the same, in reading order."""
        return ledger.voices(self.db)

    def said(self, question: questions.Question) -> Iterator[questions.Said]:
        """Statements that answer a question, in reading order; WordsFault when its words are no search."""
        return questions.said(self.db, question)

    def numbers(self, question: questions.Question) -> list[int]:
        """The numbers of all statements that answer a question, in reading order, whatever its limit."""
        return questions.numbers(self.db, question)

    def spoken_at(self, numbers: Sequence[int]) -> Iterator[Spoken]:
        """Statements by their numbers, with the words around them, in reading order."""
        return numbered(self.db, numbers)

    def known(self, question: questions.Question) -> Iterator[questions.Known]:
        """Actors that answer a question, those who speak most first."""
        return questions.known(self.db, question)

    def shelved(self, question: questions.Question) -> Iterator[questions.Shelved]:
        """Articles that answer a question, in reading order."""
        return questions.shelved(self.db, question)

    def survey(self) -> Survey:
        """What can be counted of the whole record."""
        return Survey(self.db)

    def spoken(self, key: str) -> Spoken | None:
        """One statement with the words around it, None when there is none with this id."""
        return spoken_of(self.db, key)

    def all_spoken(self) -> Iterator[Spoken]:
        """All statements with the words around them, in reading order."""
        return everything(self.db)

    def spoken_by(self, actor: str, first: int = 0, last: int | None = None) -> Iterator[Spoken]:
        """What one actor across articles said, from the `first` to before the `last`."""
        return of_actor(self.db, "speaker", actor, first, last)

    def spoken_to(self, actor: str, first: int = 0, last: int | None = None) -> Iterator[Spoken]:
        """What one actor across articles was told, from the `first` to before the `last`."""
        return of_actor(self.db, "addressee", actor, first, last)

    def judgements(self) -> Iterator[Judgement]:
        """All judgements, persons' first."""
        return judgements.read_all(self.db)

    def clusters(self) -> Iterator[Cluster]:
        """All actors across articles, in the order of their first members."""
        return clusters.read_all(self.db)

    def cluster(self, key: str) -> Cluster | None:
        """The actor across articles with this id, None when there is none."""
        return clusters.read(self.db, key)

    def cluster_of(self, actor: str) -> str | None:
        """The id of the cluster of an actor, None when it has not been linked."""
        return clusters.of(self.db, actor)

    def representative(self, actor: str) -> str:
        """The id that stands for the cluster of an actor, its own when it has not been linked."""
        return clusters.of(self.db, actor) or actor

    def names(self, cluster: Cluster) -> list[str]:
        """The name each article gives an actor, one for each of its members."""
        return clusters.names(self.db, cluster)

    def portrait(self, cluster: Cluster) -> Portrait:
        """All names, offices and mentions of an actor across articles."""
        return clusters.portrait(self.db, cluster)

    def last_run(self) -> runs.Run | None:
        """The latest request made of this record, None when there was none."""
        return runs.last(self.db)

    def skips(self) -> Iterator[runs.Skip]:
        """Inputs that gave no article."""
        return runs.skips(self.db)

    def count(self, table: str) -> int:
        """How many rows one of the record's tables has."""
        return int(self.db.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0])

    def defects(self) -> Iterator[evidence.Defect]:
        """All that is wrong with this record; nothing when it is sound."""
        with named(self.path):
            yield from evidence.defects(self.db)

    def _sheet(self, article: Article) -> Sheet:
        """The facts on record for `article`."""
        row = self.db.execute("SELECT pipeline FROM article WHERE id = ?", (article.id,)).fetchone()
        return Sheet(
            article,
            actors.read(self.db, article.id),
            statements.read(self.db, article.id),
            articles.gaps(self.db, article.id),
            row[0],
            dates.read(self.db, article.id),
            tuple(events.read(self.db, article.id)),
            tuple(commitments.read(self.db, article.id)),
            tuple(figures.read(self.db, article.id)),
            tuple(clues.read(self.db, article.id)),
            next(fingerprints.read(self.db, article.id), None),
            tuple(fingerprints.gists(self.db, article.id)),
            tuple(tellings.read(self.db, article.id)),
        )
