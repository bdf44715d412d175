"""Whom a pronoun takes up that stands right behind, or beside, the words it stands for."""

from __future__ import annotations

from greffier.finding.agreeing import agrees
from greffier.finding.drafts import Draft
from greffier.finding.finites import has_finite
from greffier.finding.grammar import is_temporal
from greffier.finding.page import Page
from greffier.finding.reference import Reference
from greffier.finding.register import Register
from greffier.finding.whereabouts import reference_over

COMPLETING = frozenset({"obj", "iobj", "obl", "obl:arg"})
"""How whoever a verb is done to hangs on it."""


def topic(register: Register, reference: Reference) -> Draft | None:
    """Whom a sentence says at its head that it is about: *Quant à Bagdad, il…*; None for other sentences."""
    page, first = register.page, register.page.sentence(reference.head)[0]
    opened = page.keys[first] in page.lexicon.words("as for")
    if not opened or not page.tokens[reference.head].dep.startswith("nsubj"):
        return None
    comma = next((k for k in range(first, reference.first) if page.tokens[k].text == ","), None)
    if comma is None or page.tokens[reference.first - 1].text != ",":
        return None
    if has_finite(page, range(comma, reference.first)):
        return None  # *Quant à Bagdad, elle-même en guerre, elle…* is of Bagdad
    one = reference_over(page, comma - 1)
    found = register.resolved.get(one.head, (None, []))[0] if one is not None else None
    return found if found is not None and found.number == reference.number else None


def stressed(register: Register, reference: Reference) -> Draft | None:
    """Whom a pronoun between commas only stresses: *Les Vingt-Sept, eux, préparent…*; None otherwise."""
    page, first, last = register.page, reference.first, reference.last
    if (
        page.keys[reference.head] not in page.lexicon.words("stressed")
        or last >= len(page.tokens)
        or first < 2
    ):
        return None
    if page.tokens[first - 1].text != "," or page.tokens[last].text != ",":
        return None
    one = reference_over(page, first - 2)
    return register.resolved.get(one.head, (None, []))[0] if one is not None else None


def beside(register: Register, reference: Reference) -> Draft | None:
    """Whom a pronoun stands for by the words beside it alone; None when these do not tell."""
    rules = (topic, stressed, among, owner_beside, receiver_before, mouth)
    return next((told for rule in rules if (told := rule(register, reference)) is not None), None)


def among(register: Register, reference: Reference) -> Draft | None:
    """Those named last in a sentence, of whom some are told: *les gardiens : dix d'entre eux*; else None."""
    page, at = register.page, reference.head
    if page.keys[at - 1] not in page.lexicon.words("among"):
        return None
    first = page.sentence(at)[0]
    for place, _ in register.scene.before(reference):
        draft = register.resolved.get(place.reference.head, (None, []))[0]
        if place.reference.head < first:
            return None
        if draft is not None and draft.number == "p" and agrees(draft, reference):
            return draft
    return None


def owner_beside(register: Register, reference: Reference) -> Draft | None:
    """Whose the subject is, to whom it does something: *L'avocat du roi lui a rendu visite*; else None.

    Only a person whom the subject's own words name may be meant by *lui* before its verb.
    """
    page, token = register.page, register.page.tokens[reference.head]
    if page.keys[reference.head] not in page.lexicon.words("indirect clitic") or token.head < reference.head:
        return None
    for subject in subjects_of(page, token.head):
        for k in page.parse.children[subject]:
            draft = register.resolved.get(k, (None, []))[0]
            told = draft is not None and draft.type in ("person", "unnamed")
            if draft is not None and told and page.tokens[k].dep == "nmod" and agrees(draft, reference):
                return draft
    return None


def receiver_before(register: Register, reference: Reference) -> Draft | None:
    """Whom the verb before is done to, in what is done to him next; else None.

    *X a appelé Y pour ⟦lui⟧ demander S; X a écrit à Y et ⟦l'⟧a prié de V*. Only the one person, state or
    body that completes the verb above, between it and the pronoun, may be meant.
    """
    page, token = register.page, register.page.tokens[reference.head]
    words = page.lexicon.words("indirect clitic") | page.lexicon.words("direct clitic")
    if page.keys[reference.head] not in words or token.head < reference.head:
        return None
    verb, above = page.tokens[token.head], page.tokens[page.tokens[token.head].head]
    purpose = verb.dep == "advcl" and "VerbForm=Inf" in verb.morph
    if not (purpose or (verb.dep == "conj" and not subjects_of(page, verb.index))):
        return None
    if above.pos != "VERB" or above.index > reference.head:
        return None
    done_to = [
        k
        for k in page.parse.children[above.index]
        if above.index < k < reference.head and page.tokens[k].dep in COMPLETING
    ]
    over = (reference_over(page, k) for k in done_to)
    met = [register.resolved.get(one.head, (None, []))[0] for one in over if one is not None]
    told = met[0] if len(met) == 1 else None
    return told if told is not None and agrees(told, reference) else None


def mouth(register: Register, reference: Reference) -> Draft | None:
    """Whoever speaks for another in the sentence: *Oslo, par la voix de X, se tait : S, a-t-il dit*."""
    page = register.page
    if not register.spoken_tokens(reference):
        return None
    for at in range(page.sentence(reference.head)[0], reference.first - 2):
        if page.keys[at] in page.lexicon.words("mouth"):
            one = reference_over(page, at + 2)
            draft = register.resolved.get(one.head, (None, []))[0] if one is not None else None
            return draft if draft is not None and agrees(draft, reference) else None
    return None


def subjects_of(page: Page, verb: int) -> list[int]:
    """The subjects of a verb, of the one it is an infinitive to, or what its relative clause tells of."""
    own = [k for k in page.parse.children[verb] if page.tokens[k].dep.startswith("nsubj")]
    above = page.tokens[verb].head
    if any(page.keys[k] in page.lexicon.words("who") for k in own):
        if page.tokens[verb].dep.startswith("acl") and not is_temporal(page, above):
            return [above]
        one = _before_comma(page, own[0])
        return [one.head] if one is not None else own
    return subjects_of(page, above) if not own and page.tokens[verb].dep == "xcomp" else own


def _before_comma(page: Page, at: int) -> Reference | None:
    """The reference that ends at the comma before a token: *a vu ⟦la reine⟧, qui*; None without any."""
    one = reference_over(page, at - 2) if at > 1 and page.tokens[at - 1].text == "," else None
    return one if one is not None and one.last == at - 1 else None
