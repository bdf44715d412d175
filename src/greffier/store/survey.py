"""A whole record in numbers and names, counted by the database: what pages made on demand begin with."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from greffier.record import Article, Gap, Noise, Office, Span, When
from greffier.store.articles import as_when

HEAD = 4400
"""Characters of an article's text that are enough to tell its first words."""


@dataclass(frozen=True, slots=True)
class Surveyed:
    """An article with the head of its text only, its gaps, its length and how much is said in it."""

    article: Article
    gaps: tuple[Gap, ...]
    length: int
    statements: int
    speakers: int


@dataclass(frozen=True, slots=True)
class Seen:
    """How often one actor across articles is mentioned, speaks and is spoken to in one article."""

    cluster: str
    article: str
    mentions: int
    said: int
    told: int


class Survey:
    """What can be counted of one record."""

    def __init__(self, db: sqlite3.Connection) -> None:
        """Take an open record's connection."""
        self.db = db

    def articles(self) -> Iterator[Surveyed]:
        """All articles, in the order they were read."""
        paths, noise, gaps = _paths(self.db), _noise(self.db), _gaps(self.db)
        counted = {key: (said, speakers) for key, said, speakers in self.db.execute(SPOKEN)}
        rows = self.db.execute(
            "SELECT id, title, outlet, author, url, lang, published_start, published_end, published_how,"
            f" published_text, substr(text, 1, {HEAD}), length(text) FROM article ORDER BY number"
        )
        for key, title, outlet, author, url, lang, start, end, how, said, head, length in rows:
            published: When | None = as_when(start, end, how, said)
            known = tuple(one for one in noise.get(key, ()) if one.span.start < HEAD)
            article = Article(
                key, head, tuple(paths.get(key, ())), title, outlet, author, url, lang, published, known
            )
            yield Surveyed(article, tuple(gaps.get(key, ())), length, *counted.get(key, (0, 0)))

    def spellings(self) -> Iterator[tuple[str, str, int]]:
        """Every name of every actor across articles, with the number of its articles."""
        names = "SELECT actor, name FROM actor_name UNION SELECT id, name FROM actor"
        return self.db.execute(
            "SELECT m.cluster, n.name, count(DISTINCT a.article) FROM member m JOIN actor a ON a.id = m.actor"
            f" JOIN ({names}) n ON n.actor = m.actor GROUP BY m.cluster, n.name"
        )

    def offices(self) -> Iterator[tuple[str, str, str | None, str, Span, str]]:
        """Every office of every actor across articles: (cluster, office, of, article, where, words)."""
        rows = self.db.execute(
            'SELECT m.cluster, o.office, o.of, a.article, o.start, o."end", o.words, o.held FROM office o'
            " JOIN member m ON m.actor = o.actor JOIN actor a ON a.id = o.actor ORDER BY a.number, o.position"
        )
        for cluster, office, of, article, start, end, words, held in rows:
            yield (
                cluster,
                Office(office, of, Span(start, end), held).label,
                of,
                article,
                Span(start, end),
                words,
            )

    def seen(self) -> Iterator[Seen]:
        """Every actor across articles in every article it appears in, in reading order."""
        said = {(c, a): n for c, a, n in self.db.execute(SPEAKS.format(role="speaker"))}
        told = {(c, a): n for c, a, n in self.db.execute(SPEAKS.format(role="addressee"))}
        rows = self.db.execute(
            "SELECT m.cluster, a.article, count(x.actor) FROM member m JOIN actor a ON a.id = m.actor"
            " LEFT JOIN mention x ON x.actor = m.actor GROUP BY m.cluster, a.article ORDER BY min(a.number)"
        )
        for cluster, article, mentions in rows:
            pair = (cluster, article)
            yield Seen(cluster, article, mentions, said.get(pair, 0), told.get(pair, 0))

    def pairs(self) -> Iterator[tuple[str, str, int]]:
        """Who speaks to whom, and how often: (speaker, addressee, count), both across articles."""
        return self.db.execute(
            "SELECT sm.cluster, am.cluster, count(*) FROM statement s JOIN member sm ON sm.actor = s.speaker"
            " JOIN member am ON am.actor = s.addressee WHERE NOT s.withdrawn GROUP BY sm.cluster, am.cluster"
        )

    def quotes(self) -> Iterator[tuple[str, str, int]]:
        """Who reports what another says, and how often: (outer speaker, inner speaker, count)."""
        return self.db.execute(
            "SELECT om.cluster, im.cluster, count(*) FROM statement s JOIN statement o ON o.id = s.parent"
            " JOIN member im ON im.actor = s.speaker JOIN member om ON om.actor = o.speaker"
            " WHERE NOT s.withdrawn AND NOT o.withdrawn AND im.cluster <> om.cluster"
            " GROUP BY om.cluster, im.cluster"
        )

    def counts(self, column: str) -> dict[str, int]:
        """How many statements have each value of one of their columns; how many articles, for "pipeline"."""
        table = "article" if column == "pipeline" else "statement WHERE NOT withdrawn"
        return dict(self.db.execute(f"SELECT coalesce({column}, ''), count(*) FROM {table} GROUP BY 1"))


SPOKEN = """SELECT s.article, count(*), count(DISTINCT m.cluster) FROM statement s
LEFT JOIN member m ON m.actor = s.speaker WHERE NOT s.withdrawn GROUP BY s.article"""
SPEAKS = """SELECT m.cluster, s.article, count(*) FROM statement s JOIN member m ON m.actor = s.{role}
WHERE NOT s.withdrawn GROUP BY m.cluster, s.article"""


def _paths(db: sqlite3.Connection) -> dict[str, list[str]]:
    """The paths of every article."""
    found: dict[str, list[str]] = {}
    for key, path in db.execute("SELECT article, path FROM path ORDER BY number"):
        found.setdefault(key, []).append(path)
    return found


def _noise(db: sqlite3.Connection) -> dict[str, list[Noise]]:
    """The noise of every article."""
    found: dict[str, list[Noise]] = {}
    for key, start, end, why in db.execute('SELECT article, start, "end", why FROM noise ORDER BY number'):
        found.setdefault(key, []).append(Noise(Span(start, end), why))
    return found


def _gaps(db: sqlite3.Connection) -> dict[str, list[Gap]]:
    """The gaps of every article."""
    found: dict[str, list[Gap]] = {}
    for key, finder, why in db.execute("SELECT article, finder, why FROM gap ORDER BY number"):
        found.setdefault(key, []).append(Gap(finder, why))
    return found
