"""Who met: the sides of those who take part, or two told as one (*les deux ministres*) who may be any two."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from greffier.lexicon import Lexicon, key
from greffier.linking.posts import bare
from greffier.linking.sides import Sides
from greffier.record import Actor, Event, EventReport, When

CALL = "phone"
Company = frozenset[str]


@dataclass(frozen=True, slots=True)
class Companies:
    """The companies of events: `pairs` are clusters told as two or more, `told` the sides by article."""

    of: Mapping[str, str]
    pairs: frozenset[str]
    reports: Mapping[str, EventReport]
    published: Mapping[str, When]
    told: Mapping[str, set[str]] = field(default_factory=dict)
    sides: frozenset[str] = frozenset()

    def known(self, event: Event) -> Company:
        """The sides that take part, or the actors where no two are known; none for two told as one."""
        actors = [actor for actor in (*event.who, *event.whom) if actor not in self.pairs]
        met = frozenset(self.of[actor] for actor in actors if actor in self.of)
        return met if len(met) > 1 else frozenset(self.of.get(actor, actor) for actor in actors)

    def is_open(self, event: Event) -> bool:
        """Whether those who take part are told as two and not by name or side."""
        return any(actor in self.pairs for actor in event.who) and not self.known(event)

    def may_be(self, one: Event, other: Event) -> bool:
        """Whether two told as one may be those of another meeting: their article tells of its sides."""
        theirs = self.known(other)
        here = (self.told.get(self.reports[key].article, set()) for key in one.reports)
        return len(theirs) > 1 and any(theirs <= sides for sides in here) and alike(one, other)

    def late(self, events: Iterable[Event], day: date) -> bool:
        """Whether all articles that tell of these events appeared on that day or later."""
        articles = {self.reports[key].article for event in events for key in event.reports}
        days = [self.published.get(article) for article in articles]
        return all(it is not None and it.start[:10] >= day.isoformat() for it in days)


def companies(
    actors: Iterable[Actor],
    heads: Mapping[str, str],
    sides: Sides,
    reports: Mapping[str, EventReport],
    published: Mapping[str, When],
    lexicon: Lexicon,
) -> Companies:
    """The companies of a pile."""
    pairs, told = set[str](), defaultdict[str, set[str]](set)
    for actor in actors:
        head = heads.get(actor.id, actor.id)
        if head in sides.of:
            told[actor.article].add(sides.of[head])
        elif actor.type == "group" and _of_two(actor, lexicon):
            pairs.add(head)
    return Companies(sides.of, frozenset(pairs), reports, published, told, frozenset(sides.standing))


def _of_two(actor: Actor, lexicon: Lexicon) -> bool:
    """Whether a description is of holders of one office on two sides: *les deux ministres, les chefs*."""
    words = [word for word in bare(key(actor.name)).split() if word not in lexicon.words("two")]
    head = words[0] if words else ""
    singular = {head, head[:-1], " ".join(word[:-1] for word in words[:2])}  # *premiers ministres*
    held = any(row.kind != "group" for word in singular for row in lexicon.roles_by_form.get(word, ()))
    return head.endswith(("s", "x")) and (held or not lexicon.words("acting for").isdisjoint(singular))


def day_of(event: Event) -> date | None:
    """The one day of an event; None when it is unknown or one of several."""
    when = event.when
    return date.fromisoformat(when.start[:10]) if when and when.start[:10] == when.end[:10] else None


def alike(one: Event, other: Event) -> bool:
    """Whether neither place nor manner keeps two meetings apart."""
    if one.place and other.place and key(one.place) != key(other.place):
        return False
    return None in (one.mode, other.mode) or one.mode == other.mode
