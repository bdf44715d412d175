"""What became of each day, as facts: datings with what forces them, conflicts with what clashes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from greffier.linking.dating import units
from greffier.linking.dating.bonds import Bond, Ground, named
from greffier.linking.dating.days import EVERY, Days, meet
from greffier.linking.dating.forcing import forcing
from greffier.linking.dating.named import EVENT
from greffier.linking.dating.network import Network
from greffier.record import Clue, Conflict, Dating, Passage, When
from greffier.record.dates import time_id

WIDEST = 400  # days between the first and the last that an article may have been published, to say so
FEW = 31  # candidates that are listed one by one
SUPPOSED = {
    "usual": "by what the press usually means",
    "same": "supposing that articles tell of the same happening",
    "company": "supposing that it appeared in the days of others on its story",
}


def answers(
    network: Network, published: Mapping[str, When | None], clues: Mapping[str, Sequence[Clue]]
) -> Iterator[Dating]:
    """Datings of articles that no source dates to the day, each followed by those of its time expressions."""
    for article, stated in published.items():
        days = network.of(article)
        if not _told(days) or (stated is not None and stated.start[:10] == stated.end[:10]):
            continue
        if stated is None or days.size < _size(stated):
            yield of_article(network, article, days)
        yield from _expressions(network, article, days, clues[article])


def _told(days: Days) -> bool:
    """Whether days are few enough to be worth saying."""
    return days.bits > 0 and days.last - days.first < WIDEST


def _size(when: When) -> int:
    return (date.fromisoformat(when.end[:10]) - date.fromisoformat(when.start[:10])).days + 1


def of_article(network: Network, article: str, days: Days) -> Dating:
    """The dating of an article, with the passages that force it."""
    bonds = forcing(network, article)
    passages = tuple(dict.fromkeys(_passages(bonds)))
    how = _sources(len(passages), len({passage.article for passage in passages}))
    weights = {bond.weight for bond in bonds}
    how += "".join(f", {words}" for weight, words in SUPPOSED.items() if weight in weights)
    return Dating(article, article, _when(days, how), None, _listed(days), passages)


def _sources(passages: int, articles: int) -> str:
    """How many passages of how many articles an answer stands on, in words."""
    if not passages:
        return "inferred"
    if passages == 1:
        return "inferred from one passage"
    return f"inferred from {passages} passages of {articles} article{'s' if articles > 1 else ''}"


def _passages(bonds: Iterable[Bond]) -> Iterator[Passage]:
    """The passages that bonds stand on."""
    for bond in bonds:
        for ground in bond.grounds:
            if ground.span is not None:
                yield Passage(time_id(ground.article, ground.span), ground.article, ground.span)


def _when(days: Days, how: str, text: str | None = None) -> When:
    first, last = date.fromordinal(days.first), date.fromordinal(days.last)
    return When(first.isoformat(), last.isoformat(), how, text)


def _listed(days: Days) -> tuple[str, ...]:
    """The days one by one, where they are few and others lie between them."""
    return () if days.whole or days.size > FEW else tuple(day.isoformat() for day in days.days())


def _expressions(network: Network, article: str, days: Days, clues: Sequence[Clue]) -> Iterator[Dating]:
    """Datings of the time expressions that count from publication, now that it is known."""
    of: dict[str, list[Clue]] = {}
    for clue in clues:
        if clue.about != article and clue.anchor is not None and clue.grain != EVENT:
            of.setdefault(clue.about, []).append(clue)
    how = f"reckoned from publication {_span_of(days)}, itself inferred"
    for about, some in of.items():
        found = meet(network.of(about), EVERY)
        for clue in some:
            anchor = days if clue.anchor == article else network.of(clue.anchor or "")
            reached = units.ahead(anchor, clue.unit, clue.least, clue.most, clue.part)
            narrower = meet(meet(found, named(clue)), reached)
            found = narrower if narrower.bits else found
        if _told(found) and (some[0].grain != "D" or found.last - found.first < FEW):
            yield Dating(about, article, _when(found, how), value(found, some[0].grain), _listed(found))


def _span_of(days: Days) -> str:
    first, last = date.fromordinal(days.first), date.fromordinal(days.last)
    return f"{first}" if first == last else f"{first} to {last}"


def value(days: Days, grain: str) -> str | None:
    """The TIMEX3 value of days that lie in one unit of this grain; None when it is not known which."""
    first, last = date.fromordinal(days.first), date.fromordinal(days.last)
    if grain == "D":
        return first.isoformat() if first == last else None
    year, week, _ = first.isocalendar()
    if grain in ("W", "WE") and (year, week) == last.isocalendar()[:2]:
        return f"{year:04}-W{week:02}" + ("-WE" if grain == "WE" else "")
    if grain == "Y" and first.year == last.year:
        return f"{first.year:04}"
    if grain in ("M", "Q") and units.number(grain, days.first) == units.number(grain, days.last):  # type: ignore[arg-type]
        return f"{first:%Y-%m}" if grain == "M" else f"{first.year:04}-Q{(first.month + 2) // 3}"
    return None


def conflict(bonds: Sequence[Bond]) -> Conflict:
    """The conflict of bonds that cannot all be true."""
    grounds: list[Ground] = [ground for bond in bonds for ground in bond.grounds]
    sides = tuple(dict.fromkeys(_passages(bonds)))
    stated = sorted({ground.why for ground in grounds if ground.span is None})
    beside = f" with what the source states ({', '.join(stated)})" if stated else ""
    key = "-".join(side.fact for side in sides)
    why = f"These words cannot all be true{beside}: no day fits them."
    return Conflict(f"date:{key}", "date", sides, why)
