"""The table of who said what with its filters: one address for what is asked, as a page, a CSV, a JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol, get_args
from urllib.parse import urlencode

from greffier.pages.frame import Book, Frame, Leaf, Row, Table
from greffier.pages.ledger import Line
from greffier.pages.said import COLUMNS, record_row
from greffier.record import Act, Manner
from greffier.store import Question, WordsFault

SIZE, PART = 50, 500
FIELDS = ("q", "speaker", "addressee", "article", "act", "manner", "certainty")
"""Names of the filters, as fields of `Asked`."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a reader asks of the statements; "" for anything. `page` counts from 1."""

    q: str = ""
    speaker: str = ""
    addressee: str = ""
    article: str = ""
    act: str = ""
    manner: str = ""
    certainty: str = ""
    page: int = 1

    @classmethod
    def of(cls, given: Mapping[str, str]) -> Asked:
        """What the query of an address asks; what it does not know is passed over."""
        page = given.get("page", "1")
        number = int(page) if page.isascii() and page.isdigit() and len(page) < 7 else 1
        q, speaker, addressee, article, act, manner, sure = (given.get(name, "").strip() for name in FIELDS)
        return cls(q, speaker, addressee, article, act, manner, sure, max(1, number))

    def question(self) -> Question:
        """The question to the record; ValueError when the certainty is no number."""
        sure = float(self.certainty.replace(",", ".")) if self.certainty else 0.0
        return Question(
            speaker=self.speaker or None,
            addressee=self.addressee or None,
            article=self.article or None,
            act=self.act or None,
            manner=self.manner or None,
            certainty=sure,
            words=self.q or None,
        )

    def address(self, ending: str = "html", page: int | None = None) -> str:
        """The address of this question's answers, or of one page of them."""
        asked = {name: value for name in FIELDS if (value := getattr(self, name))}
        if page is not None and page > 1:
            asked["page"] = str(page)
        return f"said.{ending}" + (f"?{urlencode(asked)}" if asked else "")


@dataclass(frozen=True, slots=True)
class AskedPage:
    """The table of statements that answer; `fault` explains a question that cannot be answered."""

    frame: Frame
    asked: Asked
    acts: tuple[str, ...]
    manners: tuple[str, ...]
    total: int
    rows: tuple[Row, ...]
    fault: str
    instead: tuple[str, str] | None
    first: int
    previous: str | None
    next: str | None


class Answers(Protocol):
    """Finds statements and reads them as lines."""

    def found(self, question: Question) -> Sequence[int]:
        """The numbers of the statements that answer a question; WordsFault when it cannot be searched."""
        ...

    def at(self, numbers: Sequence[int]) -> Iterator[Line]:
        """Statements by their numbers."""
        ...


def answered(book: Book, answers: Answers, asked: Asked) -> Leaf:
    """The page of the answers to `asked`."""
    fault, instead, found = "", None, list[int]()
    try:
        found = list(answers.found(asked.question()))
    except WordsFault as wrong:
        fault, instead = _explained(book, asked, wrong)
    except ValueError:
        fault = book.say("asked.number", words=asked.certainty)
    frame = Frame(
        "said.html", book.say("said.title"), "said", files=(asked.address("csv"), asked.address("json"))
    )
    start = (asked.page - 1) * SIZE
    rows = tuple(map(book.row, answers.at(found[start : start + SIZE])))
    before = asked.address(page=asked.page - 1) if asked.page > 1 else None
    after = asked.address(page=asked.page + 1) if start + SIZE < len(found) else None
    context = AskedPage(
        frame, asked, get_args(Act), get_args(Manner), len(found), rows, fault, instead, start + 1, before,
        after,
    )  # fmt: skip
    return Leaf("asked.html", frame, lambda: context)


def _explained(book: Book, asked: Asked, wrong: WordsFault) -> tuple[str, tuple[str, str] | None]:
    """What is wrong with a search, and better words with their address, where there are any."""
    fault = book.say(f"asked.fault.{wrong.why}", words=wrong.words, piece=wrong.piece)
    better = replace(asked, q=wrong.instead, page=1) if wrong.instead else None
    return fault, (better.q, better.address()) if better else None


def listed(book: Book, answers: Answers, asked: Asked) -> Table:
    """All answers to `asked` as a table; WordsFault or ValueError when it cannot be answered."""
    found = answers.found(asked.question())
    parts = (answers.at(found[at : at + PART]) for at in range(0, len(found), PART))
    return Table("said", COLUMNS, (record_row(book, line) for part in parts for line in part))
