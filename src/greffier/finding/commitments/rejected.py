"""What a predicate turns down: *juge cette demande inacceptable*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from greffier.finding.boundaries import OPENED
from greffier.finding.commitments.clauses import is_kind
from greffier.finding.commitments.conditions import Stretch, tells
from greffier.finding.commitments.drafts import Draft, shape
from greffier.finding.page import Page
from greffier.record import Statement


def rejected(page: Page, statement: Statement) -> Iterator[Draft]:
    """*Juge cette demande inacceptable*: what a predicate turns down."""
    if statement.rule != "qualify":
        return
    tokens = [k for part in statement.content for k in page.within(part)]
    at = next((k for k in tokens if is_kind(page, k, "reject")), None)
    at = _dismissed(page, tokens) if at is None else at
    if at is None:
        return
    marks = 1 if at > tokens[0] and page.tokens[at - 1].text in OPENED else 0
    before, after = Stretch(tokens[0], at - marks), Stretch(at + 1, tokens[-1] + 1)
    made = shape(page, "refusal", before if tells(page, before) else after)
    if made is not None:
        yield Draft("refusal", made.what, None, statement.speaker, statement.addressee, statement, "rejected")


def _dismissed(page: Page, tokens: Sequence[int]) -> int | None:
    """The word that makes little of a demand or offer: *juge cette revendication excessive*; else None."""
    words, asking = page.lexicon.words("dismissing"), page.lexicon.nouns_of_asking
    if not any(page.lemmas[k] in asking for k in tokens):
        return None
    return next((k for k in tokens if page.lemmas[k] in words or page.keys[k] in words), None)
