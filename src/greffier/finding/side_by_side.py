"""Sources set side by side, each for its own count: *3 000 selon la police, 6 000 selon le syndicat*."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from greffier.finding.boundaries import content, holds_quoted_words
from greffier.finding.finites import has_finite
from greffier.finding.frames import Frame
from greffier.finding.grammar import is_finite
from greffier.finding.page import Page
from greffier.finding.whereabouts import past_dateline, quotations_meeting
from greffier.record import Manner, Span

YEAR = re.compile(r"(?:19|20)\d\d")
GROUPS = ("group", "groups", "scale")
"""Kinds of nouns that are a number: *une vingtaine, des centaines, deux millions*."""
DASHES = frozenset("–—")
APART = frozenset(",(;")

SHORT, REACH = 4, 10
"""Tokens of a count set in between commas, and before it those of the other, at most."""


def set_apart(page: Page, leaning: Sequence[Frame]) -> list[Frame]:
    """Attributions in order, of which each count that a second source gives is that source's alone.

    The one before keeps the clause: what stands before its own cue and what goes on behind the second's.
    So it does where a conjunction opens a clause that a second source tells (*S selon X, et T selon Y*).
    """
    found = list(leaning)
    for number, frame in enumerate(found):
        before = found[number - 1] if number and _shares(page, found[number - 1], frame) else None
        told = _count_before(page, frame) or _clause_before(page, before, frame)
        if told is None or (before is None and not _is_set_in(page, frame, *told)):
            continue
        first, separator = told
        if (own := content(page, first, frame.head)) is None:
            continue
        if before is not None:
            found[number - 1] = _kept(page, before, frame, page.tokens[separator].start)
        found[number] = replace(frame, content=(own,), manner=_manner(page, own))
    return found


def _is_set_in(page: Page, frame: Frame, first: int, separator: int) -> bool:
    """Whether a count is in brackets, dashes, or commas behind another: *des milliers, ⟦900⟧ selon X,*."""
    if page.tokens[separator].text == "(":
        return True
    if _is_dash(page, separator):  # *les 38 marins – 41 selon l'armateur – sont à terre*
        return any(_is_dash(page, k) for k in range(frame.head, page.sentence(frame.head)[1]))
    amid = len(frame.content) > 1 and page.tokens[separator].text == ","
    bare = frame.head - first <= SHORT and page.tokens[frame.head - 1].text != ","
    start = max(page.sentence(separator)[0], separator - REACH)
    counted = any(_is_number(page, k) for k in range(start, separator))
    return amid and bare and counted and not has_finite(page, range(start, separator))


def _manner(page: Page, told: Span) -> Manner:
    return "mixed" if holds_quoted_words(page, (told,)) else "indirect"


def _count_before(page: Page, frame: Frame) -> tuple[int, int] | None:
    """First token of the count right before a cue, and the token that parts it from the clause; or None."""
    start = page.sentence(frame.head)[0]
    at = frame.head - 1 - (page.tokens[frame.head - 1].text == ",")
    opened = _opening(page, at)
    counts = opened < at and any(_is_number(page, k) for k in range(opened, at))
    for k in range(opened, start, -1):
        token = page.tokens[k]
        apart = _parts(page, k) or token.pos == "CCONJ" or page.keys[k] in page.lexicon.words("part of")
        if apart:
            opening = k - 1 if k - 1 > start and _parts(page, k - 1) else k
            return (k + 1, opening) if counts else None
        if is_finite(token) or token.pos == "SCONJ" or "PronType=Rel" in token.morph or token.text == ")":
            return None
        counts = counts or (_is_number(page, k) and not YEAR.fullmatch(token.text))
    return None


def _opening(page: Page, at: int) -> int:
    """Where the quotation begins that ends at a token: *« moins de 2 000, sans armes », selon X*; else it."""
    token = page.tokens[at]
    closed = (q for q in quotations_meeting(page, Span(token.start, token.end)) if q.outer.end == token.end)
    return next((page.at(q.outer.start) for q in closed if len(q.parts) == 1), at)


def _parts(page: Page, at: int) -> bool:
    """Whether a token is a mark that parts a count from the clause it is set into."""
    return page.tokens[at].text in APART or _is_dash(page, at)


def _is_dash(page: Page, at: int) -> bool:
    """Whether a token is a dash, or a hyphen between blanks: *12 navires - 9 selon X - ont fui*."""
    token = page.tokens[at]
    if token.text in DASHES:
        return True
    return token.text == "-" and not page.text[token.start - 1 : token.end + 1].strip(" \u00a0-")


def _clause_before(page: Page, before: Frame | None, frame: Frame) -> tuple[int, int] | None:
    """As `_count_before`, of a clause that a conjunction joins to the one that the source before tells."""
    if before is None:
        return None
    head, *tail = before.content
    if (
        len(tail) != 1
        or head.start > page.tokens[before.head].start
        or frame.cue_span is None
        or not tail[0].covers(frame.cue_span)
    ):
        return None
    first, end = page.at(tail[0].start), frame.head
    whole = has_finite(page, page.within(head))
    joined = page.tokens[first].pos == "CCONJ" and has_finite(page, range(first, end))
    return (first + 1, first) if whole and joined else None


def _shares(page: Page, before: Frame, frame: Frame) -> bool:
    """Whether a source is given for words of the same sentence before another."""
    return before.head >= page.sentence(frame.head)[0] and before.cue_span is not None


def _kept(page: Page, before: Frame, frame: Frame, end: int) -> Frame:
    """The attribution before a second count without that count and its source."""
    cue = frame.cue_span
    assert cue is not None
    parts = [Span(one.start, min(one.end, end)) for one in before.content if one.start < end]
    first = past_dateline(page, page.sentence(before.head)[0], before.head)
    if not parts and before.head > first and (clause := content(page, first, before.head)) is not None:
        parts = [clause]
    parts += [one for one in frame.content if one.start > cue.end]
    trimmed = [told for one in parts if (told := content(page, *_tokens(page, one))) is not None]
    return replace(before, content=tuple(trimmed)) if trimmed else before


def _tokens(page: Page, span: Span) -> tuple[int, int]:
    """The half-open range of the tokens in a span."""
    inside = page.within(span)
    return inside.start, inside.stop


def _is_number(page: Page, at: int) -> bool:
    """Whether a token is a number or a noun for one: *seize, 40, une vingtaine*."""
    token = page.tokens[at]
    rows = (row for _, row in page.lexicon.numbers.starting.get(page.keys[at], ()))
    return token.pos == "NUM" or token.text[0].isdigit() or any(row.kind in GROUPS for row in rows)
