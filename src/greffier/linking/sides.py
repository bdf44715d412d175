"""The side an actor speaks for: the state or organisation that it is, or whose office it holds.

Where accounts are compared, bodies that no lexicon knows are sides as well: a union, a party, *les rebelles*.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from greffier.lexicon import Lexicon, key, name_key
from greffier.linking.factions import bodies
from greffier.linking.governing import is_private
from greffier.linking.home import at_home
from greffier.linking.owned_bodies import of_states
from greffier.linking.posts import SEATED, Posts
from greffier.linking.spokesmen import Speaking, spokesmen
from greffier.record import Actor

RANKS = ("state", "gov", "government", "seat", "organisation")
"""Entries of which the first met stands for its side; anyone else only where there is none of them."""
DESCRIBED = ("group", "unnamed", "government", "organisation")

OF = ("de ", "d'", "du ", "des ")
"""What leads from an envoy to who sent him; *à* and *en* lead to where."""


@dataclass(frozen=True, slots=True)
class Sides:
    """The side of each actor across articles, and the actor that stands for each side."""

    of: Mapping[str, str]
    standing: Mapping[str, str]


def sides(
    actors: Iterable[Actor],
    heads: Mapping[str, str],
    lexicon: Lexicon,
    *,
    all_bodies: bool = False,
    speaking: Speaking = (),
    homes: Mapping[str, str] = MappingProxyType({}),
) -> Sides:
    """The sides of a pile; `heads` gives each actor's cluster.

    With `all_bodies` organisations and factions of no known side are sides of their own, and those who hold
    an office of one are of it; `speaking` are speakers, each with where a cue of theirs ends,
    `homes` the states that articles are told from.
    """
    posts, told = Posts(lexicon), defaultdict[str, Counter[str]](Counter)
    best: dict[str, tuple[int, int, str]] = {}
    everyone = list(actors)
    for actor in everyone:
        found = side_of(actor, posts)
        if found is not None:
            told[heads.get(actor.id, actor.id)][found] += 1
    of = {head: counts.most_common(1)[0][0] for head, counts in told.items()}
    of |= dict(_through(everyone, heads, of))
    if all_bodies:
        said = list(speaking)
        of = {**dict(spokesmen(everyone, heads, of, lexicon, said)), **of}
        of = {**dict(at_home(everyone, heads, of, lexicon, homes, said)), **of}
        of = {**dict(spokesmen(everyone, heads, of, lexicon, said)), **of}
        of = {**dict(bodies(everyone, heads, of, lexicon, said)), **of}
        of |= dict(of_states(everyone, heads, of, lexicon))
    for number, actor in enumerate(everyone):
        head = heads.get(actor.id, actor.id)
        if head in of:
            kind = (actor.entry or "").partition(":")[0]
            rank = RANKS.index(kind) if kind in RANKS else len(RANKS)
            best[of[head]] = min(best.get(of[head], (rank, number, head)), (rank, number, head))
    return Sides(of, {side: head for side, (_, _, head) in best.items()})


def _through(
    actors: Iterable[Actor], heads: Mapping[str, str], of: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """The sides of those who hold an office of someone else their article names: *conseiller de M. X*."""
    waiting: list[tuple[str, str, str]] = []
    persons: dict[tuple[str, str], str] = {}
    for actor in actors:
        head, article = heads.get(actor.id, actor.id), actor.article
        if head in of and actor.type == "person":
            persons.update({(article, name_key(name.split()[-1])): of[head] for name in actor.names})
        elif head not in of:
            waiting += [(head, article, office.of) for office in actor.offices if office.of]
    for head, article, name in waiting:
        side = persons.get((article, name_key(name.split()[-1])))
        if side is not None:
            yield head, side


def side_of(actor: Actor, posts: Posts) -> str | None:
    """A state's code or an organisation's name; None for a private person, an outlet, someone unknown."""
    kind, _, name = (actor.entry or "").partition(":")
    if kind in ("state", "gov", "government"):
        return name
    if kind == "seat":
        return next((seat.of for seat in posts.lexicon.seats if seat.name == name), None)
    if kind == "organisation":
        return name
    if kind == "outlet":
        return None
    sent = [office for office in actor.offices if key(office.office) in posts.lexicon.words("sent")]
    for office in actor.offices:
        posted = office in sent and _is_posted(office.of, posts.lexicon)
        found = _place(office.of, posts) if office.of and not posted else None
        if found is not None:
            return found
    if sent and not any(f"{key(one.office)} {de}" in key(actor.name) for one in sent for de in OF):
        return None
    return _described(actor.name, posts.lexicon) if actor.type in DESCRIBED or not named(actor) else None


def _is_posted(of: str | None, lexicon: Lexicon) -> bool:
    """Whether an office is told with where one is sent, not by whom: *ambassadeur en Chine*."""
    return key(of or "").split(" ")[0] in lexicon.words("posted")


def named(actor: Actor) -> bool:
    """Whether some article calls the actor by a name."""
    return any(mention.form == "name" for mention in actor.mentions)


def _place(of: str, posts: Posts) -> str | None:
    """The side of whoever holds an office of this."""
    kind, name = posts.place(of)
    if kind == "state" or kind in SEATED:
        return name
    seats = posts.lexicon.seats_by_name.get(name)
    if seats:
        return seats[0].of
    bodies = posts.lexicon.organisations_by_name.get(name_key(name))
    return bodies[0].name if bodies else _described(of, posts.lexicon)


def _described(words: str, lexicon: Lexicon) -> str | None:
    """The one state or body that a description names or has the adjective of; None for none or several.

    A private body is nobody's by its adjective: *l'armateur japonais, l'Association turque des droits*.
    """
    if is_private(words, lexicon):
        return None
    plain = key(words).replace("'", " ").split()
    written = {
        name_key(word) for word in words.replace("’", " ").replace("'", " ").split() if word[0].isupper()
    }
    found = {state.code for word in plain for state in lexicon.states_by_adjective.get(word, ())[:1]}
    for size in (1, 2, 3):
        for at in range(len(plain) - size + 1):
            name = name_key(" ".join(plain[at : at + size]))
            if len(name) < 3 or (size == 1 and name not in written):
                continue  # *EAU*, but *l'eau*
            found |= {state.code for state in lexicon.states_by_name.get(name, ())[:1]}
            found |= {seat.of for seat in lexicon.seats_by_name.get(name, ())[:1]}
            if any(word[0].isupper() for word in words.split()):
                found |= {body.name for body in lexicon.organisations_by_name.get(name, ())[:1]}
    return next(iter(found)) if len(found) == 1 else None
