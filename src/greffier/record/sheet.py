"""A sheet: one article and the facts found in it, with the gaps left by finders that failed."""

from __future__ import annotations

from dataclasses import dataclass

from greffier.record.actors import Actor
from greffier.record.article import Article
from greffier.record.clues import Clue
from greffier.record.commitments import Commitment
from greffier.record.dates import TimeExpression
from greffier.record.events import EventReport
from greffier.record.figures import Figure
from greffier.record.fingerprint import Fingerprint, Gist
from greffier.record.statements import Statement
from greffier.record.tellings import Telling


@dataclass(frozen=True, slots=True)
class Gap:
    """Facts that are missing from a sheet, and why: a finder that failed, a language without a pipeline."""

    finder: str
    why: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that one article yields, as plain data that pickles; `home` is the state it is told from."""

    article: Article
    actors: tuple[Actor, ...] = ()
    statements: tuple[Statement, ...] = ()
    gaps: tuple[Gap, ...] = ()
    pipeline: str | None = None
    dates: tuple[TimeExpression, ...] = ()
    events: tuple[EventReport, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    figures: tuple[Figure, ...] = ()
    clues: tuple[Clue, ...] = ()
    fingerprint: Fingerprint | None = None
    gists: tuple[Gist, ...] = ()
    tellings: tuple[Telling, ...] = ()
    home: str | None = None
