"""All articles of a pile dated together: what each says, and what they say of the same happenings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date as Day

from greffier.linking.dating.answers import answers, conflict
from greffier.linking.dating.articles import drawn
from greffier.linking.dating.bonds import Bond, Ground
from greffier.linking.dating.company import company
from greffier.linking.dating.happenings import Happening, told
from greffier.linking.dating.named import named
from greffier.linking.dating.network import Network
from greffier.linking.dating.same import SHOWN, before, candidates, groups, same
from greffier.record import Clue, Conflict, Dating, EventReport, Telling, When

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
    tellings: Iterable[Telling],
    heads: Mapping[str, str],
    read: Day | None = None,
    names: Mapping[str, Set[str]] | None = None,
) -> Dated:
    """Days of publication and of what articles tell. `published` is what sources state, for each article.

    `heads` gives each actor's cluster; `read` is the day when articles were read; `names` the words of names
    that each article tells, by which it has company. Nothing is given for what a source states or the words
    give in full.
    """
    every, told_of = list(clues), list(reports)
    by_day: dict[str, list[Clue]] = defaultdict(list)
    for clue in every:
        by_day[clue.about].append(clue)
    happenings, events = told(told_of, tellings, by_day, heads), named(told_of, every, heads)
    kept = {one.day for some in happenings.values() for one in some}
    kept |= {day for bond in events for day in bond.anchors}
    by_article: dict[str, list[Clue]] = defaultdict(list)
    for clue in every:
        if clue.grain != LENGTH:
            by_article[clue.article].append(clue)
    network, conflicts = Network(), list[Conflict]()
    for article, stated in published.items():
        one = drawn(article, stated, by_article[article], kept, read)
        conflicts += [conflict(clash) for clash in one.clashes]
        for bond in one.bonds:
            network.add(bond)
    for bond in company(published, by_article, names or {}):
        network.add(bond)
    lengths = [clue for clue in every if clue.grain == LENGTH]
    _across(network, happenings.values(), lengths)
    for bond in events:
        network.add(bond)
    return Dated(tuple(answers(network, published, by_article)), tuple(conflicts))


def _across(network: Network, happenings: Iterable[list[Happening]], lengths: Iterable[Clue]) -> None:
    """Bind days of different articles to each other; a bond that would leave a day nowhere is left out."""
    found = [(some, groups(some, network)) for some in happenings]
    told = defaultdict(list)
    for clue in lengths:
        told[clue.article].append(clue)
    for some, known in found:
        if len(some) > MANY:
            continue
        for one in some:
            if one.grain != "D" and (others := candidates(one, known, network)):
                network.add(same(one, others, "the same happening, or one of several"))
        for one in some:
            counted = [c for c in told[one.article] if any(words.covers(c.span) for words in one.ordinals)]
            if counted and (others := before(one, known)):
                for clue in counted:
                    network.add(_counted(one, others, clue))


def _counted(one: Happening, others: Sequence[Happening], clue: Clue) -> Bond:
    """A happening that is counted (*le deuxième en moins d'un mois*) is so long after one of these."""
    grounds = tuple(Ground(it.article, it.span, "the happening before") for it in others[:SHOWN])
    return Bond(
        one.day,
        (Ground(clue.article, clue.span, clue.strength), *grounds),
        "same" if clue.strength == "said" else "usual",
        anchors=tuple(dict.fromkeys(it.day for it in others)),
        least=clue.least,
        most=clue.most,
    )
