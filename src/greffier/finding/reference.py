"""A reference: a word group that may stand for an actor, with the offices its words teach."""

from __future__ import annotations

from dataclasses import dataclass

from greffier.finding.gazetteer import Entry
from greffier.lexicon import Role
from greffier.record import ActorType, Form, Held, Span
from greffier.record.making import quickly_made


@dataclass(frozen=True, slots=True)
class Taught:
    """An office ascribed to someone: role lemma, of whom (words; a state's code or entry key; its name)."""

    role: str
    of: str | None
    place: str | None
    name: str | None
    span: Span
    held: Held = "now"


@quickly_made
@dataclass(frozen=True, slots=True)
class Reference:
    """Tokens `first` to `last` (excluded) headed by `head`, which may stand for an actor.

    `place` is the state's code or entry key that a role is tied to (*russe*, *de l'OTAN*), `body` the name of
    the seat or organisation that tells it; `taught` are the offices that come with a name.
    """

    first: int
    last: int
    head: int
    form: Form
    name: str
    type: ActorType
    gender: str = "u"
    number: str = "s"
    entry: Entry | None = None
    role: Role | None = None
    place: str | None = None
    body: str | None = None
    definite: bool = True
    taught: tuple[Taught, ...] = ()
