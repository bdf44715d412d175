"""Clusters in a record: who is one actor across articles, computed from judgements, replaced whole."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from greffier.record import Held, Span
from greffier.record.actors import MARKS
from greffier.store import shortcuts

OFFICES = (
    "SELECT o.office, o.of, o.held, coalesce(r.published_start, g.when_start),"
    " coalesce(r.published_end, g.when_end) FROM office o JOIN actor a ON a.id = o.actor"
    " JOIN article r ON r.id = a.article LEFT JOIN dating g ON g.of = r.id"
    " WHERE o.actor = ? ORDER BY o.position"
)


@dataclass(frozen=True, slots=True)
class Cluster:
    """One actor across articles: the id of its first member, its name and type, its members in order."""

    id: str
    name: str
    type: str
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tenure:
    """An office as the articles of an actor tell it: held then, before or later.

    `since` and `until` are the first and last days on which an article that says so was published, None where
    none is dated.
    """

    office: str
    of: str | None
    held: Held
    since: str | None = None
    until: str | None = None

    def __str__(self) -> str:
        """The office in words: "ex-président (France)"."""
        return MARKS[self.held] + (f"{self.office} ({self.of})" if self.of else self.office)


@dataclass(frozen=True, slots=True)
class Portrait:
    """What all articles give of one actor: names, the most frequent first; offices; mentions by article."""

    names: tuple[str, ...]
    offices: tuple[Tenure, ...]
    mentions: tuple[tuple[str, Span], ...]


def replace(db: sqlite3.Connection, clusters: Mapping[str, str]) -> None:
    """Put `clusters` (actor id -> id of its cluster) in place of those on record."""
    db.execute("DELETE FROM member")
    db.execute("DELETE FROM cluster")
    heads = dict.fromkeys(clusters.values())
    db.executemany(
        "INSERT INTO cluster (id, name, type) SELECT id, name, type FROM actor WHERE id = ?",
        ((head,) for head in heads),
    )
    db.executemany("INSERT INTO member (actor, cluster) VALUES (?, ?)", clusters.items())
    shortcuts.call(db)
    shortcuts.hear(db)


def rename(db: sqlite3.Connection, names: Iterable[tuple[str, str]]) -> None:
    """Give clusters their names, as (cluster id, name)."""
    db.executemany("UPDATE cluster SET name = ? WHERE id = ?", ((name, key) for key, name in names))


def read_all(db: sqlite3.Connection) -> Iterator[Cluster]:
    """All clusters, in the order of their first members."""
    for key, name, kind in db.execute(
        "SELECT c.id, c.name, c.type FROM cluster c JOIN actor a ON a.id = c.id ORDER BY a.number"
    ):
        yield Cluster(key, name, kind, members(db, key))


def read(db: sqlite3.Connection, key: str) -> Cluster | None:
    """The cluster with this id, None when there is none."""
    row = db.execute("SELECT id, name, type FROM cluster WHERE id = ?", (key,)).fetchone()
    return Cluster(row[0], row[1], row[2], members(db, key)) if row else None


def members(db: sqlite3.Connection, key: str) -> tuple[str, ...]:
    """Ids of the actors in a cluster, in the order they were read."""
    rows = db.execute(
        "SELECT m.actor FROM member m JOIN actor a ON a.id = m.actor WHERE m.cluster = ? ORDER BY a.number",
        (key,),
    )
    return tuple(actor for (actor,) in rows)


def of(db: sqlite3.Connection, actor: str) -> str | None:
    """The id of the cluster of an actor, None when it has not been linked yet."""
    row = db.execute("SELECT cluster FROM member WHERE actor = ?", (actor,)).fetchone()
    return str(row[0]) if row else None


def names(db: sqlite3.Connection, cluster: Cluster) -> list[str]:
    """The name each article gives an actor, one for each named member; without any, its words."""
    select = "SELECT a.name FROM member m JOIN actor a ON a.id = m.actor WHERE m.cluster = ?"
    named = " AND EXISTS (SELECT 1 FROM mention x WHERE x.actor = a.id AND x.form = 'name')"
    rows = db.execute(select + named, (cluster.id,)).fetchall()
    return [name for (name,) in rows or db.execute(select, (cluster.id,))]


def portrait(db: sqlite3.Connection, cluster: Cluster) -> Portrait:
    """All names, offices and mentions of the actors in `cluster`."""
    names, offices = Counter[str](), dict[tuple[str, str | None, Held], list[str]]()
    mentions: list[tuple[str, Span]] = []
    for actor in cluster.members:
        row = db.execute("SELECT article, name FROM actor WHERE id = ?", (actor,)).fetchone()
        spelt = db.execute("SELECT name FROM actor_name WHERE actor = ? ORDER BY position", (actor,))
        names.update(dict.fromkeys((row[1], *(name for (name,) in spelt)), 1))
        for office, of, held, start, end in db.execute(OFFICES, (actor,)):
            offices.setdefault((office, of, held), []).extend(day[:10] for day in (start, end) if day)
        spans = db.execute('SELECT start, "end" FROM mention WHERE actor = ? ORDER BY start, "end"', (actor,))
        mentions.extend((row[0], Span(start, end)) for start, end in spans)
    ranked = sorted(names, key=lambda name: (-names[name], name))
    told = (Tenure(*one, min(days, default=None), max(days, default=None)) for one, days in offices.items())
    return Portrait(tuple(ranked), tuple(told), tuple(mentions))


def entries(db: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    """The lexicon entries actors stand for, each with the id of its cluster, the fewest members first.

    Among the pairs of one entry, and among those of one cluster, the last is the one that counts.
    """
    rows = db.execute(
        "SELECT a.entry, m.cluster, count(*) AS often FROM actor a JOIN member m ON m.actor = a.id"
        " WHERE a.entry IS NOT NULL GROUP BY a.entry, m.cluster"
        " ORDER BY often, a.entry DESC, m.cluster DESC"
    )
    return ((entry, cluster) for entry, cluster, _ in rows)


def called(db: sqlite3.Connection, article: str, name: str) -> str | None:
    """The cluster of the one actor an article calls so; None when it calls none, or several."""
    rows = db.execute(
        "SELECT DISTINCT m.cluster FROM actor a JOIN member m ON m.actor = a.id"
        " JOIN actor_name n ON n.actor = a.id WHERE a.article = ? AND n.name = ?",
        (article, name),
    ).fetchall()
    return str(rows[0][0]) if len(rows) == 1 else None
