"""Voices: which articles carry the same text, and whom articles say that they take from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache, partial

from greffier.pages.addresses import page
from greffier.pages.cards import Named
from greffier.pages.frame import Book, Frame, Leaf, Table, batches, paged, pager
from greffier.pages.quoting import Quoted
from greffier.record import Voice, When

_FILES = ("voices/index.csv", "voices/index.json")
COLUMNS = ("article", "title", "outlet", "published", "voice", "why", "takes_from", "page")


@dataclass(frozen=True, slots=True)
class Carrier:
    """An article that carries a voice: its outlet and day, why it is taken for a copy, whom it names."""

    article: Named
    titled: bool
    outlet: str | None
    published: When | None
    why: str | None
    sources: tuple[Quoted, ...]


@dataclass(frozen=True, slots=True)
class Choir:
    """The articles of one voice, the first that was read first."""

    carriers: tuple[Carrier, ...]


@dataclass(frozen=True, slots=True)
class VoicesPage:
    """A page of voices, those most articles carry first."""

    frame: Frame
    articles: int
    voices: int
    choirs: tuple[Choir, ...]


def leaves(book: Book) -> Iterator[Leaf | Table]:
    """The voices in pages, and their table."""
    choirs = _choirs(book)
    addresses = paged(len(choirs), lambda n: page("voices", "index", n))
    for number, batch in enumerate(batches(choirs), 1):
        pages = pager(number, addresses)
        frame = Frame(addresses[number - 1], book.say("voices.title"), "voices", pages, _FILES)
        yield Leaf("voices.html", frame, partial(_page, book, frame, batch))
    yield Table("voices/index", COLUMNS, (_row(book, one) for some in choirs for one in some))


def _page(book: Book, frame: Frame, choirs: list[list[Voice]]) -> VoicesPage:
    """The context of one page."""
    shown = tuple(Choir(tuple(_carrier(book, one) for one in some)) for some in choirs)
    return VoicesPage(frame, len(book.entries), independent(book), shown)


@lru_cache(maxsize=2)
def independent(book: Book) -> int:
    """How many independent voices the record holds."""
    return book.findings.voices(set(book.entries))


@lru_cache(maxsize=2)
def _choirs(book: Book) -> list[list[Voice]]:
    """Voices that several articles carry, or whose article says from whom it takes; the largest first."""
    groups: dict[str, list[Voice]] = defaultdict(list)
    for one in book.findings.ledger.voices:
        groups[one.voice].append(one)
    kept = [some for some in groups.values() if len(some) > 1 or some[0].sources]
    return sorted(kept, key=lambda some: (-len(some), book.places[some[0].article]))


def _carrier(book: Book, one: Voice) -> Carrier:
    """One article of a voice."""
    entry = book.entries[one.article]
    sources = tuple(map(book.quoting.passage, one.sources[:6]))
    why = book.say.why(one.why) if one.why else None
    return Carrier(book.article(entry), entry.titled, entry.outlet, entry.published, why, sources)


def _row(book: Book, one: Voice) -> tuple[str | None, ...]:
    """One article of a voice for the table's files."""
    entry = book.entries[one.article]
    words = (source.span.of(book.quoting.read(source.article)[0]) for source in one.sources)
    return (
        one.article, entry.title, entry.outlet, entry.published.start if entry.published else None, one.voice,
        one.why, " ; ".join(words), book.article_page(entry),
    )  # fmt: skip
