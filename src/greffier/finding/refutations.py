"""Whether what is said is that something did not happen: *aucun appel n'a eu lieu*, *personne n'a tiré*."""

from __future__ import annotations

from greffier.finding.grammar import is_finite
from greffier.finding.page import Page
from greffier.record import Statement

FAR = 5
"""Words from an auxiliary to its participle: *n'a jusqu'ici jamais été évoquée*."""


def refutes(page: Page, statement: Statement) -> bool:
    """Whether the first verb of what is said tells, negated, of what was: *n'a pas*, *n'avait été*."""
    if not statement.content:
        return False
    inside = [at for part in statement.content for at in page.within(part)]
    for place, at in enumerate(inside):
        token = page.tokens[at]
        if "VerbForm=" not in token.morph:
            continue
        infinitive = "VerbForm=Inf" in token.morph and _denied(page, inside[max(place - 2, 0) : place])
        if not (is_finite(token) or infinitive):
            continue
        if _there_was(page, at) and _denied(page, inside[max(place - 3, 0) : place]):
            return True
        words = page.lexicon.words
        helps = page.lemmas[at] in words("have") or page.lemmas[at] in words("be")
        ahead = "Tense=Fut" in token.morph
        if not helps or ahead or not _denied(page, inside[max(place - 3, 0) : place]):
            return False
        behind = inside[place + 1 : place + 1 + FAR]
        told = any(_participle(page, k) for k in behind)
        return told and not any(page.keys[k] in words("que") for k in behind)
    return False


def _there_was(page: Page, at: int) -> bool:
    """Whether it tells what there was: *il n'y avait aucun soldat, pas de soldats*."""
    there = at > 0 and page.keys[at - 1] in page.lexicon.words("there")
    return there and page.lemmas[at] in page.lexicon.words("have") and "Tense=Imp" in page.tokens[at].morph


def _denied(page: Page, before: list[int]) -> bool:
    """Whether *ne* stands before a verb, clitics or *pas* at most between: *ne les a, ne pas avoir*."""
    for at in reversed(before):
        word, words = page.keys[at], page.lexicon.words
        if word in words("ne"):
            return True
        if word not in words("clitic") and word not in words("none"):
            return False
    return False


def _participle(page: Page, at: int) -> bool:
    token = page.tokens[at]
    return token.pos in ("VERB", "AUX", "ADJ") and "VerbForm=Part" in token.morph
