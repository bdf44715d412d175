"""Who said what: every statement in one table, by article and by speaker."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from greffier.pages.addresses import page, statement_page
from greffier.pages.cards import Named
from greffier.pages.frame import Book, Frame, Leaf, Row, Table, batches, paged, pager
from greffier.pages.ledger import Line

COLUMNS = (
    "id", "speaker", "speaker_words", "addressee", "addressee_words", "act", "polarity", "manner", "cue",
    "words", "said_from", "said_to", "said_how", "certainty", "within", "article", "title", "outlet",
    "published", "page", "statement",
)  # fmt: skip
ORDERS = ("by-article", "by-speaker")


@dataclass(frozen=True, slots=True)
class Group:
    """Statements of one article or one speaker; `head` is None for those whose speaker is not told."""

    head: Named | None
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class SaidPage:
    """A page of the table in one of its two orders; `orders` are the first pages of both."""

    frame: Frame
    order: str
    orders: tuple[tuple[str, str], ...]
    total: int
    groups: tuple[Group, ...]


def leaves(book: Book) -> Iterator[Leaf | Table]:
    """The table's pages in both orders, and its files."""
    for order in ORDERS:
        yield from _pages(book, order)
        yield Table(f"said/{order}", COLUMNS, (record_row(book, line) for line in _lines(book, order)))


def _lines(book: Book, order: str) -> Iterator[Line]:
    """All statements in one of the two orders."""
    return book.ledger.by_article() if order == "by-article" else book.ledger.by_speaker()


def _pages(book: Book, order: str) -> Iterator[Leaf]:
    """The pages in one order."""
    total = book.index.statements
    addresses = paged(total, lambda n: page("said", order, n))
    for number, batch in enumerate(batches(_lines(book, order)), 1):
        frame = Frame(
            addresses[number - 1], book.say(f"said.{order}"), "said", pager(number, addresses),
            (f"said/{order}.csv", f"said/{order}.json"),
        )  # fmt: skip
        yield Leaf("said.html", frame, partial(_page, book, frame, order, batch))


def _page(book: Book, frame: Frame, order: str, lines: list[Line]) -> SaidPage:
    """The context of one page."""
    rows = [book.row(line) for line in lines]
    head = (lambda row: row.article) if order == "by-article" else (lambda row: row.speaker)
    groups = tuple(Group(named, tuple(some)) for named, some in groupby(rows, head))
    orders = tuple((one, page("said", one)) for one in ORDERS)
    return SaidPage(frame, order, orders, book.index.statements, groups)


def record_row(book: Book, line: Line) -> tuple[str | int | float | None, ...]:
    """A statement for the table's files, its words whole."""
    entry, said = book.entries[line.article], line.said
    return (
        line.id, book.name_of(line.speaker), line.speaker_words, book.name_of(line.addressee),
        line.addressee_words, line.act, line.polarity, line.manner, line.cue, line.words,
        said.start if said else None, said.end if said else None, said.how if said else None,
        round(line.certainty, 3), line.parent, line.article, entry.title, entry.outlet,
        entry.published.start if entry.published else None, line.address, statement_page(line.id),
    )  # fmt: skip
