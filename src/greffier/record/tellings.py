"""Tellings: what a sentence says of a meeting, looser than a report, so that articles date each other."""

from __future__ import annotations

from dataclasses import dataclass

from greffier.record.span import Span


@dataclass(frozen=True, slots=True)
class Telling:
    """A meeting, call or talk that one sentence speaks of; `span` covers the words that name it.

    `actors` are the persons of the sentence (this sheet's ids), whoever met whom; `day` is the id of the time
    expression that dates it; `details` are (what, value); `ordinal` covers words that count it.
    """

    article: str
    span: Span
    actors: tuple[str, ...] = ()
    day: str | None = None
    details: tuple[tuple[str, str], ...] = ()
    ordinal: Span | None = None
