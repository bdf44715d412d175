"""A *que* clause that an incise cuts before its verb, told by who speaks there: *que N, jure X, tiendra*."""

from __future__ import annotations

from greffier.finding.adjuncts import closing_comma, past_adjuncts
from greffier.finding.boundaries import content, enclosing
from greffier.finding.clause_ends import clause_end
from greffier.finding.endings import says
from greffier.finding.finites import has_finite
from greffier.finding.grammar import is_inverted
from greffier.finding.incises import Inverted
from greffier.finding.page import Page
from greffier.finding.quotations import MARKS
from greffier.finding.unfinished import inner_clause, opens_verb
from greffier.record import Span


def cut_clause(page: Page, inverted: Inverted) -> tuple[Span, ...] | None:
    """The parts of the inner clause that an incise cuts; None where it cuts none, or by *-t-il*."""
    at, speaker = inverted.first, inverted.speaker
    first, limit = page.sentence(at)
    if page.tokens[at - 1].text != "," or speaker is None or is_inverted(page, speaker):
        return None
    start = inner_clause(page, first, at)
    comma = behind_incise(page, inverted)
    if start is None or page.tokens[comma].text != "," or not opens_verb(page, comma + 1):
        return None
    if enclosing(page, page.tokens[start].start) is not enclosing(page, page.tokens[at].start):
        return None
    last = clause_end(page, comma + 1, at, frozenset())
    another = (k for k in range(comma + 1, min(last, limit - 1)) if _joins_another(page, k))
    parts = content(page, start, at - 1), content(page, comma + 1, next(another, last))
    return tuple(part for part in parts if part)


def behind_incise(page: Page, inverted: Inverted) -> int:
    """The comma behind an incise and its adverbs: *précise-t-il aussitôt,*; else the token behind it."""
    limit = page.sentence(inverted.first)[1]
    comma = closing_comma(page, past_adjuncts(page, inverted.last, limit), limit)
    return min(inverted.last if comma is None else comma, len(page.tokens) - 1)


def _joins_another(page: Page, at: int) -> bool:
    """Whether *et que* goes on with the outer speaker's words."""
    return page.tokens[at].pos == "CCONJ" and page.keys[at + 1] in page.lexicon.words("que")


def told_again(page: Page, inverted: Inverted) -> bool:
    """Whether *-t-il* only cuts a clause told before: *Le maire a ajouté que N, ⟦dit-il⟧, tiendra*."""
    first, speaker = page.sentence(inverted.first)[0], inverted.speaker
    start = inner_clause(page, first, inverted.first)
    if start is None or speaker is None or not is_inverted(page, speaker):
        return False
    return any(says(page, k) for k in range(max(start - 3, first), start - 1))


def told_behind(page: Page, inverted: Inverted) -> int | None:
    """Where the words begin that alone are said, behind a conjunction: *Il part car, dit-il, ⟦S⟧*; else None.

    What only waits for its *que* is told whole: *Il part de crainte, dit-il, que S*.
    """
    before, first = inverted.first - 2, behind_incise(page, inverted) + 1
    start, limit = page.sentence(inverted.first)
    if page.keys[first - 1] != "," or page.keys[before + 1] != "," or first + 1 >= limit:
        return None
    if not has_finite(page, range(start, before)) or page.tokens[first].text in MARKS:
        return None
    que = page.lexicon.words("que")
    noun = page.tokens[before - 1].pos in ("NOUN", "PROPN", "PRON")  # *un visa que, dit X, nul n'a vu*
    governed = page.keys[before] in que and (noun or says(page, before - 1))
    return first if page.tokens[before].pos in ("SCONJ", "CCONJ") and not governed else None
