"""Whom a pronoun that speaks stands for where nobody known fits: *Un vigile est là. « … », dit-il*."""

from __future__ import annotations

from collections.abc import Callable

from greffier.finding.agreeing import agrees
from greffier.finding.clausemates import standing_for
from greffier.finding.drafts import Draft
from greffier.finding.grammar import phrase_start
from greffier.finding.reference import Reference
from greffier.finding.register import Register
from greffier.finding.scene import BESIDE
from greffier.finding.variants import portrait


def unknown_speaker(
    register: Register, reference: Reference, fits: Callable[[Draft], bool]
) -> tuple[Draft | None, list[Draft]] | None:
    """Whom a pronoun that speaks stands for where nobody in view stands out; None where somebody does."""
    cut = None if register.ranked(reference, fits, BESIDE) else _subject_cut(register, reference)
    if cut is not None:
        return cut, []
    found, left = register.standing_out(reference, fits)
    return _introduced(register, reference) if found is None and not left else None


def _introduced(register: Register, reference: Reference) -> tuple[Draft | None, list[Draft]]:
    """Whom a pronoun that speaks stands for where nobody fits: a noun that spoke, the one portrayed."""
    found, left = register.standing_out(reference, lambda d: _has_spoken(register, d, reference))
    one = portrait(register) if found is None and not left else None
    return (one, []) if one is not None and agrees(one, reference) else (found, left)


def _subject_cut(register: Register, reference: Reference) -> Draft | None:
    """The subject of words that a pronoun's incise cuts: *⟦Les mutins⟧ réclamaient, disent-ils, N*."""
    told = (f for f in register.scene.said_by(reference) if f.rule == "incise" and f.manner != "direct")
    frame = next((f for f in told if len(f.content) > 1), None)
    if frame is None or frame.content[0].end > register.page.tokens[reference.head].start:
        return None
    page, part = register.page, frame.content[0]
    before = page.tokens[page.at(part.start) : reference.head]
    subject = next((token.index for token in before if token.dep in ("nsubj", "nsubj:pass")), None)
    draft = standing_for(register, subject) if subject is not None else None
    return draft if draft is not None and agrees(draft, reference) else None


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
