"""Figures: how many of what according to whom, the same measure together, as a table and as ranges."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache, partial
from math import log10

from greffier.pages.addresses import page, short
from greffier.pages.cards import Named
from greffier.pages.frame import LINES, Book, Frame, Leaf, Table, paged, pager
from greffier.pages.passages import clipped
from greffier.pages.quoting import Quoted
from greffier.record import Figure, When

_FILES = ("figures/index.csv", "figures/index.json")
_HEAD, _ROWS = 2, 60
_WIDTH = 200.0
COLUMNS = (
    "id", "low", "high", "unit", "of", "place", "as_of_from", "as_of_to", "hedge", "by", "measure", "words",
    "article", "title", "outlet", "published", "certainty", "page",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reading:
    """One figure; `x` and `width` place its range on the axis of its measure, open ends run to the edge."""

    low: float | None
    high: float | None
    unit: str | None
    hedge: str | None
    place: str | None
    by: Named | None
    as_of: When | None
    quoted: Quoted
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Measure:
    """Figures that count the same thing, in order of day; `ends` are the least and greatest numbers drawn.

    A measure of one figure is not drawn: those stand together in one table.
    """

    anchor: str
    of: str
    readings: tuple[Reading, ...]
    ends: tuple[float, float]
    drawn: bool


@dataclass(frozen=True, slots=True)
class FiguresPage:
    """A page of figures, the measures most articles give first."""

    frame: Frame
    total: int
    measures: tuple[Measure, ...]
    alone: tuple[Measure, ...]


def leaves(book: Book) -> Iterator[Leaf | Table]:
    """The figures in pages, and their table."""
    shelves = _shelves(book)
    addresses = paged(len(shelves), lambda n: page("figures", "index", n), 1)
    for number, shelf in enumerate(shelves, 1):
        pages = pager(number, addresses)
        frame = Frame(addresses[number - 1], book.say("figures.title"), "figures", pages, _FILES)
        yield Leaf("figures.html", frame, partial(_page, book, frame, shelf))
    yield Table("figures/index", COLUMNS, (_row(book, one) for one in book.findings.figures.values()))


def _page(book: Book, frame: Frame, measures: list[tuple[str, list[Figure]]]) -> FiguresPage:
    """The context of one page."""
    shown = tuple(_measure(book, key, some) for key, some in measures)
    alone = tuple(one for one in shown if len(one.readings) == 1)
    shared = tuple(one for one in shown if len(one.readings) > 1)
    return FiguresPage(frame, len(book.findings.figures), shared, alone)


@lru_cache(maxsize=2)
def _shelves(book: Book) -> list[list[tuple[str, list[Figure]]]]:
    """Measures page by page: as many as one page has lines for, one at least; one empty page for none."""
    shelves: list[list[tuple[str, list[Figure]]]] = [[]]
    room = LINES
    for key, some in gathered(book):
        lines = _HEAD + min(len(some), _ROWS)
        if lines > room and shelves[-1]:
            shelves.append([])
            room = LINES
        shelves[-1].append((key, some))
        room -= lines
    return shelves


def gathered(book: Book) -> list[tuple[str, list[Figure]]]:
    """Figures by measure, those most articles give first."""
    groups: dict[str, list[Figure]] = defaultdict(list)
    for one in book.findings.figures.values():
        groups[book.findings.measure_of.get(one.id, one.id)].append(one)
    return sorted(groups.items(), key=lambda it: (-len({f.article for f in it[1]}), -len(it[1]), it[0]))


def figure_address(book: Book, one: Figure) -> str:
    """Where a figure stands in the dossier, among those that count the same."""
    key = book.findings.measure_of.get(one.id, one.id)
    return f"{_pages(book)[key]}#m-{short(key)}"


@lru_cache(maxsize=2)
def _pages(book: Book) -> dict[str, str]:
    """The page each measure stands on."""
    shelves = enumerate(_shelves(book), 1)
    return {key: page("figures", "index", number) for number, shelf in shelves for key, _ in shelf}


def _measure(book: Book, key: str, figures: list[Figure]) -> Measure:
    """One measure with its readings."""
    figures = sorted(figures, key=lambda one: (_day(book, one), book.places[one.article], one.span.start))
    numbers = [n for one in figures for n in (one.low, one.high) if n is not None]
    low, high = min(numbers), max(numbers)
    readings = tuple(_reading(book, one, low, high) for one in figures[:_ROWS])
    named = clipped(max((one.of for one in figures), key=len), 120)
    return Measure(f"m-{short(key)}", named, readings, (low, high), len(figures) > 1 and high > low)


def _day(book: Book, one: Figure) -> str:
    """The day a figure is of, else that of its article."""
    when = one.as_of or book.entries[one.article].published
    return when.start if when else ""


def _reading(book: Book, one: Figure, low: float, high: float) -> Reading:
    """One figure on the axis from `low` to `high`."""
    text = book.quoting.read(one.article)[0]
    start = _along(one.low, low, high) if one.low is not None else 0.0
    end = _along(one.high, low, high) if one.high is not None else _WIDTH
    return Reading(
        one.low, one.high, one.unit, clipped(one.hedge.of(text)) if one.hedge else None,
        clipped(one.place.of(text)) if one.place else None, book.actor(book.cluster(one.by)), one.as_of,
        book.quoting.quote(one.article, one.span, one.statement), start, max(end - start, 3.0),
    )  # fmt: skip


def _along(number: float, low: float, high: float) -> float:
    """Where a number stands on the axis; by its logarithm when the ends are more than fifty times apart."""
    if high <= low:
        return 0.0
    if low > 0 and high / low > 50:
        return _WIDTH * log10(number / low) / log10(high / low)
    return _WIDTH * (number - low) / (high - low)


def _row(book: Book, one: Figure) -> tuple[str | float | None, ...]:
    """A figure for the table's files."""
    entry, text = book.entries[one.article], book.quoting.read(one.article)[0]
    return (
        one.id, one.low, one.high, one.unit, one.of, one.place.of(text) if one.place else None,
        one.as_of.start if one.as_of else None, one.as_of.end if one.as_of else None,
        one.hedge.of(text) if one.hedge else None, book.name_of(book.cluster(one.by)),
        book.findings.measure_of.get(one.id), one.span.of(text), one.article, entry.title,
        entry.outlet, entry.published.start if entry.published else None, round(one.certainty, 3),
        book.article_page(entry, one.span.start),
    )  # fmt: skip
