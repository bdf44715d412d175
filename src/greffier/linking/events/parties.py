"""Who an actor is to an event: itself across articles, and the state it acts for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from greffier.lexicon import Lexicon, key, name_key
from greffier.linking.posts import Posts
from greffier.record import Actor

COUNTING = frozenset({"number", "one", "dozen", "vague", "ordinal", "of"})
"""Kinds of words of time that count whatever follows."""


@dataclass(frozen=True, slots=True)
class Party:
    """An actor across articles: its cluster, whether it is a person, the code of the state it acts for.

    `noun` is the noun by which a group without a name is called: *gardes* of *deux gardes du port*. One
    who is `described` has no name: *son homologue indien*.
    """

    cluster: str
    person: bool
    state: str | None
    noun: str | None = None
    described: bool = False

    def is_near(self, other: Party) -> bool:
        """Whether the two may stand for one another: one actor, or a state and someone who acts for it."""
        if self.cluster == other.cluster:
            return True
        return self.state is not None and self.state == other.state and not (self.person and other.person)

    def resembles(self, other: Party) -> bool:
        """Whether the two may stand for one another in different articles: near, or called by one noun."""
        same = self.noun is not None and self.noun == other.noun
        return self.is_near(other) or (same and (self.state or other.state) == (other.state or self.state))

    @property
    def keys(self) -> frozenset[str]:
        """What those near have in common: the cluster, the state."""
        beside = (self.state and f"of:{self.state}", self.noun and f"is:{self.noun}")
        return frozenset({self.cluster, *(key for key in beside if key)})


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
        actor.id: Party(
            head, head in persons, states.get(head), noun_of(actor, lexicon), _described(actor, lexicon)
        )
        for actor in everyone
        for head in (heads.get(actor.id, actor.id),)
    }


def noun_of(actor: Actor, lexicon: Lexicon) -> str | None:
    """The noun by which somebody without a name is called, in plain form; None for names."""
    if actor.entry is not None or actor.type not in ("group", "unnamed"):
        return None
    before = lexicon.words("taking up") | lexicon.words("indefinite") | lexicon.words("plural")
    words = (word for word in actor.name.replace("’", "' ").replace("'", "' ").replace("-", " ").split())
    word = next((it for it in words if it.lower() not in before and not _counts(it.lower(), lexicon)), None)
    return name_key(word).removesuffix("s") if word is not None and word.islower() else None


def _described(actor: Actor, lexicon: Lexicon) -> bool:
    """Whether an actor is told by no name of its own: no capital but that of a word before its noun."""
    leading = (lexicon.words("taking up"), lexicon.words("indefinite"), lexicon.words("plural"))
    first, *rest = actor.name.replace("’", "' ").replace("'", "' ").split() or [""]
    low = first.lower()
    led = any(low in words for words in (*leading, lexicon.words("possessive"))) or _counts(low, lexicon)
    named = any(word[:1].isupper() for word in rest) or (first[:1].isupper() and not (led and rest))
    return actor.entry is None and not named


def _counts(word: str, lexicon: Lexicon) -> bool:
    """Whether a word counts what follows it: *deux, 6.000, quarantaine*."""
    row = lexicon.times.single.get(word)
    return not word.isalpha() or (row is not None and row.kind in COUNTING)


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
