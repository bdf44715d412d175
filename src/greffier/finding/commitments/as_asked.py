"""What somebody does or refuses *comme le demande X*: X asks for that: *refuse de juger, comme l'exige X*."""

from __future__ import annotations

from collections.abc import Iterator

from greffier.finding.commitments.antecedent import asks
from greffier.finding.commitments.bound import actor_of
from greffier.finding.commitments.drafts import Draft
from greffier.finding.grammar import is_finite, noun_after
from greffier.finding.page import Page
from greffier.record import Statement

ANSWERING = frozenset({"refuse", "accept", "promise", "decide"})
"""Acts whose content is what was asked: *accepte ⟦d'avancer la date⟧, comme le réclame X*."""
PHRASES = frozenset({"np", "de+inf", "à+inf", "inf", "que"})


def as_asked(page: Page) -> Iterator[Draft]:
    """A demand with the content of the refusal or promise right before: *, comme le lui demandait Oslo*."""
    clitics = page.lexicon.words("clitic")
    for like in page.where(page.lexicon.words("likeness")):
        limit, verb = page.sentence(like)[1], like + 1
        while verb < limit and page.keys[verb] in clitics:
            verb += 1
        taken = verb > like + 1 and not page.lexicon.words("clause clitic").isdisjoint(page.keys[like:verb])
        if not taken or verb >= limit - 1 or not is_finite(page.tokens[verb]):
            continue
        act, near = asks(page, verb), page.tokens[like - 1].text == ","
        doer = noun_after(page, verb + 1, limit) if act is not None else None
        by = actor_of(page, doer, None) if doer is not None else None
        before = _answer(page, like - near) if by is not None else None
        if act is not None and before is not None and before.speaker != by:
            yield Draft(act, before.content[0], None, by, before.speaker, None, "as asked")


def _answer(page: Page, at: int) -> Statement | None:
    """The refusal or promise whose content ends right before a token; None without one."""
    start = page.tokens[at - 1].end
    told = (one for one in page.of(Statement) if one.act in ANSWERING and one.rule in PHRASES)
    return next((one for one in told if one.content[-1].end == start and len(one.content) == 1), None)
