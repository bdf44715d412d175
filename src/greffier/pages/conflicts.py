"""The ledger of conflicts: where figures, days, denials, words differ, with the passages of every side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache, partial

from greffier.pages.addresses import page, short
from greffier.pages.frame import Book, Frame, Leaf, Table, batches, paged, pager
from greffier.pages.passages import clipped
from greffier.pages.quoting import Quoted
from greffier.record import Conflict

_FILES = ("conflicts/index.csv", "conflicts/index.json")
_SIZE = 60
_NAMED = 4
"""Sides that are named in one line, at most."""
COLUMNS = ("id", "type", "why", "fact", "words", "article", "title", "outlet", "published", "page")
SHARPEST = ("denial", "figure", "date", "wording", "absence")
"""Kinds of conflict, those a reader wants to see first at the front."""


@dataclass(frozen=True, slots=True)
class Dispute:
    """A conflict: why in one sentence, and the words of each side."""

    anchor: str
    type: str
    why: str
    sides: tuple[Quoted, ...]


@dataclass(frozen=True, slots=True)
class ConflictsPage:
    """A page of the ledger."""

    frame: Frame
    total: int
    disputes: tuple[Dispute, ...]


def leaves(book: Book) -> Iterator[Leaf | Table]:
    """The ledger in pages, and its table: one line a side."""
    conflicts = in_order(book)
    addresses = paged(len(conflicts), lambda n: page("conflicts", "index", n), _SIZE)
    for number, batch in enumerate(batches(conflicts, _SIZE), 1):
        pages = pager(number, addresses)
        frame = Frame(addresses[number - 1], book.say("conflicts.title"), "conflicts", pages, _FILES)
        yield Leaf("conflicts.html", frame, partial(_page, book, frame, batch))
    rows = (row for one in conflicts for row in _rows(book, one))
    yield Table("conflicts/index", COLUMNS, rows)


def _page(book: Book, frame: Frame, conflicts: list[Conflict]) -> ConflictsPage:
    """The context of one page."""
    disputes = tuple(dispute(book, one) for one in conflicts)
    return ConflictsPage(frame, len(book.findings.ledger.conflicts), disputes)


@lru_cache(maxsize=2)
def in_order(book: Book) -> list[Conflict]:
    """All conflicts, the sharpest kinds first."""
    return sorted(book.findings.ledger.conflicts, key=lambda one: SHARPEST.index(one.type))


def dispute(book: Book, conflict: Conflict) -> Dispute:
    """A conflict as a page shows it."""
    sides = tuple(book.quoting.passage(side) for side in conflict.sides[:12])
    why = _by_whom(book, conflict, sides) or book.say.why(conflict.why)
    return Dispute(f"k-{short(conflict.id)}", conflict.type, clipped(why, 400), sides)


def _by_whom(book: Book, conflict: Conflict, sides: tuple[Quoted, ...]) -> str | None:
    """Why with the names of those who differ; None where one of them is not told, or it is no such kind."""
    names = [side.by.name for side in sides if side.by is not None]
    if len(names) < len(sides) or len(sides) > _NAMED:
        return None
    if conflict.type == "denial" and len(sides) == 2:
        return book.say("denied.by", who=names[1], other=names[0])
    if conflict.type == "figure":
        pairs = zip(sides, names, strict=True)
        told = ", ".join(book.say("counted.by", words=side.words, who=who) for side, who in pairs)
        things = (book.findings.figures[side.fact].of for side in conflict.sides)
        thing = max(things, key=len, default="")
        return book.say("counted.of", thing=thing, told=told) if thing else told
    return None


def _rows(book: Book, conflict: Conflict) -> Iterator[tuple[str | None, ...]]:
    """One conflict for the table's files, a line for each side."""
    for side in conflict.sides:
        words = side.span.of(book.quoting.read(side.article)[0])
        entry = book.entries[side.article]
        yield (
            conflict.id, conflict.type, conflict.why, side.fact, words,
            side.article, entry.title, entry.outlet, entry.published.start if entry.published else None,
            book.article_page(entry, side.span.start),
        )  # fmt: skip
