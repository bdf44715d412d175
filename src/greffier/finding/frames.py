"""Frames: a cue with what it governs, before anyone is told who the speaker is.

A frame says where the content lies, which noun phrase or pronoun is the speaker's, which rule found it.
"""

from __future__ import annotations

from dataclasses import dataclass

from greffier.lexicon import Cue
from greffier.record import Manner, Span


@dataclass(frozen=True, slots=True)
class Frame:
    """A cue at token `head` (-1 when there is none) and its content.

    `speaker` and `addressee` are tokens (heads of noun phrases, or pronouns); `after` is true when only
    reading order tells the speaker.
    """

    rule: str
    manner: Manner
    content: tuple[Span, ...]
    cue: Cue | None
    head: int
    cue_span: Span | None
    speaker: int | None
    addressee: int | None = None
    after: bool = False
    negated: bool = False
