"""The sentence that some words of an article stand in, as it is shown beside them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from greffier.record import Noise, Span

AROUND = 220
"""How many characters to each side are looked at; a sentence that goes on is cut there."""
_STOP = re.compile(
    r"(?:\.(?<!\b[A-Z]\.)(?<!\bMM\.)(?<!\bDr\.)(?<!\bSt\.)|[!?…])\s?[»”\"]?\s+(?=[^\w–—-]*[A-ZÀ-ÖØ-Þ0-9])|\s*\n\s*"
)


def sentence_around(text: str, span: Span, noise: Iterable[Noise] = ()) -> Span:
    """The sentence around a span, without noise or white space at its ends; part of it where it is long."""
    first, last = max(0, span.start - AROUND), min(len(text), span.end + AROUND)
    for stop in _STOP.finditer(text, first, last):
        if stop.end() <= span.start:
            first = stop.end()
        elif stop.start() >= span.end - 1:
            last = stop.start() + len(stop[0].rstrip())
            break
    first = max([first, *(one.span.end for one in noise if one.span.end <= span.start)])
    last = min([last, *(one.span.start for one in noise if one.span.start >= span.end)])
    words = text[first:last]
    return Span(last - len(words.lstrip()), first + len(words.rstrip()))
