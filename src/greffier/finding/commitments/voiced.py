"""Commitments that the article tells in its own voice: *Moscou veut la fin de…, X fournira une réponse*."""

from __future__ import annotations

from collections.abc import Iterator

from greffier.finding.commitments.clauses import Clause, clauses, is_kind
from greffier.finding.commitments.conditions import Stretch
from greffier.finding.commitments.drafts import Draft, actors_by_id, shape, who
from greffier.finding.grammar import NOMINAL, phrase_start, subject_children
from greffier.finding.page import Page
from greffier.record import CommitmentAct

APPOSED = 4
"""How many tokens before its relative clause an apposition begins: *…, des exigences que*."""


def voiced(page: Page) -> Iterator[Draft]:
    """Commitments in what no statement holds."""
    for first, limit in page.parse.sentences:
        for clause in clauses(page, None, Stretch(first, limit)):
            yield from _wants(page, clause)
            yield from _will(page, clause)
        yield from _rejected(page, first, limit)


def _wants(page: Page, clause: Clause) -> Iterator[Draft]:
    """*Le dirigeant veut la fin de…*: a thing wanted by someone the article names."""
    if clause.wanted is not None and not clause.negated:
        last = _relative(page, clause.wanted, clause.whole.last)
        yield from _draft(page, "demand", clause, Stretch(clause.wanted, last), "voice wants")


def _rejected(page: Page, first: int, limit: int) -> Iterator[Draft]:
    """*Des exigences que Paris juge inacceptables*: what someone the article names turns down."""
    for at in range(first, limit):
        if not is_kind(page, at, "reject"):
            continue
        verb = page.tokens[at].head
        subjects = subject_children(page, verb) if page.tokens[verb].pos == "VERB" else []
        noun = page.tokens[verb].head
        relative = page.tokens[verb].dep == "acl:relcl" and noun < verb and page.tokens[noun].pos in NOMINAL
        if subjects and relative:
            yield from _turned_down(page, subjects[0], Stretch(phrase_start(page.parse, noun), noun + 1))


def _turned_down(page: Page, subject: int, whole: Stretch) -> Iterator[Draft]:
    found = page.once(who).get(subject)
    made = shape(page, "refusal", whole)
    if found is not None and found.actor is not None and made is not None:
        yield Draft("refusal", made.what, None, found.actor, None, None, "voice rejects")


def _will(page: Page, clause: Clause) -> Iterator[Draft]:
    """*X fournira une réponse*: a deed ahead of a named actor, with an object."""
    finite = page.tokens[clause.finite]
    below = [page.tokens[k] for k in page.parse.children[clause.deed]]
    acts = any(k.dep == "obj" for k in below) and not any(k.dep in ("aux:pass", "cop") for k in below)
    if "Tense=Fut" not in finite.morph or clause.negated or not acts or clause.subject is None:
        return
    if page.tokens[clause.subject].pos == "PROPN":
        last = _relative(page, clause.deed, clause.whole.last)
        yield from _draft(page, "promise", clause, Stretch(clause.finite, last), "voice will")


def _relative(page: Page, first: int, last: int) -> int:
    """Where a relative clause begins behind token `first`, with its apposition; `last` without one."""
    words = page.lexicon.words("relative") | page.lexicon.words("que")
    opens = next((k for k in range(first + 1, last) if page.keys[k] in words), last)
    commas = [k for k in range(max(first + 1, opens - APPOSED), opens) if page.keys[k] == ","]
    return commas[-1] if commas and opens < last else opens


def _draft(page: Page, act: CommitmentAct, clause: Clause, whole: Stretch, rule: str) -> Iterator[Draft]:
    """A draft by the clause's subject, when that is an actor of the article."""
    found = page.once(who).get(clause.subject) if clause.subject is not None else None
    actor = page.once(actors_by_id).get(found.actor or "") if found else None
    made = shape(page, act, whole) if actor is not None else None
    if actor is not None and made is not None:
        yield Draft(act, made.what, made.condition, actor.id, None, None, rule)
