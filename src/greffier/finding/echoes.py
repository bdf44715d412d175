"""Words that bring in who has said what a clause tells: *comme l'a dit X, ainsi que le rappelle X*."""

from __future__ import annotations

from greffier.finding.page import Page


def echoes(page: Page, at: int) -> bool:
    """Whether *comme* or *ainsi que* stands at a token."""
    if page.keys[at] in page.lexicon.words("likeness"):
        return True
    behind = page.keys[at + 1] if at + 1 < len(page.keys) else ""
    return behind in page.lexicon.words("que") and page.keys[at] in page.lexicon.words("before incise")


def before_echo(page: Page, first: int) -> int:
    """How many such words stand right before the verb group of an incise: *, ainsi que l'a promis X*."""
    if first < 1 or page.keys[first - 1] not in page.lexicon.words("before incise"):
        return 0
    return 1 + (first > 1 and page.keys[first - 2] != "," and echoes(page, first - 2))
