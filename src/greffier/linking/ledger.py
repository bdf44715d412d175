"""What is computed across articles from their facts, once it is known which are the same."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from greffier.linking import commitments, figures
from greffier.record import Commitment, Event, Figure, Ledger


def ledger(
    events: Iterable[Event],
    made: Iterable[Commitment],
    numbers: Iterable[Figure],
    heads: Mapping[str, str],
) -> Ledger:
    """The ledger of a pile; `heads` gives the cluster of each actor."""
    return Ledger(
        events=tuple(events),
        ties=tuple(commitments.link(made, heads)),
        measures=tuple(figures.link(numbers, heads)),
    )
