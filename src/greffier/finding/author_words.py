"""Where the author's own words go on behind a content: contrasts, remarks, explanations, an occasion."""

from __future__ import annotations

from greffier.finding.adjuncts import past_adjuncts
from greffier.finding.boundaries import OPENED, enclosing
from greffier.finding.endings import (
    says,
)
from greffier.finding.finites import has_finite
from greffier.finding.grammar import is_inverted, noun_after
from greffier.finding.moods import is_perceived
from greffier.finding.occasions import is_occasion
from greffier.finding.page import Page
from greffier.finding.sayable import names_speech
from greffier.finding.whereabouts import quotation_from

ENDING = frozenset({"VERB", "AUX", "PUNCT", "SCONJ", "PRON", "CCONJ"})
"""What does not stand in a bare phrase behind an occasion."""

CONTESTED = frozenset({"deny", "refuse"})
"""Acts by which another contests what was said."""


def contrasts(page: Page, at: int, finite: bool) -> bool:
    """Whether *tandis que* stands here, or *alors que* behind a comma: the author's words, often."""
    word = page.tokens[at].text.lower()
    if word not in page.lexicon.words("contrast"):
        return False
    said_too = finite and word in page.lexicon.words("at the time")
    return page.tokens[at - 1].text in (",", "(") or not said_too


def remarks(page: Page, comma: int) -> bool:
    """Whether the author's own remark ends the sentence: *, malgré la pression de l'Europe*."""
    words = page.lexicon.words("in spite")
    first, limit = comma + 1, page.sentence(comma)[1]
    opens = any(" ".join(page.keys[first : first + size]) in words for size in (1, 2, 3))
    opens = opens or _comments(page, first, limit) or _stirs(page, first, limit)
    opens = opens or _is_refuted(page, first, limit)
    opens = opens or _on_occasion(page, first, limit)
    return (
        opens
        and enclosing(page, page.tokens[comma].start) is None
        and not any(page.tokens[k].text == "," for k in range(first, limit))
    )


def _comments(page: Page, first: int, limit: int) -> bool:
    """Whether a noun for what was said begins an apposition here: *, un chiffre invérifiable*."""
    article = page.keys[first : first + 1] and page.keys[first] in page.lexicon.words("indefinite")
    noun = noun_after(page, first, limit) if article else None
    if noun is None and not page.lexicon.words("que").isdisjoint(page.keys[first + 1 : first + 2]):
        noun = first  # *, thèse que les experts écartent*
    return noun is not None and page.lemmas[noun] in page.lexicon.words("remarking")


def _is_refuted(page: Page, first: int, limit: int) -> bool:
    """Whether an aside tells who contests the words: *, ce que X dément; , une accusation rejetée par X*."""
    if first + 1 >= limit:
        return False
    words = page.lexicon.words
    that = page.keys[first] in words("remarked") and page.keys[first + 1] in words("que")
    noun = first if page.tokens[first].pos == "NOUN" else noun_after(page, first, limit)
    if not that and (noun is None or noun > first + 1 or not names_speech(page, noun)):
        return False
    verbs = (k for k in range(first + 1, limit) if page.tokens[k].pos in ("VERB", "ADJ"))
    rows = (row for k in verbs for row in page.lexicon.verbs_by_form.get(page.keys[k], ()))
    return any(row.act in CONTESTED and "np" in row.constructions for row in rows)


def _stirs(page: Page, first: int, limit: int) -> bool:
    """Whether what the words gave rise to stands here: *dit que le pont fermera, suscitant un tollé*."""
    if page.keys[first : first + 1] and page.keys[first] in page.lexicon.words("stirring"):
        noun = noun_after(page, first + 1, limit)
        return noun is not None and page.lemmas[noun] in page.lexicon.words("stirred")
    return False


def _on_occasion(page: Page, first: int, limit: int) -> bool:
    """Whether only the occasion of the words ends the sentence: *a dit que S, lors d'un point de presse*."""
    if first + 1 >= limit or page.keys[first] not in page.lexicon.words("address"):
        return False
    behind = past_adjuncts(page, first, limit)
    nouns = (k for k in range(first + 1, behind) if page.tokens[k].pos in ("NOUN", "PROPN"))
    whole = behind + 1 >= limit or not any(page.tokens[k].pos in ENDING for k in range(behind, limit - 1))
    return whole and any(is_occasion(page, k) for k in nouns)


def leaves_quotation(page: Page, at: int, limit: int) -> bool:
    """Whether words about the saying stand behind a quoted clause: *que « S » en partant, « S » (rires)*."""
    if at + 1 >= limit or page.tokens[at].text == "(":
        return at + 1 < limit
    after = page.tokens[at + 1]
    led = page.tokens[at].text.lower() in page.lexicon.words("gerund") and "VerbForm=Part" in after.morph
    return led or (page.tokens[at].text == "," and after.pos in ("ADP", "SCONJ"))


def told_apart(page: Page, first: int, colon: int) -> bool:
    """Whether a sentence in marks behind the colon is no words of a cue before it: *dit que S : « Q. »*.

    Nor is a clause with an incise of its own: *dit que S : S, a-t-il noté*.
    """
    behind = range(colon + 2, page.sentence(colon)[1])
    if any(is_inverted(page, k) and (says(page, k - 1) or says(page, k + 1)) for k in behind[:-1]):
        return True
    if any(page.tokens[k].pos == "VERB" and says(page, k) for k in range(first, colon)):
        return False
    opens = colon + 2 < len(page.tokens) and page.tokens[colon + 1].text in OPENED
    found = quotation_from(page, page.tokens[colon + 1].start) if opens else None
    if found is None or enclosing(page, page.tokens[colon].start) is not None:
        return False
    told = has_finite(page, page.within(found.inner))
    return told and page.tokens[colon + 2].text[0].isupper()


def explains(page: Page, first: int, colon: int) -> bool:
    """Whether a quotation or a clause of its own stands behind the colon, no list."""
    limit = page.sentence(colon)[1]
    if any(is_perceived(page, page.tokens[k].head) and says(page, k) for k in range(first, colon)):
        return False  # *dit l'avoir entendu crier : « Q »*
    quoted = colon + 1 < len(page.tokens) and page.tokens[colon + 1].text in OPENED
    return quoted or has_finite(page, range(colon + 1, limit))


def stands_beside(page: Page, at: int, limit: int) -> bool:
    """Whether a day or occasion stands behind quoted words: *la juge « vaine » lors d'une réunion*."""
    led = page.tokens[at].pos == "ADP" or page.keys[at] in page.lexicon.words("address")
    return led and past_adjuncts(page, at, limit) > at
