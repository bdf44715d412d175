"""What is not to be had: *nos frontières ne sont pas négociables, n'a pas l'intention de partir*."""

from __future__ import annotations

from greffier.finding.commitments.bound import actor_of, governs, own_subject
from greffier.finding.commitments.clauses import Clause, is_kind
from greffier.finding.commitments.conditions import Stretch
from greffier.finding.commitments.drafts import Found
from greffier.finding.commitments.shut import shut
from greffier.finding.grammar import group_start, phrase_start
from greffier.finding.page import Page
from greffier.record import Statement

NEAR = 3
"""How many tokens behind its verb the noun of a light verb stands: *n'avons nullement l'intention*."""


def closed(page: Page, statement: Statement, clause: Clause) -> Found | None:
    """A refusal told as a state: what is not open, not intended, without room; what is ruled out."""
    if clause.subject is None:
        return None
    if shut(page, clause):
        told = _part_of(page, statement, clause)
        return Found("refusal", statement.speaker, statement.addressee, told)
    if not clause.negated:
        return None
    if _wants_none(page, clause) and own_subject(page, statement, clause):
        return Found("refusal", statement.speaker, statement.addressee, clause.whole)
    if _undaunted(page, statement, clause):
        return Found("refusal", statement.speaker, statement.addressee, clause.whole)
    there = page.keys[clause.subject] in page.lexicon.words("it")
    if there and (_there_is_none(page, clause) or _there_will_be_none(page, statement, clause)):
        return Found("refusal", statement.speaker, statement.addressee, clause.whole)
    if is_kind(page, clause.verb, "open") and page.tokens[clause.verb].pos in ("ADJ", "VERB"):
        return Found("refusal", statement.speaker, statement.addressee, clause.whole)
    if _intends(page, clause) and own_subject(page, statement, clause):
        by = actor_of(page, clause.subject, statement) or statement.speaker
        return Found("refusal", by, statement.addressee, clause.whole)
    return None


def _part_of(page: Page, statement: Statement, clause: Clause) -> Stretch:
    """The clause up to the end of the part of the words in which its verb stands: no incise behind it."""
    at = page.tokens[clause.verb].start
    ends = (page.within(part).stop for part in statement.content if part.start <= at < part.end)
    return Stretch(clause.whole.first, min([clause.whole.last, *ends]))


def _wants_none(page: Page, clause: Clause) -> bool:
    """*« Nous n'en voulons pas »*: what was offered, told by a pronoun, or what one will not do."""
    if not is_kind(page, clause.verb, "want"):
        return False
    if clause.deed != clause.verb:  # *« Nous ne voulons pas partir »*
        goes = page.lexicon.is_verb_of(page.keys[clause.deed], "passing")
        return goes or any(is_kind(page, clause.deed, kind) for kind in ("lack", "undo", "boon"))
    before = range(group_start(page, clause.finite), clause.verb)
    return any(page.keys[k] in page.lexicon.words("thereof") for k in before)


def _undaunted(page: Page, statement: Statement, clause: Clause) -> bool:
    """*« Personne ne nous fera plier, aucune menace ne nous arrêtera »*: what nobody will make us do."""
    subject = clause.subject or 0
    none = page.lexicon.words("no one") | page.lexicon.words("nobody")
    led = page.keys[phrase_start(page.parse, subject)] in none
    before = range(group_start(page, clause.finite), clause.verb)
    us = any(page.keys[k] in page.lexicon.words("self") for k in before)
    return led and us and clause.ahead and statement.manner in ("direct", "mixed")


def _there_is_none(page: Page, clause: Clause) -> bool:
    """*Il n'y a pas de compromis possible, pas de place pour un accord*."""
    if page.tokens[clause.verb].lemma not in page.lexicon.words("have"):
        return False
    behind = Stretch(clause.verb + 1, clause.whole.last)
    linked = page.lexicon.words("à")
    if any(
        page.keys[k] in linked and is_kind(page, k + 1, "lack") for k in range(behind.first, behind.last - 1)
    ):
        return True  # *il n'y a rien à négocier*
    room = any(
        page.keys[k] in page.lexicon.words("room")
        for k in range(behind.first, min(behind.last, clause.verb + 2 + NEAR))
    )
    return room or any(is_kind(page, k, "open") for k in range(*behind))


def _there_will_be_none(page: Page, statement: Statement, clause: Clause) -> bool:
    """*« Il n'y aura pas de trêve »*, in the words of who governs; what comes on a condition is foretold."""
    has = page.tokens[clause.verb].lemma in page.lexicon.words("have")
    has = has or page.keys[clause.verb] in page.lexicon.words("will have")
    spoken = statement.manner in ("direct", "mixed") or statement.rule == "incise"
    return has and clause.ahead and clause.condition is None and spoken and governs(page, statement)


def _intends(page: Page, clause: Clause) -> bool:
    """Whether a verb of having holds an intention: *n'avons aucune intention de partir*."""
    if page.tokens[clause.verb].lemma not in page.lexicon.words("have"):
        return False
    near = range(clause.verb + 1, min(clause.verb + 2 + NEAR, clause.whole.last))
    return any(page.keys[k] in page.lexicon.words("intention") for k in near)
