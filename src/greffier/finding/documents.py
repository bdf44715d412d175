"""Whose words a document tells that is named by itself: *selon le communiqué*, *précise le texte*."""

from __future__ import annotations

from greffier.finding.page import Page
from greffier.lexicon import key
from greffier.record import Actor, Statement
from greffier.record.span import hull

WRITTEN = "written"
BACK = 400
"""Characters from the last body named to what a document says, at most."""


def issuer(page: Page, statement: Statement) -> str | None:
    """The actor whose document speaks: the body it is told to be of, else that which spoke last before
    it, else whose words it tells, else the government or body named last.

    Where none is named before it, whose words the next sentence tells. None where the speaker is no document.
    """
    document = page.once(by_id).get(statement.speaker or "")
    if document is None or not is_document(page, document):
        return None
    if (of := _told_of(page, document) or _heard(page, statement)) is not None:
        return of
    inside = {one.speaker for one in page.of(Statement) if one.parent == statement.id}
    if len(inside) == 1 and (told := next(iter(inside))) is not None:
        return told
    whole = hull(statement.content)
    before = [
        (mention.span.end, one.id)
        for one in page.once(bodies)
        for mention in one.mentions
        if mention.form != "pronoun" and 0 <= whole.start - mention.span.end <= BACK
    ]
    return max(before)[1] if before else _next(page, statement)


def _told_of(page: Page, document: Actor) -> str | None:
    """The one body named in the words for a document: *un communiqué de la présidence*."""
    whole = [mention.span for mention in document.mentions]
    named = {
        one.id
        for one in page.once(bodies)
        if any(span.covers(mention.span) for span in whole for mention in one.mentions)
    }
    return next(iter(named)) if len(named) == 1 else None


def _heard(page: Page, statement: Statement) -> str | None:
    """The body that the article had speak last before a statement."""
    known, start = {one.id for one in page.once(bodies)}, hull(statement.content).start
    told = [
        (end, one.speaker)
        for one in page.of(Statement)
        if one.parent is None and one.speaker in known and 0 <= start - (end := _end(one)) <= BACK
    ]
    return max(told)[1] if told else None


def _end(one: Statement) -> int:
    """Where a statement ends, with its cue."""
    return hull((*one.content, *((one.cue,) if one.cue else ()))).end


def _next(page: Page, statement: Statement) -> str | None:
    """Who says what stands in the sentence behind a statement."""
    end = page.sentence(max(page.at(hull(statement.content).end - 1), 0))[1]
    if end >= len(page.tokens):
        return None
    behind = page.parse.span(*page.sentence(end))
    told = (one for one in page.of(Statement) if one.parent is None and behind.covers(hull(one.content)))
    return next((one.speaker for one in told if one.speaker != statement.speaker), None)


def is_document(page: Page, actor: Actor) -> bool:
    """Whether an actor is something written that no one is told to have signed: *un communiqué*."""
    if actor.type != "unnamed" or actor.entry is not None:
        return False
    words = key(actor.name).replace("'", " ").split()
    rows = (row for word in words for row in page.lexicon.occasions_by_head.get(word, ()))
    return any(row.kind == WRITTEN for row in rows)


def bodies(page: Page) -> tuple[Actor, ...]:
    """The governments and organisations of a page; ask `page.once` for them."""
    return tuple(one for one in page.of(Actor) if one.type in ("government", "organisation"))


def by_id(page: Page) -> dict[str, Actor]:
    """The actors of a page by their ids; ask `page.once` for them."""
    return {one.id: one for one in page.of(Actor)}
