"""How each actor of a record stands to others it is not one with, reckoned from entries and offices."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from greffier import linking
from greffier.lexicon import Lexicon, load
from greffier.record import Relation, Span
from greffier.store import Known, Record, clusters


@dataclass(frozen=True, slots=True)
class Related:
    """A relation, the id of the other actor where the record has it, the article and words that teach it."""

    relation: Relation
    other: str | None
    article: str | None = None
    span: Span | None = None


class Relations:
    """The relations of an open record's actors; what they are looked up by is read once."""

    def __init__(self, record: Record) -> None:
        """Take an open record."""
        self.record = record

    def of(self, cluster: str) -> Iterator[Related]:
        """The relations of one actor across articles: what it is by its name, then by each office."""
        stands = linking.of_entry(self._stands_for.get(cluster), self._lexicon)
        if stands is not None:
            yield Related(stands, self._entries.get(stands.key or ""))
        seen = set[tuple[str, str]]()
        for (office, of), (article, span) in self._offices.get(cluster, {}).items():
            held = linking.of_office(office, of, self._posts)
            if held is None or (held.role, held.key or held.of) in seen:
                continue
            seen.add((held.role, held.key or held.of))
            other = self._entries.get(held.key) if held.key else self._called(article, held.of)
            if other != cluster:
                yield Related(held, other, article, span)

    def _called(self, article: str, words: str) -> str | None:
        """The actor the words behind an office name in its article: *(conseiller) de M. Untel*."""
        for name in (words, words.rpartition(" de ")[2]):
            if found := clusters.called(self.record.db, article, name):
                return found
        return None

    @cached_property
    def _lexicon(self) -> Lexicon:
        return load("fr")

    @cached_property
    def _posts(self) -> linking.Posts:
        return linking.Posts(self._lexicon)

    @cached_property
    def _entries(self) -> Mapping[str, str]:
        return dict(clusters.entries(self.record.db))

    @cached_property
    def _stands_for(self) -> Mapping[str, str]:
        return {cluster: entry for entry, cluster in clusters.entries(self.record.db)}

    @cached_property
    def _offices(self) -> Mapping[str, Mapping[tuple[str, str], tuple[str, Span]]]:
        """Of each actor across articles the offices of something, with the first article and words."""
        held = defaultdict[str, dict[tuple[str, str], tuple[str, Span]]](dict)
        for cluster, office, of, article, span, _ in self.record.survey().offices():
            if of:
                held[cluster].setdefault((office, of), (article, span))
        return held


def related(record: Record, known: Iterable[Known]) -> Iterator[Known]:
    """The same actors with their relations in one line: *seat of Russie (presidency)*."""
    relations = Relations(record)
    for actor in known:
        found = (it.relation for it in relations.of(actor.id))
        lines = [f"{it.kind} {it.of} ({it.role})" for it in found]
        yield replace(actor, relations=" ; ".join(lines) or None)
