"""From whom an article says it takes: *(AFP)*, *avec Reuters*, *selon l'AFP*, *rapporte la BBC*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from greffier.finding.page import Page
from greffier.finding.reference import Reference
from greffier.lexicon import key, name_key
from greffier.record import Passage, Span, Statement
from greffier.record.span import trimmed

SHORT = 60
"""Characters of a line that can be a signature."""
_BRACKETS = re.compile(r"[(\[]([^()\[\]\n]{2,60})[)\]]")
_PARTS = re.compile(r"[^/,;&|–—]+")
_NAMES = re.compile(r"\s+(?:et|and)\s+")


def credits(page: Page) -> Iterator[Passage]:
    """The outlets an article credits, signatures first, then those its statements came through."""
    article, seen = page.article.id, list[Span]()
    for span in _signatures(page):
        seen.append(span)
        yield Passage(article, article, span)
    for statement in page.of(Statement):
        for span in _told_by(page, statement):
            if not any(span.meets(other) for other in seen):
                seen.append(span)
                yield Passage(statement.id, article, span)


def _told_by(page: Page, statement: Statement) -> Iterator[Span]:
    """The outlets that passed a statement on, or are its speaker; platforms are none."""
    stretches = [*statement.sources, *((statement.speaker_span,) if statement.speaker_span else ())]
    for reference in page.of(Reference):
        if reference.entry is not None and reference.entry.outlet:
            span = page.parse.span(reference.first, reference.last)
            if any(one.covers(span) for one in stretches) and _is_outlet(page, reference.entry.name):
                yield span


def _signatures(page: Page) -> Iterator[Span]:
    """Outlets in brackets or in a line of their own, in reading order; none for a picture (noise)."""
    stretches = [Span(*found.span(1)) for found in _BRACKETS.finditer(page.text)]
    stretches += [line for line in _lines(page.text) if len(line) <= SHORT]
    noise, seen = [one.span for one in page.article.noise], set[Span]()
    for stretch in sorted(one for one in stretches if not any(one.meets(other) for other in noise)):
        found = set(_credited(page, stretch)) - seen
        seen |= found
        yield from sorted(found)


def _is_outlet(page: Page, name: str) -> bool:
    """Whether a name is that of an agency, newspaper, broadcaster or site."""
    rows = page.lexicon.outlets_by_name.get(name_key(name), ())
    return bool(rows) and rows[0].kind != "platform"


def _lines(text: str) -> Iterator[Span]:
    at = 0
    for line in text.split("\n"):
        span = trimmed(text, at, at + len(line))
        if span is not None:
            yield span
        at += len(line) + 1


def _credited(page: Page, stretch: Span) -> Iterator[Span]:
    """The outlets in a stretch that holds nothing else, but for words that lead to a credit."""
    for found in _PARTS.finditer(page.text, stretch.start, stretch.end):
        at = found.start()
        for piece in _NAMES.split(found[0]):
            start = page.text.index(piece, at)
            span = _without_link(page, start, start + len(piece))
            if span is not None and _is_outlet(page, span.of(page.text)):
                yield span
            at = start + len(piece)


def _without_link(page: Page, start: int, end: int) -> Span | None:
    """The stretch behind *avec*, *source :*, *par*; as it is without such a word."""
    span = trimmed(page.text, start, end, ".:")
    if span is None:
        return None
    words = span.of(page.text)
    first = re.match(r"\S+\s*:?\s+", words)
    if first and key(first[0].strip(" :\u00a0\u202f")) in page.lexicon.words("credit link"):
        return trimmed(page.text, span.start + first.end(), span.end, ".:")
    return span
