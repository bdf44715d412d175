"""When an office is held, by the words around its noun: *l'ancien président, l'ex-maire, le futur roi*."""

from __future__ import annotations

from greffier.finding.page import Page
from greffier.lexicon import Role
from greffier.record import Held


def held_when(page: Page, first: int, head: int, last: int, role: Role) -> Held:
    """Whether an office is held now, was before, or will be later, as the article tells it.

    The noun at `head` ends before `last`, its phrase begins at `first`.
    """
    words = page.lexicon.words
    around, behind = page.keys[first:head], page.keys[last] if last < len(page.tokens) else ""
    over = any(word.startswith(form) for word in (page.keys[head], role.lemma) for form in words("over"))
    if over or not words("past office").isdisjoint(around) or behind in words("past office behind"):
        return "before"
    return "later" if is_elect(page, last) or not words("coming office").isdisjoint(around) else "now"


def is_elect(page: Page, at: int) -> bool:
    """Whether the word tells that an office will be held: *le président élu X*, not *élu en mai*."""
    if at + 1 >= len(page.tokens) or page.keys[at] not in page.lexicon.words("coming office behind"):
        return False
    return page.tokens[at + 1].pos not in ("ADP", "ADV", "NUM")


def with_tenure(page: Page, first: int) -> int:
    """Where an office's phrase begins, its words of time taken in that the parser hung elsewhere."""
    at, limit = first, page.sentence(first)[0]
    while at > limit and page.keys[at - 1] in _before(page):
        at -= 1
    if limit < at < first and page.tokens[at - 1].pos == "DET":
        return at - 1
    year = page.tokens[at].text.isdecimal() and len(page.tokens[at].text) == len("1984")
    return at + (year and page.sentence(at)[1] > at + 1)  # *1984 secrétaire général*


def past_tenure(page: Page, at: int) -> int:
    """The first word from `at` on that is none before an office that tells when it is held."""
    while at < len(page.tokens) and page.keys[at] in _before(page):
        at += 1
    return at


def is_tenure(page: Page, at: int) -> bool:
    """Whether the word right behind an office tells when it is held, and not of what it is: *déchu, élu*."""
    words, word = page.lexicon.words, page.keys[at]
    passed = word in words("past office behind") or word in words("coming office behind")
    return passed or word in words("in office behind")


def _before(page: Page) -> frozenset[str]:
    """The words before an office that tell when it is held."""
    words = page.lexicon.words
    return words("past office") | words("coming office") | words("in office")
