"""Trades and offices that tell two persons apart: *l'expert* is not the lawyer who spoke just before."""

from __future__ import annotations

from greffier.finding.calling import PEOPLE
from greffier.finding.drafts import Draft
from greffier.finding.reference import Reference
from greffier.finding.register import Register
from greffier.finding.role_nouns import role_at
from greffier.finding.variants import is_over
from greffier.lexicon import key


def of_another_trade(register: Register, draft: Draft, reference: Reference) -> bool:
    """Whether a bare noun for a trade or office cannot call someone whose trade is told and is another.

    *Le procureur* calls no lawyer again, *le copilote* no journalist; *la spécialiste* may call a chemist,
    *l'avocate* whoever is one beside, and *l'ingénieur de formation, cet ancien vigile* tell something new.
    """
    words, role = register.page.lexicon.words, reference.role
    free = words("taken up") | words("beside a trade") | words("no office") | words("lawyer")
    if role is None or draft.type not in PEOPLE or role.lemma in free:
        return False
    past = {office.office for office in draft.offices if office.held == "before"}
    told = (draft.roles.keys() | draft.nouns) - past - words("no office") - words("beside a trade")
    if not told or _tells_more(register, reference) or is_akin(register, draft, reference):
        return False
    if role.lemma not in words("of a court") - words("body's head"):
        told -= words("body's head")
    return bool(told if role.lemma in words("rank") else told - words("rank"))


def _tells_more(register: Register, reference: Reference) -> bool:
    """Whether words beside the noun tell of who is meant: *cet ancien vigile, l'ingénieur de 40 ans*."""
    page, words = register.page, register.page.lexicon.words
    found = role_at(page, reference.head)
    behind = range(found[0], reference.last) if found is not None else ()
    told = any(page.tokens[k].pos == "NUM" or page.keys[k] in words("de") for k in behind)
    pointed = page.keys[reference.first] in words("demonstrative")
    return told or pointed or is_over(register, page.keys[reference.first : reference.head + 1])


def is_akin(register: Register, draft: Draft, reference: Reference) -> bool:
    """Whether a noun may call someone of a like office or trade again: *un haut gradé … l'officier*."""
    genera = register.page.lexicon.genera
    if reference.role is None:
        return False
    noun = key(reference.role.lemma)
    asked = genera.get(noun, frozenset()) | {noun}
    met = (genera.get(key(told), frozenset()) | {key(told)} for told in (*draft.nouns, *draft.roles))
    return any(not asked.isdisjoint(one) for one in met)


def in_office(register: Register, draft: Draft, reference: Reference) -> bool:
    """Whether a bare noun for anyone is below someone's office of state: no minister is *le suspect*.

    A rank is no such office, nor is the head of just any body in one.
    """
    words, role = register.page.lexicon.words, reference.role
    if role is None or role.lemma in words("beside an office") or _tells_more(register, reference):
        return False
    held = (draft.roles.keys() | draft.nouns) - words("rank") - words("body's head")
    rows = (register.page.lexicon.roles_by_form.get(key(office), ()) for office in held)
    return any(found and found[0].kind == "office" for found in rows)
