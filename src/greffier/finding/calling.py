"""What a noun asks of whom it calls: how far they stand out, of which state, with which words behind it."""

from __future__ import annotations

from collections.abc import Callable

from greffier.finding.drafts import Draft
from greffier.finding.reference import Reference
from greffier.finding.register import Register
from greffier.finding.role_nouns import role_at
from greffier.finding.trials import is_tried
from greffier.finding.whereabouts import reference_over

PEOPLE = ("person", "unnamed")
"""Types of actors who are one human being, or may be."""

AGAIN = 1.6
"""How far someone must stand out to be called again by a bare noun: the last speaker, the subject before."""

AT_ONCE = 2.7
"""The same for a noun with a complement: a speaker or subject of the very sentence before."""


def standing_out(
    register: Register, reference: Reference, enough: float, fits: Callable[[Draft], bool]
) -> list[Draft]:
    """The person in view who stands out most, if they fit and are not named in the same sentence."""
    here = register.met_in(reference)
    either = register.page.lexicon.words("either gender")  # *un cadre … cette source*
    of_either = reference.role is not None and reference.role.lemma in either
    near = register.persons("u" if of_either else reference.gender)
    ranked = register.ranked(reference, lambda d: d in near and d.human and d not in here)
    if not ranked or ranked[0][0] < enough:
        return []
    draft, role = ranked[0][1], reference.role
    if role is not None and role.lemma in register.page.lexicon.words("of a court"):
        return [] if is_tried(register, draft) else _fitting(register, reference, draft, fits)
    return _fitting(register, reference, draft, fits)


def _fitting(
    register: Register, reference: Reference, draft: Draft, fits: Callable[[Draft], bool]
) -> list[Draft]:
    """Someone who fits and may be of the state told, alone; else nobody."""
    return [draft] if may_be_of(register, draft, reference.place) and fits(draft) else []


def may_be_of(register: Register, draft: Draft, place: str | None) -> bool:
    """Whether a person may be of a state or body; one of the UN may be of any state, and the reverse."""
    states = register.page.lexicon.states_by_code
    if place in states and draft.citizen_of in states and place != draft.citizen_of:
        return False
    alike = [known for known in draft.places if (known in states) == (place in states)]
    return place is None or not alike or place in alike


def complemented(register: Register, reference: Reference) -> bool:
    """Whether words behind the noun tell which one is meant: *de Malmö, à la sécurité*."""
    words = register.page.lexicon.words
    linked, contracted = words("title link"), (words("masculine"), words("plural"))
    found = role_at(register.page, reference.head)
    first = found[0] if found and reference.role is not None else reference.head + 1
    keys, tokens = register.page.keys, register.page.tokens
    for at in range(first, reference.last):
        if keys[at] in linked:
            return True
        if keys[at] not in words("de"):
            continue
        whole = at + 1 >= reference.last or any(keys[at] in group for group in contracted)
        after = None if whole else tokens[at + 1]
        if after is None or after.pos not in ("NOUN", "NUM") or after.text[0].isupper():
            return True
    return False


def described_beside(register: Register, reference: Reference) -> Draft | None:
    """The one unnamed whom a description between commas tells more of: *Sa voisine, une retraitée, dit*."""
    page, first, last = register.page, reference.first, reference.last
    alone = reference.number == "s" and reference.type in PEOPLE and first > 1 and last < len(page.tokens)
    if not alone or page.tokens[first - 1].text != "," or page.tokens[last].text not in (",", "."):
        return None
    one = reference_over(page, first - 2)
    if one is None or one.last != first - 1 or one.form != "description" or one.type not in PEOPLE:
        return None
    joined = page.tokens[reference.head]
    agrees = one.number == "s" and ("u" in (one.gender, reference.gender) or one.gender == reference.gender)
    if not agrees or joined.head != one.head or joined.dep not in ("appos", "conj"):
        return None
    told = page.tokens[page.tokens[one.head].head]
    listed = joined.dep == "conj" and (page.tokens[last].text != "," or "Number=Plur" in told.morph)
    return None if listed else register.resolved.get(one.head, (None, []))[0]


def is_of_town(register: Register, reference: Reference) -> bool:
    """Whether someone is called by the name of a town's people: *le Lisboète, la Lilloise*."""
    page, head = register.page, reference.head
    alone = head > 0 and reference.number == "s" and reference.last == head + 1
    single = page.lexicon.words("masculine") | page.lexicon.words("feminine")
    if not alone or not page.tokens[head].text[0].isupper() or page.keys[head - 1] not in single:
        return False
    return page.keys[head].endswith(tuple(page.lexicon.words("people ending")))
