"""Who an actor is to an event: itself across articles, and the state it acts for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from greffier.lexicon import Lexicon, key
from greffier.linking.posts import Posts
from greffier.record import Actor


@dataclass(frozen=True, slots=True)
class Party:
    """An actor across articles: its cluster, whether it is a person, the code of the state it acts for."""

    cluster: str
    person: bool
    state: str | None

    def is_near(self, other: Party) -> bool:
        """Whether the two may stand for one another: one actor, or a state and someone who acts for it."""
        if self.cluster == other.cluster:
            return True
        return self.state is not None and self.state == other.state and not (self.person and other.person)

    @property
    def keys(self) -> frozenset[str]:
        """What those near have in common: the cluster, the state."""
        return frozenset({self.cluster, f"of:{self.state}"} if self.state else {self.cluster})


def parties(actors: Iterable[Actor], heads: Mapping[str, str], lexicon: Lexicon) -> dict[str, Party]:
    """The party each actor is, by its id; `heads` gives its cluster."""
    posts = Posts(lexicon)
    everyone = list(actors)
    states: dict[str, str] = {}
    persons: set[str] = set()
    for actor in everyone:
        head = heads.get(actor.id, actor.id)
        if actor.type == "person":
            persons.add(head)
        if (state := _state(actor, posts)) is not None:
            states.setdefault(head, state)
    return {
        actor.id: Party(head, head in persons, states.get(head))
        for actor in everyone
        for head in (heads.get(actor.id, actor.id),)
    }


def _state(actor: Actor, posts: Posts) -> str | None:
    """The code of the state an actor is, belongs to or holds an office of; None for any other."""
    kind, _, name = (actor.entry or "").partition(":")
    if kind in ("state", "gov", "government"):
        return name
    if kind == "seat":
        seats = [seat for seat in posts.lexicon.seats if seat.name == name]
        return seats[0].of if seats and seats[0].of in posts.lexicon.states_by_code else None
    for office in actor.offices:
        if office.of and (place := posts.place(office.of))[0] == "state":
            return place[1]
    if actor.entry is None and actor.type in ("group", "unnamed", "organisation", "government"):
        return _by_adjective(actor, posts.lexicon)
    return None


def _by_adjective(actor: Actor, lexicon: Lexicon) -> str | None:
    """The state a description's own adjective tells (*les forces russes*); None for none or several."""
    found = {
        state.code
        for word in key(actor.name).split()
        for state in lexicon.states_by_adjective.get(word, ())[:1]
    }
    return next(iter(found)) if len(found) == 1 else None
