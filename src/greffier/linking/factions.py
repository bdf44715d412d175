"""Which bodies that no lexicon knows are sides, by what they are called across a pile: a union, a province.

A state's own bodies told without it (*la police, le ministre des Transports*) are of the one state whose
officials and bodies an article tells of, else the pile.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from greffier.lexicon import Lexicon, key, name_key
from greffier.linking.governing import BODY, OF, Local, governed, plain
from greffier.linking.posts import bare
from greffier.record import Actor

SURE = 2
"""Officials and bodies of a state, and of no other, by which an article is told from it, at least."""
NEAR = 200
"""Characters from a body to someone who serves it, of which no more is told."""
SPOKEN_FOR = ("organisation", "government")
SINGULAR = (" du ", " de la ", " de l'", " d'un")


@dataclass(slots=True)
class Bodies:
    """The bodies of a pile by their plain names; one that is cut short is the only one that begins so."""

    lexicon: Lexicon
    sides: dict[str, str] = field(default_factory=dict)
    begun: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def add(self, name: str, side: str) -> None:
        """Take a body in under its name."""
        self.sides.setdefault(name, side)
        words = name.split()
        for count in range(1, len(words)):
            self.begun[" ".join(words[:count])].add(name)

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
    speaking: Iterable[tuple[str, int]] = (),
) -> Iterator[tuple[str, str]]:
    """Actors with the body they are or hold an office of, or the place whose authorities they are.

    `of` gives the sides known before, `speaking` who speaks and where the cue ends; of several bodies told
    of one actor the one most articles tell.
    """
    known, own = Bodies(lexicon), dict[str, str]()
    told: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for actor in actors:
        head = heads.get(actor.id, actor.id)
        if head not in of and is_body(actor, lexicon):
            names = [plain(name) for name in (actor.name, *actor.names)]
            side = own.setdefault(head, BODY + (_apart(actor, lexicon) or names[0]))
            for name in names if _apart(actor, lexicon) is None else ():
                known.add(name, side)
            told[actor.article] += [(mention.span.end, side) for mention in actor.mentions]
    ends = dict[str, list[int]]()
    for speaker, end in speaking:
        ends.setdefault(speaker, []).append(end)
    for actor in actors:
        told_for = of.get(heads.get(actor.id, actor.id))
        if told_for is not None and actor.type in SPOKEN_FOR and not is_state(actor):
            told[actor.article] += [(end, told_for) for end in ends.get(actor.id, ())]
    local = Local(actors, lexicon)
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for actor in actors:
        head = heads.get(actor.id, actor.id)
        serves = local.side(actor) or _serves(actor, known)
        if serves is not None:
            votes[head][serves] += SURE
        elif head in own:
            votes[head][_fullest(actor, known, own[head])] += SURE
        elif (near := _just_told(actor, told[actor.article], lexicon)) is not None:
            votes[head][near] += 1
    for head, counts in votes.items():
        yield head, counts.most_common(1)[0][0]


def _fullest(actor: Actor, known: Bodies, own: str) -> str:
    """The side of the body that one of an actor's names is short for; its own when none is."""
    sides = (known.named(plain(name)) for name in (actor.name, *actor.names))
    return next((side for side in sides if side not in (None, own)), None) or own


def _apart(actor: Actor, lexicon: Lexicon) -> str | None:
    """What a body is called that every state has (*la police*): one in each article; None for any other."""
    return f"{actor.article} {plain(actor.name)}" if _of_any_state(actor.name, lexicon) else None


def _serves(actor: Actor, known: Bodies) -> str | None:
    """The side of someone by an office (*président du syndicat*), or of who acts for a body or governs."""
    if actor.type == "person":
        for office in actor.offices:
            name = plain(bare(office.of)) if office.of else ""
            side = known.named(name) if name else None
            if side is None and name and _is_one(office.of or ""):
                apart = _of_any_state(office.of or "", known.lexicon)
                side = BODY + (f"{actor.article} {name}" if apart else name)
            if side is not None:
                return side
    if any(mention.form == "name" for mention in actor.mentions):
        return None
    place = governed(actor.name, known.lexicon)
    return _acts_for(actor, known) if place is None else BODY + place


def _is_one(of: str) -> bool:
    """Whether what an office is of may be a body: *du port*; not *des affaires politiques, par intérim*."""
    return any(letter.isupper() for letter in of) or f" {key(of)}".startswith(SINGULAR)


def _acts_for(actor: Actor, known: Bodies) -> str | None:
    """The body of which someone is told to be an envoy or member: *des délégués du syndicat*."""
    if actor.type not in ("group", "unnamed"):
        return None
    delegates = {name_key(word) for word in known.lexicon.words("delegate")}
    if not any(delegates & {word, word.rstrip("s")} for word in plain(actor.name).split()[:2]):
        return None
    ends = sorted((at, link) for link in OF if (at := actor.name.find(link)) > 0)
    found = (known.named(plain(actor.name[at + len(link) :])) for at, link in ends)
    return next((side for side in found if side is not None), None)


def _just_told(actor: Actor, told: Iterable[tuple[int, str]], lexicon: Lexicon) -> str | None:
    """The body told just before someone of whom is told but that they serve one: *son directeur, X*."""
    serving = lexicon.words("serving a body")
    if actor.type != "person" or not any(key(one.office) in serving and not one.of for one in actor.offices):
        return None
    first = min((mention.span.start for mention in actor.mentions), default=0)
    near = [(end, side) for end, side in told if 0 <= first - end <= NEAR]
    return max(near, default=(0, None))[1]


def is_body(actor: Actor, lexicon: Lexicon) -> bool:
    """Whether an actor without a known side is one by itself: an organisation, a faction; no outlet."""
    if (actor.entry or "").startswith("outlet"):
        return False
    if actor.type == "organisation":
        return True
    words = (word.rstrip("sx") for word in plain(actor.name).split()[:1])
    return actor.type in ("group", "unnamed") and any(word in lexicon.words("faction") for word in words)


def _of_any_state(words: str, lexicon: Lexicon) -> bool:
    """Whether each state has a body so called, and no state is told: *la police, du ministère*."""
    rows = lexicon.roles_by_form.get(bare(key(words)), ())
    return any(row.kind == "group" and (row.unique == "yes" or row.type == "government") for row in rows)


def is_state(actor: Actor) -> bool:
    """Whether an actor is a state, or stands for one by its capital."""
    return (actor.entry or "").partition(":")[0] in ("state", "gov")


def at_home(
    actors: Sequence[Actor],
    heads: Mapping[str, str],
    of: Mapping[str, str],
    lexicon: Lexicon,
    homes: Mapping[str, str],
) -> Iterator[tuple[str, str]]:
    """Bodies and ministers told without their state, with the one their article is told from (`homes`).

    Without a dateline it is the one whose officials the article tells of.
    """
    told: dict[str, Counter[str]] = defaultdict(Counter)
    for actor in actors:
        side = of.get(heads.get(actor.id, actor.id))
        if (
            side
            and side in lexicon.states_by_code
            and (actor.offices or actor.type == "organisation" or _described(actor))
        ):
            told[actor.article][side] += 1
    whole = sum(told.values(), Counter[str]())
    for actor in actors:
        mine, home = told[actor.article] or whole, homes.get(actor.article)
        if home is None and len(mine) == 1 and mine.total() >= SURE:
            home = next(iter(mine))
        if home is not None and _is_state_s(actor, lexicon):
            yield heads.get(actor.id, actor.id), home


def _described(actor: Actor) -> bool:
    return actor.type == "government" and actor.entry is None


def _is_state_s(actor: Actor, lexicon: Lexicon) -> bool:
    """Whether an actor is a body that every state has, or a minister or spokesman of one."""
    if actor.type in ("organisation", "government") and actor.entry is None:
        return _of_any_state(actor.name, lexicon)
    return any(
        _is_minister(one.office) or (one.of is not None and _of_any_state(one.of, lexicon))
        for one in actor.offices
    )


def _is_minister(office: str) -> bool:
    return "ministre" in key(office).split()
