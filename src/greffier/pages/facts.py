"""Margin cards of events, commitments and figures, and the marks their words leave on the text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING

from greffier.pages.addresses import anchor_of
from greffier.pages.cards import SLOTS, Cards, Named
from greffier.pages.figures import figure_address
from greffier.pages.passages import Mark, clipped
from greffier.pages.positions import position_address
from greffier.pages.timeline import event_page
from greffier.record import Commitment, EventReport, Figure, Sheet, Span, When

if TYPE_CHECKING:
    from greffier.pages.frame import Book

Fact = EventReport | Commitment | Figure
_INNERMOST = 9


@dataclass(frozen=True, slots=True)
class FactCard:
    """An event, commitment or figure in the margin. `sort` is an event's status or a commitment's act;
    `address` leads to its own page, `within` is the label and anchor of the statement it stands in."""

    kind: str
    anchor: str
    label: str
    slot: int | None
    sort: str
    words: str
    address: str | None
    who: tuple[Named, ...]
    whom: tuple[Named, ...]
    when: When | None
    low: float | None
    high: float | None
    unit: str | None
    hedge: str | None
    condition: str | None
    within: tuple[str, str] | None
    marked: bool


class FactCards:
    """All fact cards of one sheet, in reading order."""

    def __init__(self, book: Book, sheet: Sheet, cards: Cards) -> None:
        """Take a book, a sheet of it and the cards of its statements, whose words facts share."""
        self.book, self.cards, self.text, self.article = book, cards, sheet.article.text, sheet.article.id
        facts: list[Fact] = [*sheet.events, *sheet.commitments, *sheet.figures]
        self.facts = sorted(facts, key=lambda one: (span_of(one), one.id))
        slots = count(len(cards.statements) + 1)
        self.slots = {one.id: slot for one, slot in zip(self.facts, slots, strict=False) if slot <= SLOTS}

    def all(self) -> Iterator[tuple[int, FactCard]]:
        """Where every fact begins, and its card."""
        numbers = {letter: count(1) for letter in "EPQ"}
        for one in self.facts:
            letter = "E" if isinstance(one, EventReport) else "P" if isinstance(one, Commitment) else "Q"
            yield span_of(one).start, self._card(one, f"{letter}{next(numbers[letter])}")

    def marks(self, cards: Iterable[FactCard]) -> Iterator[Mark]:
        """The highlight of every fact whose words are not marked as a statement's already."""
        spans = {self._anchor(one): span_of(one) for one in self.facts}
        for card in cards:
            if card.marked:
                yield Mark(card.anchor, card.label, card.kind, _INNERMOST, card.slot, (spans[card.anchor],))

    def _card(self, one: Fact, label: str) -> FactCard:
        """The card of one fact."""
        said = self.cards.by_id.get(one.statement or "")
        within = (self.cards.label(said), self.cards.address(said)) if said else None
        kept = (self._anchor(one), label, self.slots.get(one.id))
        if isinstance(one, EventReport):
            event = self.book.findings.events.get(self.book.findings.event_of.get(one.id, ""))
            return FactCard(
                "event", *kept, one.status, clipped(event.label if event else one.label),
                event_page(event) if event else None, self._people(one.who), self._people(one.whom), one.when,
                None, None, None, None, None, within, True,
            )  # fmt: skip
        if isinstance(one, Commitment):
            return FactCard(
                "commitment", *kept, one.act, clipped(one.words, 90), position_address(self.book, one),
                self._people([one.by]), self._people([one.to]), one.due, None, None, None,
                self._words(one.hedge), self._words(one.condition), within, said is None,
            )  # fmt: skip
        return FactCard(
            "figure", *kept, "", clipped(one.of, 90), figure_address(self.book, one), self._people([one.by]),
            (), one.as_of, one.low, one.high, one.unit, self._words(one.hedge), None, within, True,
        )  # fmt: skip

    def _anchor(self, one: Fact) -> str:
        """The anchor of a fact on its article's page."""
        return anchor_of(one.id, self.article)

    def _people(self, ids: Iterable[str | None]) -> tuple[Named, ...]:
        """The actors with these ids of the sheet."""
        return self.book.actors(filter(None, map(self.book.cluster, ids)))

    def _words(self, span: Span | None) -> str | None:
        """The words at a span."""
        return clipped(span.of(self.text)) if span else None


def span_of(one: Fact) -> Span:
    """The words a fact stands on."""
    return one.what if isinstance(one, Commitment) else one.span
