"""The finite verbs of an article in reading order, so that a stretch without any is told at a glance."""

from __future__ import annotations

from bisect import bisect_left

from greffier.finding.grammar import is_finite
from greffier.finding.page import Page


def finites(page: Page) -> list[int]:
    """The tokens that are finite verbs or auxiliaries; ask `page.once` for them."""
    return [token.index for token in page.tokens if is_finite(token)]


def has_finite(page: Page, inside: range) -> bool:
    """Whether a finite verb or auxiliary stands among these tokens."""
    found = page.once(finites)
    at = bisect_left(found, inside.start)
    return at < len(found) and found[at] < inside.stop
