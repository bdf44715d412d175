"""The book that pages are made from, kept as long as the record it was made from stays the same."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path

from greffier.pages.addresses import anchor_of
from greffier.pages.cards import LETTERS
from greffier.pages.frame import Book
from greffier.pages.ledger import Line, gist
from greffier.pages.view import RecordView
from greffier.pages.wording import Wording
from greffier.store import Question, Record, Spoken
from greffier.web.edition import Edition
from greffier.web.indexing import index

_LOOKED_FOR, _CANDIDATES = 8, 100
"""Words by which others in the same words are looked for, and how many of those found are compared."""


class RecordLines:
    """Statements as lines, straight from a record."""

    def __init__(self, record: Record) -> None:
        """Take an open record; `book` is given once it is made, for the addresses."""
        self.record = record
        self.found = lru_cache(maxsize=32)(record.numbers)
        self.book: Book | None = None

    def line(self, id: str) -> Line | None:
        """One statement, None when there is none with this id."""
        found = self.record.spoken(id)
        return self._line(found) if found else None

    def by_article(self) -> Iterator[Line]:
        """All lines, in reading order."""
        return map(self._line, self.record.all_spoken())

    def by_speaker(self) -> Iterator[Line]:
        """All lines; their order is that of the articles, which the desk's own table sorts as asked."""
        return self.by_article()

    def said(self, actor: str, first: int = 0, last: int | None = None) -> Iterator[Line]:
        """What one actor said, from the `first` to before the `last`."""
        return map(self._line, self.record.spoken_by(actor, first, last))

    def told(self, actor: str, first: int = 0, last: int | None = None) -> Iterator[Line]:
        """What was said to one actor, from the `first` to before the `last`."""
        return map(self._line, self.record.spoken_to(actor, first, last))

    def alike(self, line: Line) -> Iterator[Line]:
        """The other lines in the same words, in reading order."""
        words = gist(line)
        if words:
            phrase = " ".join(words.split()[:_LOOKED_FOR])
            asked = Question(words=f'"{phrase}"', limit=_CANDIDATES)
            found = (self.line(one.id) for one in self.record.said(asked) if one.id != line.id)
            yield from (one for one in found if one and gist(one) == words)

    def at(self, numbers: Sequence[int]) -> Iterator[Line]:
        """Statements by their numbers."""
        return map(self._line, self.record.spoken_at(numbers))

    def _line(self, one: Spoken) -> Line:
        """One statement, with its letter for a label."""
        assert self.book is not None, "lines are read before their book is made"
        page = self.book.article_page(self.book.entries[one.article], one.start)
        return Line(
            one.id, one.article, f"{page}#{anchor_of(one.id, one.article)}", LETTERS[one.manner], one.manner,
            one.act, one.polarity, one.speaker, one.speaker_words, one.addressee, one.addressee_words,
            one.words, one.cue, one.said, one.parent, one.certainty,
        )  # fmt: skip


class Shelf:
    """One record at hand: opened to read, its pages made ready anew when somebody has written in it."""

    def __init__(self, path: Path, say: Wording, token: str, signed_by: Callable[[], str] = str) -> None:
        """Open the record at `path`; a RecordFault when it is not one of ours."""
        self.path, self.say, self.token, self.signed_by = path, say, token, signed_by
        self.record = Record.open(path)
        self._seen = self._state()
        self._edition = self._make()

    def edition(self) -> Edition:
        """The pages of the record as it stands."""
        if self._state() != self._seen:
            self.record.close()
            self.record = Record.open(self.path)
            self._seen = self._state()
            self._edition = self._make()
        return self._edition

    def close(self) -> None:
        """Let go of the record."""
        self.record.close()

    def _state(self) -> tuple[int, int]:
        """What changes when the file is written or replaced."""
        found = self.path.stat()
        return found.st_mtime_ns, found.st_size

    def _make(self) -> Edition:
        """The pages of the record as it stands."""
        with _settled():
            self.lines = RecordLines(self.record)
            view = RecordView(self.record)
            book = Book(self.path.stem, view, index(self.record), self.lines, self.say)
            self.lines.book = book
            self.lines.found(Question())
            return Edition(book, self.token, self.signed_by)


@contextmanager
def _settled() -> Iterator[None]:
    """What is made within it stays: the collector of garbage rests meanwhile, and passes it over later."""
    gc.unfreeze()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
        gc.collect()
        gc.freeze()
