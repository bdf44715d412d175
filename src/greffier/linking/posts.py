"""Which post an office is: the "secrétaire d'État" of the United States is a foreign minister."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from greffier.lexicon import Lexicon, key, name_key
from greffier.record import Actor, Office

LEADER, STATE, GOVERNMENT = "leader", "head of state", "head of government"
HEADS = frozenset({LEADER, STATE, GOVERNMENT})
SEATED = {"presidency": STATE, "monarchy": STATE, "government": GOVERNMENT}
_LINKS = re.compile(r"^(?:(?:de|du|des|la|le|les|à|au|aux|en)\s+|[dl]'\s*)+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Post:
    """A post one person holds at a time: its kind (or the role's lemma) and the state or body it is of."""

    kind: str
    of: str


@dataclass(slots=True)
class Posts:
    """Reads offices as posts; what it has read it remembers."""

    lexicon: Lexicon
    known: dict[tuple[str, str | None], Post | None] = field(default_factory=dict)
    allowed: dict[str, frozenset[str]] = field(default_factory=dict)
    offices: set[str] = field(default_factory=set)

    def held(self, actor: Actor, now: bool = False) -> frozenset[Post]:
        """The posts an actor's offices are, or only those held `now`; none for offices that many may hold."""
        read = (self.post(office) for office in actor.offices if not now or office.held == "now")
        return frozenset(post for post in read if post is not None)

    def post(self, office: Office) -> Post | None:
        """The post an office is; None when a state or body has many of it, or none is told."""
        asked = (office.office, office.of)
        if asked not in self.known:
            self.known[asked] = self._read(*asked)
        return self.known[asked]

    def _read(self, office: str, of: str | None) -> Post | None:
        if not of:
            return None
        what, where = self.place(of)
        if what == "state":
            kind = self._kind(office, where)
            return Post(kind, where) if kind else None
        if what in SEATED and self._kind(office, where) == LEADER:
            return Post(SEATED[what], where)
        kind = self._kind(office, where)
        if kind is not None and kind not in HEADS:
            return Post(kind, where)
        return Post(office, where) if self._unique(office) else None

    def _unique(self, office: str) -> bool:
        rows = self.lexicon.roles_by_form.get(key(office), ())
        return any(
            row.unique == "yes" and row.lemma not in self.lexicon.words("borrowed post") for row in rows
        ) and not any(key(post.office) == key(office) and post.kind == LEADER for post in self.lexicon.posts)

    def _kind(self, office: str, state: str) -> str | None:
        rows = [row for row in self.lexicon.posts if key(row.office) == key(office)]
        fitting = [row for row in rows if state in row.states] or [row for row in rows if not row.states]
        return fitting[0].kind if fitting else None

    def plainly(self, words: str, post: Post) -> bool:
        """Whether the words say no more than a post and its state: nobody's party, army or federation."""
        left = {*name_key(words.replace("'", " ").replace("’", " ")).split()} - self.lexicon.words(
            "post link"
        )
        if post.of not in self.allowed:
            self.allowed[post.of] = frozenset(self._words_of(post.of))
        return left <= self.allowed[post.of] | self._office_words(left)

    def _words_of(self, code: str) -> Iterator[str]:
        """The words of a state's names, adjectives and capitals, and of its seats of power."""
        for state in self.lexicon.states_by_code.get(code, ()):
            for name in (*state.names, *state.adjectives, *state.capitals):
                yield from name_key(name).split()
        for seat in self.lexicon.seats:
            if seat.of == code and seat.what in SEATED:
                yield from (word for name in seat.names for word in name_key(name.replace("'", " ")).split())

    def _office_words(self, words: Iterable[str]) -> frozenset[str]:
        """Those of the words that are part of the name of some office in the table of posts."""
        if not self.offices:
            for post in self.lexicon.posts:
                for row in self.lexicon.roles_by_form.get(key(post.office), ()):
                    forms = (name_key(form.replace("'", " ")).split() for form in row.forms)
                    self.offices.update(word for form in forms for word in form)
        return frozenset(self.offices.intersection(words))

    def place(self, of: str) -> tuple[str, str]:
        """What the words name: ("state", code), ("body", name), or a seat's use and its state."""
        plain = bare(key(of))
        name, lexicon = name_key(plain), self.lexicon
        if of.rpartition(":")[2] in lexicon.states_by_code:
            return "state", of.rpartition(":")[2]
        of_people = lexicon.states_by_adjective.get(plain) or lexicon.states_by_demonym.get(name)
        for rows in (lexicon.states_by_name.get(name), of_people):
            if rows:
                return "state", rows[0].code
        seats = lexicon.seats_by_name.get(name)
        if seats:
            return seats[0].what if seats[0].what in SEATED else "body", _seat(
                seats[0].of, seats[0].what, name
            )
        bodies = lexicon.organisations_by_name.get(name)
        if bodies:
            return "body", bodies[0].name
        capitals = lexicon.states_by_capital.get(name)
        return ("state", capitals[0].code) if capitals else ("body", name)


def bare(of: str) -> str:
    """The words behind an office without what joins them to it: *de l', du, aux*."""
    return _LINKS.sub("", of.replace("’", "'")).strip() or of


def _seat(of: str, what: str, name: str) -> str:
    return of if what in SEATED else name


def wider(post: Post) -> frozenset[Post]:
    """The posts a word for this one may mean: a leader may be head of state or of government."""
    return frozenset(Post(kind, post.of) for kind in HEADS) if post.kind == LEADER else frozenset({post})


def conflict(left: Iterable[Post], right: Iterable[Post]) -> str | None:
    """Why posts keep two actors apart: one kind of post, of different states; None otherwise."""
    one, other = set(left), set(right)
    if one & other:
        return None
    for mine in one:
        for theirs in other:
            if mine.kind == theirs.kind and mine.of != theirs.of:
                return f"one is {mine.kind} of {mine.of}, the other of {theirs.of}"
    return None
