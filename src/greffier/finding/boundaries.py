"""Where a content that starts at some token stops: arcs, commas, colons and quotation marks have a say."""

from __future__ import annotations

from bisect import bisect_right

from greffier.finding.page import Page
from greffier.finding.quotations import Quotation
from greffier.finding.whereabouts import quotation_from, quotations_meeting
from greffier.record import Span
from greffier.record.span import trimmed

EDGE = " \t\n\r\u00a0\u202f,;:.!?…–—-"

CLOSED = frozenset({"»", "”"})

OPENED = frozenset({"«", "“", '"'})


def content(page: Page, first: int, last: int) -> Span | None:
    """Characters of tokens `first` to `last` (excluded) without end punctuation; marks stay in pairs."""
    while first < last and (page.tokens[last - 1].pos == "CCONJ" or _leads_on(page, last - 1)):
        last -= 1  # *X et, dernièrement, Y*
    if first >= last:
        return None
    span = page.parse.span(first, last)
    found = trimmed(page.text, span.start, span.end, EDGE)
    words = found is not None and any(character.isalnum() for character in found.of(page.text))
    return _whole_marks(page, found) if found is not None and words else None


def _leads_on(page: Page, at: int) -> bool:
    """Whether a *que* stands before the comma of an incise: *exigent un visa ⟦que⟧, dit X, nul n'a*."""
    cut = at + 1 < len(page.tokens) and page.tokens[at + 1].text == ","
    return cut and page.keys[at] in page.lexicon.words("que")


def _whole_marks(page: Page, span: Span) -> Span:
    """The span with a mark left alone at its start or end dropped or its partner taken in."""
    for quotation in quotations_meeting(page, span):
        outer = quotation.outer
        if outer.start == span.start and outer.end > span.end and quotation.inner.end <= span.end + 1:
            return Span(span.start, outer.end)
    return span


def holds_quoted_words(page: Page, parts: tuple[Span, ...]) -> bool:
    """Whether a content has quoted words in it, so that its manner is mixed; not one inside a quotation."""
    met = ((q, part) for part in parts for q in quotations_meeting(page, part))
    return any(not q.outer.covers(part) or q.outer == part or q.inner == part for q, part in met)


def is_quoted_thing(page: Page, first: int, last: int) -> bool:
    """Whether tokens `first`–`last` are a thing in marks, no judgement: *« une alliance »*."""
    marked = last - first > 3 and page.tokens[first].text in OPENED and page.tokens[last - 1].text in CLOSED
    return marked and page.tokens[first + 1].pos == "DET"


def enclosing(page: Page, character: int) -> Quotation | None:
    """The innermost quotation that `character` lies in, None when it is the article's own words."""
    ends, innermost = page.once(_depths)
    return innermost[bisect_right(ends, character)]


def _depths(page: Page) -> tuple[list[int], list[Quotation | None]]:
    """Characters at which other quotations are the innermost, and these: before the first, from it on, …"""
    ends = sorted({end for q in page.of(Quotation) for end in (q.outer.start + 1, q.outer.end)})
    around = [[q for q in quotations_meeting(page, Span(at, at + 1)) if q.outer.start < at] for at in ends]
    return ends, [None, *(max(near, key=lambda q: q.depth) if near else None for near in around)]


def sentence_limit(page: Page, first: int) -> int:
    """One past the last token a content from `first` may reach: its sentence, or a quotation it meets."""
    limit = page.sentence(first)[1]
    around = enclosing(page, page.tokens[first].start)
    if around is not None:
        start = page.tokens[first].start
        inside = page.within(Span(start, max(around.inner.end, start + 1)))
        return min(limit, inside.stop) if len(inside) else limit
    limit = max(limit, _announced_end(page, limit))
    for quotation in quotations_meeting(page, page.parse.span(first, limit)):
        outer = quotation.outer
        meets = page.tokens[first].start <= outer.start < page.tokens[limit - 1].end < outer.end
        if meets and quotation.closed and len(quotation.parts) == 1:
            limit = max(limit, page.at(outer.end - 1) + 1)
    return limit


def _announced_end(page: Page, limit: int) -> int:
    """One past the quotation that opens right behind the colon a sentence ends with; 0 without one."""
    edge = page.tokens[limit - 1].end
    announced = quotation_from(page, edge) if page.tokens[limit - 1].text == ":" else None
    near = announced is not None and not page.text[edge : announced.outer.start].strip()
    return page.at(announced.outer.end - 1) + 1 if announced is not None and near else 0
