"""Commas behind which told words still want their verb: *dit que le roi, malade, ⟦part⟧*."""

from __future__ import annotations

from greffier.finding.endings import says
from greffier.finding.finites import has_finite
from greffier.finding.grammar import NOMINAL, is_finite
from greffier.finding.page import Page

NEAR = 6
"""Within how many words before a *que* the verb or noun stands that it belongs to."""

SUBJECT = ("DET", "PROPN", "NOUN", "PRON", "NUM", "ADJ")
"""What the subject of a clause may begin with."""


def wants_verb(page: Page, first: int, comma: int, *, finite: bool) -> bool:
    """Whether a *que* clause in the words from token `first` on has its verb only behind the comma.

    Of a `finite` content the *que* before it is one; *n'a confirmé que N* tells of a thing.
    """
    if page.tokens[comma].text != ",":
        return False
    behind = opens_verb(page, comma + 1)
    for que in range(comma - 2, first - 1 - finite, -1):
        if is_finite(page.tokens[que]) and not behind:
            return False
        if page.keys[que] not in page.lexicon.words("que") or not _leads_clause(page, first, que):
            continue
        if not has_finite(page, range(que + 1, comma)):
            return has_finite(page, range(comma, page.sentence(comma)[1]))
        if behind and _subject_waits(page, que + 1, comma):
            return True
    return False


def opens_verb(page: Page, at: int) -> bool:
    """Whether a finite verb stands at a token, past its pronouns: *ne lui a*."""
    small, limit = page.lexicon.words("clitic") | page.lexicon.words("reflexive"), page.sentence(at - 1)[1]
    while at < limit and page.keys[at] in small:
        at += 1
    return at < limit and is_finite(page.tokens[at])


def _leads_clause(page: Page, first: int, que: int) -> bool:
    """Whether the *que* opens what is said, or belongs to a verb or noun of speech: no comparison."""
    if que == first - 1:
        return True
    if page.tokens[que].pos != "SCONJ":
        return False
    for k in range(que - 1, max(que - NEAR, first - 1) - 1, -1):
        if says(page, k) or page.lemmas[k] in page.lexicon.nouns_by_head or page.tokens[k].pos == "CCONJ":
            return True
        if page.keys[k] in page.lexicon.words("not before que"):
            return False  # *en même temps que nous*
    return False


def _subject_waits(page: Page, at: int, comma: int) -> bool:
    """Whether a subject alone stands from `at` to a first comma, and the next verb behind this one."""
    opened = next((k for k in range(at, comma) if page.tokens[k].text == ","), comma)
    if opened == comma or page.tokens[at].pos not in SUBJECT or has_finite(page, range(at, opened)):
        return False
    named = any(page.tokens[k].pos in NOMINAL for k in range(at, opened))
    again = (k for k in range(opened + 1, comma) if page.tokens[k].text == ",")
    return named and not any(opens_verb(page, k + 1) for k in again)


def inner_clause(page: Page, first: int, at: int) -> int | None:
    """First token of a *que* clause that still wants its verb: *Y affirme que le roi, selon X, dort*."""
    helped = page.tokens[at - 2].pos == "AUX"  # *que le roi avait, selon X, dormi*
    for k in range(at - 2 - helped, first, -1):
        if page.tokens[k].text == "," or is_finite(page.tokens[k]):
            return None
        if page.keys[k] in page.lexicon.words("que"):
            if page.keys[k - 1] in page.lexicon.words("quantity"):
                return None  # *38 % de moins que la moyenne, selon X, un institut*
            subject = page.tokens[k + 1].pos in ("DET", "PRON", "PROPN", "NOUN")
            compares = page.tokens[k].dep == "case"  # *soit moins que la moyenne, selon X, un institut*
            return k + 1 if page.tokens[k].pos == "SCONJ" and subject and not compares else None
    return None
