"""Free indirect speech: *X a dit que S. Les impôts n'augmenteraient pas.* The second sentence is X's too."""

from __future__ import annotations

from collections.abc import Iterator

from greffier.finding.blocks import in_blocks
from greffier.finding.boundaries import content, enclosing, holds_quoted_words
from greffier.finding.frames import Frame
from greffier.finding.grammar import is_finite
from greffier.finding.moods import is_conditional
from greffier.finding.page import Page
from greffier.record import Manner, Span

RULE = "free indirect"
OPENS = frozenset({"que", "si", RULE})
"""Rules of statements that such a sentence may go on with."""


def free_indirect(page: Page, found: list[Frame]) -> Iterator[Frame]:
    """A frame for each sentence in the conditional right behind one that tells what someone said."""
    before: Frame | None = None
    placed = in_blocks((part, frame) for frame in found for part in (*frame.content, *_cue(frame)))
    for first, last in page.parse.sentences:
        span = page.parse.span(first, last)
        here = _once_each(placed.meeting(span))
        if before is not None and not here and (frame := _goes_on(page, before, first, last)):
            yield frame
            before = frame
            continue
        opening = [f for f in here if f.rule in OPENS and f.speaker is not None and not _inside(f, here)]
        alone = len(opening) == 1 and opening[0].content[-1].end >= span.end - 2
        before = opening[0] if alone and _looks_ahead(page, opening[0]) else None


def _once_each(frames: list[Frame]) -> list[Frame]:
    return list({id(frame): frame for frame in frames}.values())


def _cue(frame: Frame) -> tuple[Span, ...]:
    return (frame.cue_span,) if frame.cue_span is not None else ()


def _inside(frame: Frame, others: list[Frame]) -> bool:
    """Whether the frame lies in another's content."""
    return any(p.covers(frame.content[0]) for f in others if f is not frame for p in f.content)


def _looks_ahead(page: Page, frame: Frame) -> bool:
    """Whether what was said is told in the conditional, as after a cue in the past."""
    return any(is_conditional(page, k) for part in frame.content for k in page.within(part))


def _goes_on(page: Page, before: Frame, first: int, last: int) -> Frame | None:
    """The frame of a plain sentence in the conditional behind `before`'s; None for any other sentence."""
    tokens = page.tokens[first:last]
    gap = page.text[before.content[-1].end : page.tokens[first].start]
    verb = next((token for token in tokens if is_finite(token)), None)
    if "\n" in gap.strip(" ") or verb is None or enclosing(page, tokens[0].start) is not None:
        return None
    below = (page.tokens[k] for k in page.parse.children[verb.index])
    modal = verb.lemma in page.lexicon.words("modal") and any("VerbForm=Inf" in one.morph for one in below)
    doubtful = any(t.text.lower() in page.lexicon.words("if") and t.pos == "SCONJ" for t in tokens)
    if modal or doubtful or tokens[-1].text == "?" or not is_conditional(page, verb.index):
        return None
    span = content(page, first, last)
    if span is None:
        return None
    manner: Manner = "mixed" if holds_quoted_words(page, (span,)) else "indirect"
    return Frame(RULE, manner, (span,), None, -1, None, before.speaker)
