"""Whose a count is by the document that holds it, or by the participle behind it: *les 80 recensés par X*."""

from __future__ import annotations

from itertools import islice

from greffier.finding.figures.attributing import clause_of
from greffier.finding.figures.giving import verbs_of
from greffier.finding.grammar import NOMINAL, climb, is_finite, is_passive, noun_after, subject_children
from greffier.finding.owners import owner
from greffier.finding.page import Page
from greffier.finding.whereabouts import reference_over

AHEAD = 8
"""Words from a number to the participle that says who counted: *80 disparus en mer recensés lundi par X*."""
NEAR = 4
"""Words from such a participle to its *par*."""
MARKS = frozenset(",;:()«»")


def recounted_by(page: Page, at: int, *, said: bool = False) -> int | None:
    """Who is told behind a participle of what the number counts: *le chiffre de 500 morts avancé par X*.

    In somebody's words (`said`) only who counts: *trois témoins cités par la défense* are told by who speaks.
    """
    limit, above = page.sentence(at)[1], list(islice(climb(page.parse, at), NEAR))
    words = page.lexicon.words
    counting = (words("tallying"),) if said else (words("tallying"), words("giving a count"))
    for k in range(at + 1, min(at + AHEAD, limit)):
        token = page.tokens[k]
        if token.text in MARKS or is_finite(token):
            return None
        noun = token.head == at or page.tokens[token.head].pos == "NOUN"  # *18 000 proposés par X*
        told = token.pos in ("VERB", "ADJ") and token.head in above and noun
        if told and not all(verbs_of(page, k).isdisjoint(verbs) for verbs in counting):
            near = range(k + 1, min(k + NEAR, limit))
            by = next((j for j in near if page.keys[j] in page.lexicon.words("par")), None)
            return None if by is None else noun_after(page, by + 1, limit)
    return None


def issued(page: Page, at: int) -> int | None:
    """The verb by which a list or count that holds the number is given out: *publie un bilan de 12 morts*."""
    for k in islice(climb(page.parse, at), 2 * NEAR):
        verb, object_of = page.tokens[k].head, page.tokens[k].dep in ("obj", "nsubj:pass")
        if object_of and k < at and page.lemmas[k] in page.lexicon.words("own count"):
            gives = not page.lexicon.words("issuing").isdisjoint(verbs_of(page, verb))
            return verb if gives else None
    return None


def document_of(page: Page, at: int) -> int | None:
    """Whose document or count the number's clause is about: *le décompte de ⟦X⟧ est de 31*; else None."""
    if (ahead := _ahead(page, at)) is not None:
        return ahead
    above = clause_of(page, at)
    if above is None or above > at or is_passive(page.parse, above) or not _tells(page, above):
        return None
    return next((told for k in subject_children(page, above) if (told := body_of(page, k)) is not None), None)


def _ahead(page: Page, at: int) -> int | None:
    """Whose count opens the sentence: *Au dernier décompte de ⟦la ville⟧, 40 manquent*; None without one."""
    first = page.sentence(at)[0]
    comma = next((k for k in range(first, at) if page.tokens[k].text == ","), first)
    if page.keys[first] not in page.lexicon.words("à"):
        led = page.keys[first] in page.lexicon.words("where")
        return _issuer(page, range(first + 1, comma)) if led else None
    return next((told for k in range(first, comma) if (told := body_of(page, k)) is not None), None)


def _issuer(page: Page, opens: range) -> int | None:
    """Who brought out the document that a sentence opens with: *Dans un sondage publié par ⟦X⟧, 64 %*."""
    if not any(page.lemmas[k] in page.lexicon.words("tally") for k in opens):
        return None
    by = next((k for k in opens if page.keys[k] in page.lexicon.words("par")), opens.stop)
    return noun_after(page, by + 1, opens.stop) if by < opens.stop else None


def _tells(page: Page, at: int) -> bool:
    """Whether a verb, or a copula below a word, tells what a document holds: *donne, est de, s'élève à*."""
    words = page.lexicon.words
    told = words("document telling") | words("amounting") | words("giving a count")
    copula = any(page.tokens[k].dep == "cop" for k in page.parse.children[at])
    return copula or not told.isdisjoint(verbs_of(page, at))


def body_of(page: Page, noun: int) -> int | None:
    """The body whose count or document a noun is; None for a person's, a state's and for other nouns."""
    if page.lemmas[noun] not in page.lexicon.words("tally") | page.lexicon.words("own count"):
        return None
    told = owner(page, noun)
    found = reference_over(page, told) if told != noun and page.tokens[told].pos in NOMINAL else None
    if found is None or found.type in ("person", "unnamed"):
        return None
    state = found.entry is not None and found.entry.key.partition(":")[0] in ("state", "gov")
    return None if state else told
