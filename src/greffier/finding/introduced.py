"""Whom a pronoun that speaks stands for where nobody known fits: *Un vigile est là. « … », dit-il*."""

from __future__ import annotations

from greffier.finding.agreeing import agrees
from greffier.finding.drafts import Draft
from greffier.finding.grammar import phrase_start
from greffier.finding.reference import Reference
from greffier.finding.register import Register
from greffier.finding.variants import portrait


def introduced(register: Register, reference: Reference) -> tuple[Draft | None, list[Draft]]:
    """Whom a pronoun that speaks stands for where nobody fits: a noun that spoke, the one portrayed."""
    found, left = register.standing_out(reference, lambda d: _has_spoken(register, d, reference))
    one = portrait(register) if found is None and not left else None
    return (one, []) if one is not None and agrees(one, reference) else (found, left)


def _has_spoken(register: Register, draft: Draft, reference: Reference) -> bool:
    """Whether someone of no known kind speaks before: *La Conférence exige un retrait. Elle demande…*."""
    noun = draft.profile and not draft.human and draft.gender == reference.gender
    if not noun or draft.number != reference.number or not draft.heads:
        return False
    return not register.leading.isdisjoint(draft.heads) or _is_some(register, draft.heads[0])


def _is_some(register: Register, head: int) -> bool:
    """Whether someone is told by *un* or *une*: *Un vigile est là*."""
    first = register.page.keys[phrase_start(register.page.parse, head)]
    return first in register.page.lexicon.words("indefinite")
