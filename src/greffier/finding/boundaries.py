"""Where a content that starts at some token stops: arcs, commas, colons and quotation marks all have a say."""

from __future__ import annotations

from greffier.finding.grammar import climb, finite_group
from greffier.finding.page import Page
from greffier.finding.quotations import Quotation
from greffier.record import Span
from greffier.record.span import trimmed

EDGE = " \t\n\r\u00a0\u202f,;:.!?…–—-"
COMMAS = frozenset({",", ";", "–", "—", "-"})


def content(page: Page, first: int, last: int) -> Span | None:
    """Characters of tokens `first` to `last` (excluded) without punctuation at the ends; quotation marks stay whole."""
    if first >= last:
        return None
    span = page.parse.span(first, last)
    found = trimmed(page.text, span.start, span.end, EDGE)
    return _whole_marks(page, found) if found else None


def _whole_marks(page: Page, span: Span) -> Span:
    """The span with a mark left alone at its start or end dropped or its partner taken in."""
    for quotation in page.of(Quotation):
        outer = quotation.outer
        if outer.start == span.start and outer.end > span.end and quotation.inner.end <= span.end + 1:
            return Span(span.start, outer.end)
    return span


def enclosing(page: Page, character: int) -> Quotation | None:
    """The innermost quotation that `character` lies in, None when it is the article's own words."""
    around = [q for q in page.of(Quotation) if q.outer.start < character < q.outer.end]
    return max(around, key=lambda q: q.depth) if around else None


def sentence_limit(page: Page, first: int) -> int:
    """One past the last token a content starting at `first` may reach: its sentence, or the quotation around or within."""
    start, limit = page.sentence(first)
    around = enclosing(page, page.tokens[first].start)
    if around is not None:
        inside = page.within(Span(first_char := page.tokens[first].start, max(around.inner.end, first_char + 1)))
        return min(limit, inside.stop) if len(inside) else limit
    for quotation in page.of(Quotation):
        if page.tokens[first].start <= quotation.outer.start < page.tokens[limit - 1].end < quotation.outer.end:
            if quotation.closed and len(quotation.parts) == 1:
                limit = max(limit, page.at(quotation.outer.end - 1) + 1)
    return limit


def clause_end(page: Page, first: int, owner: int, blocked: frozenset[int], *, narrow: bool = False) -> int:
    """One past the last token of the clause or phrase that starts at `first` and is governed by the cue at `owner`.

    It stops where something else of the owner's begins after a comma or conjunction, at an incise (`blocked` holds the
    tokens before which one starts), and, when `narrow`, at any comma or colon.
    """
    tokens, limit = page.tokens, sentence_limit(page, first)
    quotes = [q for q in page.of(Quotation) if q.outer.start >= tokens[first].start]
    at = first + 1
    while at < limit:
        inside = next((q for q in quotes if q.outer.start <= tokens[at].start < q.outer.end - 1), None)
        if inside is not None:
            at = max(page.at(inside.outer.end - 1) + 1, at + 1)
            continue
        if at in blocked or _stops(page, first, at, owner, narrow=narrow):
            return at
        at += 1
    return limit


def _stops(page: Page, first: int, at: int, owner: int, *, narrow: bool) -> bool:
    token = page.tokens[at]
    if token.text in (";", "(", "["):
        return token.text == ";"
    if narrow and (token.text in COMMAS or token.text == ":") and token.text != "-":
        return True
    if token.text in COMMAS or token.pos == "CCONJ":
        return _lands_outside(page, first, at, owner)
    return False


def _lands_outside(page: Page, first: int, at: int, owner: int) -> bool:
    """Whether the words after the comma or conjunction at `at` are governed by the owner, or by what governs it."""
    limit = page.sentence(at)[1]
    after = at + 1
    while after < limit and page.tokens[after].pos in ("PUNCT", "CCONJ", "ADV"):
        after += 1
    if after >= limit:
        return False
    for index in climb(page.parse, after):
        if first <= index < at:
            return False
        if index < first:
            return _own_clause(page, after, limit) or index == owner
    return _own_clause(page, after, limit)


def _own_clause(page: Page, after: int, limit: int) -> bool:
    """Whether a verb of its own stands in tokens `after`–`limit` before the next comma."""
    for at in range(after, limit):
        token = page.tokens[at]
        if token.text in COMMAS:
            return False
        if token.pos == "VERB" and (finite_group(page.parse, at) or "VerbForm=Part" in token.morph or at == after):
            return True
    return False
