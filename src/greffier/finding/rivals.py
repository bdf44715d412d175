"""What else in its sentence a pronoun may mean than whoever stands out: a thing, another actor."""

from __future__ import annotations

from greffier.finding.drafts import Draft
from greffier.finding.grammar import GENDERS
from greffier.finding.reference import Reference
from greffier.finding.register import Register
from greffier.finding.whereabouts import reference_over


def thing_between(register: Register, reference: Reference, found: Draft) -> bool:
    """Whether the sentence has a thing for a subject that the pronoun may mean: *la réunion …, elle*."""
    page, at = register.page, reference.head
    if not page.tokens[at].dep.startswith("nsubj") or register.spoken_tokens(reference):
        return False
    first = page.sentence(at)[0]
    if any(first <= head < at for head in found.heads):
        return False
    return any(_is_thing(register, k, reference) for k in range(first, at))


def thing_before(register: Register, reference: Reference, found: Draft) -> bool:
    """Whether an object pronoun may mean the thing the last sentence is about: *Le bateau… X l'a pris*."""
    page, sentences = register.page, register.page.parse.sentences
    here = page.parse.sentence_of[reference.head]
    if here == 0 or page.keys[reference.head] not in page.lexicon.words("direct clitic"):
        return False
    first, last = sentences[here - 1]
    near = any(first <= head < reference.head for head in found.heads)
    return not near and any(_is_thing(register, k, reference) for k in range(first, last))


def _is_thing(register: Register, at: int, reference: Reference) -> bool:
    """Whether a subject is a noun for no person that agrees with the pronoun."""
    token = register.page.tokens[at]
    if (
        token.pos != "NOUN"
        or not token.dep.startswith("nsubj")
        or register.page.lexicon.is_human(token.lemma)
    ):
        return False
    gender = GENDERS.get(reference.gender, "Gender")
    number = "Number=Plur" if reference.number == "p" else "Number=Sing"
    return at not in register.resolved and gender in token.morph and number in token.morph


def far_body(register: Register, reference: Reference, found: Draft) -> bool:
    """Whether a body of an earlier sentence is found where this one has another actor for a subject."""
    first = register.page.sentence(reference.head)[0]
    if found.type not in ("government", "organisation"):
        return False
    subject = register.subjects.get(register.page.parse.sentence_of[reference.head])
    here = any(first <= head < reference.head for head in found.heads)
    return subject is not None and subject is not found and not here and not _is_owned(register, reference)


def taken_up(register: Register, reference: Reference) -> Draft | None:
    """Whom a relative is on whose subject the pronoun is, so that it is another: *X, ⟦qu'il⟧ a vu, a dit*."""
    page, que = register.page, reference.head - 1
    if que < 2 or page.keys[que] not in page.lexicon.words("que"):
        return None
    comma = page.tokens[que - 1].text == ","
    if page.tokens[que].pos != "PRON" and not comma:
        return None
    named = reference_over(page, que - 1 - comma)
    return register.resolved.get(named.head, (None, []))[0] if named is not None else None


def mere_place(register: Register, draft: Draft) -> bool:
    """Whether a state was only told as where something lies or happens: *une crise en Argentine. Elle…*."""
    if not (draft.entry or "").startswith(("state:", "gov:")):
        return False
    page, words = register.page, register.page.lexicon.words("placing")
    for mention in draft.mentions:
        at = page.at(mention.span.start) - 1
        if at < 0 or page.keys[at - (page.tokens[at].pos == "DET")] not in words:
            return False
    return bool(draft.mentions)


def _is_owned(register: Register, reference: Reference) -> bool:
    """Whether the subject before is somebody's: *L'armée nie. Son porte-parole dit qu'elle…*."""
    page, own = register.page, register.page.lexicon.words("singular possessive")
    before = range(page.sentence(reference.head)[0], reference.head)
    return any(
        page.keys[k] in own and page.tokens[page.tokens[k].head].dep.startswith("nsubj") for k in before
    )
