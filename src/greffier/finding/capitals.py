"""Capitals that go without their accent, as the press often writes them: *A en croire X*, *A la tribune*."""

from __future__ import annotations

from greffier.finding.page import Page
from greffier.lexicon import name_key


def accented(page: Page, at: int) -> str:
    """The key of a token; a bare capital has its accent: *A* is *à*."""
    return page.once(_bare).get(page.tokens[at].text) or page.keys[at]


def bare_capitals(page: Page) -> list[int]:
    """Indices of the tokens that are capitals without their accent."""
    places = ((bare, at) for bare in page.once(_bare) for at in page.places.get(bare.lower(), ()))
    return [at for bare, at in places if page.tokens[at].text == bare]


def _bare(page: Page) -> dict[str, str]:
    """Words with their accent by how they are written without it; ask `page.once` for them."""
    return {name_key(word).upper(): word for word in page.lexicon.words("accent left out")}
