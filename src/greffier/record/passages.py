"""Passages: words of an article that a fact computed across articles stands on."""

from __future__ import annotations

from dataclasses import dataclass

from greffier.record.span import Span


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of one article that a computed fact stands on; `fact` is the id of the fact found there."""

    fact: str
    article: str
    span: Span
