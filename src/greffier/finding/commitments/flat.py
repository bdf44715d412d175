"""Words that do no more than refuse or grant: *« C'est hors de question », Niet, « D'accord »*."""

from __future__ import annotations

from collections.abc import Iterator

from greffier.finding.commitments.conditions import Stretch, as_span, condition_in
from greffier.finding.commitments.drafts import Draft
from greffier.finding.commitments.replied import REPLIED
from greffier.finding.page import Page
from greffier.record import CommitmentAct, Span, Statement

FLAT = 7
"""Tokens of the longest reply that is all the words someone says: *C'est tout à fait hors de question*."""


def flat(page: Page, statement: Statement) -> Iterator[Draft]:
    """*« C'est hors de question », Niet, répond X*: words that do no more than refuse or grant, or begin so.

    In a longer text they are a sentence by themselves.
    """
    if statement.manner != "direct" and not statement.rule.startswith(("incise", "colon", "que")):
        return
    small = page.lexicon.words("it") | page.lexicon.words("be") | page.lexicon.words("quite")
    for part in statement.content:
        for piece in _sentences(page, page.within(part)):
            piece = _past_regret(page, piece)
            on = condition_in(page, Stretch(piece.start, piece.stop))
            piece = range(piece.start, on.first) if on is not None and on.first > piece.start else piece
            told = [k for k in piece if page.tokens[k].pos != "PUNCT"]
            while len(told) > 1 and (page.keys[told[0]] in small or page.lemmas[told[0]] in small):
                told.pop(0)
            words = " ".join(page.keys[k] for k in told[:FLAT]).replace("' ", "'")
            act: CommitmentAct | None = "promise" if words in page.lexicon.words("flat yes") else None
            act = "refusal" if words in page.lexicon.words("flat no") else act
            what = as_span(page, Stretch(piece.start, piece.stop)) if told else None
            if act is not None and what is not None:
                terms = as_span(page, on) if on is not None else _terms(page, statement, part)
                yield Draft(
                    act, what, terms, statement.speaker, statement.addressee,
                    statement, REPLIED,
                )  # fmt: skip


def _past_regret(page: Page, piece: range) -> range:
    """What stands behind a comma and *mais*: *Nous regrettons, mais ⟦c'est exclu⟧*; all of it without."""
    commas = (k for k in piece if page.keys[k] == "," and k + 2 < piece.stop)
    at = next((k + 2 for k in commas if page.tokens[k + 1].pos == "CCONJ"), piece.start)
    return range(at, piece.stop)


def _sentences(page: Page, tokens: range) -> Iterator[range]:
    """A stretch of tokens cut into sentences."""
    at = tokens.start
    while at < tokens.stop:
        last = min(page.sentence(at)[1], tokens.stop)
        yield range(at, last)
        at = last


def _terms(page: Page, statement: Statement, part: Span) -> Span | None:
    """The condition that the words go on with behind an incise: *Pas question, dit-il, ⟦tant que S⟧*."""
    after = next((one for one in statement.content if one.start > part.end), None)
    tokens = page.within(after) if after is not None else range(0)
    found = condition_in(page, Stretch(tokens.start, tokens.stop)) if tokens else None
    return as_span(page, found) if found is not None and found.first == tokens.start else None
