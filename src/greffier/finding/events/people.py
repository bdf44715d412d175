"""Whether a token by itself is a word for people: *talibans, les Américains, une centaine de grévistes*."""

from __future__ import annotations

from greffier.finding.grammar import NOMINAL
from greffier.finding.page import Page

PEOPLE, THINGS = frozenset({"people", "crowd", "armed"}), frozenset({"weapons", "aircraft", "seized"})
"""Classes of nouns for people, and of what may be armed but is none."""


def can_be_someone(page: Page, token: int, slot: str) -> bool:
    """Whether the token by itself is a word for people, whatever reference it is part of."""
    word = page.tokens[token]
    if slot == "adj" or page.keys[token] in page.lexicon.words("possessive"):
        return True
    first = page.lexicon.words("ourselves") | page.lexicon.words("myself")
    if word.pos == "PRON" and page.keys[token] in first:
        return True
    if _is_people(page, token):
        return True
    if word.pos in ("ADJ", "PRON", "NUM", "DET"):
        before = token > 0 and page.tokens[token - 1].pos in ("NUM", "DET", "ADJ")
        counted = before or page.keys[token - 1] in page.lexicon.words("hundreds")
        many = word.pos == "ADJ" and "Number=Plur" in word.morph
        called = page.lexicon.is_human(word.lemma) or page.lemmas[token] in page.lexicon.roles_by_form
        people = many and (called or _is_crowd(page, token))
        return counted and (people or word.text.lower() in page.lexicon.words("others"))
    opening, _, _ = page.lemmas[token].partition("-")  # *des sociétés-écrans*
    return word.pos in NOMINAL and (
        _is_crowd(page, token)
        or page.lexicon.is_human(word.lemma)
        or not page.lexicon.roles_by_form.keys().isdisjoint((page.lemmas[token], opening))
        or _is_named(page, token)
    )


def _is_named(page: Page, noun: int) -> bool:
    """Whether a person's name stands beside a noun: *une éleveuse de 58 ans, Anna Roy*."""
    beside = (k for k in page.parse.children[noun] if k > noun and page.tokens[k].dep == "appos")
    thing = page.lemmas[noun] in page.lexicon.things  # *le porte-avions Jan Orlov*
    return not thing and any(page.tokens[k].ent == "PER" for k in beside)


def _is_crowd(page: Page, token: int) -> bool:
    """Whether the token is a noun for people, armed or not: *talibans, grévistes*; not *navires*."""
    word, things = page.tokens[token], page.lexicon.things
    classes = things.get(page.lemmas[token], frozenset())
    many = "Number=Plur" in word.morph or _is_number_of(page, token)
    return many and bool(classes & PEOPLE) and not classes & THINGS


def _is_number_of(page: Page, token: int) -> bool:
    """Whether a number stands before the noun, whatever the parser makes of it: *une centaine de*."""
    before = token - 1
    if before > 0 and page.keys[before] in page.lexicon.words("bare de"):
        return page.lemmas[before - 1] in page.lexicon.words("counted")
    return before >= 0 and page.tokens[before].pos == "NUM"


def _is_people(page: Page, token: int) -> bool:
    """Whether the token is a people, or a state by it: *Américains, les américains*."""
    text = page.tokens[token].text
    noun = page.tokens[token].pos in (*NOMINAL, "PRON")
    if not noun or page.keys[token] not in page.lexicon.states_by_adjective:
        return False
    before = page.tokens[token - 1].text.lower() if token else ""
    return text[0].isupper() or before in page.lexicon.words("whole people")


def are_people(page: Page, token: int) -> bool:
    """Whether the token is a noun for people, armed or not, of whatever number."""
    return bool(PEOPLE & page.lexicon.things.get(page.lemmas[token], frozenset()))
