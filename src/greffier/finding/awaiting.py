"""A subject that waits for its verb while what others say is told: *X, dont on dit que S, est parti*."""

from __future__ import annotations

from greffier.finding.endings import relative
from greffier.finding.finites import has_finite
from greffier.finding.grammar import TELLING, finite_group, is_finite
from greffier.finding.page import Page


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
