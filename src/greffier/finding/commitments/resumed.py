"""What is to be had again, and what is done at once: *l'école rouvrira lundi, si on ferme, je pars*."""

from __future__ import annotations

from greffier.finding.commitments.bound import governs
from greffier.finding.commitments.clauses import Clause, is_kind
from greffier.finding.commitments.conditions import opening
from greffier.finding.commitments.drafts import Found
from greffier.finding.page import Page
from greffier.record import Statement


def resumed(page: Page, statement: Statement, clause: Clause) -> Found | None:
    """*Le préfet assure que l'école rouvrira*: what whoever governs says will be had again."""
    subject = clause.subject
    if subject is None or not clause.ahead or clause.negated or statement.rule == "attributed":
        return None
    if page.tokens[subject].pos != "NOUN" or is_kind(page, subject, "harm") or _is_strife(page, subject):
        return None  # *les combats reprendront*
    resumes = page.lexicon.is_verb_of(page.keys[clause.deed], "resuming")
    returns = page.lemmas[subject] in page.lexicon.words("resumption")
    intervenes = returns and page.lexicon.is_verb_of(page.keys[clause.deed], "happening")
    objects = any(page.tokens[k].dep == "obj" for k in page.parse.children[clause.deed])
    if objects or not (resumes or intervenes) or not governs(page, statement):
        return None
    return Found("promise", statement.speaker, statement.addressee, clause.whole)


def _is_strife(page: Page, noun: int) -> bool:
    """Whether a noun is for what nobody promises: *les combats, la grève*."""
    return page.lemmas[noun] in page.lexicon.words("strife")


def at_once(page: Page, statement: Statement, clause: Clause) -> bool:
    """Whether the speaker tells in the present what he does under a condition: *« Si X ferme, je pars »*."""
    if statement.manner not in ("direct", "mixed") or clause.condition is None or clause.subject is None:
        return False
    row = opening(page, clause.condition.first, len(page.tokens))
    if row is None or row.kind != "if" or row.words[0] not in page.lexicon.words("if"):
        return False
    mine = page.lexicon.words("ourselves") | page.lexicon.words("myself") | page.lexicon.words("someone")
    verb = page.tokens[clause.verb]
    deed = verb.pos == "VERB" and clause.deed == clause.verb and clause.finite == clause.verb
    idle = verb.lemma in page.lexicon.words("talk") or verb.lemma in page.lexicon.words("have")
    now = "Tense=Pres" in verb.morph and "Mood=Ind" in verb.morph
    return deed and now and not (idle or clause.ahead or clause.negated) and page.keys[clause.subject] in mine
