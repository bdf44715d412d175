"""Which commitments repeat one another, are on one issue, answer one another.

All three rest on the content words of the commitments, rare ones of the pile counting most.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from greffier.lexicon import load
from greffier.linking.answers import answers
from greffier.linking.deeds import with_kinds
from greffier.linking.issues import issues
from greffier.linking.likeness import Index, Vector, Weights
from greffier.linking.naming import Naming
from greffier.record import Commitment, CommitmentTie

SAME = 0.5
"""How alike the words of a repeat are to those of what it repeats."""
FAMILY = {"warning": "threat"}
"""Acts that tell one commitment: what one article calls a threat another calls a warning."""
COMMON = 400
"""A word that more commitments hold brings none of them together by itself."""


def link(
    made: Iterable[Commitment],
    heads: Mapping[str, str],
    sides: Mapping[str, str] | None = None,
    nouns: Mapping[str, str] | None = None,
) -> Iterator[CommitmentTie]:
    """The tie of each commitment; `heads` gives each actor's cluster, `sides` each cluster's side.

    `nouns` are the words that are nouns, as written by their plain form: what issues are called by.
    """
    everyone = list(made)
    party = {one.id: side(one.by, heads, sides or {}) for one in everyone}
    weights = Weights([one.lemmas for one in everyone])
    vectors = {one.id: weights.vector(one.lemmas) for one in everyone}
    first = repeats(everyone, party, vectors)
    naming = Naming(nouns or {}, load("fr"))
    told = [with_kinds(one.lemmas, naming.kinds) for one in everyone]
    weights = Weights(told)
    topics = {one.id: weights.vector(words) for one, words in zip(everyone, told, strict=True)}
    labels = issues(everyone, party, topics, weights, naming)
    asked = {one.id: side(one.to, heads, sides or {}) for one in everyone}
    joined = answers(everyone, party, asked, vectors, labels)
    for one in everyone:
        tie = CommitmentTie(one.id, first[one.id], labels.get(one.id))
        found = joined.get(one.id)
        yield replace(tie, answers=found[0], reasons=found[1]) if found else tie


def side(actor: str | None, heads: Mapping[str, str], sides: Mapping[str, str]) -> str | None:
    """The side of an actor's cluster, the cluster itself when none is told; None for nobody."""
    if actor is None:
        return None
    head = heads.get(actor, actor)
    return sides.get(head, head)


def repeats(
    everyone: list[Commitment], party: Mapping[str, str | None], vectors: Mapping[str, Vector]
) -> dict[str, str]:
    """For each commitment the first by the same side that it repeats, else itself."""
    first: dict[str, str] = {}
    known: dict[tuple[str, str | None], Index[str]] = {}
    for one in everyone:
        kind, vector = FAMILY.get(one.act, one.act), vectors[one.id]
        mine = known.setdefault((kind, party[one.id]), Index(COMMON))
        alike = mine.near(vector) if party[one.id] is not None else {}
        best = max(alike, key=alike.__getitem__, default=None)
        first[one.id] = first[best] if best is not None and alike[best] >= SAME else one.id
        mine.add(one.id, vector)
    return first
