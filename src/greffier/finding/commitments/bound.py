"""Who a clause binds: the speaker, *nous*, the state or body he speaks for, or whom its subject names."""

from __future__ import annotations

from greffier.finding.commitments.clauses import Clause
from greffier.finding.commitments.drafts import side, who
from greffier.finding.page import Page
from greffier.record import Statement


def own_subject(page: Page, statement: Statement, clause: Clause) -> bool:
    """Whether the clause's subject is the speaker, *nous*, or the state or body he speaks for."""
    subject = clause.subject
    if subject is None:
        return clause.verb == clause.whole.first
    if page.keys[subject] in page.lexicon.words("self"):
        return page.keys[subject] not in page.lexicon.words("hearing")
    actor = actor_of(page, subject, None)
    if actor is None or actor == statement.addressee:
        return False
    if actor == statement.speaker:
        return True
    mine, theirs = side(page, statement.speaker), side(page, actor)
    same = theirs is not None and (mine is None or mine == theirs)
    return same and (mine is not None or page.tokens[subject].pos == "PROPN")


def actor_of(page: Page, token: int | None, statement: Statement | None) -> str | None:
    """The actor a subject stands for; the speaker for *nous*, the noun before it for *qui*."""
    if token is None or (statement and page.keys[token] in page.lexicon.words("self")):
        return statement.speaker if statement else None
    if page.keys[token] in page.lexicon.words("subject relative"):
        verb = page.tokens[page.tokens[token].head]
        token = verb.head if verb.dep == "acl:relcl" else token
    found = page.once(who).get(token)
    return found.actor if found else None
