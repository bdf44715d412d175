"""Every statement as one line of a table, on disk while a dossier is written, so that memory stays flat."""

from __future__ import annotations

import pickle
import re
import sqlite3
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from greffier.record import When

_FEWEST = 5
"""Fewer words than these may be said by anybody of anything."""
_WORD = re.compile(r"[^\W_]+")
_TABLE = """CREATE TABLE line (
article INTEGER, number INTEGER, id TEXT, speaker TEXT, rank INTEGER, addressee TEXT, gist TEXT, line BLOB,
PRIMARY KEY (article, number)) WITHOUT ROWID, STRICT"""


@dataclass(frozen=True, slots=True)
class Line:
    """Who said what to whom, when, where. `speaker` and `addressee` are ids of clusters, None if not told."""

    id: str
    article: str
    address: str
    label: str
    manner: str
    act: str
    polarity: str
    speaker: str | None
    speaker_words: str | None
    addressee: str | None
    addressee_words: str | None
    words: str
    cue: str | None
    said: When | None
    parent: str | None
    certainty: float


def gist(line: Line) -> str | None:
    """The words of a statement without accents, case and marks; None when they are too few to know it by."""
    plain = unicodedata.normalize("NFKD", line.words.casefold())
    words = _WORD.findall("".join(one for one in plain if not unicodedata.combining(one)))
    return " ".join(words) if len(words) >= _FEWEST else None


class Lines(Protocol):
    """Statements as lines, in the orders the tables need."""

    def line(self, id: str) -> Line | None:
        """One statement, None when there is none with this id."""
        ...

    def by_article(self) -> Iterator[Line]:
        """All lines, article by article, in reading order."""
        ...

    def by_speaker(self) -> Iterator[Line]:
        """All lines, the speaker who said most first, those without a speaker last."""
        ...

    def said(self, actor: str, first: int = 0, last: int | None = None) -> Iterator[Line]:
        """What one actor said, from the `first` to before the `last`."""
        ...

    def told(self, actor: str, first: int = 0, last: int | None = None) -> Iterator[Line]:
        """What was said to one actor, from the `first` to before the `last`."""
        ...

    def alike(self, line: Line) -> Iterator[Line]:
        """The other lines in the same words, in reading order; none for words too few to tell."""
        ...


class Ledger:
    """Lines in a scratch file: written once, in any order, then read in the orders the tables need."""

    def __init__(self, path: Path) -> None:
        """Make the scratch file at `path`."""
        self._rows = sqlite3.connect(path, isolation_level=None)
        self._rows.executescript(f"PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; {_TABLE}; BEGIN")

    def close(self) -> None:
        """Let go of the scratch file."""
        self._rows.close()

    def add(self, place: int, lines: Iterable[Line], ranks: dict[str, int]) -> None:
        """Take the lines of the article at `place`; `ranks` orders the speakers."""
        last = len(ranks)
        for number, line in enumerate(lines):
            rank = ranks.get(line.speaker or "", last)
            row = (place, number, line.id, line.speaker, rank, line.addressee, gist(line), pickle.dumps(line))
            self._rows.execute("INSERT INTO line VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)

    def seal(self) -> None:
        """No more lines: make the tables ready to be read in every order."""
        for columns in ("id", "speaker", "addressee", "gist", "rank, article, number"):
            self._rows.execute(f'CREATE INDEX "by {columns}" ON line ({columns})')

    def line(self, id: str) -> Line | None:
        """One statement, None when there is none with this id."""
        return next(self._read("WHERE id = ?", id), None)

    def by_article(self) -> Iterator[Line]:
        """All lines, article by article, in reading order."""
        return self._read("ORDER BY article, number")

    def by_speaker(self) -> Iterator[Line]:
        """All lines, the speaker who said most first, those without a speaker last."""
        return self._read("ORDER BY rank, article, number")

    def said(self, actor: str, first: int = 0, last: int | None = None) -> Iterator[Line]:
        """What one actor said, from the `first` to before the `last`."""
        return self._part("speaker", actor, first, last)

    def told(self, actor: str, first: int = 0, last: int | None = None) -> Iterator[Line]:
        """What was said to one actor, from the `first` to before the `last`."""
        return self._part("addressee", actor, first, last)

    def alike(self, line: Line) -> Iterator[Line]:
        """The other lines in the same words, in reading order."""
        words = gist(line)
        if words:
            yield from self._read("WHERE gist = ? AND id <> ? ORDER BY article, number", words, line.id)

    def _part(self, role: str, actor: str, first: int, last: int | None) -> Iterator[Line]:
        """Lines in which an actor has a role, from the `first` to before the `last`."""
        count = -1 if last is None else last - first
        clause = f"WHERE {role} = ? ORDER BY article, number LIMIT ? OFFSET ?"
        return self._read(clause, actor, count, first)

    def _read(self, clause: str, *values: str | int) -> Iterator[Line]:
        """Lines that answer a clause."""
        for (line,) in self._rows.execute(f"SELECT line FROM line {clause}", values):
            yield pickle.loads(line)
