"""One page per statement: its words where they stand, whose and why, who else carries it, how to cite it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from greffier.pages.addresses import at_words, statement_page, web
from greffier.pages.article import cards_of
from greffier.pages.cards import Card, Cards, Named, words_of
from greffier.pages.citing import citation
from greffier.pages.figures import figure_address
from greffier.pages.frame import Book, Frame, Leaf
from greffier.pages.gather import Entry
from greffier.pages.ledger import Line
from greffier.pages.passages import Note, Paragraph, clipped, laid, paragraphs
from greffier.pages.positions import position_address
from greffier.pages.timeline import event_page
from greffier.record import Commitment, Figure, Sheet, Span, Statement, When

_PARAGRAPHS, _CARRIERS, _MOST = 12, 60, 20
"""Paragraphs, carriers, and facts or statements within, shown at most; the tables hold all."""


@dataclass(frozen=True, slots=True)
class Level:
    """One voice of "A says that B says", and the page of its own statement."""

    who: Named | None
    to: Named | None
    act: str
    polarity: str
    manner: str
    label: str
    words: str
    address: str


@dataclass(frozen=True, slots=True)
class Carrier:
    """Another place where it is said: `why` is "copy" (of this text), "here" (in it), "words" or "vow"."""

    article: Named
    outlet: str | None
    published: When | None
    by: Named | None
    words: str
    lang: str | None
    statement: str
    why: str


@dataclass(frozen=True, slots=True)
class Told:
    """A fact that stands in these words: its kind (commitment, event, figure), what it is, where it leads."""

    kind: str
    sort: str
    fact: Named


@dataclass(frozen=True, slots=True)
class StatementPage:
    """The page of a statement; its voices come outermost first, itself last. `original` leads to its words
    on the page the article was taken from."""

    frame: Frame
    entry: Entry
    card: Card
    voices: tuple[Level, ...]
    inner: tuple[Level, ...]
    paragraphs: tuple[Paragraph, ...]
    cut: bool
    carriers: tuple[Carrier, ...]
    articles: int
    independent: int
    told: tuple[Told, ...]
    citation: str
    article: Named
    original: str | None
    previous: Named | None
    next: Named | None


def leaves(book: Book) -> Iterator[Leaf]:
    """The pages of all statements."""
    for sheet in book.view.sheets():
        cards = cards_of(book, sheet)
        spans = paragraphs(sheet.article.text)
        for place in range(len(cards.statements)):
            yield _leaf(book, sheet, cards, spans, place)


def of_statement(book: Book, id: str) -> Leaf | None:
    """The page of one statement, None when there is none with this id."""
    line = book.ledger.line(id)
    sheet = book.view.sheet(line.article) if line else None
    if sheet is None:
        return None
    cards = cards_of(book, sheet)
    return _leaf(book, sheet, cards, paragraphs(sheet.article.text), cards.number[id] - 1)


def _leaf(book: Book, sheet: Sheet, cards: Cards, spans: list[Span], place: int) -> Leaf:
    """The page of the statement at `place` in its article."""
    one = cards.statements[place]
    who, words = cards.people.get(one.speaker or ""), clipped(words_of(one, cards.text), 60)
    name = who.name if who else book.say("speaker.unknown")
    frame = Frame(statement_page(one.id), f"{name}{book.say('colon')}{words}", "said")
    return Leaf("statement.html", frame, partial(_page, book, frame, sheet, cards, spans, place))


def _page(
    book: Book, frame: Frame, sheet: Sheet, cards: Cards, spans: list[Span], place: int
) -> StatementPage:
    """The context of the page of the statement at `place`."""
    one, entry = cards.statements[place], book.entries[sheet.article.id]
    shown, others = _around(one, spans), _others(book, one.id)
    carried = {entry.id, *(line.article for line, _ in others)}
    voices = [_level(cards, voice) for voice in (*reversed(cards.above(one)), one)]
    names = [voice.who.name if voice.who else None for voice in voices]
    return StatementPage(
        frame, entry, cards.card(one), tuple(voices),
        tuple(_level(cards, inner) for inner in cards.inner.get(one.id, ())[:_MOST]),
        tuple(laid(sheet.article, shown[:_PARAGRAPHS], [cards.mark(one)], _notes(sheet, cards, one))),
        len(shown) > _PARAGRAPHS, tuple(_carrier(book, entry, *other) for other in others[:_CARRIERS]),
        len(carried), book.findings.voices(carried), tuple(_told(book, one.id)),
        citation(book.say, entry, sheet.article, names, voices[-1].words, one.manner),
        book.article(entry), _original(sheet, one), _near(cards, place - 1), _near(cards, place + 1),
    )  # fmt: skip


def _level(cards: Cards, one: Statement) -> Level:
    """One voice of the drawing."""
    return Level(
        cards.people.get(one.speaker or ""), cards.people.get(one.addressee or ""), one.act, one.polarity,
        one.manner, cards.label(one), words_of(one, cards.text), statement_page(one.id),
    )  # fmt: skip


def _around(one: Statement, spans: list[Span]) -> list[Span]:
    """The paragraphs in which a statement and its cue stand."""
    parts = (one.hull, *filter(None, (one.cue, one.speaker_span)))
    near = Span(min(part.start for part in parts), max(part.end for part in parts))
    return [span for span in spans if span.meets(near)]


def _notes(sheet: Sheet, cards: Cards, one: Statement) -> Iterator[Note]:
    """The words that play a part in a statement, and what is not the article's own."""
    yield from (Note("noise", noise.span, why=noise.why) for noise in sheet.article.noise)
    yield from cards.notes_of(one)


def _others(book: Book, id: str) -> list[tuple[Line, str]]:
    """Other statements in the same words, then those of the same commitment; why they count as the same."""
    line, found = book.ledger.line(id), dict[str, tuple[Line, str]]()
    if line is None:
        return []
    for other in book.ledger.alike(line):
        found[other.id] = (other, "words")
    for vow in book.findings.within.get(id, ()):
        tie = book.findings.ties.get(vow.id)
        for same in book.findings.same_vow.get(tie.first, ()) if tie else ():
            told = book.ledger.line(same.statement or "")
            if told and told.id != id:
                found.setdefault(told.id, (told, "vow"))
    return list(found.values())


def _carrier(book: Book, here: Entry, line: Line, why: str) -> Carrier:
    """Another statement that says the same."""
    entry, voices = book.entries[line.article], book.findings.voice_of
    copied = voices.get(entry.id, entry.id) == voices.get(here.id, here.id)
    why = "copy" if copied and entry.id != here.id else "here" if entry.id == here.id else why
    return Carrier(
        Named(clipped(entry.title), line.address), entry.outlet, entry.published, book.actor(line.speaker),
        clipped(line.words, 200), entry.lang, statement_page(line.id), why,
    )  # fmt: skip


def _told(book: Book, id: str) -> Iterator[Told]:
    """The facts that stand in the words of a statement."""
    for one in book.findings.within.get(id, ())[:_MOST]:
        if isinstance(one, Commitment):
            yield Told("commitment", one.act, Named(clipped(one.words), position_address(book, one)))
        elif isinstance(one, Figure):
            words = clipped(one.span.of(book.quoting.read(one.article)[0]))
            yield Told("figure", "", Named(words, figure_address(book, one)))
        elif event := book.findings.events.get(book.findings.event_of.get(one.id, "")):
            yield Told("event", one.status, Named(clipped(event.label), event_page(event)))


def _original(sheet: Sheet, one: Statement) -> str | None:
    """The words on the page the article was taken from, None when that has no address one may follow."""
    url = web(sheet.article.url)
    return at_words(url, one.content[0].of(sheet.article.text)) if url else None


def _near(cards: Cards, place: int) -> Named | None:
    """The statement at `place` of its article, None where there is none."""
    if not 0 <= place < len(cards.statements):
        return None
    one = cards.statements[place]
    return Named(f"{cards.label(one)} {clipped(words_of(one, cards.text), 80)}", statement_page(one.id))
