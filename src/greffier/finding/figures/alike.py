"""Bare numbers told as another of their sentence: *3 tonnes de riz, ⟦2⟧ de blé; Oslo (620), Riga (⟦550⟧)*."""

from __future__ import annotations

from dataclasses import replace

from greffier.finding.coordination import COMMAS
from greffier.finding.figures.counted import Thing
from greffier.finding.grammar import phrase_end
from greffier.finding.page import Page

CLOSED = ("PUNCT", "CCONJ")
"""What stands behind a number that is told by itself."""


def told_alike(page: Page, at: int, last: int) -> bool:
    """Whether a bare number, from token `at` to `last`, is told as one before it in its sentence is."""
    first, limit = page.sentence(at)
    if not any(page.tokens[k].pos == "NUM" for k in range(first, at - 1)):
        return False
    behind = page.tokens[last + 1] if last + 1 < limit else None
    if behind is not None and behind.text == ")" and page.tokens[at - 1].text == "(":
        return any(
            page.tokens[k].text == "(" and page.tokens[k + 1].pos == "NUM" for k in range(first, at - 1)
        )
    if _known_again(page, at, last):
        return True
    if instead(page, at) or of_another(page, at, last) is not None:
        return True
    closed = behind is None or behind.pos in CLOSED
    return closed and (_is_object(page, at) or _is_there(page, first, at))


def _known_again(page: Page, at: int, last: int) -> bool:
    """Whether a number with an article takes up others of those counted: *loin des ⟦169⟧ que X veut*."""
    article = page.tokens[at - 1]
    led = (
        "Definite=Def" in article.morph
        and "Number=Plur" in article.morph
        and page.tokens[at].text[0].isdigit()
    )
    return led and last + 1 < len(page.keys) and page.keys[last + 1] in page.lexicon.words("que")


def instead(page: Page, at: int) -> bool:
    """Whether a number is told that another stands for: *à 60 euros au lieu de ⟦90⟧, et non 90*."""
    linked = page.keys[at - 1] in page.lexicon.words("bare de") | page.lexicon.words("que")
    return page.keys[at - 1 - linked] in page.lexicon.words("instead")


def of_another(page: Page, at: int, last: int) -> Thing | None:
    """What a number measures that names its thing and no unit: *12 tonnes de riz, ⟦8 de blé⟧*; else None."""
    first, limit = page.sentence(at)
    joined = at > first and (page.tokens[at - 1].text in COMMAS or page.tokens[at - 1].pos == "CCONJ")
    noun = last + 2
    if not joined or noun >= limit or page.keys[last + 1] not in page.lexicon.words("bare de"):
        return None
    if page.tokens[noun].pos != "NOUN" or not page.tokens[at].text[0].isdigit():
        return None
    return Thing(None, page.parse.span(noun, max(phrase_end(page, noun), noun + 1)), last + 1)


def in_unit(known: Thing, other: Thing | None) -> Thing:
    """What was told before, of the `other` thing where there is one."""
    return known if other is None else replace(known, of=other.of)


def _is_object(page: Page, at: int) -> bool:
    """Whether a number is all that a verb is about: *réclamaient 300 euros, sont prêts à accepter ⟦200⟧*."""
    verb = page.tokens[at - 1]
    return verb.pos == "VERB" and page.tokens[at].head == verb.index and page.tokens[at].dep == "obj"


def _is_there(page: Page, first: int, at: int) -> bool:
    """Whether a place stands alone before a number: *Oslo perdra 730 postes, ⟦Bergen⟧ 450 et Riga 120*."""
    led = at - 2 > first and (page.tokens[at - 2].text in COMMAS or page.tokens[at - 2].pos == "CCONJ")
    return led and page.tokens[at - 1].ent.endswith("LOC")


def out_of_some(page: Page, at: int) -> bool:
    """Whether *sur* and a noun that is counted stand before a number: *19 élus ⟦sur⟧ 61*."""
    noun = at - 2
    led = noun >= 0 and page.keys[noun + 1] in page.lexicon.words("sur") and page.tokens[noun].pos == "NOUN"
    return led and any(page.tokens[k].dep == "nummod" for k in page.parse.children[noun])
