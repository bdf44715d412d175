"""Which bodies that no lexicon knows are sides, by what a pile calls them: a union, a province."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from greffier.lexicon import Lexicon, key, name_key
from greffier.linking.governing import BODY, Local, governed, is_private, plain, served
from greffier.linking.home import is_minister, of_any_state, without_state
from greffier.linking.posts import bare
from greffier.linking.spokesmen import Speaking, just_told, spoken_for
from greffier.record import Actor

SURE = 2
"""What an office or name tells of a body, beside who was just told."""
SINGULAR = (" du ", " de la ", " de l'", " d'un")


@dataclass(slots=True)
class Bodies:
    """The bodies of a pile by their plain names; one that is cut short is the only one that begins so."""

    lexicon: Lexicon
    sides: dict[str, str] = field(default_factory=dict)
    begun: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    marked: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def add(self, name: str, side: str) -> None:
        """Take a body in under its name."""
        self.sides.setdefault(name, side)
        words = name.split()
        for count in range(1, len(words)):
            self.begun[" ".join(words[:count])].add(name)

    def mark(self, name: str) -> None:
        """Learn with which adjectives of states a name is told."""
        if (left := _without_state(name, self.lexicon)) is not None:
            self.marked[left].add(plain(name))

    def short(self, name: str) -> str:
        """The plain name, without the adjective of a state where it is told with no other."""
        left = _without_state(name, self.lexicon)
        return left if left is not None and len(self.marked[left]) == 1 else plain(name)

    def named(self, name: str) -> str | None:
        """The side of the body so called, or of the one whose name begins so; None when none is."""
        longer = self.begun.get(name, set())
        fullest = max(longer, key=len, default=None)
        if fullest is not None and all(fullest.startswith(other) for other in longer):
            return self.sides[fullest]
        return self.sides.get(name) if not longer else None


def bodies(
    actors: Sequence[Actor],
    heads: Mapping[str, str],
    of: Mapping[str, str],
    lexicon: Lexicon,
    speaking: Speaking = (),
) -> Iterator[tuple[str, str]]:
    """Actors with the body they are or hold an office of, or the place whose authorities they are.

    `of` gives the sides known before, `speaking` who speaks and where the cue ends; of several bodies told
    of one actor the one most articles tell.
    """
    known, own = Bodies(lexicon), dict[str, str]()
    told: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for name in {name for actor in actors for name in (actor.name, *actor.names)}:
        known.mark(name)
    for actor in actors:
        head = heads.get(actor.id, actor.id)
        if head not in of and is_body(actor, lexicon):
            names = [known.short(name) for name in (actor.name, *actor.names)]
            side = own.setdefault(head, BODY + (_apart(actor, lexicon) or names[0]))
            for name in names if _apart(actor, lexicon) is None else ():
                known.add(name, side)
            told[actor.article] += [(mention.span.end, side) for mention in actor.mentions]
    for article, ends in spoken_for(actors, heads, of, speaking).items():
        told[article] += ends
    local = Local(actors, lexicon)
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for actor in actors:
        head = heads.get(actor.id, actor.id)
        serves = local.side(actor) or _serves(actor, known)
        if serves is not None:
            votes[head][serves] += SURE
        elif head in own:
            votes[head][_fullest(actor, known, own[head])] += SURE
        elif (near := just_told(actor, told[actor.article], lexicon)) is not None:
            votes[head][near] += 1
    for head, counts in votes.items():
        yield head, counts.most_common(1)[0][0]


def _fullest(actor: Actor, known: Bodies, own: str) -> str:
    """The side of the body that one of an actor's names is short for; its own when none is.

    The adjective of a state may be left out where no other's is told: *l'Autorité égyptienne du canal*.
    """
    sides = (known.named(known.short(name)) for name in (actor.name, *actor.names))
    return next((side for side in sides if side not in (None, own)), None) or own


def _without_state(name: str, lexicon: Lexicon) -> str | None:
    """The plain name without the adjective of a state; None where it has none, or nothing else."""
    left = without_state(name, lexicon)
    return plain(" ".join(left)) if len(left) > 1 else None


def _apart(actor: Actor, lexicon: Lexicon) -> str | None:
    """What a body is called that every state has (*la police*): one in each article; None for any other."""
    return f"{actor.article} {plain(actor.name)}" if of_any_state(actor.name, lexicon) else None


def _serves(actor: Actor, known: Bodies) -> str | None:
    """The side of someone by an office (*président du syndicat*), or of who acts for a body or governs."""
    if actor.type == "person":
        for office in actor.offices:
            if is_minister(office.office, known.lexicon):
                continue  # *ministre de la Pêche*: of a state that is not told
            name = plain(bare(office.of)) if office.of else ""
            side = known.named(name) if name else None
            if side is None and name and _is_one(office.of or ""):
                apart = of_any_state(office.of or "", known.lexicon)
                side = BODY + (f"{actor.article} {name}" if apart else name)
            if side is not None:
                return side
    if any(mention.form == "name" for mention in actor.mentions):
        return None
    place = governed(actor.name, known.lexicon)
    if place is None:
        return _acts_for(actor, known)
    private = {name_key(word) for word in known.lexicon.words("private body")}
    of_body = known.named(place) if place.split()[0] in private else None
    return of_body or BODY + place  # *le président de l'Autorité du canal*


def _is_one(of: str) -> bool:
    """Whether what an office is of may be a body: *du port*; not *des affaires politiques, par intérim*."""
    return any(letter.isupper() for letter in of) or f" {key(of)}".startswith(SINGULAR)


def _acts_for(actor: Actor, known: Bodies) -> str | None:
    """The body of which someone is told to be an envoy or member: *des délégués du syndicat*."""
    if actor.type not in ("group", "unnamed"):
        return None
    found = (known.named(name) for name in served(actor.name, known.lexicon))
    return next((side for side in found if side is not None), None)


def is_body(actor: Actor, lexicon: Lexicon) -> bool:
    """Whether an actor without a known side is one by itself: an organisation, a faction; no outlet."""
    if (actor.entry or "").startswith("outlet"):
        return False
    own = actor.type == "government" and actor.entry is None and is_private(actor.name, lexicon)
    if actor.type == "organisation" or own:  # *l'Autorité du canal*
        return True
    words = (word.rstrip("sx") for word in plain(actor.name).split()[:1])
    return actor.type in ("group", "unnamed") and any(word in lexicon.words("faction") for word in words)
