"""A plural object that a pipeline takes for the complement of the moment before it, made an object again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from greffier.parsing.words import rows
from greffier.record.parse import Token

REACH = 4
"""How many tokens behind *des* its noun stands at most, and behind its verb the moment begins."""


@cache
def _moments() -> tuple[frozenset[str], frozenset[str]]:
    """Words that name a moment, and those that may follow one."""
    every = rows("moments.txt")
    return frozenset(w for w in every if w[0] != "+"), frozenset(w[1:] for w in every if w[0] == "+")


def mended(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens; *a envoyé mardi ⟦des troupes⟧* is what was sent, no troops of Tuesday."""
    found = list(tokens)
    for des in [one.index for one in tokens if one.dep == "case" and _may_open(tokens, one)]:
        moment, noun = _moment_before(tokens, des), tokens[tokens[des].head]
        if moment is None or noun.pos != "NOUN" or not des < noun.index <= des + REACH:
            continue
        verb = _verb_over(tokens, noun, moment)
        if verb is None or _is_helped_by_be(tokens, verb):
            continue
        told = [one for one in tokens[verb:des] if one.dep == "obj" and one.head == verb]
        if any(one.index < moment - REACH or not _is_moment(tokens, one.index, des) for one in told):
            continue
        for one in told:
            found[one.index] = replace(one, dep="obl")
        found[des] = replace(tokens[des], lemma="un", dep="det", pos="DET", morph="Definite=Ind|Number=Plur")
        found[noun.index] = replace(noun, dep="obj", head=verb)
    return tuple(found)


def _may_open(tokens: Sequence[Token], one: Token) -> bool:
    """Whether a token may be the article of a plural object: *des, de nouvelles, d'autres*."""
    if one.text == "des":
        return True
    after = tokens[one.index + 1] if one.text in ("de", "d'", "d’") and one.index + 1 < len(tokens) else None
    return after is not None and after.pos in ("ADJ", "DET") and "Number=Plur" in after.morph


def _moment_before(tokens: Sequence[Token], des: int) -> int | None:
    """The word for a moment right before *des*, or before the adjective before it."""
    moments, behind = _moments()
    at = des - 1
    if at > 0 and tokens[at].text in behind:
        at -= 1
    return at if at > 0 and tokens[at].text in moments else None


def _verb_over(tokens: Sequence[Token], noun: Token, moment: int) -> int | None:
    """The verb before the moment that governs it, when the noun hangs on the moment; None for none."""
    at = noun.head
    for _ in range(REACH):
        if at > moment or tokens[at].pos == "VERB" or tokens[at].head == at:
            break
        at = tokens[at].head
    hung = moment - REACH <= noun.head <= moment and tokens[noun.head].pos != "VERB"
    return at if hung and tokens[at].pos == "VERB" and at < moment else None


def _is_helped_by_be(tokens: Sequence[Token], verb: int) -> bool:
    """Whether *être* helps the verb, as those who come from somewhere do: *est arrivé lundi des îles*."""
    near = tokens[max(verb - REACH, 0) : verb]
    return any(one.head == verb and one.dep.startswith("aux") and one.lemma == "être" for one in near)


def _is_moment(tokens: Sequence[Token], at: int, des: int) -> bool:
    """Whether the words from a token up to *des* are but a moment: *le mois dernier*."""
    moments, behind = _moments()
    return tokens[at].text in moments and all(one.text in behind for one in tokens[at + 1 : des])
