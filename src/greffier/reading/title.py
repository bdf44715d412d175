"""A title that stands only in the text: its first line, when it looks like one."""

from __future__ import annotations

import re

from greffier.record import Span
from greffier.record.span import trimmed

_LONGEST, _SHORTEST, _BODY = 160, 12, 200
_CLOSED = re.compile(r"[.;,:…]$|[.…]\s?[»”\"]$")
_NOT = re.compile(r"[-–—«“\"•*]|\d{1,2}(?:er)? \w+ \d{4}\b")


def title_of(text: str, noise: tuple[Span, ...]) -> str | None:
    """The first line that is not noise, if short, not closed like a sentence, and over a longer text."""
    start = 0
    for span in noise:
        if not text[start : span.start].strip():
            start = span.end
    line = _line(text, start)
    if line is None or not _SHORTEST <= len(line) <= _LONGEST:
        return None
    words, after = line.of(text), text[line.end :]
    heading = re.match(r"#+\s+(.+)", words)
    if heading:
        return heading[1].strip(" #")
    below = _line(text, line.end)
    if below is None or len(after.strip()) < _BODY or _CLOSED.search(words) or _NOT.match(words):
        return None
    parted = text[line.end : below.start].count("\n") > 1
    return words if parted or len(below) > 1.5 * len(line) else None


def _line(text: str, start: int) -> Span | None:
    """The first line after `start` that is not blank."""
    found = re.compile(r"\S[^\n]*").search(text, start)
    return trimmed(text, *found.span()) if found else None
