"""What stands behind a comma in what is said: a noun that names it, a count, what a noun still wants."""

from __future__ import annotations

from greffier.finding.endings import says
from greffier.finding.finites import has_finite
from greffier.finding.grammar import is_finite, is_subject_clitic
from greffier.finding.page import Page

VICTIMS = 5
"""Within how many words of a participle its number stands: *faisant au moins trente morts*."""

ASIDE = 10
"""Among how many words behind a comma the one stands that closes an aside."""

HEARER = ("DET", "NOUN", "PROPN", "PRON")
"""What a hearer behind *à* begins with; *aux* is followed by its noun."""

LONG = 20
"""The same where a relative clause may be in it."""


def names_it(page: Page, comma: int) -> bool:
    """Whether a noun behind the comma names what is said before it: *, une offre que Y rejette*."""
    at, limit = comma + 1, page.sentence(comma)[1]
    if at < limit and page.tokens[at].pos == "DET":
        if page.keys[at] in page.lexicon.words("plural"):
            return False  # *a reçu, par le roi, des assurances que S*
        at += 1
    if at + 2 >= limit or page.tokens[at].pos != "NOUN" or page.tokens[at].dep == "obj":
        return False
    if page.lemmas[at] not in page.lexicon.nouns_by_head:
        return False
    words, behind = page.lexicon.words, page.keys[at + 1]
    which = behind in words("à") and page.keys[at + 2] in words("which")
    return behind in words("que") or behind in words("to which") or which


def counts_victims(page: Page, at: int, limit: int) -> bool:
    """Whether a participle tells in a number what came of the deed: *que S, faisant trente morts*."""
    token = page.tokens[at]
    present = "Tense=Pres|VerbForm=Part" in token.morph and token.pos == "VERB"
    near = range(at + 1, min(at + VICTIMS, limit)) if present and not says(page, at) else range(0)
    return any(page.tokens[k].pos == "NUM" for k in near)


def opens_apposed(page: Page, at: int, limit: int) -> bool:
    """Whether a noun and its relative tell of what stands before: *en luganda, ⟦une langue qu'il lit⟧*."""
    led = at + 3 < limit and page.keys[at] in page.lexicon.words("one")
    words = page.lexicon.words("que") | page.lexicon.words("relative")
    return led and page.tokens[at + 1].pos == "NOUN" and page.keys[at + 2] in words


def past_aside(page: Page, comma: int, limit: int, *, finite: bool = False) -> int | None:
    """What words still want behind an aside: *avoir dit, hier, ⟦que⟧ S; la saisie, de nuit, ⟦d'⟧un cargo*.

    A `finite` clause wants but its *que*.
    """
    if page.tokens[comma].text != ",":
        return None
    if says(page, comma - 1) or _said_to(page, comma):
        return that_behind_aside(page, comma, limit)
    if finite or not _lacks_matter(page, comma):
        return None
    near = range(comma + 1, min(comma + ASIDE, limit - 2))
    close = next((k for k in near if page.tokens[k].text == ","), None)
    if close is None or has_finite(page, range(comma, close)):
        return None
    contrasted = any(page.tokens[k].pos in ("SCONJ", "CCONJ") for k in range(comma, close))
    return close + 1 if page.keys[close + 1] in page.lexicon.words("de") and not contrasted else None


def past_inserted(page: Page, comma: int, limit: int) -> int | None:
    """The *de* and infinitive behind an aside: *la menace, réitérée lundi, ⟦de partir⟧*; else None."""
    if comma >= limit or page.tokens[comma].text != ",":
        return None
    near = range(comma + 1, min(comma + LONG, limit - 2))
    close = next((k for k in near if page.tokens[k].text == ","), None)
    if close is None or has_finite(page, range(comma, close)):
        return None
    led = page.keys[close + 1] in page.lexicon.words("bare de")
    return close + 1 if led and "VerbForm=Inf" in page.tokens[close + 2].morph else None


def that_behind_aside(page: Page, comma: int, limit: int) -> int | None:
    """The *que* behind an aside, be a relative in it: *avertit, dans une note dont X a copie, ⟦que⟧ S*."""
    words, wanted = page.lexicon.words("relative") | page.lexicon.words("que"), page.lexicon.words("que")
    behind, told = min(comma + 1, limit - 1), False
    led = page.tokens[behind].pos == "ADP" or page.keys[behind] in page.lexicon.words("address")
    told = page.keys[behind] in page.lexicon.words("subject relative")  # *répond à X, qui doute, que S*
    for k in range(comma + 1, min(comma + LONG, limit - 2)):
        if page.tokens[k].text == ",":
            sure = page.tokens[k + 1].pos == "SCONJ" or is_subject_clitic(page, k + 2)
            return k + 1 if page.keys[k + 1] in wanted and sure else None
        told = told or (led and page.keys[k] in words and k > comma + 2)
        if is_finite(page.tokens[k]) and not told:
            return None
    return None


def _said_to(page: Page, comma: int) -> bool:
    """Whether but a hearer stands between a verb of saying and the comma: *avoir dit aux élus, hier, que*."""
    led = (k for k in range(comma - 2, max(comma - ASIDE, 1), -1) if page.tokens[k].pos == "VERB")
    verb = next(led, None)
    if verb is None or not says(page, verb):
        return False
    return page.keys[verb + 1] in page.lexicon.words("à") and page.tokens[verb + 2].pos in HEARER


def _lacks_matter(page: Page, comma: int) -> bool:
    """Whether a noun with its article ends at the comma, and a phrase follows: *la saisie, de nuit,*."""
    noun, behind = page.tokens[comma - 1], page.tokens[comma + 1 : comma + 2]
    article = page.tokens[comma - 2]
    firm = article.pos == "DET" and page.keys[comma - 2] not in page.lexicon.words("indefinite")
    return noun.pos == "NOUN" and firm and bool(behind) and behind[0].pos in ("ADP", "ADV")


def spliced(page: Page, first: int, last: int) -> int:
    """Where the answer to a question begins behind its comma: *a demandé si S, ⟦il a ri⟧*; else `last`."""
    told = next((k for k in range(first, last) if is_finite(page.tokens[k])), last)
    commas = (
        k for k in range(told, last - 2) if page.tokens[k].text == "," and is_subject_clitic(page, k + 1)
    )
    return next(commas, last)
