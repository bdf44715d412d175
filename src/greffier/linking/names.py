"""The names that persons of a pile bear, one object for each, and which of them are one name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from greffier.lexicon.likeness import SLIP, conflict, is_near, same_name
from greffier.lexicon.spelling import Reading, Speller
from greffier.linking import posts
from greffier.linking.posts import Post, Posts
from greffier.linking.tenures import Days, days_of
from greffier.linking.verdicts import same, star, unsure
from greffier.record import Actor, Judgement, When

MOST = 24
"""Names compared with one name under one key, at most."""
VOWELS = str.maketrans("eiukg", "aaokk")


@dataclass(slots=True, eq=False)
class Name:
    """One name and the actors who bear it. `top` is the name that stands for all that are one with it.

    `posts` are those held at any time; `tenures` those held when an article was written, with its days where
    they are known.
    """

    reading: Reading
    actors: list[Actor] = field(default_factory=list)
    gender: str | None = None
    posts: set[Post] = field(default_factory=set)
    tenures: dict[Post, list[Days]] = field(default_factory=dict)
    above: Name | None = None

    @property
    def first(self) -> Actor:
        """The actor who stands for the name."""
        return self.actors[0]

    @property
    def top(self) -> Name:
        """The name that stands for this one."""
        name = self
        while name.above is not None:
            name = name.above
        return name

    @property
    def full(self) -> bool:
        """Whether it has a first name written out and a surname."""
        return len(self.reading.words) > 1 and all(len(word) > 1 for word in self.reading.words)

    def join(self, other: Name) -> None:
        """Let this name's top stand for the other's too."""
        one, two = self.top, other.top
        if one is not two:
            two.above = one
            one.gender = one.gender or two.gender
            one.posts |= two.posts
            for post, days in two.tenures.items():
                one.tenures.setdefault(post, []).extend(days)

    def fits(self, other: Name) -> bool:
        """Whether genders, numbers and posts do not keep the two apart."""
        one, two = self.top, other.top
        if one.gender and two.gender and one.gender != two.gender:
            return False
        return not conflict(self.reading, other.reading) and not posts.conflict(one.posts, two.posts)


def gather(
    actors: Iterable[Actor], speller: Speller, offices: Posts, published: Mapping[str, When | None]
) -> list[Name]:
    """The names of named persons, in the order they are met; a surname with Mme and one with M. are two."""
    found: dict[object, Name] = {}
    for actor in actors:
        reading = speller.read(actor.name)
        if not reading.folded or not any(len(word) > 1 for word in reading.words):
            continue
        gender = reading.gender or _titled(actor, speller)
        one = gender if len(reading.words) == 1 else None
        name = found.setdefault((reading.words, reading.marks, one), Name(reading))
        name.actors.append(actor)
        name.gender = name.gender or gender
        name.posts |= offices.held(actor)
        days = days_of(actor, published)
        for post in offices.held(actor, now=True):
            name.tenures.setdefault(post, []).extend([days] if days else [])
    return list(found.values())


def _titled(actor: Actor, speller: Speller) -> str | None:
    """The gender that a title before one of the actor's names tells."""
    if len(actor.names) < 2:
        return None
    return next((gender for gender in (speller.read(name).gender for name in actor.names) if gender), None)


def link(names: Iterable[Name], speller: Speller) -> Iterator[Judgement]:
    """Link the bearers of one full name, and names that are spellings of one; unsure where it is close."""
    buckets: dict[object, list[Name]] = defaultdict(list)
    doubted: set[frozenset[int]] = set()
    for name in names:
        if not name.full:
            continue
        yield from star(name.actors, f"both are named {name.first.name}")
        for key in _keys(name.reading, speller):
            for other in buckets[key][:MOST]:
                if other.top is not name.top:
                    yield from _compare(other, name, speller, doubted)
            buckets[key].append(name)


def _compare(one: Name, other: Name, speller: Speller, doubted: set[frozenset[int]]) -> Iterator[Judgement]:
    """The judgement on two names that share a key; none when they are plainly two."""
    left, right = one.first, other.first
    pair = frozenset((id(one), id(other)))
    if pair in doubted:
        return
    reason = same_name(left.name, right.name, speller.lexicon)
    if reason and one.fits(other):
        one.join(other)
        yield same(left, right, reason)
        return
    doubted.add(pair)
    apart = posts.conflict(one.top.posts, other.top.posts)
    if reason:
        yield unsure(left, right, f"{reason}, but {apart or 'their genders differ'}")
    elif not apart and is_near(one.reading, other.reading, speller):
        yield unsure(left, right, f"{left.name} and {right.name} differ by one letter")


def _keys(reading: Reading, speller: Speller) -> Iterator[object]:
    """Keys under which all names that may be one with this name are found."""
    folded = reading.folded
    yield "folded", tuple(sorted(folded))
    yield "joined", "".join(folded)
    if len(reading.words) in (2, 3) and len(reading.plain) < 24:
        yield "chinese", speller.chinese_key(reading.plain)
    if not speller.arabic.isdisjoint(folded):
        yield "vowels", tuple(word.translate(VOWELS) for word in folded)
    if len(reading.words) == len(folded):
        yield from _slips(reading)


def _slips(reading: Reading) -> Iterator[object]:
    """The name with a letter of one of its long words left out, the other words folded."""
    for at, word in enumerate(reading.words):
        if len(word) >= SLIP - 2:
            others = (*reading.folded[:at], at, *reading.folded[at + 1 :])
            yield others, word
            for gap in range(1, len(word) - 1):
                yield others, word[:gap] + word[gap + 1 :]
