"""All articles of a pile dated together: what each says, and what they say of the same happenings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from greffier.linking.dating.answers import answers, conflict
from greffier.linking.dating.articles import drawn
from greffier.linking.dating.bonds import Bond, Ground, named
from greffier.linking.dating.days import EVERY, Days, meet
from greffier.linking.dating.network import Network
from greffier.linking.dating.same import Happening, Key, before, candidates, same, told
from greffier.record import Clue, Conflict, Dating, EventReport, When

LENGTH = "length"
MANY = 60  # happenings of the same actors among which a vague one may be sought


@dataclass(frozen=True, slots=True)
class Dated:
    """What was inferred, and what cannot all be true."""

    datings: tuple[Dating, ...]
    conflicts: tuple[Conflict, ...]


def date(
    published: Mapping[str, When | None],
    clues: Iterable[Clue],
    reports: Iterable[EventReport],
    heads: Mapping[str, str],
) -> Dated:
    """Days of publication and of what articles tell. `published` is what sources state, for each article.

    `heads` gives each actor's cluster. Nothing is given for what a source states or the words give in full.
    """
    every = list(clues)
    by_day: dict[str, list[Clue]] = defaultdict(list)
    for clue in every:
        by_day[clue.about].append(clue)
    happenings = told(reports, by_day, {day: _named(some) for day, some in by_day.items()}, heads)
    kept = {one.day for some in happenings.values() for one in some if one.day}
    by_article: dict[str, list[Clue]] = defaultdict(list)
    for clue in every:
        if clue.grain != LENGTH:
            by_article[clue.article].append(clue)
    network, conflicts = Network(), list[Conflict]()
    for article, stated in published.items():
        one = drawn(article, stated, by_article[article], kept)
        conflicts += [conflict(clash) for clash in one.clashes]
        for bond in one.bonds:
            network.add(bond)
    for bond in _across(happenings, by_day):
        network.add(bond)
    return Dated(tuple(answers(network, published, by_article)), tuple(conflicts))


def _named(clues: Sequence[Clue]) -> Days:
    """The days that what is said of a day names."""
    found = EVERY
    for clue in clues:
        found = meet(found, named(clue))
    return found


def _across(happenings: Mapping[Key, list[Happening]], clues: Mapping[str, list[Clue]]) -> Iterator[Bond]:
    """Bonds between days of different articles: the surest first."""
    together: dict[int, int] = {}
    pairs = sorted((pair for some in happenings.values() for pair in same(some)), key=lambda pair: -pair[0])
    for _, one, other in pairs:
        yield _one(one, [other], "the same happening")
        _join(together, id(one), id(other))
    lengths: dict[str, list[Clue]] = defaultdict(list)
    for clue in (clue for said in clues.values() for clue in said if clue.grain == LENGTH):
        lengths[clue.article].append(clue)
    for some in happenings.values():
        if len(some) > MANY:
            continue
        for one in some:
            if one.grain != "D" and (others := candidates(one, some, together)):
                yield _one(one, others, "the same happening, or one of several")
            for clue in lengths[one.article]:
                counts = any(ordinal.covers(clue.span) for ordinal in one.ordinals)
                if counts and (others := before(one, some, together)):
                    yield _counted(one, others, clue)


def _join(together: dict[int, int], one: int, other: int) -> None:
    """Number two happenings, and those found to be one with either, alike."""
    left, right = together.setdefault(one, one), together.setdefault(other, other)
    for key, number in together.items():
        if number == right:
            together[key] = left


def _one(one: Happening, others: Sequence[Happening], why: str) -> Bond:
    """A happening is on the day of one of these."""
    grounds = tuple(Ground(it.article, it.span, why) for it in (one, *others[:6]))
    return Bond(str(one.day), grounds, "same", anchors=tuple(str(it.day) for it in others), least=0, most=0)


def _counted(one: Happening, others: Sequence[Happening], clue: Clue) -> Bond:
    """A happening that is counted (*le deuxième en moins d'un mois*) is so long after one of these."""
    grounds = tuple(Ground(it.article, it.span, "the happening before") for it in others[:6])
    return Bond(
        str(one.day),
        (Ground(clue.article, clue.span, clue.strength), *grounds),
        "same" if clue.strength == "said" else "usual",
        anchors=tuple(str(it.day) for it in others),
        least=clue.least,
        most=clue.most,
    )
