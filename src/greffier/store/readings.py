"""What can be read of a record, as the words of the trade."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path

from greffier.record import (
    Article,
    Clue,
    Commitment,
    Dating,
    EventReport,
    Figure,
    Fingerprint,
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
    articles,
    clues,
    commitments,
    dates,
    datings,
    events,
    evidence,
    figures,
    fingerprints,
    judgements,
    ledger,
    questions,
    runs,
    statements,
    tellings,
)
from greffier.store.cast import Cast
from greffier.store.faults import named
from greffier.store.spoken import Spoken, everything, numbered, of_actor, spoken_of
from greffier.store.survey import Survey


class Readings(Cast):
    """All that a record answers, over an open connection; it writes nothing."""

    def __init__(self, path: Path, db: sqlite3.Connection) -> None:
        """Questions to the record at `path` over an open connection."""
        self.path, self.db = path, db

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

    def homes(self) -> dict[str, str]:
        """The state each article is told from, of those whose dateline tells it."""
        return articles.homes(self.db)

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
        row = self.db.execute("SELECT pipeline, home FROM article WHERE id = ?", (article.id,)).fetchone()
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
            row[1],
        )
