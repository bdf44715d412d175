"""Conditions that stand outside the content they bear on: *En cas d'échec, il menace de partir*."""

from __future__ import annotations

from dataclasses import replace

from greffier.finding.commitments.conditions import (
    CLOSED,
    Stretch,
    as_span,
    condition_at,
    opening,
    withheld,
)
from greffier.finding.commitments.drafts import Draft
from greffier.finding.conditional import openers
from greffier.finding.coordination import COMMAS
from greffier.finding.grammar import is_finite
from greffier.finding.page import Page

INCISE = 8
"""Tokens from the comma that opens an incise to its cue, and from there to the comma that closes it."""


def with_condition(page: Page, draft: Draft) -> Draft:
    """The draft, if it lacks one, with the condition behind its content or at its sentence's beginning."""
    quoted = draft.statement is not None and draft.statement.manner == "direct"
    tokens = page.within(draft.what)
    if draft.condition is not None or quoted or not tokens:
        return draft
    first, limit = page.sentence(tokens[0])
    at = _past_incise(page, draft, tokens[-1] + 1, limit)
    found = _behind(page, Stretch(tokens[0], limit), at) or _between(page, draft, tokens[0])
    found = found or _else_between(page, draft, tokens[0])
    found = found or _ahead(page, first, tokens[0], sure=draft.act in ("threat", "promise", "warning"))
    return replace(draft, condition=as_span(page, found)) if found is not None else draft


def _past_incise(page: Page, draft: Draft, at: int, limit: int) -> int:
    """The comma that closes an incise right behind the content: *partira, dit-il⟦,⟧ à condition que S*."""
    cue = draft.statement.cue if draft.statement is not None else None
    if cue is None or at + 1 >= limit or page.keys[at] != "," or not page.within(cue):
        return at
    told = page.within(cue)
    if not at < told.start <= at + INCISE:
        return at
    closes = range(told.stop, min(told.stop + INCISE, limit))
    return next((k for k in closes if page.keys[k] == ","), at)


def _behind(page: Page, whole: Stretch, at: int) -> Stretch | None:
    """A condition that begins right behind the content, past one comma or mark; None without one."""
    if at < whole.last and page.tokens[at].text in {",", *CLOSED}:
        at += 1
    at += at < whole.last and page.tokens[at].pos == "CCONJ"  # *…, mais à une condition*
    row = opening(page, at, whole.last) if at < whole.last else None
    return condition_at(page, at, row, whole) if row is not None and row.kind != "else" else None


def _between(page: Page, draft: Draft, before: int) -> Stretch | None:
    """A condition between commas, from the cue to the content: *refuse, tant que S, de partir*; else None."""
    cue = draft.statement.cue if draft.statement is not None else None
    tokens = page.within(cue) if cue is not None else range(0)
    if not tokens or tokens.stop + 1 >= before or page.keys[tokens.stop] != ",":
        return None
    comma = next((k for k in range(before - 1, tokens.stop, -1) if page.keys[k] == ","), None)
    row = opening(page, tokens.stop + 1, comma) if comma is not None else None
    if comma is None or row is None or row.kind == "else":
        return None
    found = condition_at(page, tokens.stop + 1, row, Stretch(tokens.stop + 1, comma))
    return Stretch(found.first, comma) if found is not None else None


def _else_between(page: Page, draft: Draft, before: int) -> Stretch | None:
    """A condition by itself from the cue to the content: *menaçant ⟦à défaut⟧ de partir*."""
    cue = draft.statement.cue if draft.statement is not None else None
    tokens = page.within(cue) if cue is not None else range(0)
    rows = page.once(openers)
    for at in range(tokens.stop, before) if tokens else ():
        row = next((row for row in rows.get(at, ()) if row.kind == "else"), None)
        if row is not None and at + len(row.words) < before:
            return Stretch(at, at + len(row.words))
    return None


def _ahead(page: Page, first: int, before: int, *, sure: bool) -> Stretch | None:
    """A condition at the sentence's beginning, a comma behind it and one verb before the content.

    None for *si*, which grants more often than it asks: *S'il salue le geste, il exige des preuves*; unless
    the act is `sure` to be under what is not done: *Si rien ne bouge, il menace de partir*.
    """
    while first < before and page.tokens[first].pos in ("PUNCT", "CCONJ"):
        first += 1
    row = opening(page, first, before) if first < before else None
    if row is None:
        return None
    found = condition_at(page, first, row, Stretch(first, before))
    if found is not None and row.words[0] in page.lexicon.words("if"):
        found = found if sure and withheld(page, found) else None
    if found is None or found.last >= before or page.tokens[found.last].text not in COMMAS:
        return None
    verbs = sum(is_finite(page.tokens[k]) for k in range(found.last, before))
    return found if verbs <= 1 else None
