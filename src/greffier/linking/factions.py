"""Which bodies that no lexicon knows are sides, by what they are called across a pile: a union, a province.

A state's own bodies told without it (*la police, le ministre des Transports*) are of the one state whose
officials and bodies an article tells of, else the pile.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from greffier.lexicon import Lexicon, key, name_key
from greffier.linking.posts import bare
from greffier.record import Actor

BODY = "body: "
"""What stands before a side that no lexicon knows."""
SURE = 2
"""Officials and bodies of a state, and of no other, by which an article is told from it, at least."""
NEAR = 200
"""Characters from a body to someone who serves it, of which no more is told."""
OF = (" du ", " de la ", " de l'", " de l’", " des ", " d'", " d’", " de ")
"""What joins an authority to the name of what it governs."""


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


def bodies(actors: Sequence[Actor], heads: Mapping[str, str], lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """Actors with the body they are or hold an office of, or the place whose authorities they are."""
    known, of = Bodies(lexicon), dict[str, str]()
    told: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for actor in actors:
        if is_body(actor, lexicon):
            head = heads.get(actor.id, actor.id)
            names = [plain(name) for name in (actor.name, *actor.names)]
            side = of.setdefault(head, BODY + (_apart(actor, lexicon) or names[0]))
            for name in names if _apart(actor, lexicon) is None else ():
                known.add(name, side)
            told[actor.article] += [(mention.span.end, side) for mention in actor.mentions]
    for actor in actors:
        head = heads.get(actor.id, actor.id)
        serves = _serves(actor, known)
        if serves is not None:
            yield head, serves
        elif head in of:
            yield head, known.named(plain(actor.name)) or of[head]
        elif (near := _just_told(actor, told[actor.article], lexicon)) is not None:
            yield head, near


def _apart(actor: Actor, lexicon: Lexicon) -> str | None:
    """What a body is called that every state has (*la police*): one in each article; None for any other."""
    return f"{actor.article} {plain(actor.name)}" if _of_any_state(actor.name, lexicon) else None


def _serves(actor: Actor, known: Bodies) -> str | None:
    """The side of someone by an office (*président du syndicat*), or of those who govern a place."""
    if actor.type == "person":
        for office in actor.offices:
            name = plain(bare(office.of)) if office.of else ""
            if name:
                return known.named(name) or BODY + (
                    f"{actor.article} {name}" if _of_any_state(office.of or "", known.lexicon) else name
                )
    place = governed(actor.name, known.lexicon)
    return None if place is None or any(m.form == "name" for m in actor.mentions) else BODY + place


def _just_told(actor: Actor, told: Iterable[tuple[int, str]], lexicon: Lexicon) -> str | None:
    """The body told just before someone of whom is told but that they serve one: *son directeur, X*."""
    serving = lexicon.words("serving a body")
    if actor.type != "person" or not any(key(one.office) in serving and not one.of for one in actor.offices):
        return None
    first = min((mention.span.start for mention in actor.mentions), default=0)
    near = [(end, side) for end, side in told if 0 <= first - end <= NEAR]
    return max(near, default=(0, None))[1]


def governed(words: str, lexicon: Lexicon) -> str | None:
    """The plain name of what an authority governs: *les autorités du Nord, le gouverneur du Nord*."""
    first = plain(words).split()[:1]
    if not first or first[0].rstrip("s") not in {name_key(it) for it in lexicon.words("authority")}:
        return None
    ends = ((at, link) for link in OF if (at := words.find(link)) > 0)
    for at, link in sorted(ends):
        name = words[at + len(link) :]
        if name[:1].isupper():
            return plain(name)
    return None


def is_body(actor: Actor, lexicon: Lexicon) -> bool:
    """Whether an actor without a known side is one by itself: an organisation, a faction; no outlet."""
    if (actor.entry or "").startswith("outlet"):
        return False
    if actor.type == "organisation":
        return True
    words = (word.rstrip("sx") for word in plain(actor.name).split()[:1])
    return actor.type in ("group", "unnamed") and any(word in lexicon.words("faction") for word in words)


def plain(name: str) -> str:
    """A name without its article, as names are compared."""
    return name_key(bare(key(name)))


def _of_any_state(words: str, lexicon: Lexicon) -> bool:
    """Whether each state has a body so called, and no state is told: *la police, du ministère*."""
    rows = lexicon.roles_by_form.get(bare(key(words)), ())
    return any(row.kind == "group" and (row.unique == "yes" or row.type == "government") for row in rows)


def at_home(
    actors: Sequence[Actor], heads: Mapping[str, str], of: Mapping[str, str], lexicon: Lexicon
) -> Iterator[tuple[str, str]]:
    """Bodies and ministers told without their state, with the one whose officials their article tells of."""
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
        mine = told[actor.article] or whole
        if len(mine) == 1 and mine.total() >= SURE and _is_state_s(actor, lexicon):
            yield heads.get(actor.id, actor.id), next(iter(mine))


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
