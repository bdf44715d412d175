"""What was told in the sentence before and is given to somebody behind it: *S. C'est ce qu'a dit X.*"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from greffier.finding.boundaries import content, holds_quoted_words
from greffier.finding.cues import Used
from greffier.finding.frames import Frame
from greffier.finding.page import Page
from greffier.finding.subjects import speaker_of
from greffier.finding.voices import voice_of
from greffier.finding.whereabouts import quotations_meeting
from greffier.record import Manner, Span

REACH = 5
"""Among how many words of its sentence *ce que* stands: *C'est du moins ce que dit X*."""


def summed_up(page: Page, cues: Iterable[Used], found: list[Frame]) -> Iterator[Frame]:
    """A frame for each *c'est ce que* of a verb of saying, with the words before it that no other tells."""
    for used in cues:
        row = used.row("quote", "que")
        if row is None or used.passive or used.negated or not _sums_up(page, used):
            continue
        parts, whole = _before(page, page.sentence(used.head)[0])
        told = any(part.meets(c) for f in found for c in f.content for part in parts)
        speaker = voice_of(page, speaker_of(page, used, {}).token)
        if not parts or told or speaker is None:
            continue
        mixed: Manner = "mixed" if holds_quoted_words(page, parts) else "indirect"
        yield Frame("incise", "direct" if whole else mixed, parts, row, used.head, used.span, speaker)


def _sums_up(page: Page, used: Used) -> bool:
    """Whether *c'est ce que, voilà ce que* opens the sentence and has the cue for its verb."""
    first, words = page.sentence(used.head)[0], page.lexicon.words
    if page.keys[first] not in words("summing up"):
        return False
    near = range(first + 1, min(first + REACH, used.first))
    led = (k for k in near if page.keys[k] in words("remarked") and page.keys[k + 1] in words("que"))
    return next(led, None) is not None


def _before(page: Page, first: int) -> tuple[tuple[Span, ...], bool]:
    """What stands right before a sentence, and whether it is a quotation; nothing at the very start."""
    span = content(page, *page.sentence(first - 1)) if first else None
    around = quotations_meeting(page, span) if span is not None else ()
    closed = next((q for q in around if span is not None and q.outer.covers(span) and not q.depth), None)
    if closed is not None and not page.text[closed.outer.end : page.tokens[first].start].strip(" .\n"):
        return closed.parts, True
    return ((span,) if span is not None else ()), False
