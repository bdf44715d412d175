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
    return Dispute(f"k-{short(conflict.id)}", conflict.type, clipped(book.say.why(conflict.why), 400), sides)


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
