"""Capitals that the parser takes for a person's name and that name a thing, a place or a party."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from greffier.finding.grammar import is_finite
from greffier.finding.page import Page
from greffier.finding.persons import is_title
from greffier.finding.quotations import Quotation
from greffier.finding.role_nouns import role_at
from greffier.finding.sites import is_named_after, takes_someone
from greffier.lexicon import name_key

LONGEST = 6
"""Tokens that the name of a thing between quotation marks may have."""
ACRONYM = range(2, 6)
"""How many capitals a party's acronym has: *la députée LR*."""


def real_persons(page: Page, ranges: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Those token ranges of names that are persons'.

    What is told of a thing (*le lycée X, l'ouragan X*) or a place (*à X, le port de X*) is a person's only
    where the article has the name elsewhere too.
    """
    found = [(first, last) for first, last in ranges if not _is_party(page, first, last)]
    found = [(first, last) for first, last in found if not _is_infinitive(page, first, last)]
    found = [(first, last) for first, last in found if not _is_noun(page, first, last)]
    marked = page.once(_marked)
    found = [(first, last) for first, last in found if first not in marked]
    towns = {page.keys[last - 1] for first, last in found if _is_town(page, first, last)}
    found = [(first, last) for first, last in found if page.keys[last - 1] not in towns]
    things = {first for first, last in found if _of_thing(page, first) or _is_place(page, first, last)}
    free = {page.keys[last - 1] for first, last in found if first not in things}
    yield from ((f, last) for f, last in found if f not in things or page.keys[last - 1] in free)


def _is_party(page: Page, first: int, last: int) -> bool:
    """Whether an acronym stands behind an office or a role in small letters, or a plural: *le député LR*."""
    if page.keys[first] in page.lexicon.words("plural"):
        return True
    token = page.tokens[first]
    if last - first > 1 or not token.text.isupper() or len(token.text) not in ACRONYM or not first:
        return False
    before = page.tokens[first - 1]
    return before.text.islower() and role_at(page, first - 1) is not None


def _is_infinitive(page: Page, first: int, last: int) -> bool:
    """Whether a sentence opens on a verb taken for a name: *⟦Renvoyer⟧ les soldats serait un signal*."""
    word = page.keys[first]
    opens = first == page.sentence(first)[0] or not page.tokens[first - 1].text[0].isalnum()
    known = word in page.lexicon.verbs_by_head or word in page.lexicon.event_verbs_by_form
    return opens and last - first == 1 and known and word.endswith(("er", "ir", "re"))


def _is_noun(page: Page, first: int, last: int) -> bool:
    """Whether a capital is led by *un* or opens what is set apart: *un Crétois, Enceinte d'un mois, X*."""
    if last - first > 1 or name_key(page.tokens[first].text) in page.lexicon.first_names_by_name:
        return False
    if first == page.sentence(first)[0]:
        return _is_set_apart(page, first)
    return page.keys[first - 1] in page.lexicon.words("indefinite") and page.tokens[first - 1].pos == "DET"


def _is_set_apart(page: Page, first: int) -> bool:
    """Whether a sentence opens with an adjective and its complement: *Inquiet de S, X a parlé*."""
    tokens, end = page.tokens, page.sentence(first)[1]
    if first + 1 >= end or tokens[first + 1].pos != "ADP" or tokens[first].ent in ("LOC", "ORG"):
        return False
    comma = next((k for k in range(first + 2, end) if tokens[k].text == "," or is_finite(tokens[k])), None)
    if comma is None or comma + 1 >= end or tokens[comma].text != ",":
        return False
    return tokens[comma + 1].pos in ("DET", "PROPN", "PRON") and page.keys[
        comma + 1
    ] not in page.lexicon.words("who")


def _marked(page: Page) -> frozenset[int]:
    """Where all that stands between quotation marks is the name of a thing: *le ferry « Kalypso »*."""
    found = set[int]()
    for quotation in page.of(Quotation):
        inside = page.within(quotation.inner)
        before = page.at(quotation.outer.start) - 1
        if not 0 < len(inside) <= LONGEST or before < 0 or page.tokens[before].pos != "NOUN":
            continue
        named = role_at(page, before)
        someone = named is not None and named[1].type in ("person", "unnamed")
        if not someone and not page.lexicon.is_human(page.tokens[before].lemma):
            found.update(inside)
    return frozenset(found)


def _is_town(page: Page, first: int, last: int) -> bool:
    """Whether a name opens as a place's does, or is one for the parser behind *à*: *à Alice Springs*."""
    opening = page.lexicon.words("opening a place")
    if page.keys[first] in opening and last - first > 1:
        return True  # *Puerto Plata*
    before = page.keys[first - 1] if first > page.sentence(first)[0] else ""
    if before in opening and page.tokens[first - 1].text[0].isupper():
        return True  # *Sainte Lucie*
    placed = all(token.ent == "LOC" for token in page.tokens[first:last])
    return before == "à" and placed and not takes_someone(page, page.tokens[first].head)


def _of_thing(page: Page, first: int) -> bool:
    """Whether a noun for a thing that is named after somebody stands right before: *lycée X, Prix X*."""
    start = page.sentence(first)[0]
    first -= first > start and is_title(page, first - 1)  # *la radio Dame Marie*
    return first > start and is_named_after(page, first - 1)


def _is_place(page: Page, first: int, last: int) -> bool:
    """Whether a name without a first name stands where a place does: *à X, le port de X*."""
    start = page.sentence(first)[0]
    known = name_key(page.tokens[first].text) in page.lexicon.first_names_by_name
    if first - 1 < start or known or is_title(page, first - 1):
        return False
    before = page.keys[first - 1]
    if before in page.lexicon.words("de") and first - 2 >= start:
        noun = first - 2 - (page.tokens[first - 2].pos == "ADJ" and first - 3 >= start)
        return is_named_after(page, noun)
    inside = range(first, last)
    heads = {page.tokens[k].head for k in inside} - set(inside)
    return before == "à" and not any(takes_someone(page, head) for head in heads)
