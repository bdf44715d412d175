"""Questions put to a record, and the check of all it holds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from greffier import store
from greffier.desk.relating import related
from greffier.lexicon import key, load
from greffier.store import (
    Accounted,
    Counted,
    Defect,
    Disputed,
    Engaged,
    Known,
    Question,
    Record,
    Said,
    Shelved,
    Told,
    Voiced,
)


def statements(record: str | Path, question: Question) -> Iterator[Said]:
    """Statements that answer `question`, in reading order."""
    with Record.open(record) as opened:
        yield from opened.said(question)


def actors(record: str | Path, question: Question) -> Iterator[Known]:
    """Actors that answer `question`, those who speak most first, with how they stand to others.

    *On* is left out: whose words nobody's are, nobody is.
    """
    with Record.open(record) as opened:
        nobody = load("fr").words("someone")
        known = (
            one for one in opened.known(question) if one.type != "unnamed" or key(one.name) not in nobody
        )
        yield from related(opened, known)


def articles(record: str | Path, question: Question) -> Iterator[Shelved]:
    """Articles that answer `question`, in reading order."""
    with Record.open(record) as opened:
        yield from opened.shelved(question)


def events(record: str | Path, question: Question) -> Iterator[Told]:
    """Events that answer `question`, in the order of their days."""
    with Record.open(record) as opened:
        yield from store.told(opened.db, question)


def commitments(record: str | Path, question: Question) -> Iterator[Engaged]:
    """Commitments that answer `question`, in reading order."""
    with Record.open(record) as opened:
        yield from store.engaged(opened.db, question)


def figures(record: str | Path, question: Question) -> Iterator[Counted]:
    """Figures that answer `question`, those of one measure together."""
    with Record.open(record) as opened:
        yield from store.counted(opened.db, question)


def accounts(record: str | Path, question: Question) -> Iterator[Accounted]:
    """What sides tell of events, matter by matter."""
    with Record.open(record) as opened:
        yield from store.accounted(opened.db, question)


def conflicts(record: str | Path, question: Question) -> Iterator[Disputed]:
    """Facts that do not agree."""
    with Record.open(record) as opened:
        yield from store.disputed(opened.db, question)


def voices(record: str | Path, question: Question) -> Iterator[Voiced]:
    """Voices, those most articles carry first."""
    with Record.open(record) as opened:
        yield from store.voiced(opened.db, question)


def check(record: str | Path) -> Iterator[Defect]:
    """All that is wrong with a record: the file, its foreign keys, every span against its article."""
    with Record.open(record) as opened:
        yield from opened.defects()
