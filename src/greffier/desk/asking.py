"""Questions put to a record, and the check of all it holds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from greffier.store import Defect, Known, Question, Record, Said, Shelved


def statements(record: str | Path, question: Question) -> Iterator[Said]:
    """Statements that answer `question`, in reading order."""
    with Record.open(record) as opened:
        yield from opened.said(question)


def actors(record: str | Path, question: Question) -> Iterator[Known]:
    """Actors that answer `question`, those who speak most first."""
    with Record.open(record) as opened:
        yield from opened.known(question)


def articles(record: str | Path, question: Question) -> Iterator[Shelved]:
    """Articles that answer `question`, in reading order."""
    with Record.open(record) as opened:
        yield from opened.shelved(question)


def check(record: str | Path) -> Iterator[Defect]:
    """All that is wrong with a record: the file, its foreign keys, every span against its article."""
    with Record.open(record) as opened:
        yield from opened.defects()
