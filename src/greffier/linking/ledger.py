"""What is computed across articles from their facts, once it is known which are the same."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from greffier.lexicon import load
from greffier.linking import commitments, figures
from greffier.linking.naming import nouns_of
from greffier.linking.sides import sides
from greffier.record import Actor, Commitment, Event, Figure, Gist, Ledger, When


def ledger(
    events: Iterable[Event],
    made: Iterable[Commitment],
    numbers: Iterable[Figure],
    heads: Mapping[str, str],
    actors: Iterable[Actor] = (),
    gists: Iterable[Gist] = (),
    days: Mapping[str, When] | None = None,
) -> Ledger:
    """The ledger of a pile; `heads` gives the cluster of each actor, `gists` which words are nouns.

    `days` are those on which the articles were published, as far as they are told.
    """
    spoken_for = sides(actors, heads, load("fr")).of
    return Ledger(
        events=tuple(events),
        ties=tuple(commitments.link(made, heads, spoken_for, nouns_of(gists), days)),
        measures=tuple(figures.link(numbers, heads)),
    )
