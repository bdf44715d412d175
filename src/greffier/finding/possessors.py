"""Whose something is, told by a possessive: *Y exige ⟦sa⟧ démission*; *X reproche à Y ⟦son⟧ refus*."""

from __future__ import annotations

from greffier.finding.clausemates import doing
from greffier.finding.drafts import Draft
from greffier.finding.page import Page
from greffier.finding.pronouns import bare_form
from greffier.finding.reference import Reference
from greffier.finding.register import Register
from greffier.finding.topics import subjects_of
from greffier.finding.whereabouts import reference_over

COMPLETING = ("obj", "obl", "xcomp")
"""How a noun that a possessive stands before may complete a verb."""


def wanted_by(register: Register, reference: Reference) -> Draft | None:
    """Who wants a deed of someone else by a possessive: *Y exige sa démission*; None for any other word."""
    page, token = register.page, register.page.tokens[reference.head]
    verb = page.tokens[token.head].head
    if token.dep != "det" or not page.lexicon.is_verb_of(page.tokens[verb].text, "wanting of others"):
        return None
    found = (register.resolved.get(k, (None, []))[0] for k in subjects_of(page, verb))
    return next((draft for draft in found if draft is not None), None)


def in_sentence(register: Register, reference: Reference) -> Draft | None:
    """Whose a possessive is within its sentence: the subject before it, else whoever was last mentioned."""
    if bare_form(reference.name) not in register.page.lexicon.words("singular possessive"):
        return None
    sentence = register.page.parse.sentence_of[reference.head]
    subject = register.subjects.get(sentence)
    at = register.page.tokens[reference.head].start
    if subject is not None and subject.before(at):
        return subject
    start = register.page.tokens[register.page.sentence(reference.head)[0]].start
    met = [
        (m.span.end, d)
        for d in register.mentioned(sentence, sentence)
        for m in d.mentions
        if start <= m.span.start and m.span.end <= at
    ]
    return max(met, key=lambda pair: pair[0])[1] if met else None


def whose_word(register: Register, reference: Reference) -> Draft | None:
    """Whose word a possessive tells by the verb that the word completes; None for any other.

    Who keeps or breaks a word gave it (*dit que X a renié ⟦sa⟧ promesse*); who is reproached with one too.
    """
    page, token = register.page, register.page.tokens[reference.head]
    noun = page.tokens[token.head]
    if token.dep != "det" or noun.lemma not in page.lexicon.nouns_by_head:
        return None
    whole = page.tokens[noun.head] if noun.dep == "appos" else noun  # *reproche à ⟦Jan Roth son refus⟧*
    verb = page.tokens[whole.head]
    if not whole.dep.startswith(COMPLETING):
        return None
    if page.lexicon.is_verb_of(verb.text, "reproaching"):
        told = _reproached(page, verb.index)
    elif page.lexicon.is_verb_of(verb.text, "own word"):
        told = _doer(page, verb.index)
    else:
        return None
    found = _standing_for(register, told) if told is not None and told < reference.head else None
    return found if found is not None and found.number == reference.number else None


def _reproached(page: Page, verb: int) -> int | None:
    """Whom a verb of reproach is told of: *reproche ⟦à Y⟧ son refus, ⟦lui⟧ reproche son refus*."""
    kids = [page.tokens[k] for k in page.parse.children[verb]]
    return next((k.index for k in kids if k.dep in ("iobj", "obl", "obl:arg") and k.pos != "ADV"), None)


def _doer(page: Page, verb: int) -> int | None:
    """Who does what a verb says: its subject, or the object of who accuses them of it."""
    above = page.tokens[page.tokens[verb].head]
    if page.tokens[verb].dep == "xcomp" and page.lexicon.is_verb_of(above.text, "object controls"):
        kids = (page.tokens[k] for k in page.parse.children[above.index])
        return next((k.index for k in kids if k.dep in ("obj", "iobj")), None)
    return next(doing(page, verb), None)


def _standing_for(register: Register, at: int) -> Draft | None:
    """Whom a token stands for, by itself or by the reference that it is part of."""
    one = reference_over(register.page, at)
    head = at if at in register.resolved or one is None else one.head
    return register.resolved.get(head, (None, []))[0]
