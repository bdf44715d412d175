"""What is to stay so, not to move, or to be rued: *le port restera ouvert, la date ne bougera pas*."""

from __future__ import annotations

from greffier.finding.commitments.bound import actor_of, governs
from greffier.finding.commitments.clauses import Clause
from greffier.finding.commitments.drafts import Found
from greffier.finding.grammar import phrase_start
from greffier.finding.page import Page
from greffier.record import Statement

NEAR = 5
"""Tokens behind a verb among which its predicate or complement stands."""


def stays(page: Page, statement: Statement, clause: Clause) -> Found | None:
    """*Les urgences resteront ouvertes, nos soldats resteront en place*: what whoever governs keeps so."""
    if clause.subject is None or not clause.ahead or clause.negated:
        return None
    if not page.lexicon.is_verb_of(page.keys[clause.verb], "staying"):
        return None
    if statement.rule == "attributed" or not governs(page, statement):
        return None
    kept = page.lexicon.words("kept so")
    near = range(clause.verb + 1, min(clause.verb + NEAR, clause.whole.last))
    led = page.tokens[min(clause.verb + 1, clause.whole.last - 1)].pos == "ADP"  # *restera à l'ancre*
    so = led or any(page.lemmas[k] in kept or " ".join(page.keys[k : k + 2]) in kept for k in near)
    so = so or any(page.keys[k].rstrip("s").removesuffix("e") in kept for k in near)
    return Found("promise", statement.speaker, statement.addressee, clause.whole) if so else None


def unmoved(page: Page, statement: Statement, clause: Clause) -> Found | None:
    """*La date ne bougera pas, aucun camion ne passera*: what is not to move, by whoever says so."""
    if clause.subject is None or not (clause.ahead and clause.negated) or clause.condition is not None:
        return None
    spoken = statement.manner in ("direct", "mixed") or statement.rule == "incise"
    if not spoken or page.tokens[clause.subject].pos != "NOUN":
        return None
    form = page.keys[clause.deed]
    none = page.keys[phrase_start(page.parse, clause.subject)] in page.lexicon.words("no one")
    moves = none and page.lexicon.is_verb_of(form, "passing")
    moves = moves or (page.lexicon.is_verb_of(form, "budging") and governs(page, statement))
    return Found("refusal", statement.speaker, statement.addressee, clause.whole) if moves else None


def rued(page: Page, statement: Statement, clause: Clause) -> Found | None:
    """*Vous le paierez cher, Oslo s'en mordra les doigts*: what others are to be sorry for."""
    if clause.subject is None or not clause.ahead or clause.negated:
        return None
    if not page.lexicon.is_verb_of(page.keys[clause.deed], "rue"):
        return None
    hearing = page.keys[clause.subject] in page.lexicon.words("hearing")
    named = actor_of(page, clause.subject, statement) not in (None, statement.speaker)
    if not (hearing or named):
        return None
    near = range(clause.deed + 1, min(clause.deed + NEAR, clause.whole.last))
    sorry = page.lexicon.is_verb_of(page.keys[clause.deed], "repenting")
    sorry = sorry or any(page.keys[k] in page.lexicon.words("rued") for k in near)
    return Found("threat", statement.speaker, statement.addressee, clause.whole) if sorry else None


def stirs(page: Page, statement: Statement, clause: Clause) -> Found | None:
    """*Nous ne resterons pas les bras croisés*: who will not stand by."""
    if not (clause.ahead and clause.negated and page.lexicon.is_verb_of(page.keys[clause.verb], "left")):
        return None
    told = page.text[page.tokens[clause.verb].end : page.tokens[clause.whole.last - 1].end].strip().lower()
    if not any(words in told for words in page.lexicon.words("idle")):
        return None
    by = actor_of(page, clause.subject, statement) or statement.speaker
    return Found("threat", by, statement.addressee, clause.whole)
