"""Frames: a cue with what it governs, before anyone is told who the speaker is.

A frame says where the content lies, which noun phrase or pronoun is the speaker's, which rule found it.
"""

from __future__ import annotations

from dataclasses import dataclass

from greffier.finding.blocks import Blocks, in_blocks
from greffier.finding.page import Page
from greffier.finding.quotations import Quotation
from greffier.lexicon import Cue
from greffier.record import Manner, Span
from greffier.record.making import quickly_made


@quickly_made
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


def by_cue(page: Page) -> Blocks[Frame]:
    """The article's frames by where their cues stand; ask `page.once` for it."""
    return in_blocks((f.cue_span, f) for f in page.of(Frame) if f.cue_span is not None)


def by_content(page: Page) -> Blocks[Frame]:
    """The article's frames by the parts of their contents; ask `page.once` for it."""
    return in_blocks((part, f) for f in page.of(Frame) for part in f.content)


def by_told_content(page: Page) -> Blocks[Frame]:
    """As `by_content`, turns of an interview left out: in them its people are told of as an article does."""
    turns = {quotation.inner.start for quotation in page.of(Quotation) if quotation.turn}
    told = ((part, f) for f in page.of(Frame) for part in f.content)
    return in_blocks((part, f) for part, f in told if f.content[0].start not in turns or f.head >= 0)


def by_speaker(page: Page) -> dict[int, list[Frame]]:
    """The article's frames by their speaker's token; ask `page.once` for it."""
    found: dict[int, list[Frame]] = {}
    for frame in page.of(Frame):
        if frame.speaker is not None:
            found.setdefault(frame.speaker, []).append(frame)
    return found
