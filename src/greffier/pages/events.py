"""One page per event: what, who, when and from what reckoned, who tells it how, accounts in columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from greffier.pages.addresses import statement_page
from greffier.pages.cards import Named
from greffier.pages.conflicts import Dispute, dispute
from greffier.pages.frame import Book, Frame, Leaf
from greffier.pages.passages import clipped
from greffier.pages.quoting import Quoted
from greffier.pages.timeline import Moment, event_page, moment
from greffier.record import Account, Event, EventReport, When

_TOLD = 6
"""Passages of one side on one matter, at most."""
_MOST = 200
"""Reports, details and matters shown on one page, at most; the event's table holds all."""


@dataclass(frozen=True, slots=True)
class Telling:
    """One article's report: its words, in whose mouth, and what it says of day and standing."""

    quoted: Quoted
    by: Named | None
    statement: str | None
    status: str
    when: When | None


@dataclass(frozen=True, slots=True)
class Detail:
    """Something an article adds, with its words."""

    what: str
    value: str
    quoted: Quoted


@dataclass(frozen=True, slots=True)
class Matter:
    """One line of the accounts: what each side says of a matter; () where it does not mention it.

    `name` is None for the event itself: that it took place, how it went.
    """

    name: str | None
    cells: tuple[tuple[Quoted, ...], ...]


@dataclass(frozen=True, slots=True)
class EventPage:
    """The page of an event; `sides` head the columns of the accounts, None is the articles' own voice."""

    frame: Frame
    moment: Moment
    mode: str | None
    tellings: tuple[Telling, ...]
    details: tuple[Detail, ...]
    sides: tuple[Named | None, ...]
    matters: tuple[Matter, ...]
    disputes: tuple[Dispute, ...]


def leaves(book: Book) -> Iterator[Leaf]:
    """The pages of all events."""
    return (of_event(book, event) for event in book.findings.ledger.events)


def of_event(book: Book, event: Event) -> Leaf:
    """The page of one event."""
    frame = Frame(event_page(event), clipped(event.label), "timeline")
    return Leaf("event.html", frame, partial(_page, book, event, frame))


def _page(book: Book, event: Event, frame: Frame) -> EventPage:
    """The context of the page of one event."""
    reports = [book.findings.reports[report] for report in event.reports]
    sides, matters = _accounts(book, book.findings.accounts[event.id], event.label)
    disputes = (dispute(book, one) for one in book.findings.disputed[event.id])
    return EventPage(
        frame, moment(book, event), event.mode, tuple(_telling(book, one) for one in reports[:_MOST]),
        tuple(_details(book, reports))[:_MOST], sides, matters, tuple(disputes),
    )  # fmt: skip


def _telling(book: Book, report: EventReport) -> Telling:
    """One report of the event."""
    line = book.ledger.line(report.statement) if report.statement else None
    by = book.actor(line.speaker) if line else None
    quoted = book.quoting.quote(report.article, report.span)
    return Telling(quoted, by, statement_page(line.id) if line else None, report.status, report.when)


def _details(book: Book, reports: list[EventReport]) -> Iterator[Detail]:
    """What the reports add, in reading order."""
    for report in reports:
        for one in report.details:
            value = f"{one.value} {one.unit}" if one.unit else book.say.duration(one.value)
            yield Detail(one.what, clipped(value), book.quoting.quote(report.article, one.span))


def _accounts(
    book: Book, accounts: list[Account], label: str
) -> tuple[tuple[Named | None, ...], tuple[Matter, ...]]:
    """The sides that tell an event called `label`, and what each says of every matter."""
    sides = sorted(dict.fromkeys(one.side for one in accounts), key=lambda side: side is None)
    told = {(one.matter, one.side): one for one in accounts}
    matters = []
    for name in list(dict.fromkeys(one.matter for one in accounts))[:_MOST]:
        cells = (told.get((name, side)) for side in sides)
        quoted = tuple(_once(map(book.quoting.passage, one.passages)) if one else () for one in cells)
        matters.append(Matter(None if name == label else clipped(name), quoted))
    return tuple(book.actor(side) for side in sides), tuple(matters)


def _once(quoted: Iterable[Quoted]) -> tuple[Quoted, ...]:
    """The first passages, those in the same words once: copies say nothing more."""
    known = {one.words: one for one in reversed(list(quoted))}
    return tuple(reversed(known.values()))[:_TOLD]
