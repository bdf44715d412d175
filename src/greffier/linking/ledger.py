"""What is computed across articles from their facts, once it is known which actors are the same."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from greffier.linking import commitments, events, figures
from greffier.record import Commitment, EventReport, Figure, Ledger


def ledger(
    reports: Iterable[EventReport],
    made: Iterable[Commitment],
    numbers: Iterable[Figure],
    heads: Mapping[str, str],
) -> Ledger:
    """The ledger of a pile; `heads` gives the cluster of each actor."""
    return Ledger(
        events=tuple(events.link(reports, heads)),
        ties=tuple(commitments.link(made, heads)),
        measures=tuple(figures.link(numbers, heads)),
    )
