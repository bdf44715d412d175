"""A pronoun that takes up the subject of the told clause before it: *dit que X a cédé et qu'il a ri*."""

from __future__ import annotations

from greffier.finding.agreeing import agrees
from greffier.finding.drafts import Draft
from greffier.finding.grammar import is_subject_clitic
from greffier.finding.reference import Reference
from greffier.finding.register import Register
from greffier.finding.tenses import tense


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
