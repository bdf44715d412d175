"""One page per article: its text as it was read, statements marked, a card beside each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from greffier.pages.addresses import web
from greffier.pages.cards import Card, Cards, Named, words_of
from greffier.pages.facts import FactCard, FactCards
from greffier.pages.frame import Book, Frame, Item, Leaf, pager, shares
from greffier.pages.gather import Entry
from greffier.pages.ledger import Ledger, Line
from greffier.pages.passages import Note, Paragraph, laid, paragraphs
from greffier.record import Sheet, Statement


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, the cards of the statements that begin in it, those of other facts."""

    paragraph: Paragraph
    cards: tuple[Card, ...]
    facts: tuple[FactCard, ...]


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """The page of an article. `original` is its web address, None when it has none that is safe to follow."""

    frame: Frame
    entry: Entry
    author: str | None
    url: str | None
    original: str | None
    pipeline: str | None
    blocks: tuple[Block, ...]
    voices: tuple[tuple[Named, int], ...]
    previous: Named | None
    next: Named | None


def leaves(book: Book, ledger: Ledger) -> Iterator[Leaf]:
    """The pages of all articles; their statements go into `ledger` on the way."""
    ranks = {id: rank for rank, (id, _) in enumerate(book.speakers)}
    for sheet in book.view.sheets():
        cards = cards_of(book, sheet)
        ledger.add(book.places[sheet.article.id], _lines(book, sheet, cards), ranks)
        yield from pages_of(book, sheet, cards)
    ledger.seal()


def cards_of(book: Book, sheet: Sheet) -> Cards:
    """The cards of one article."""
    entry = book.entries[sheet.article.id]
    return Cards(sheet, _pages(book, entry, sheet), _people(book, sheet), book.findings.corrected)


def pages_of(book: Book, sheet: Sheet, cards: Cards) -> Iterator[Leaf]:
    """The pages of one article, one for nearly all."""
    return _leaves(book, sheet, book.entries[sheet.article.id], _blocks(book, sheet, cards))


def _people(book: Book, sheet: Sheet) -> dict[str, Named]:
    """What the pages call the actors of a sheet, and those a person took from elsewhere."""
    speaking = {one.speaker for one in sheet.statements if one.speaker}
    everyone = {actor.id for actor in sheet.actors} | speaking
    named = {id: book.actor(book.view.cluster(id)) for id in everyone}
    return {id: one for id, one in named.items() if one}


def _pages(book: Book, entry: Entry, sheet: Sheet) -> dict[str, str]:
    """The page each statement stands on."""
    return {one.id: book.article_page(entry, one.hull.start) for one in sheet.statements}


def _blocks(book: Book, sheet: Sheet, cards: Cards) -> list[Block]:
    """The article's paragraphs with their cards; a card belongs where its fact begins."""
    spans = paragraphs(sheet.article.text)
    noise = [Note("noise", noise.span, why=noise.why) for noise in sheet.article.noise]
    facts = FactCards(book, sheet, cards)
    beside = list(facts.all())
    marks = [*cards.marks(), *facts.marks(card for _, card in beside)]
    told = ((one.hull.start, card) for one, card in cards.all())
    said, known = _waiting(told), _waiting(beside)
    body = laid(sheet.article, spans, marks, [*noise, *cards.notes()])
    return [Block(one, tuple(_before(said, one.end)), tuple(_before(known, one.end))) for one in body]


def _waiting(cards: Iterable[tuple[int, Item]]) -> list[tuple[int, Item]]:
    """Cards with where they belong, the first at the end of the list."""
    return list(cards)[::-1]


def _before(waiting: list[tuple[int, Item]], end: int) -> Iterator[Item]:
    """Take the cards that belong before `end`."""
    while waiting and waiting[-1][0] < end:
        yield waiting.pop()[1]


def _leaves(book: Book, sheet: Sheet, entry: Entry, blocks: list[Block]) -> Iterator[Leaf]:
    """The page of an article, or the pages when it is too long for one."""
    bounds = (0, *entry.parts, len(sheet.article.text) + 1)
    addresses = tuple(book.article_page(entry, start) for start in bounds[:-1])
    for number, address in enumerate(addresses, 1):
        here = tuple(b for b in blocks if bounds[number - 1] <= b.paragraph.start < bounds[number])
        frame = Frame(address, book.article(entry).name, "articles", pager(number, addresses))
        yield Leaf("article.html", frame, partial(_page, book, sheet, frame, here))


def _page(book: Book, sheet: Sheet, frame: Frame, blocks: tuple[Block, ...]) -> ArticlePage:
    """The context of one page of an article."""
    entry, entries = book.entries[sheet.article.id], book.index.entries
    place = book.places[entry.id]
    return ArticlePage(
        frame, entry, sheet.article.author, sheet.article.url, web(sheet.article.url), sheet.pipeline, blocks,
        _voices(book, sheet), book.article(entries[place - 1]) if place else None,
        book.article(entries[place + 1]) if place + 1 < len(entries) else None,
    )  # fmt: skip


def _voices(book: Book, sheet: Sheet) -> tuple[tuple[Named, int], ...]:
    """Who speaks in an article, most first."""
    counts: dict[str, int] = {}
    for one in sheet.statements:
        if one.speaker:
            id = book.view.cluster(one.speaker)
            counts[id] = counts.get(id, 0) + 1
    named = [(book.actor(id), count) for id, count in shares(counts, 12)]
    return tuple((one, count) for one, count in named if one)


def _lines(book: Book, sheet: Sheet, cards: Cards) -> Iterator[Line]:
    """The statements of a sheet as lines of the ledger, in reading order."""
    return (_line(book, sheet, cards, one) for one in cards.statements)


def _line(book: Book, sheet: Sheet, cards: Cards, one: Statement) -> Line:
    """One statement as a line; an incise or a paragraph break in its words shows as […]."""
    text, cluster = sheet.article.text, book.view.cluster
    return Line(
        one.id, one.article, cards.address(one), cards.label(one), one.manner, one.act, one.polarity,
        cluster(one.speaker) if one.speaker else None,
        one.speaker_span.of(text) if one.speaker_span else None,
        cluster(one.addressee) if one.addressee else None,
        one.addressee_span.of(text) if one.addressee_span else None,
        words_of(one, text), one.cue.of(text) if one.cue else None,
        one.said, one.parent, one.certainty,
    )  # fmt: skip
