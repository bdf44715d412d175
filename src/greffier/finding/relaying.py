"""Outlets that pass on what others said: *S, rapporte Reuters*, *selon l'agence X, le roi a dit que S*."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from greffier.finding.frames import Frame, by_cue
from greffier.finding.page import Page
from greffier.finding.references import Reference
from greffier.record import Span, Statement


def relays(page: Page) -> Iterator[tuple[Frame, Span]]:
    """Frames by which an outlet only passes on what another is reported to say (*…, rapporte Reuters*)."""
    outlets = {r.head: r for r in page.of(Reference) if r.entry is not None and r.entry.outlet}
    for frame in page.of(Frame):
        if frame.speaker in outlets and frame.rule in ("incise", "attributed"):
            cues = page.once(by_cue)
            near = (f for part in frame.content for f in cues.meeting(part) if f is not frame)
            inner = [f for f in near if f.cue_span is not None and _covers(frame, f.cue_span)]
            if inner:
                source = outlets[frame.speaker]
                yield frame, page.parse.span(source.first, source.last)


def stands_apart(frame: Frame) -> bool:
    """Whether an outlet's words are more than what it passes on: *selon l'agence X, le roi a dit que S*."""
    return (
        frame.rule == "attributed"
        and frame.cue_span is not None
        and frame.cue_span.start < frame.content[0].start
    )


def _covers(frame: Frame, span: Span) -> bool:
    return any(part.covers(span) for part in frame.content)


def with_sources(page: Page, statement: Statement, passed_on: list[tuple[Frame, Span]]) -> Statement:
    """The statement with the outlets that passed it on.

    The first is its channel when it has none, unless it stands apart: what it tells holds the statement.
    """
    if statement.cue is None or not passed_on:
        return statement
    sentence = page.parse.span(*page.sentence(page.at(statement.cue.start)))
    here = [(frame, span) for frame, span in passed_on if sentence.covers(span)]
    through = next((span for frame, span in here if not stands_apart(frame)), None)
    sources = tuple(span for _, span in here)
    return replace(statement, sources=sources, channel=statement.channel or through) if here else statement
