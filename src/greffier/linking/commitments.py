"""Which commitments repeat one another, are on one issue, answer one another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from greffier.record import Commitment, CommitmentTie


def link(made: Iterable[Commitment], heads: Mapping[str, str]) -> Iterator[CommitmentTie]:
    """The tie of each commitment, in reading order; `heads` gives each actor's cluster."""
    for one in made:
        yield CommitmentTie(one.id, one.id)
