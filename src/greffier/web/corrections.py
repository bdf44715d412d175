"""The page of all corrections, each to be taken back, and a page for what a reader is told instead of one."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass

from greffier.desk.marks import CALLED, DAY, SPEAKER, STATEMENT
from greffier.pages.addresses import statement_page
from greffier.pages.cards import Named
from greffier.pages.frame import Book, Frame, Leaf
from greffier.pages.passages import clipped
from greffier.pages.timeline import event_page
from greffier.record import Judgement

ADDRESS = "corrections.html"


@dataclass(frozen=True, slots=True)
class Correction:
    """One correction: the fact, what is said of it, why and by whom; `orphan` when the fact is gone."""

    fact: Named
    says: str
    note: str
    by: str
    left: str
    right: str
    orphan: bool


@dataclass(frozen=True, slots=True)
class CorrectionsPage:
    """All corrections, the latest first."""

    frame: Frame
    rows: tuple[Correction, ...]


@dataclass(frozen=True, slots=True)
class ToldPage:
    """Something a reader is told instead of a page, and the way back."""

    frame: Frame
    words: str
    back: str


def of_all(book: Book, orphans: Container[Judgement]) -> Leaf:
    """The page of all corrections, given those whose facts are gone."""
    frame = Frame(ADDRESS, book.say("corrections.title"), "corrections")
    judged = list(book.view.judged())[::-1]
    rows = tuple(_correction(book, one, one in orphans) for one in judged)
    return Leaf("corrections.html", frame, lambda: CorrectionsPage(frame, rows))


def told(book: Book, title: str, words: str, back: str, depth: int = 0) -> Leaf:
    """A page that says something, with a way back, for an address `depth` folders down."""
    frame = Frame("x/" * depth + "told.html", title, "told")
    return Leaf("told.html", frame, lambda: ToldPage(frame, words, back))


def _correction(book: Book, one: Judgement, orphan: bool) -> Correction:
    """One line of the page."""
    note = clipped(", ".join(one.reasons), 300)
    return Correction(_fact(book, one.left), _says(book, one), note, one.by, one.left, one.right, orphan)


def _says(book: Book, one: Judgement) -> str:
    """What a correction says, in words."""
    if one.right == STATEMENT:
        return book.say("correct.not.statement")
    if one.right.startswith(SPEAKER):
        speaker = one.right.removeprefix(SPEAKER)
        name = _fact(book, speaker).name if speaker else book.say("speaker.unknown")
        return f"{book.say('correct.speaker')}{book.say('colon')}{name}"
    if one.right.startswith(DAY):
        return f"{book.say('correct.other.day')}{book.say('colon')}{one.right.removeprefix(DAY)}"
    if one.right.startswith(CALLED):
        called = book.say("corrections.called")
        return f"{called}{book.say('colon')}{one.right.removeprefix(CALLED)}"
    verdict = one.verdict if one.verdict in ("same", "different") else "unsure"
    said = book.say(f"corrections.{verdict}")
    return f"{said}{book.say('colon')}{_fact(book, one.right).name}"


def _fact(book: Book, id: str) -> Named:
    """A statement, event or actor by what pages call it; its id where it is not to be found."""
    if line := book.ledger.line(id):
        return Named(clipped(line.words, 120), statement_page(id))
    event = book.findings.events.get(book.findings.event_of.get(id, ""))
    if event:
        return Named(clipped(event.label), event_page(event))
    return book.actor(book.cluster(id)) or Named(id)
