"""What one undated article's own words bound, however far apart the bounds are."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from greffier.linking.dating.answers import of_article
from greffier.linking.dating.articles import drawn
from greffier.linking.dating.network import Network
from greffier.record import Clue, Dating

OLD = date(1930, 1, 1).toordinal()  # a bound before this is that of the reckoning, or tells nobody anything


def alone(article: str, clues: Iterable[Clue], read: date) -> Dating | None:
    """The days on which an article may have been published by its own words, and the passages why.

    `read` is the day of reading, after which nothing was published. None when no words bound it from below to
    speak of.
    """
    network = Network()
    for bond in drawn(article, None, clues, read=read).bonds:
        network.add(bond)
    days = network.of(article)
    return of_article(network, article, days) if days.bits and days.first > OLD else None
