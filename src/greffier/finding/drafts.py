"""Actors being gathered: one draft for each actor of the article, to which references are added in turn."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from functools import lru_cache

from greffier.finding.reference import Reference, Taught
from greffier.lexicon import name_key
from greffier.lexicon.words import KEPT
from greffier.record import Actor, ActorType, Mention, Office, Span
from greffier.record.actors import MARKS


@dataclass(slots=True, eq=False)
class Draft:
    """An actor as far as the article has been read.

    `places` are states or bodies its roles are tied to, `nouns` the nouns by which descriptions call it.
    `last_seen` is the last sentence that mentions it, -1 when none does yet; `since` the character at which
    its first mention ends; `heads` are the head tokens of its mentions, `tied` the words of offices that tell
    a state or body. A state's `adjectives` (*l'invasion russe*) tell of it, but are mentions only where
    nothing else mentions it. `named`: a mention of it is a name. `citizen_of` is the state whose people a
    name is led by (*la Suissesse Anna Keller*), or what an office beside it is tied to.
    """

    number_: int
    name: str
    type: ActorType
    gender: str
    number: str
    entry: str | None = None
    of: str | None = None
    human: bool = True
    names: dict[str, None] = field(default_factory=dict)
    roles: dict[str, str | None] = field(default_factory=dict)
    places: set[str] = field(default_factory=set)
    mentions: list[Mention] = field(default_factory=list)
    offices: list[Office] = field(default_factory=list)
    tied: set[Span] = field(default_factory=set)
    last_seen: int = -1
    since: int | None = None
    nouns: set[str] = field(default_factory=set)
    heads: list[int] = field(default_factory=list)
    adjectives: set[Span] = field(default_factory=set)
    named: bool = False
    citizen_of: str | None = None

    @property
    def profile(self) -> bool:
        """Whether the actor is known by descriptions alone."""
        return self.entry is None and not self.named

    def before(self, character: int) -> bool:
        """Whether the actor is mentioned before `character`."""
        return self.since is not None and self.since <= character

    def absorb(self, other: Draft) -> None:
        """Take over all that another draft of the same actor has gathered."""
        self.gender = other.gender if self.gender == "u" else self.gender
        self.mentions.extend(other.mentions)
        self.last_seen = max(self.last_seen, other.last_seen)
        self.since = min((d.since for d in (self, other) if d.since is not None), default=None)
        self.offices.extend(other.offices)
        self.tied |= other.tied
        self.places |= other.places
        self.names.update(other.names)
        self.roles.update(other.roles)
        self.nouns |= other.nouns
        self.heads.extend(other.heads)
        self.adjectives |= other.adjectives
        self.named = self.named or other.named
        self.citizen_of = self.citizen_of or other.citizen_of

    def add(self, reference: Reference, span: Span, sentence: int) -> None:
        """Add a reference: its words, the office it teaches, the place its role is tied to."""
        self.mentions.append(Mention(span, reference.form))
        self.heads.append(reference.head)
        if reference.entry is not None and reference.form == "description" and reference.role is None:
            self.adjectives.add(span)
        self.last_seen = max(self.last_seen, sentence)
        self.since = span.end if self.since is None else min(self.since, span.end)
        if reference.gender in ("m", "f") and self.gender == "u":
            self.gender = reference.gender
        if reference.form == "name":
            self.named = True
            self.citizen_of = self.citizen_of or reference.place
            self.names.setdefault(reference.name)
            if self.type == "person" and _fuller(reference.name, self.name):
                self.name = reference.name
        if reference.role is not None:
            self.nouns.add(reference.role.lemma)
        for taught in reference.taught:
            self._learn(taught)
        if reference.role is not None and reference.place and reference.form == "description":
            self.places.add(reference.place)

    def call(self, words: str) -> None:
        """Keep a description the actor went by among its names."""
        self.names.setdefault(words)

    def _learn(self, taught: Taught) -> None:
        self.roles[taught.role] = taught.place
        if taught.place:
            self.places.add(taught.place)
            self.tied.add(taught.span)
        office = taught.role.removeprefix(MARKS["before"])
        self.offices.append(Office(office, taught.name or taught.of, taught.span, taught.held))

    def key(self, article: str) -> str:
        """The actor's id, from where the article first mentions it: the same at each rebuild."""
        start, less = min([(m.span.start, -m.span.end) for m in self.mentions])
        return f"{article}-a{start}-{-less}"

    def actor(self, name: str, no_office: Collection[str] = ()) -> Actor:
        """The finished actor by its id; of `no_office`, offices are those that tell a state."""
        offices = [one for one in self.offices if one.span in self.tied or one.office not in no_office]
        proper = [m for m in self.mentions if not (self.adjectives and m.span in self.adjectives)]
        mentions = tuple(sorted(proper or self.mentions, key=lambda m: (m.span.start, m.span.end)))
        return Actor(
            name, self.name, self.type, tuple(self.names) or (self.name,), mentions,
            tuple(offices), self.entry,
        )  # fmt: skip


def _fuller(name: str, than: str) -> bool:
    return len(name_key(name).split()) > len(name_key(than).split())


@lru_cache(maxsize=KEPT)
def bare(name: str, titles: frozenset[str]) -> tuple[str, ...]:
    """The folded words of a person's name without the titles before it; the last word is always its own."""
    words = tuple(name_key(name).split())
    own = next((at for at, word in enumerate(words) if word not in titles), len(words) - 1)
    return words[own:] if len(words) > 1 or not titles.issuperset(words) else ()
