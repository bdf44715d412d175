"""Whether *si* asks instead of making a condition, and what is a verb behind it though read as none."""

from __future__ import annotations

from greffier.finding.grammar import is_finite
from greffier.finding.page import Page


def asks_whether(page: Page, at: int, limit: int) -> bool:
    """Whether *si* asks: *dire d'ici à lundi s'il a signé ou non*, the verb of asking further off."""
    no = page.lexicon.words("or not")
    if any(page.keys[k] in no and page.tokens[k - 1].pos == "CCONJ" for k in range(at + 2, limit)):
        return True
    verb = page.tokens[page.tokens[at].head]
    if page.tokens[at].dep != "mark" or verb.dep not in ("ccomp", "xcomp"):
        return False
    asked = page.lemmas[verb.head], page.keys[verb.head]
    return verb.head < at and page.lexicon.stances.has("unless", *asked)


def read_as_verb(page: Page, at: int) -> bool:
    """Whether a token is a finite verb, or an imperfect taken for an adjective: *si la crise persistait*.

    Or a present taken for a participle behind a pronoun: *si Oslo se ⟦joint⟧ à nous*.
    """
    token = page.tokens[at]
    if is_finite(token):
        return True
    if at and page.keys[at - 1] in page.lexicon.words("reflexive") and "VerbForm=Part" in token.morph:
        return True
    words = page.lexicon.words
    past = token.pos == "ADJ" and page.keys[at].endswith(tuple(words("imperfect ending")))
    return past and not page.keys[at].endswith(tuple(words("never imperfect")))


def leads_back(page: Page, opener: int, at: int) -> bool:
    """Whether a clause between commas ends before an infinitive of the main verb: *promet, ⟦si S⟧, de V*."""
    if page.keys[opener - 1] != "," or at + 2 >= len(page.tokens):
        return False
    linked = page.keys[at + 1] in page.lexicon.words("bare de") | page.lexicon.words("à")
    return linked and "VerbForm=Inf" in page.tokens[at + 2].morph
