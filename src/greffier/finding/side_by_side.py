"""Sources set side by side, each for its own amount: *16 000 selon la police, 40 000 selon le syndicat*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from greffier.finding.boundaries import content
from greffier.finding.frames import Frame
from greffier.finding.grammar import is_finite
from greffier.finding.page import Page
from greffier.finding.source_ends import source_end
from greffier.finding.whereabouts import reference_over
from greffier.record import Span

GROUPS = ("group", "groups", "scale")
"""Kinds of nouns that are a number: *une vingtaine, des centaines, deux millions*."""
COMMAS = (",", ";")
"""Marks before the second amount."""


def set_apart(page: Page, frames: Sequence[Frame]) -> Iterator[Frame]:
    """Frames of particles, in reading order, those of two amounts in one sentence cut to their own."""
    found = list(frames)
    for n in range(len(found) - 1):
        one, other = found[n], found[n + 1]
        start = _amount_between(page, one, other)
        own = content(page, start, other.head) if start is not None else None
        if start is None or own is None:
            continue
        cut, told = page.tokens[start].start, page.tokens[one.head].start
        mine = [part for it in one.content if (part := _until(page, it, cut)) is not None]
        before = _until(page, other.content[0], told)
        if not mine and before is not None:
            mine = [before]
        if mine:
            found[n], found[n + 1] = replace(one, content=tuple(mine)), replace(other, content=(own,))
    yield from found


def _until(page: Page, part: Span, cut: int) -> Span | None:
    """What of a content stands before the character `cut`; None when nothing does."""
    return part if part.end <= cut else content(page, page.at(part.start), page.at(cut))


def _amount_between(page: Page, one: Frame, other: Frame) -> int | None:
    """Where the second source's amount begins, a phrase of its own without a verb; None for most."""
    if one.speaker is None or other.speaker is None or one.manner == "direct" or one.head >= other.head:
        return None
    if page.parse.sentence_of[one.head] != page.parse.sentence_of[other.head]:
        return None
    reference = reference_over(page, one.speaker)
    first = reference.last if reference is not None else source_end(page, one.speaker, other.head)
    numbers = [k for k in range(first, other.head) if is_number(page, k)]
    if not numbers or one.speaker > numbers[-1]:
        return None
    joints = (k for k in range(numbers[-1] - 1, first - 1, -1) if _joins(page, k))
    start = next((k + 1 for k in joints), first if page.tokens[first].pos in ("NUM", "ADP") else None)
    if start is None or any(is_finite(page.tokens[k]) for k in range(start, other.head)):
        return None
    return start + (page.keys[start] in page.lexicon.words("contre"))


def _joins(page: Page, at: int) -> bool:
    """Whether a comma or *et, mais* stands here."""
    return page.tokens[at].text in COMMAS or page.tokens[at].pos == "CCONJ"


def is_number(page: Page, at: int) -> bool:
    """Whether a token is a number or a noun for one: *seize, 40, une vingtaine*."""
    token = page.tokens[at]
    rows = (row for _, row in page.lexicon.numbers.starting.get(page.keys[at], ()))
    return token.pos == "NUM" or token.text[0].isdigit() or any(row.kind in GROUPS for row in rows)
