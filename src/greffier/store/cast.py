"""What can be read of the actors of a record, article by article and across them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from greffier.record import Actor
from greffier.store import actors, clusters
from greffier.store.clusters import Cluster, Portrait


class Cast:
    """All that a record answers of its actors, over an open connection."""

    db: sqlite3.Connection

    def actors(self) -> Iterator[Actor]:
        """All actors of all articles one by one, in order."""
        return actors.read_all(self.db)

    def sketches(self) -> Iterator[Actor]:
        """All actors one by one, light: with one mention by name at most."""
        return actors.sketches(self.db)

    def actor_ids(self) -> Iterator[str]:
        """Ids of all actors of all articles, in order."""
        return actors.read_ids(self.db)

    def clusters(self) -> Iterator[Cluster]:
        """All actors across articles, in the order of their first members."""
        return clusters.read_all(self.db)

    def cluster(self, key: str) -> Cluster | None:
        """The actor across articles with this id, None when there is none."""
        return clusters.read(self.db, key)

    def cluster_of(self, actor: str) -> str | None:
        """The id of the cluster of an actor, None when it has not been linked."""
        return clusters.of(self.db, actor)

    def article_of(self, actor: str) -> str | None:
        """The id of the article an actor is of, None when there is no such actor."""
        return actors.article_of(self.db, actor)

    def representative(self, actor: str) -> str:
        """The id that stands for the cluster of an actor, its own when it has not been linked."""
        return clusters.of(self.db, actor) or actor

    def names(self, cluster: Cluster) -> list[str]:
        """The name each article gives an actor, one for each of its members."""
        return clusters.names(self.db, cluster)

    def portrait(self, cluster: Cluster) -> Portrait:
        """All names, offices and mentions of an actor across articles."""
        return clusters.portrait(self.db, cluster)
