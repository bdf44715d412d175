"""A pronoun that takes up the subject of the told clause before it, or whoever tells it in told words."""

from __future__ import annotations

from greffier.finding.agreeing import agrees
from greffier.finding.drafts import Draft
from greffier.finding.grammar import is_subject_clitic
from greffier.finding.reference import Reference
from greffier.finding.register import Register
from greffier.finding.tenses import tense
from greffier.finding.whereabouts import reference_over


def subject_again(register: Register, reference: Reference) -> Draft | None:
    """The first subject of the told words, where the pronoun behind a second *que* goes on in its tense.

    In another tense it is so only where whoever tells the words cannot be meant.
    """
    page, at = register.page, reference.head
    joined = at > 2 and "CCONJ" in (page.tokens[at - 2].pos, page.tokens[at - 3].pos)
    if not joined or page.keys[at - 1] not in page.lexicon.words("que"):
        return None
    frame = register.content_of(reference)
    if frame is None or not is_subject_clitic(page, at) or frame.speaker is None:
        return None
    words = page.within(frame.content[0])
    subject = next((k for k in words if page.tokens[k].dep.startswith("nsubj")), at)
    draft, _ = register.resolved.get(subject, (None, []))
    if subject >= at or draft is None or not agrees(draft, reference):
        return None
    teller, _ = register.resolved.get(frame.speaker, (None, []))
    alike = tense(page.parse, page.tokens[subject].head) == tense(page.parse, page.tokens[at].head)
    return draft if alike or (teller is not None and not agrees(teller, reference)) else None


def teller_within(register: Register, reference: Reference) -> Draft | None:
    """Who says it within another's words: *X raconte que Y a prévenu qu'⟦il⟧ partirait* is Y; else None."""
    page, frame = register.page, register.content_of(reference)
    if frame is None or frame.speaker is None or not is_subject_clitic(page, reference.head):
        return None
    if frame.manner == "direct" or page.keys[reference.head - 1] not in page.lexicon.words("que"):
        return None
    teller = reference_over(page, frame.speaker)
    outer = register.content_of(teller) if teller is not None and teller.form != "pronoun" else None
    draft, _ = register.resolved.get(frame.speaker, (None, []))
    return draft if outer is not None and draft is not None and agrees(draft, reference) else None
