"""What someone is told not to do: *n'est pas prêt à V, ne saurait tolérer X, pas question pour X de V*."""

from __future__ import annotations

from collections.abc import Iterator

from greffier.finding.clause_ends import clause_end
from greffier.finding.commitments.bound import actor_of
from greffier.finding.commitments.clauses import Clause, is_kind
from greffier.finding.commitments.conditions import Stretch
from greffier.finding.commitments.drafts import Draft, shape
from greffier.finding.grammar import noun_after
from greffier.finding.page import Page

NEAR = 3
"""Tokens behind a verb or adjective among which what leads to a deed stands."""
REACH = 10
"""Tokens from *question* to the deed that is out of it: *pas question, pour le roi, de V*."""


def declined(page: Page, clause: Clause) -> Stretch | None:
    """The deed that the subject of a denied clause is not to do; None for another clause."""
    if not clause.negated:
        return None
    verb, last = clause.verb, clause.whole.last
    if "VerbForm=Part" not in page.tokens[verb].morph and (far := _as_far_as(page, verb, last)) is not None:
        return far
    modal = page.keys[clause.finite] in page.lexicon.words("would not")
    modal = modal or page.lemmas[verb] in page.lexicon.words("being able")
    if modal and clause.deed != verb and is_kind(page, clause.deed, "lack"):
        return Stretch(clause.deed, last)
    if page.lexicon.is_verb_of(page.keys[verb], "planning"):
        return _to_do(page, verb, last)
    if page.lexicon.is_verb_of(page.keys[verb], "wishing") and clause.deed != verb:
        wished = any(is_kind(page, clause.deed, kind) for kind in ("lack", "undo", "boon"))
        return Stretch(clause.deed, last) if wished else None
    if page.lemmas[verb] in page.lexicon.words("have"):
        near = range(verb + 1, min(verb + 1 + NEAR, last))
        named = next((k for k in near if page.keys[k] in page.lexicon.words("intention")), None)
        whole = _to_do(page, named, last) if named is not None else None
        evil = whole is not None and page.keys[whole.first] in page.lexicon.words("assailing")
        return whole if not evil else None
    if is_kind(page, verb, "ready") and page.tokens[verb].pos in ("ADJ", "VERB"):
        return _to_do(page, verb, last)
    return None


def _as_far_as(page: Page, verb: int, last: int) -> Stretch | None:
    """*N'ira pas jusqu'à ⟦fermer le port⟧*; None without an infinitive behind."""
    until, to = page.lexicon.words("as far as"), page.lexicon.words("à")
    for k in range(verb + 1, min(verb + NEAR, last - 2)):
        if page.keys[k] in until and page.keys[k + 1] in to and "VerbForm=Inf" in page.tokens[k + 2].morph:
            return Stretch(k + 2, last)
    return None


def _to_do(page: Page, predicate: int, last: int) -> Stretch | None:
    """*N'est pas prêt à ⟦négocier⟧*; None without an infinitive behind."""
    to = page.lexicon.words("à") | page.lexicon.words("bare de")
    for k in range(predicate + 1, min(predicate + 1 + NEAR, last - 1)):
        if page.keys[k] in to and "VerbForm=Inf" in page.tokens[k + 1].morph:
            return Stretch(k + 1, last)
    return None


def unthinkable_for(page: Page) -> Iterator[Draft]:
    """*Pas question pour le roi de rouvrir; exclu, pour la Suède, que X parte*: what is not heard of."""
    out = page.lexicon.words("question") | page.lexicon.words("ruled out")
    for at in page.where(page.lexicon.words("pour")):
        before = at - 1 - (page.keys[at - 1] == ",")
        if before < 1 or page.keys[before] not in out or not _ruled_out(page, before):
            continue
        limit = page.sentence(at)[1]
        noun = noun_after(page, at + 1, limit)
        by = actor_of(page, noun, None) if noun is not None else None
        first = _led(page, noun, min(noun + REACH, limit)) if noun is not None else None
        last = clause_end(page, first, at, frozenset(), finite=False) if first is not None else limit
        made = shape(page, "refusal", Stretch(first, last)) if first is not None else None
        if by is not None and made is not None:
            yield Draft("refusal", made.what, made.condition, by, None, None, "unthinkable")


def _ruled_out(page: Page, at: int) -> bool:
    """Whether a word is one of ruling out by itself, or *pas* or *hors de* stands before it."""
    if page.keys[at] in page.lexicon.words("ruled out"):
        return True
    return page.keys[at - 1] in page.lexicon.words("none") | page.lexicon.words("bare de")


def _led(page: Page, noun: int, limit: int) -> int | None:
    """The token behind the *de* of an infinitive, or behind *que*, that follows a noun; None without one."""
    for k in range(noun + 1, limit - 1):
        if page.keys[k] in page.lexicon.words("que"):
            return k + 1
        if page.keys[k] in page.lexicon.words("bare de") and "VerbForm=Inf" in page.tokens[k + 1].morph:
            return k + 1
    return None


def willing(page: Page, clause: Clause) -> Stretch | None:
    """What the subject offers to do: *veut bien ⟦négocier⟧, se tient prêt à ⟦accueillir X⟧*; else None."""
    verb, last = clause.verb, clause.whole.last
    if clause.negated:
        return None
    if is_kind(page, verb, "want") and clause.deed != verb:
        well = page.keys[verb + 1] in page.lexicon.words("gladly")
        first = next((k for k in range(verb + 2, clause.deed) if page.tokens[k].pos != "PRON"), clause.deed)
        return Stretch(min(verb + 2, clause.deed), last) if well and first == clause.deed else None
    if page.lemmas[verb] not in page.lexicon.words("holding oneself"):
        return None
    ready = next((k for k in range(verb + 1, min(verb + NEAR, last)) if is_kind(page, k, "ready")), None)
    return _to_do(page, ready, last) if ready is not None else None
