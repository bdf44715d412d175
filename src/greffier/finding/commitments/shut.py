"""Things said to be ruled out: *toute discussion est exclue, un retrait n'est pas envisagé*."""

from __future__ import annotations

from greffier.finding.commitments.clauses import Clause, is_kind
from greffier.finding.grammar import agent, is_reflexive
from greffier.finding.page import Page
from greffier.finding.sayable import is_someone

AGENDA = 6
"""How many words behind a copula tell what is not planned: *n'est pas à l'ordre du jour*."""


def shut(page: Page, clause: Clause) -> bool:
    """Whether the clause says of a deed or thing, no person, that it is not to be had now."""
    if clause.subject is None or not _is_thing(page, clause.subject):
        return False
    if clause.ahead:
        return clause.negated and page.keys[clause.finite] in page.lexicon.words("would not")
    if not clause.negated:
        return _ruled_out(page, clause)
    asked = page.lemmas[clause.subject] in page.lexicon.nouns_of_asking
    if asked and page.lemmas[clause.verb] in page.lexicon.words("well-founded"):
        return True  # *cette exigence n'est pas fondée*
    if is_reflexive(page, clause.verb):
        return page.lemmas[clause.verb] in page.lexicon.words("haggle")
    return _unplanned(page, clause) or _unthought(page, clause)


def _is_thing(page: Page, subject: int) -> bool:
    """Whether the subject is a noun, and not for what enquirers suppose."""
    supposed = page.lemmas[subject] in page.lexicon.words("surmise")
    return page.tokens[subject].pos == "NOUN" and not supposed


def _ruled_out(page: Page, clause: Clause) -> bool:
    """*Toute discussion est exclue, la fermeture est hors de question*; none is *exclu du dispositif*."""
    behind = clause.verb + 1
    out = page.keys[clause.verb] in page.lexicon.words("out of")
    if out and clause.finite < clause.verb:
        return any(page.keys[k] in page.lexicon.words("question") for k in range(behind, clause.whole.last))
    ruled = page.keys[clause.verb] in page.lexicon.words("ruled out") and _is_now(page, clause)
    ruled = ruled and not is_kind(page, clause.subject or 0, "harm")  # *un attentat est exclu*
    from_what = behind < clause.whole.last and page.keys[behind] in page.lexicon.words("de")
    return ruled and not from_what


def _is_now(page: Page, clause: Clause) -> bool:
    """Whether *être* carries a clause about no person: *est exclu*, no *a été exclu, le joueur est exclu*."""
    copula = clause.finite != clause.verb and page.lemmas[clause.finite] in page.lexicon.words("be")
    return copula and clause.subject is not None and not is_someone(page, clause.subject)


def _unthought(page: Page, clause: Clause) -> bool:
    """*Un retrait n'est pas envisagé*."""
    considers = _is_now(page, clause) and page.lemmas[clause.verb] in page.lexicon.words("consider")
    return considers and agent(page, clause.verb) is None


def _unplanned(page: Page, clause: Clause) -> bool:
    """*La réouverture n'est pas à l'ordre du jour, n'est pas d'actualité*."""
    last = min(clause.finite + 1 + AGENDA, clause.whole.last)
    if page.lemmas[clause.finite] not in page.lexicon.words("be") or last <= clause.finite + 1:
        return False
    told = page.parse.span(clause.finite + 1, last).of(page.text).lower().replace("’", "'")
    return any(words in told for words in page.lexicon.words("agenda"))
