"""A stretch of an article: half-open, in characters of the text as it was read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True, init=False)
class Span:
    """Characters `start` to `end` (excluded) of one article's text."""

    start: int
    end: int

    def __init__(self, start: int, end: int) -> None:
        """Raise ValueError when the span is empty, reversed or negative."""
        if not 0 <= start < end:
            raise ValueError(f"not a span: {start}–{end}")
        _set_start(self, start)
        _set_end(self, end)

    def __len__(self) -> int:
        """Length in characters, never zero."""
        return self.end - self.start

    def of(self, text: str) -> str:
        """The exact words this span covers in `text`."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Whether every character of `other` lies in this span."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: Span) -> bool:
        """Whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end


_set_start, _set_end = vars(Span)["start"].__set__, vars(Span)["end"].__set__
"""Spans are made more often than anything else, so they are made by hand."""


def hull(spans: tuple[Span, ...]) -> Span:
    """The smallest span that covers all of `spans`; ValueError when there are none."""
    if len(spans) == 1:
        return spans[0]
    return Span(min([s.start for s in spans]), max([s.end for s in spans]))


def trimmed(text: str, start: int, end: int, strip: str = "") -> Span | None:
    """Span `start`–`end` without white space or `strip` characters at its ends, None when nothing is left."""
    while start < end and (text[start].isspace() or text[start] in strip):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in strip):
        end -= 1
    return Span(start, end) if start < end else None
