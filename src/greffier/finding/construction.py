"""What a cue governs: the content it opens and the construction that ties them."""

from __future__ import annotations

from dataclasses import dataclass

from greffier.lexicon import ClassName, Cue
from greffier.record import Span
from greffier.record.making import quickly_made

REACH = 14
"""How far after its cue a *que* may stand when the parser does not tie it to the cue."""

LINKS: tuple[ClassName, ...] = ("contre", "sur", "pour", "de", "à")
"""Prepositions that tie a noun phrase to a cue, the surest first."""


@quickly_made
@dataclass(frozen=True, slots=True)
class Governed:
    """The content a cue governs, its first token, the construction and the lexicon row that allows it."""

    span: Span
    first: int
    construction: str
    row: Cue
