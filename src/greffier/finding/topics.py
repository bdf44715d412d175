"""Whom a pronoun takes up that stands right behind, or beside, the words it stands for."""

from __future__ import annotations

from greffier.finding.drafts import Draft
from greffier.finding.reference import Reference
from greffier.finding.register import Register
from greffier.finding.whereabouts import reference_over


def topic(register: Register, reference: Reference) -> Draft | None:
    """Whom a sentence says at its head that it is about: *Quant à Bagdad, il…*; None for other sentences."""
    page, first = register.page, register.page.sentence(reference.head)[0]
    opened = page.keys[first] in page.lexicon.words("as for")
    if not opened or not page.tokens[reference.head].dep.startswith("nsubj"):
        return None
    comma = next((k for k in range(first, reference.first) if page.tokens[k].text == ","), None)
    if comma is None or comma != reference.first - 1:
        return None
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
