"""The margin card of a statement, and the marks and notes its words leave on the text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from greffier.pages.addresses import anchor, statement_page
from greffier.pages.passages import Mark, Note, clipped
from greffier.record import Judgement, Sheet, Span, Statement, When

SLOTS = 80
_DEEPEST = 8
LETTERS = {"direct": "D", "indirect": "I", "mixed": "M", "narrated": "N"}


@dataclass(frozen=True, slots=True)
class Named:
    """An actor as the page shows it: its name and the address of its page, None when it has none."""

    name: str
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One voice in "A says that B said": who, which act, where that statement stands (None for this one)."""

    who: Named | None
    act: str
    polarity: str
    address: str | None


@dataclass(frozen=True, slots=True)
class Card:
    """A statement in the margin. Words are quoted from the article; actors are as resolved; `address` is
    where it stands in its article, `page` its own."""

    id: str
    anchor: str
    address: str
    page: str
    label: str
    slot: int | None
    depth: int
    manner: str
    act: str
    polarity: str
    speaker: Named | None
    speaker_words: str | None
    candidates: tuple[Named, ...]
    addressee: Named | None
    addressee_words: str | None
    cue: str | None
    channel: str | None
    sources: tuple[str, ...]
    hedge: str | None
    said: When | None
    said_words: str | None
    chain: tuple[Step, ...]
    inner: tuple[tuple[str, str], ...]
    rule: str
    certainty: float
    corrected: Judgement | None


class Cards:
    """All cards of one sheet. `people` maps the sheet's actor ids to what the pages call them."""

    def __init__(
        self,
        sheet: Sheet,
        page_of: Mapping[str, str],
        people: Mapping[str, Named],
        corrected: Mapping[str, Judgement],
    ) -> None:
        """Take a sheet, the page each statement's anchor stands on, its actors, what persons corrected."""
        self.corrected = corrected
        self.text, self.people, self.page_of = sheet.article.text, people, page_of
        self.statements = in_order(sheet)
        self.by_id = {statement.id: statement for statement in self.statements}
        self.number = {statement.id: number for number, statement in enumerate(self.statements, 1)}
        self.inner: dict[str, list[Statement]] = {}
        for one in self.statements:
            self.inner.setdefault(one.parent or "", []).append(one)

    def above(self, statement: Statement) -> list[Statement]:
        """The statements this one lies in, the nearest first; a ring of parents is followed once."""
        found: list[Statement] = []
        seen, parent = {statement.id}, self.by_id.get(statement.parent or "")
        while parent and parent.id not in seen:
            seen.add(parent.id)
            found.append(parent)
            parent = self.by_id.get(parent.parent or "")
        return found

    def label(self, statement: Statement) -> str:
        """The letter of its manner and its number in the article."""
        return f"{LETTERS[statement.manner]}{self.number[statement.id]}"

    def address(self, statement: Statement) -> str:
        """Where the statement stands in the dossier."""
        return f"{self.page_of[statement.id]}#{anchor(statement)}"

    def slot(self, statement: Statement) -> int | None:
        """The number by which the style sheet ties mark and card; None when the article has too many."""
        number = self.number[statement.id]
        return number if number <= SLOTS else None

    def marks(self) -> Iterator[Mark]:
        """The highlight of every statement."""
        return map(self.mark, self.statements)

    def mark(self, one: Statement) -> Mark:
        """The highlight of one statement."""
        depth = min(len(self.above(one)), _DEEPEST)
        return Mark(anchor(one), self.label(one), one.manner, depth, self.slot(one), one.content)

    def notes(self) -> Iterator[Note]:
        """The words that play a part in every statement with a slot."""
        return (note for one in self.statements if self.slot(one) for note in self.notes_of(one))

    def notes_of(self, one: Statement) -> Iterator[Note]:
        """The words that name speaker, addressee, cue, channel and hedge of one statement."""
        parts = {
            "cue": one.cue, "speaker": one.speaker_span, "addressee": one.addressee_span,
            "channel": one.channel, "hedge": one.hedge,
        }  # fmt: skip
        return (Note(part, span, self.slot(one)) for part, span in parts.items() if span)

    def all(self) -> Iterator[tuple[Statement, Card]]:
        """Every statement with its card, in reading order."""
        return ((one, self.card(one)) for one in self.statements)

    def card(self, one: Statement) -> Card:
        """The card of one statement."""
        above, inner = self.above(one), self.inner.get(one.id, [])[:40]
        outer = [self._step(voice, self.address(voice)) for voice in reversed(above)]
        chain = (*outer, self._step(one, None))
        return Card(
            id=one.id, anchor=anchor(one), address=self.address(one),
            page=statement_page(one.id), label=self.label(one), slot=self.slot(one),
            depth=min(len(above), _DEEPEST), manner=one.manner, act=one.act, polarity=one.polarity,
            speaker=self.people.get(one.speaker or ""), speaker_words=self._words(one.speaker_span),
            candidates=tuple(self.people[id] for id in one.candidates if id in self.people),
            addressee=self.people.get(one.addressee or ""), addressee_words=self._words(one.addressee_span),
            cue=self._words(one.cue), channel=self._words(one.channel),
            sources=tuple(clipped(span.of(self.text)) for span in one.sources),
            hedge=self._words(one.hedge), said=one.said, said_words=self._words(one.said_span),
            chain=chain[-_DEEPEST:] if above else (),
            inner=tuple((self.label(below), self.address(below)) for below in inner),
            rule=one.rule, certainty=one.certainty, corrected=self.corrected.get(one.id),
        )  # fmt: skip

    def _step(self, one: Statement, address: str | None) -> Step:
        """One voice of a chain."""
        return Step(self.people.get(one.speaker or ""), one.act, one.polarity, address)

    def _words(self, span: Span | None) -> str | None:
        """The words at a span, shortened when a card cannot hold them."""
        return clipped(span.of(self.text)) if span else None


def words_of(one: Statement, text: str) -> str:
    """The words of a statement; an incise or a paragraph break in them shows as […]."""
    return " […] ".join(span.of(text) for span in one.content)


def in_order(sheet: Sheet) -> list[Statement]:
    """A sheet's statements in reading order, the outer before the inner."""
    return sorted(sheet.statements, key=lambda one: (one.hull.start, -one.hull.end, one.id))
