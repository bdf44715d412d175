"""What happened, is planned, feared or denied: one article's report of it, and the event reports tell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from greffier.record.making import quickly_made
from greffier.record.span import Span
from greffier.record.when import When

Status = Literal["held", "planned", "conditional", "feared", "denied"]
EventType = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
    "THREATEN", "SANCTION", "PROTEST", "MOBILIZE", "COERCE", "ASSAULT", "unresolved",
]  # fmt: skip
"""PLOVER's sixteen types (Halterman and others, "PLOVER and POLECAT", 2023), and none of them."""


@dataclass(frozen=True, slots=True)
class Detail:
    """Something an article adds to an event: `what` it is (duration, level…), its value, unit and words."""

    what: str
    value: str
    unit: str | None
    span: Span


@quickly_made
@dataclass(frozen=True, slots=True)
class EventReport:
    """One article's telling of an event. `span` covers the words that name it (*s'est entretenu*, *l'appel*).

    `who` and `whom` hold this sheet's actor ids; `statement` is the innermost statement that tells it, None
    in the article's own voice; `label` is a short noun phrase; `ordinal` are words that count it among its
    like (*le deuxième en moins d'un mois*); `definite` is true of words that point to an event told before.
    """

    id: str
    article: str
    span: Span
    label: str
    type: EventType = "unresolved"
    mode: str | None = None
    status: Status = "held"
    who: tuple[str, ...] = ()
    whom: tuple[str, ...] = ()
    place: Span | None = None
    when: When | None = None
    when_span: Span | None = None
    statement: str | None = None
    ordinal: Span | None = None
    details: tuple[Detail, ...] = ()
    definite: bool = False
    certainty: float = 1.0


@dataclass(frozen=True, slots=True)
class Event:
    """An event told by reports (ids); `id` is that of its first. Actors are those across articles."""

    id: str
    label: str
    type: EventType
    mode: str | None
    status: Status
    who: tuple[str, ...]
    whom: tuple[str, ...]
    place: str | None
    when: When | None
    reports: tuple[str, ...]


def report_id(article: str, span: Span) -> str:
    """A report's id: article and where its words stand; the same at each rebuild."""
    return f"{article}-e{span.start}-{span.end}"
