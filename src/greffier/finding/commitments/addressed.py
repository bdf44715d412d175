"""To whom commitments go that name no addressee: whom a clause asks, or whoever asked before a reply."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from greffier.finding.commitments.bound import actor_of
from greffier.finding.commitments.conditions import Stretch
from greffier.finding.commitments.deeds import main_verbs, subject
from greffier.finding.commitments.drafts import Draft, frames_by_statement
from greffier.finding.grammar import is_passive
from greffier.finding.page import Page
from greffier.record import CommitmentAct, Statement

ASKING: tuple[CommitmentAct, ...] = ("demand", "offer")
SOON = 400
"""Characters from what was asked to the words that reply to it."""


def addressed(page: Page, drafts: Iterable[Draft]) -> Iterator[Draft]:
    """The drafts, which come in reading order, with whom they go to where that can be told."""
    asked: Draft | None = None
    for one in drafts:
        to = one.to
        if to is None and one.act == "demand":
            to = _asked_of(page, one)
        elif asked is not None and asked.by != one.by and _retorts(page, one):
            to = asked.by if one.what.start - asked.what.end <= SOON else to
        found = one if to == one.to or to == one.by else replace(one, to=to)
        asked = found if one.act in ASKING and one.by is not None else asked
        yield found


def _asked_of(page: Page, draft: Draft) -> str | None:
    """Who is to do what a clause demands: *exige que ⟦l'armée⟧ quitte la zone*; nobody of a passive."""
    tokens = page.within(draft.what)
    verb = next(iter(main_verbs(page, Stretch(tokens.start, tokens.stop))), None)
    doer = subject(page, verb) if verb is not None and not is_passive(page.parse, verb) else None
    if doer is None or doer not in tokens:
        return None
    myself = draft.statement is not None and page.keys[doer] in page.lexicon.words("myself")
    around = (
        one for one in page.of(Statement) if myself and draft.statement and one.id == draft.statement.parent
    )
    return actor_of(page, doer, next(around, None))


def _retorts(page: Page, draft: Draft) -> bool:
    """Whether the cue is one of replying: *« Nous resterons », a rétorqué le ministre*."""
    frame = page.once(frames_by_statement).get(draft.statement.id) if draft.statement is not None else None
    if frame is None or frame.head < 0:
        return False
    return page.lemmas[frame.head] in page.lexicon.words("retorting")
