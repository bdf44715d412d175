"""Words that go on with a noun phrase, or that belong to a verb: *les pays membres, l'auteur présumé*."""

from __future__ import annotations

from greffier.finding.page import Page
from greffier.record import Parse, Token


def is_part(token: Token) -> bool:
    """Whether the token goes on with a noun phrase by itself: an adjective, a name, a fixed phrase."""
    if token.pos in ("ADJ", "PROPN") or token.dep in ("flat:name", "flat:foreign", "fixed"):
        return True
    return token.pos in ("NOUN", "X", "NUM") and token.text[0].isupper()


def past_paper(page: Page, at: int, limit: int) -> int | None:
    """One past a paper's name whose article has a capital: *le quotidien ⟦Les Echos de Gao⟧*; or None."""
    article = page.tokens[at].text[0].isupper() and page.keys[at] in page.lexicon.words("direct clitic")
    if not article or not page.tokens[at - 1].text.islower():
        return None
    if page.lemmas[at - 1] not in page.lexicon.words("press"):
        return None
    last, of = at + 1, page.lexicon.words("de")
    while last < limit and (
        page.tokens[last].text[0].isupper()
        or (page.keys[last] in of and last + 1 < limit and page.tokens[last + 1].text[0].isupper())
    ):
        last += 1
    return last if last > at + 1 else None


def is_joined(page: Page, before: Token, token: Token) -> bool:
    """Whether a noun tells more of the noun right before it: *les pays membres, le président élu*."""
    if not (before.pos == token.pos == "NOUN" and before.text.islower() and token.text.islower()):
        return False
    if "Number=Plur" in before.morph and "Number=Plur" in token.morph:
        return token.dep in ("amod", "nmod", "appos") and token.text[-1] in "sx"
    return token.dep in ("acl", "amod") and token.head == before.index


def is_its_participle(page: Page, before: Token, token: Token) -> bool:
    """Whether a participle right behind its noun tells of no act of speech: *l'auteur présumé*."""
    told = token.pos == "VERB" and "VerbForm=Part" in token.morph and "Tense=Past" in token.morph
    if token.index + 1 < len(page.keys) and page.keys[token.index + 1] in page.lexicon.words("par"):
        return False  # *des habitants joints par nos soins*
    kind = "armed" in page.lexicon.things.get(page.keys[token.index].removesuffix("s"), ())
    if not kind and any(k > token.index for k in page.parse.children[token.index]):
        return False  # *des élus réunis à Lille*; but *des hommes armés de haches*
    return told and token.head == before.index and page.keys[token.index] not in page.lexicon.verbs_by_form


def is_of_verb(parse: Parse, noun: int, at: int) -> bool:
    """Whether what *de* leads to is what a verb before tells of: *a parlé avec le roi de la réforme*."""
    token = parse.tokens[noun]
    return token.dep.startswith("obl") and token.head < at and parse.tokens[token.head].pos == "VERB"
