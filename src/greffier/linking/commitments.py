"""Which commitments repeat one another, are on one issue, answer one another.

All rest on the content words of the commitments, rare ones of the pile counting most.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from greffier.lexicon import load
from greffier.linking.answers import answers
from greffier.linking.deeds import with_kinds
from greffier.linking.issues import issues
from greffier.linking.likeness import Weights
from greffier.linking.naming import Naming
from greffier.linking.repeats import repeats
from greffier.record import Commitment, CommitmentTie, When


def link(
    made: Iterable[Commitment],
    heads: Mapping[str, str],
    sides: Mapping[str, str] | None = None,
    nouns: Mapping[str, str] | None = None,
    days: Mapping[str, When] | None = None,
) -> Iterator[CommitmentTie]:
    """The tie of each commitment; `heads` gives each actor's cluster, `sides` each cluster's side.

    `nouns` are the words that are nouns, as written by their plain form: what issues are called by. `days`
    are those of the articles: the first of a repeat is the earliest, and nothing answers what is told later.
    """
    everyone, days = list(made), days or {}
    party = {one.id: side(one.by, heads, sides or {}) for one in everyone}
    weights = Weights([one.lemmas for one in everyone])
    vectors = {one.id: weights.vector(one.lemmas) for one in everyone}
    naming = Naming(nouns or {}, load("fr"))
    first = repeats(in_time(everyone, days), party, vectors, naming.kinds)
    told = [with_kinds(one.lemmas, naming.kinds) for one in everyone]
    weights = Weights(told)
    topics = {one.id: weights.vector(words) for one, words in zip(everyone, told, strict=True)}
    labels = issues(everyone, party, topics, weights, naming)
    asked = {one.id: side(one.to, heads, sides or {}) for one in everyone}
    joined = answers(everyone, party, asked, vectors, labels, days, naming.kinds)
    for one in everyone:
        found = joined.get(one.id)
        matter = labels.get(found[0] if found else one.id) or labels.get(one.id)
        tie = CommitmentTie(one.id, first[one.id], matter)
        yield replace(tie, answers=found[0], reasons=found[1]) if found else tie


def in_time(everyone: Sequence[Commitment], days: Mapping[str, When]) -> list[Commitment]:
    """Commitments by the first day of their article, those of undated articles last, else as they come."""
    return sorted(everyone, key=lambda one: days[one.article].start if one.article in days else "~")


def side(actor: str | None, heads: Mapping[str, str], sides: Mapping[str, str]) -> str | None:
    """The side of an actor's cluster, the cluster itself when none is told; None for nobody."""
    if actor is None:
        return None
    head = heads.get(actor, actor)
    return sides.get(head, head)
