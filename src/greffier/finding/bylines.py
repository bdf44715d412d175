"""Lines that only say who wrote an article: *Par Anna Roux, envoyée spéciale à Oslo*."""

from __future__ import annotations

import re

from greffier.finding.grammar import is_finite
from greffier.finding.page import Page
from greffier.record import Span

LINE = re.compile(r"[^\n]+")
LONGEST = 160
"""Characters of a byline, at most."""


def in_byline(page: Page, span: Span) -> bool:
    """Whether words stand in a byline, so that nobody in it is called again."""
    return any(line.covers(span) for line in page.once(_bylines))


def _bylines(page: Page) -> tuple[Span, ...]:
    """The lines that open with *Par* and a capital, short and without a verb."""
    by = page.lexicon.words("par")
    lines = (Span(*one.span()) for one in LINE.finditer(page.text) if len(one[0]) <= LONGEST)
    led = (line for line in lines if line.of(page.text).partition(" ")[0].lower() in by)
    return tuple(line for line in led if _names_only(page, line))


def _names_only(page: Page, line: Span) -> bool:
    within = page.within(line)
    tokens = [page.tokens[k] for k in within]
    return len(tokens) > 1 and tokens[1].text[0].isupper() and not any(map(is_finite, tokens))
