"""Cues that are quoted alone, their content outside the marks: *lui a « garanti » que S, « récuse » S*."""

from __future__ import annotations

from dataclasses import replace

from greffier.finding.boundaries import enclosing
from greffier.finding.cues import GAP, Used
from greffier.finding.page import Page


def cited_alone(page: Page, used: Used) -> Used | None:
    """The cue with the marks around it and its adverbs as part of it; None where its object is quoted too."""
    around = enclosing(page, page.tokens[used.head].start)
    if around is None or not around.closed:
        return None
    opened, closed = page.at(around.outer.start), page.at(around.outer.end - 1)
    if closed < used.last or closed - used.head > GAP or used.head - opened > GAP:
        return None
    if any(page.tokens[k].pos in ("DET", "PROPN") for k in range(used.last, closed)):
        return None
    first = min(opened, used.first)
    return replace(used, first=first, last=closed + 1, span=page.parse.span(first, closed + 1))
