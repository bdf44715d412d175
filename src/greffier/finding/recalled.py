"""Descriptions that call an actor again: *l'association, les manifestants, la victime*, by their noun."""

from __future__ import annotations

from greffier.finding.drafts import Draft
from greffier.finding.reference import Reference
from greffier.finding.register import Register
from greffier.finding.scene import WINDOW
from greffier.finding.trades import in_office
from greffier.finding.trials import of_court
from greffier.lexicon import name_key
from greffier.lexicon.classes import ClassName

FAMILIES: tuple[ClassName, ...] = ("association again", "firm again")
"""Classes of nouns by which a named body of one kind may be called again."""

ASSOCIATIONS = ("ngo", "armed group", "party", "religious", "union", "institute", "movement")
"""Kinds of known bodies that *l'association, le mouvement* may call: those that people join or found."""


def called_again(register: Register, reference: Reference, sentence: int) -> list[Draft]:
    """The body or group met last by the same noun, or whose name holds it, or the one named body near."""
    if reference.role is None or _complemented(register, reference):
        return []
    noun = reference.role.lemma
    met = [d for d in register.drafts if _fits(register, d, reference)]
    met = [d for d in met if not _named_otherwise(register, d, reference)]
    same = [d for d in met if noun in d.nouns]
    if reference.number == "s" and not same:
        named = [d for d in met if not d.profile and d.type != "person"]
        same = [d for d in named if name_key(noun) in name_key(d.name).split()]
    if same:
        return [max(same, key=lambda d: _last(d, reference))]
    return _named_near(register, reference, met) if reference.number == "s" else []


def person_again(register: Register, reference: Reference, sentence: int) -> list[Draft]:
    """Whoever leads among the persons near, for a noun that anyone may be called again by: *la victime*."""
    assert reference.role is not None
    if _complemented(register, reference) or reference.place:
        return []
    noun = reference.role.lemma
    gender = "u" if noun in register.page.lexicon.words("either gender") else reference.gender
    met = [d for d in register.persons(gender) if _fits(register, d, reference)]
    same = [d for d in met if noun in d.nouns and d.profile]
    if same:
        return [max(same, key=lambda d: _last(d, reference))]
    if noun not in register.page.lexicon.words("taken up") or _told_apart(register, reference):
        return []
    near = {d.number_ for d in met if not (at_odds(register, d, noun) or in_office(register, d, reference))}
    found, _ = register.standing_out(reference, lambda d: d.number_ in near)
    return [found] if found is not None else []


def _told_apart(register: Register, reference: Reference) -> bool:
    """Whether a relative right behind tells who is meant, nobody met before: *l'homme masqué ⟦qui⟧ S*."""
    page = register.page
    behind = page.keys[reference.last] if reference.last < len(page.keys) else ""
    return behind in page.lexicon.words("who")


def at_odds(register: Register, draft: Draft, noun: str) -> bool:
    """Whether the actor went by a noun of another kind: the doctor who spoke is not *la victime*.

    Nor is a judge or a lawyer *l'accusé*.
    """
    again = register.page.lexicon.words("taken up")
    if noun in register.page.lexicon.words("before a court") and of_court(register, draft):
        return True
    neutral = register.page.lexicon.words("anyone")
    return noun not in neutral and bool(draft.nouns) and not any(n in again for n in draft.nouns)


def _named_near(register: Register, reference: Reference, met: list[Draft]) -> list[Draft]:
    """The one named body of a few sentences that goes by no noun of another kind."""
    assert reference.role is not None
    lexicon, where = register.page.lexicon, register.page.parse.sentence_of
    noun, here = reference.role.lemma, where[reference.head]
    any_body = lexicon.words("any body")
    family = next((lexicon.words(name) for name in FAMILIES if noun in lexicon.words(name)), any_body)
    if noun not in family | any_body:
        return []
    fitting = [
        d
        for d in met
        if d.type == "organisation" and not d.profile and _body(d)
        if here - where[_last(d, reference)] <= WINDOW
        if may_be_called(register, d, noun)
        if noun in any_body or not d.nouns or d.nouns & (family | any_body)
    ]
    return fitting if len(fitting) == 1 else []


def may_be_called(register: Register, draft: Draft, noun: str) -> bool:
    """Whether a noun may call a body: outlets by nouns of the press, known ones by those of their kind."""
    lexicon = register.page.lexicon
    entry, _, name = (draft.entry or "").partition(":")
    if entry == "outlet":
        return noun in lexicon.words("press")
    known = lexicon.organisations_by_name.get(name_key(name), ()) if entry == "organisation" else ()
    if not known or noun in lexicon.words("any body"):
        return True
    if noun in lexicon.words("firm again"):
        return known[0].kind == "company"
    if noun in lexicon.words("association again"):
        return known[0].kind in ASSOCIATIONS
    return any(name_key(noun) in name_key(called).split() for called in known[0].names)


def of_other_kind(register: Register, draft: Draft, noun: str) -> bool:
    """Whether a body went by nouns of another kind: *le parti de X* is no *commission*."""
    words = register.page.lexicon.words
    alike = any(noun in words(family) and draft.nouns & words(family) for family in FAMILIES)
    return bool(draft.nouns) and noun not in draft.nouns | words("any body") and not alike


def _body(draft: Draft) -> bool:
    """Whether a name is an organisation's, no seat's, state's or outlet's."""
    return draft.entry is None or draft.entry.startswith("organisation:")


def _fits(register: Register, draft: Draft, reference: Reference) -> bool:
    """Whether number and state allow it, and the article met the actor before."""
    if draft.number != reference.number or not draft.heads or min(draft.heads) >= reference.first:
        return False
    return not reference.place or not draft.places or reference.place in draft.places


def _named_otherwise(register: Register, draft: Draft, reference: Reference) -> bool:
    """Whether adjectives behind a capital tell another body: *le Conseil électoral*, no *Conseil d'État*."""
    tokens = register.page.tokens[reference.head : reference.last]
    told = {name_key(one.text) for one in tokens[1:] if one.pos == "ADJ"}
    capital = tokens[0].text[:1].isupper() and reference.place is None
    return capital and not draft.profile and not told <= set(name_key(draft.name).split())


def _last(draft: Draft, reference: Reference) -> int:
    return max(head for head in draft.heads if head < reference.first)


def _complemented(register: Register, reference: Reference) -> bool:
    """Whether words behind the noun tell which one it is: *l'association des maires*."""
    role_end = reference.head + len(reference.role.lemma.split()) if reference.role else reference.head + 1
    behind = register.page.tokens[role_end : reference.last]
    return any(token.pos not in ("ADJ", "PUNCT") for token in behind)
