"""Which reports tell the same event. Not merging is the default."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from greffier.record import Event, EventReport


def link(reports: Iterable[EventReport], heads: Mapping[str, str]) -> Iterator[Event]:
    """The events told by `reports`, in the order of their first; `heads` gives each actor's cluster."""
    for one in reports:
        who, whom = (tuple(dict.fromkeys(heads[a] for a in side)) for side in (one.who, one.whom))
        yield Event(one.id, one.label, one.type, one.mode, one.status, who, whom, None, one.when, (one.id,))
