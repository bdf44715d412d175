"""Who: a person, government, organisation, group or someone unnamed, and where the text mentions them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from greffier.record.making import quickly_made
from greffier.record.span import Span

ActorType = Literal["person", "government", "organisation", "group", "unnamed"]
Form = Literal["name", "description", "pronoun"]
Held = Literal["now", "before", "later"]
MARKS: dict[Held, str] = {"now": "", "before": "ex-", "later": "futur "}
"""What is put before an office that is not held when the article was written."""


@quickly_made
@dataclass(frozen=True, slots=True)
class Mention:
    """Words that stand for an actor: the head noun phrase, without its relative clause."""

    span: Span
    form: Form


@dataclass(frozen=True, slots=True)
class Office:
    """An office an actor holds, as taught by the words at `span`: "porte-parole" of "Maison-Blanche".

    `held` is when, seen from the article: *l'ancien président* held it before, *le futur président* will.
    """

    office: str
    of: str | None
    span: Span
    held: Held = "now"

    @property
    def label(self) -> str:
        """The office with a mark when it is not held now: "ex-président"."""
        return MARKS[self.held] + self.office


RelationKind = Literal["seat of", "government of", "office of"]


@dataclass(frozen=True, slots=True)
class Relation:
    """How an actor stands to another without being one with it: the Kremlin is the *seat of* Russia.

    `role` says as what: a seat's use ("presidency", "capital"), a government, or the office a person holds.
    `of` is the other's name, `key` its lexicon entry where it has one ("state:RU"); `since` and `until` the
    first and last years in which it was so, where that has changed.
    """

    kind: RelationKind
    role: str
    of: str
    key: str | None = None
    since: str | None = None
    until: str | None = None


@quickly_made
@dataclass(frozen=True, slots=True)
class Actor:
    """Someone one article speaks of. `entry` is the lexicon entry (a seat of power, a state) or None.

    An actor belongs to one article; who is the same across articles is a matter of judgements.
    """

    id: str
    name: str
    type: ActorType
    names: tuple[str, ...]
    mentions: tuple[Mention, ...]
    offices: tuple[Office, ...] = ()
    entry: str | None = None

    @property
    def article(self) -> str:
        """The id of the article that speaks of them, with which their own begins."""
        return self.id.partition("-")[0]
