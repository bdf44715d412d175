"""The day one article was published, as far as its own words tell: the clues of its time expressions met."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from greffier.linking.dating import units
from greffier.linking.dating.bonds import Bond, Ground, Weight, of_clue
from greffier.linking.dating.days import FIRST, between
from greffier.linking.dating.forcing import clashing
from greffier.linking.dating.network import Network
from greffier.record.clues import Clue
from greffier.record.when import When

ORDER: dict[Weight, int] = {"stated": 0, "said": 1, "same": 2, "usual": 3, "company": 4}
YEAR = 365


@dataclass(slots=True)
class Drawn:
    """Bonds that can all be true, and the sets of bonds that could not."""

    bonds: list[Bond]
    clashes: list[tuple[Bond, ...]] = field(default_factory=list)


def drawn(
    article: str,
    published: When | None,
    clues: Iterable[Clue],
    kept: Collection[str] = (),
    read: date | None = None,
) -> Drawn:
    """The bonds of one article. Of words that clash none counts; the day that its source states does.

    What the press usually means yields to what is said, without a word. `read` is the day of reading, after
    which nothing was published.
    """
    waiting = sorted(_bonds(article, published, clues, kept), key=lambda bond: ORDER[bond.weight])
    if read is not None and published is None:
        waiting.insert(0, Bond(article, (), "stated", between(FIRST, read.toordinal())))
    found = Drawn([])
    while True:
        network, found.bonds = Network(), []
        for bond in waiting:
            clash = network.add(bond)
            if not clash:
                found.bonds.append(bond)
            elif bond.weight != "usual":
                least = clashing([*(network.bonds[at] for at in clash if at < len(network.bonds)), bond])
                found.clashes += [] if _told_ahead(least) else [least]
                waiting = [other for other in waiting if other.weight == "stated" or other not in least]
                break
        else:
            return found


def _told_ahead(clash: Sequence[Bond]) -> bool:
    """Whether all that clashes is one day that a past verb sets for later: *a fixé la fin du charbon à 2035*.

    It lies past the day of reading, or more than a year past the day that the source states.
    """
    stated = [bond for bond in clash if bond.weight == "stated"]
    said = [bond for bond in clash if bond.weight != "stated"]
    if len(stated) != 1 or len(said) != 1:
        return False
    return said[0].among.first > stated[0].among.last + (YEAR if stated[0].grounds else 0)


def _bonds(
    article: str, published: When | None, clues: Iterable[Clue], kept: Collection[str]
) -> Iterator[Bond]:
    """The bonds of an article's clues; days that nothing else is tied to (not in `kept`) are left out."""
    if published is not None and (stated := _stated(article, published)):
        yield stated
    every = list(clues)
    tied = {*kept, *(clue.anchor for clue in every if clue.anchor != clue.about)} - {article}
    tied |= {clue.about for clue in every if clue.anchor not in (article, None)} - {article}
    for clue in every:
        bond = of_clue(clue)
        if not bond.among.bits:
            continue  # it names days out of reckoning: *en 1812*
        if clue.about == article or clue.about in tied or clue.anchor not in (article, None):
            yield bond
        elif clue.anchor == article:
            yield leaf(bond, article)


def leaf(bond: Bond, article: str) -> Bond:
    """What a bond on a day that nothing else is tied to says of the day of publication."""
    among = units.back(bond.among, bond.unit, bond.least, bond.most, bond.part)
    return Bond(article, bond.grounds, bond.weight, among)


def _stated(article: str, published: When) -> Bond | None:
    """The bond that a stated publication is; None when it is no ISO day."""
    try:
        first, last = (date.fromisoformat(end[:10]).toordinal() for end in (published.start, published.end))
    except ValueError:
        return None
    return Bond(article, (Ground(article, None, published.how),), "stated", between(first, last))
