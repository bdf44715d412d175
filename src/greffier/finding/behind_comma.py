"""What stands behind a comma in what is said: a noun that names it, a participle with its count."""

from __future__ import annotations

from greffier.finding.endings import says
from greffier.finding.page import Page

VICTIMS = 5
"""Within how many words of a participle its number stands: *faisant au moins trente morts*."""


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
