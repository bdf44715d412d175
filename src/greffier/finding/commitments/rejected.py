"""What a predicate turns down: *juge cette demande inacceptable*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from greffier.finding.boundaries import OPENED
from greffier.finding.commitments.bound import actor_of, takes_clitic
from greffier.finding.commitments.clauses import is_kind
from greffier.finding.commitments.conditions import Stretch, tells
from greffier.finding.commitments.deeds import finite_of, subject
from greffier.finding.commitments.drafts import Draft, shape
from greffier.finding.commitments.replied import REPLIED
from greffier.finding.grammar import group_start, negated
from greffier.finding.page import Page
from greffier.record import Statement

NEAR = 3
"""Tokens behind its verb among which the predicate stands: *l'a jugée tout à fait inacceptable*."""


def rejected(page: Page, statement: Statement) -> Iterator[Draft]:
    """*Juge cette demande inacceptable*: what a predicate turns down."""
    if statement.rule != "qualify" and not (statement.rule == "ahead" and len(statement.content) > 1):
        return  # *une offre que les soignants jugent dérisoire*
    tokens = [k for part in statement.content for k in page.within(part)]
    at = next((k for k in tokens if is_kind(page, k, "reject")), None)
    at = _dismissed(page, tokens) if at is None else at
    if at is None:
        return
    marks = 1 if at > tokens[0] and page.tokens[at - 1].text in OPENED else 0
    before, after = Stretch(tokens[0], at - marks), Stretch(at + 1, tokens[-1] + 1)
    if statement.cue is not None and page.tokens[tokens[0]].pos == "PRON" and tokens[0] < at:
        what = page.parse.span(page.at(statement.cue.start), at + 1)  # *l'a jugée inacceptable*
        yield Draft("refusal", what, None, statement.speaker, statement.addressee, statement, REPLIED)
        return
    made = shape(page, "refusal", before if tells(page, before) else after)
    if made is not None:
        yield Draft("refusal", made.what, None, statement.speaker, statement.addressee, statement, "rejected")


def _dismissed(page: Page, tokens: Sequence[int]) -> int | None:
    """The word that makes little of a demand or offer: *juge cette revendication excessive*; else None."""
    words, asking = page.lexicon.words("dismissing"), page.lexicon.nouns_of_asking
    if not any(page.lemmas[k] in asking for k in tokens):
        return None
    return next((k for k in tokens if page.lemmas[k] in words or page.keys[k] in words), None)


def brushed_off(page: Page) -> Iterator[Draft]:
    """*Le maire l'a jugée inacceptable, les a trouvées irréalistes*: what was asked, told by a pronoun."""
    known = page.lexicon.stances.of["reject"]
    for at in sorted({*page.where(known), *page.where_lemma(known)}):
        verb = page.tokens[at].head
        judges = page.lexicon.is_verb_of(page.keys[verb], "holding") and verb < at <= verb + NEAR
        if not judges or not takes_clitic(page, verb) or negated(page, finite_of(page, verb)):
            continue
        who = subject(page, verb)
        by = actor_of(page, who, None) if who is not None else None
        if by is not None:
            what = page.parse.span(group_start(page, verb), at + 1)
            yield Draft("refusal", what, None, by, None, None, REPLIED)
