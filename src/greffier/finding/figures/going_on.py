"""Counts told in one breath, of which only the first says whose they are: *compte 9 morts, dont 3*."""

from __future__ import annotations

from dataclasses import replace

from greffier.finding.figures.attributing import clause_of
from greffier.finding.grammar import is_finite
from greffier.finding.page import Page
from greffier.record import Figure
from greffier.record.figures import PART

MARKS = frozenset("«»")
PARTED = frozenset(";:()«»")
"""Marks behind which another may count."""


def goes_on(page: Page, before: Figure | None, figure: Figure) -> Figure:
    """A figure of nobody's with the source of the one `before` it, where no verb or mark parts them."""
    if before is None or before.by is None or figure.by is not None or figure.statement is not None:
        return figure
    first, last = page.at(before.span.end - 1), page.at(figure.span.start)
    if page.parse.sentence_of[first] != page.parse.sentence_of[last]:
        return figure
    verb = clause_of(page, last)
    if verb is not None and verb > last:
        return figure  # *compte 9 morts, et 3 blessés ont fui*
    between = page.tokens[first + 1 : last]
    quoted = MARKS if PART in figure.lemmas else frozenset[str]()  # *200 blessés, « dont 40 gravement »*
    if any(is_finite(token) or (token.text in PARTED and token.text not in quoted) for token in between):
        return figure
    return replace(figure, by=before.by)


def of_the_same_day(page: Page, before: Figure | None, figure: Figure) -> Figure:
    """A figure of what was counted in the sentence before, of the day told there where it has none.

    *1 600 accidents en 2024. Le syndicat en reconnaît 900.*
    """
    if before is None or before.as_of is None or figure.as_of is not None or figure.unit != before.unit:
        return figure
    here, there = (page.parse.sentence_of[page.at(one.span.start)] for one in (figure, before))
    gap = here - there
    return replace(figure, as_of=before.as_of, as_of_span=before.as_of_span) if gap <= 1 else figure
