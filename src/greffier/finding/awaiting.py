"""A subject that waits for its verb while what others say is told: *X, dont on dit que S, est parti*."""

from __future__ import annotations

from greffier.finding.endings import relative
from greffier.finding.finites import has_finite
from greffier.finding.grammar import TELLING, finite_group, group_start, is_finite
from greffier.finding.page import Page

OPENING = ("PUNCT", "SCONJ", "CCONJ")
"""What parts clauses."""


def resumes(page: Page, first: int, comma: int, owner: int) -> bool:
    """Whether a verb of the main clause stands behind the comma: *X, dont on dit que S, est parti*."""
    if not _is_awaited(page, owner) or any(
        page.tokens[k].text == "," or page.tokens[k].pos == "CCONJ" for k in range(first, comma)
    ):
        return False
    small, at = page.lexicon.words("clitic"), comma + 1
    while at < len(page.tokens) and page.keys[at] in small:
        at += 1
    told = has_finite(page, range(first, comma))
    return told and at < len(page.tokens) and is_finite(page.tokens[at]) and at < page.sentence(comma)[1]


def main_verb_behind(page: Page, first: int, at: int, owner: int) -> bool:
    """Whether the verb at `at` is the antecedent's of the cue's relative: *X qui dit que S ⟦a menti⟧*."""
    if not is_finite(page.tokens[at]) or page.tokens[owner].pos != "VERB":
        return False
    who = group_start(page, owner) - 1
    if (
        who < 1
        or page.keys[who] not in page.lexicon.words("subject relative")
        or page.tokens[who - 1].text == ","
    ):
        return False
    start = page.sentence(owner)[0]
    begun = (k + 1 for k in range(who - 1, start - 1, -1) if page.tokens[k].pos in OPENING)
    if has_finite(page, range(next(begun, start), who)):
        return False
    cut = (k for k in range(first, at) if page.text[page.tokens[k].start - 1] != "]")  # *[s]a femme*
    said = [k for k in cut if is_finite(page.tokens[k])]
    led = sum(
        page.tokens[k].pos == "SCONJ" or "PronType=Rel" in page.tokens[k].morph for k in range(first, at)
    )
    if len(said) <= led:
        return False  # *qui dit que le pont qu'il a bâti ⟦tient⟧ nie tout*
    verb = page.tokens[at].head if page.tokens[at].pos == "AUX" else at
    between = range(said[-1] + 1, group_start(page, verb))
    return bool(between) and not any(page.tokens[k].pos in (*OPENING, "PRON") for k in between)


def _is_awaited(page: Page, owner: int) -> bool:
    """Whether a subject may still want its verb behind what the cue tells.

    None does behind *selon X, S* or a finite cue of no relative: *dit que X a vu Y, a salué Z et est parti*.
    """
    start = page.sentence(owner)[0]
    if page.tokens[owner].pos not in TELLING:
        return relative(page, owner + 1)  # *X, selon qui S, est parti*
    if not finite_group(page.parse, owner):
        return True
    opened = max((k for k in range(start, owner) if page.tokens[k].text == ","), default=start)
    return any("PronType=Rel" in page.tokens[k].morph or relative(page, k) for k in range(opened, owner))
