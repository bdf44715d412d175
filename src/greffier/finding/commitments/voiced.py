"""Commitments that the article tells in its own voice: *Moscou veut la fin de…, X fournira une réponse*."""

from __future__ import annotations

from collections.abc import Iterator

from greffier.finding.commitments.clauses import Clause, clauses
from greffier.finding.commitments.conditions import Stretch
from greffier.finding.commitments.drafts import Draft, actors_by_id, shape, who
from greffier.finding.page import Page
from greffier.record import CommitmentAct


def voiced(page: Page) -> Iterator[Draft]:
    """Commitments in what no statement holds."""
    for first, limit in page.parse.sentences:
        for clause in clauses(page, None, Stretch(first, limit)):
            yield from _wants(page, clause)
            yield from _will(page, clause)


def _wants(page: Page, clause: Clause) -> Iterator[Draft]:
    """*Le dirigeant veut la fin de…*: a thing wanted by someone the article names."""
    if clause.wanted is not None and not clause.negated:
        yield from _draft(page, "demand", clause, Stretch(clause.wanted, clause.whole.last), "voice wants")


def _will(page: Page, clause: Clause) -> Iterator[Draft]:
    """*X fournira une réponse*: a deed ahead of a named actor, with an object."""
    finite = page.tokens[clause.finite]
    below = [page.tokens[k] for k in page.parse.children[clause.deed]]
    acts = any(k.dep == "obj" for k in below) and not any(k.dep in ("aux:pass", "cop") for k in below)
    if "Tense=Fut" not in finite.morph or clause.negated or not acts or clause.subject is None:
        return
    if page.tokens[clause.subject].pos == "PROPN":
        yield from _draft(page, "promise", clause, Stretch(clause.finite, clause.whole.last), "voice will")


def _draft(page: Page, act: CommitmentAct, clause: Clause, whole: Stretch, rule: str) -> Iterator[Draft]:
    """A draft by the clause's subject, when that is an actor of the article."""
    found = page.once(who).get(clause.subject) if clause.subject is not None else None
    actor = page.once(actors_by_id).get(found.actor or "") if found else None
    made = shape(page, act, whole) if actor is not None else None
    if actor is not None and made is not None:
        yield Draft(act, made.what, made.condition, actor.id, None, None, rule)
