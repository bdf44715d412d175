"""A pronoun that takes up the subject of the told clause before it, or whoever tells it in told words."""

from __future__ import annotations

from greffier.finding.agreeing import agrees
from greffier.finding.drafts import Draft
from greffier.finding.grammar import is_subject_clitic
from greffier.finding.moods import is_conditional, is_future
from greffier.finding.page import Page
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
    named = reference_over(page, subject)
    draft, _ = register.resolved.get(named.head if named is not None else subject, (None, []))
    if subject >= at or draft is None or not agrees(draft, reference):
        return None
    teller, _ = register.resolved.get(frame.speaker, (None, []))
    alike = tense(page.parse, page.tokens[subject].head) == tense(page.parse, page.tokens[at].head)
    alike = alike or _goes_on_saying(page, page.tokens[subject].head, page.tokens[at].head)
    return draft if alike or (teller is not None and not agrees(teller, reference)) else None


def _goes_on_saying(page: Page, before: int, verb: int) -> bool:
    """Whether what somebody did is told first, then what he says still: *que X avait fui et qu'il niait*."""
    said = page.keys[verb] in page.lexicon.verbs_by_form and not tense(page.parse, verb)[0]
    done = tense(page.parse, before)[0]
    return said and done and not is_conditional(page, verb) and not is_future(page, verb)


def teller_within(register: Register, reference: Reference, *, quoted: bool = False) -> Draft | None:
    """Who says it within another's words: *X raconte que Y a prévenu qu'⟦il⟧ partirait* is Y; else None.

    Within a quotation also whom a pronoun calls: *« Il m'a dit qu'⟦il⟧ partirait »*.
    """
    page, frame = register.page, register.content_of(reference)
    if frame is None or frame.speaker is None or not is_subject_clitic(page, reference.head):
        return None
    if frame.manner == "direct" or page.keys[reference.head - 1] not in page.lexicon.words("que"):
        return None
    teller = reference_over(page, frame.speaker)
    named = teller is not None and (quoted or teller.form != "pronoun")
    outer = register.content_of(teller) if teller is not None and named else None
    draft, _ = register.resolved.get(frame.speaker, (None, []))
    return draft if outer is not None and draft is not None and agrees(draft, reference) else None
