"""What is said and nothing else: *n'a confirmé que le blocage, ne demande que du pain*."""

from __future__ import annotations

from greffier.finding.boundaries import OPENED
from greffier.finding.cues import Used
from greffier.finding.finites import has_finite
from greffier.finding.grammar import noun_after
from greffier.finding.page import Page

LIMITED = frozenset({"np", "de+np", "à+np", "de+inf", "à+inf"})
"""Rules whose content *ne … que* may limit."""


def is_phrase(page: Page, used: Used, first: int, last: int) -> bool:
    """Whether no clause stands behind the *que* of a negated cue."""
    return used.negated and not has_finite(page, range(first, last))


def restricted(page: Page, used: Used) -> int | None:
    """The token behind *que* where *ne … que* only restricts: *n'a confirmé que ⟦le blocage⟧*; else None."""
    at, limit = used.last + 1, page.sentence(used.head)[1]
    if not used.negated or at >= limit or page.keys[used.last] not in page.lexicon.words("que"):
        return None
    if not page.lexicon.words("not").isdisjoint(page.keys[used.first : used.last]):
        return None
    if page.tokens[at].pos == "NUM" and page.keys[used.head - 1] in page.lexicon.words("gerund"):
        return at  # *n'en reconnaît que six*
    ends = (k for k in range(at, limit) if page.tokens[k].text in (",", ".", ";"))
    end = next(ends, limit)
    opens = at + (page.tokens[at].text in OPENED)  # *ne reconnaît que « quelques blessés »*
    counts = opens < end and page.tokens[opens].pos in ("DET", "NUM")
    noun = noun_after(page, opens, end) if counts else None
    return at if noun is not None and not has_finite(page, range(at, end)) else None


def only(page: Page, used: Used, rule: str) -> bool:
    """Whether *ne … que* stands around a cue, which it does not deny: *jure n'avoir parlé que d'un audit*."""
    if not used.negated or rule not in LIMITED:
        return False
    words, keys = page.lexicon.words, page.keys
    led = not words("que").isdisjoint(keys[used.last : used.last + 1])
    return led and words("not").isdisjoint(keys[used.first : used.last])


def compares(page: Page, used: Used, que: int) -> bool:
    """Whether a word of quantity stands before *que*: *rapporte plus qu'un emploi*, no *de plus*."""
    quantity = que > used.last and page.keys[que - 1] in page.lexicon.words("quantity")
    return quantity and page.keys[que - 2] not in page.lexicon.words("bare de")
