"""Whose word a noun that reports speech tells: *⟦sa⟧ promesse de V, la menace ⟦d'Oslo⟧ de V*."""

from __future__ import annotations

from greffier.finding.grammar import NOMINAL, climb, noun_after, phrase_start, subject_children
from greffier.finding.page import Page
from greffier.lexicon import key

CONTESTING = frozenset({"deny", "refuse", "criticise"})
"""Acts whose verbs want the words that they turn against."""


def word_owner(page: Page, noun: int, start: int, before: int, act: str) -> int | None:
    """Whose word the noun is: its possessive's, its *de* complement's, or its verb's subject's."""
    tokens = page.tokens
    if before >= 0 and tokens[before].text.lower() in page.lexicon.words("possessive"):
        return before
    owning = page.lexicon.words("de") | page.lexicon.words("par")
    if noun + 2 < start and tokens[noun + 1].text.lower() in owning:
        return noun_after(page, noun + 2, start)
    if (
        noun + 1 < start
        and tokens[noun + 1].pos == "ADJ"
        and key(tokens[noun + 1].text) in page.lexicon.states_by_adjective
    ):
        return noun + 1
    if page.keys[phrase_start(page.parse, noun) - 1] in page.lexicon.words("par"):
        return None  # *inquiet par les informations selon lesquelles S*
    for index in climb(page.parse, noun):
        if index == tokens[noun].head and _gave(page, index, noun):
            return index
        if page.lemmas[index] in page.lexicon.words("being told") and index == tokens[noun].head:
            giver = _giver(page, index, noun)
            if giver is not None or act != "assert":
                return giver
        if index == tokens[noun].head and _is_cited(page, index, noun):
            return noun  # *cite un rapport selon lequel S*
        if index == tokens[noun].head and _turned_against(page, index):
            return None  # *dément les informations selon lesquelles S*
        if tokens[index].pos == "VERB" and (subjects := subject_children(page, index)):
            return (
                subjects[0] if tokens[subjects[0]].pos in (*NOMINAL, "PRON") and subjects[0] != noun else None
            )
    return None


def _is_cited(page: Page, verb: int, noun: int) -> bool:
    """Whether a verb only cites its object, or tells of a paper: *évoque une note selon laquelle S*."""
    words, lemma = page.lexicon.words, page.lemmas[verb]
    if lemma in words("citing"):
        return True
    written = any(row.kind == "written" for row in page.lexicon.occasions_by_head.get(page.lemmas[noun], ()))
    return written and lemma in words("telling of") and page.keys[noun - 1] in words("indefinite")


def _turned_against(page: Page, verb: int) -> bool:
    """Whether a verb contests the words of others that are its object."""
    rows = page.lexicon.verbs_by_form.get(page.keys[verb], ())
    return any(row.act in CONTESTING and "np" in row.constructions for row in rows)


def _giver(page: Page, verb: int, noun: int) -> int | None:
    """Whose word somebody was given: *a reçu ⟦de Rome⟧ la promesse que S*; None when it is not told."""
    near = (k for k in page.parse.children[verb] if verb < k < noun and page.tokens[k].pos in NOMINAL)
    return next((k for k in near if _comes_from(page, verb, k)), None)


def _comes_from(page: Page, verb: int, noun: int) -> bool:
    """Whether *de* leads to whom words come from, *à* to whom they are wrung from: *arraché ⟦à X⟧*."""
    words, start = page.lexicon.words, phrase_start(page.parse, noun)
    links = words("de") | words("à") if page.lemmas[verb] in words("wrung") else words("de")
    return not links.isdisjoint(page.keys[start - 1 : start + 1])


def _gave(page: Page, giver: int, noun: int) -> bool:
    """Whether the parser hung the words in who gave them: *a obtenu ⟦de Rome⟧ la promesse que S*."""
    words = page.lexicon.words
    if page.tokens[giver].pos not in NOMINAL or not giver < noun:
        return False
    led = page.keys[phrase_start(page.parse, giver) - 1] in words("de") or page.keys[giver - 1] in words("de")
    own = page.keys[noun - 1] in words("de") or page.keys[phrase_start(page.parse, noun) - 1] in words("de")
    return led and not own and page.lemmas[page.tokens[giver].head] in words("being told")
