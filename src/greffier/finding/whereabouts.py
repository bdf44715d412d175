"""Where facts lie: which reference a token is part of, which quotations a stretch of text touches."""

from __future__ import annotations

import re
from bisect import bisect_left

from greffier.finding.blocks import Blocks, in_blocks
from greffier.finding.grammar import NOMINAL, is_finite
from greffier.finding.page import Page
from greffier.finding.quotations import Quotation
from greffier.finding.reference import Reference
from greffier.record import Span

DASHES, HOUR = frozenset("-–—"), re.compile(r"\d{1,2} ?[hH:]\d{0,2}$")
LABEL = 12
"""Tokens that a place, a day or a rubric before a dash may have: *DAMAS, 3 mai (Reuters) –*."""


def references_by_token(page: Page) -> dict[int, Reference]:
    """The reference each token is part of; ask `page.once` for it."""
    return {at: r for r in page.of(Reference) for at in range(r.first, r.last)}


def references_by_head(page: Page) -> dict[int, Reference]:
    """The reference each token is the head of; ask `page.once` for it."""
    return {r.head: r for r in page.of(Reference)}


def reference_over(page: Page, token: int | None) -> Reference | None:
    """The reference that the token is part of, None when it is part of none."""
    return None if token is None else page.once(references_by_token).get(token)


def references_between(page: Page, first: int, last: int) -> list[Reference]:
    """The references that begin at tokens `first` to `last` (excluded), in reading order."""
    inside = page.once(references_by_token)
    return [inside[at] for at in range(first, last) if at in inside and inside[at].first == at]


def _quotations(page: Page) -> Blocks[Quotation]:
    return in_blocks((q.outer, q) for q in page.of(Quotation))


def quotations_meeting(page: Page, span: Span) -> list[Quotation]:
    """The quotations that share a character with `span`, marks counted, by their first characters."""
    return page.once(_quotations).meeting(span)


def _openings(page: Page) -> list[int]:
    return [q.outer.start for q in page.of(Quotation)]


def quotation_from(page: Page, character: int) -> Quotation | None:
    """The first quotation that begins at `character` or behind it, None when none does."""
    at, found = bisect_left(page.once(_openings), character), page.of(Quotation)
    return found[at] if at < len(found) else None


def in_dateline(page: Page, token: int, verb: int) -> bool:
    """Whether a token stands before the one dash between a paragraph's head and its verb: *DAMAS (AFP) –*."""
    return token < past_dateline(page, token, verb)


def past_dateline(page: Page, token: int, verb: int) -> int:
    """The token behind the dateline that the token's sentence opens with, before its verb; else its first.

    A place, a day or an hour stand before the dash: *DAMAS, 3 mai (AFP) –*, *18h05 –*. Behind an agency or a
    figure the words may hold dashes of their own.
    """
    first = page.sentence(token)[0]
    opens = page.tokens[first]
    if verb - first < 2 or token - first > LABEL or (opens.start and page.text[opens.start - 1] != "\n"):
        return first
    if opens.pos not in NOMINAL and not HOUR.match(opens.text):
        return first
    dashes = [k for k in range(first + 1, verb) if page.tokens[k].text in DASHES]
    if not dashes or dashes[0] - first > LABEL:
        return first
    before = page.tokens[dashes[0] - 1].text
    alone = len(dashes) == 1 or before == ")" or before[0].isdigit()
    label = range(first, dashes[0])
    return first if not alone or any(is_finite(page.tokens[k]) for k in label) else label.stop + 1
