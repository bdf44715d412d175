"""Frames that only double another: *selon lui* in his own words, *comme l'a dit X* of what X said."""

from __future__ import annotations

from greffier.finding.frames import Frame
from greffier.finding.page import Page


def echoes_another(page: Page, frame: Frame, leaning: list[Frame]) -> bool:
    """Whether *comme l'a dit X* echoes words that have a source already: *S selon Y, comme l'a dit X*."""
    at = page.at(frame.cue_span.start) if frame.cue_span else -1
    if at < 0 or page.lexicon.words("likeness").isdisjoint(page.keys[max(at - 2, 0) : at + 1]):
        return False
    told = [other.cue_span for other in leaning if other is not frame and other.cue_span]
    return any(part.covers(span) for part in frame.content for span in told)


def repeats_another(page: Page, frame: Frame, found: list[Frame]) -> bool:
    """Whether *selon lui* only repeats whose words a clause is: *affirme que Y avait, selon lui, menti*."""
    if frame.rule != "attributed" or frame.speaker is None or page.tokens[frame.speaker].pos != "PRON":
        return False
    shown = [other.content[0] for other in found if other.rule == "colon clause"]
    if frame.cue_span is not None and any(part.start == frame.cue_span.start for part in shown):
        return True  # *se montre confiant : pour lui, S*
    told = [part for other in found if other.rule == "que" for part in other.content]
    return any(part.start == frame.content[0].start and part.covers(frame.content[-1]) for part in told)


def describes_again(frame: Frame, found: list[Frame]) -> bool:
    """Whether another cue tells as much or more: *se dit ⟦convaincu que S⟧*, *⟦tient à préciser⟧ que S*."""
    if frame.cue_span is None:
        return False
    if any(_is_longer(other, frame) for other in found):
        return True
    if frame.rule == "se+adj":
        return False
    own = (f for f in found if f.rule == "se+adj" and f.cue_span is not None)
    return any(f.cue_span is not None and f.cue_span.start == frame.cue_span.start for f in own)


def _is_longer(other: Frame, frame: Frame) -> bool:
    """Whether a frame of the same content has a cue that holds the other's and more."""
    if other is frame or other.cue_span is None or frame.cue_span is None or other.content != frame.content:
        return False
    return other.cue_span.covers(frame.cue_span) and other.cue_span != frame.cue_span


def closes_again(frame: Frame, found: list[Frame]) -> bool:
    """Whether a second incise takes up a quotation one inside has cut: *« A, dit-il, B », a-t-il dit*."""
    ends = frame.content[0].start, frame.content[-1].end
    return frame.rule == "incise" and any(
        other.rule == "incise"
        and other is not frame
        and (other.content[0].start, other.content[-1].end) == ends
        and other.cue_span is not None
        and any(part.covers(other.cue_span) for part in frame.content)
        for other in found
    )
