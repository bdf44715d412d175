"""The preposition a word stands behind, contracted articles undone: *du* is *de*."""

from __future__ import annotations

from greffier.finding.page import Page
from greffier.lexicon import ClassName

CONTRACTED: tuple[ClassName, ...] = ("de", "à")


def case_of(page: Page, noun: int) -> str | None:
    """The preposition a noun stands behind, of *d'après* the whole, contractions undone; None without one."""
    for k in page.parse.children[noun]:
        if k < noun and page.tokens[k].dep == "case":
            found, behind = plain_preposition(page, k), page.tokens[k + 1]
            whole = found in CONTRACTED and behind.pos == "ADP" and behind.head == k
            whole = whole and behind.text not in page.lexicon.words("among")  # not *trois d'entre eux*
            return f"{found} {behind.text}" if whole else found  # *d'après une source*
    return None


def plain_preposition(page: Page, at: int) -> str:
    """The preposition at a token, contracted articles undone: *du* is *de*."""
    low = page.keys[at]
    for name in CONTRACTED:
        if low in page.lexicon.words(name):
            return name
    return low


def leads(page: Page, noun: int, prepositions: ClassName) -> bool:
    """Whether one of these prepositions leads to the noun."""
    cases = [page.keys[k] for k in page.parse.children[noun] if page.tokens[k].dep == "case"]
    return bool(cases) and cases[0] in page.lexicon.words(prepositions)
