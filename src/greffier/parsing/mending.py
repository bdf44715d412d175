"""A plural object that a pipeline ties to what parts it from its verb, made an object again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from greffier.parsing.words import listed, rows
from greffier.record.parse import Token

REACH = 4
"""How many tokens behind *des* its noun stands at most, and behind its verb the moment begins."""


OBJECTS = frozenset({"obj", "ccomp", "xcomp"})
"""Relations of what a verb has once."""


@cache
def _moments() -> tuple[frozenset[str], frozenset[str]]:
    """Words that name a moment, and those that may follow one."""
    every = rows("moments.txt")
    return frozenset(w for w in every if w[0] != "+"), frozenset(w[1:] for w in every if w[0] == "+")


def mended(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens; *a envoyé mardi ⟦des troupes⟧* is what was sent, no troops of Tuesday.

    So it is behind a place, a pronoun, a document: *a dénoncé à Oslo, dans une lettre ⟦des abus⟧*.
    """
    found = list(tokens)
    for des in [one.index for one in tokens if one.dep in ("case", "det") and _may_open(tokens, one)]:
        if (verb := _verb_apart(tokens, des)) is not None:
            _make_object(found, des, verb)
            continue
        if tokens[des].dep == "det":
            continue
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
        _make_object(found, des, verb)
    return tuple(found)


def _make_object(found: list[Token], des: int, verb: int) -> None:
    """Make the noun behind the article at `des` the object of a verb, in place."""
    article, noun = found[des], found[found[des].head]
    found[des] = replace(article, lemma="un", dep="det", pos="DET", morph="Definite=Ind|Number=Plur")
    found[noun.index] = replace(noun, dep="obj", head=verb)


def _verb_apart(tokens: Sequence[Token], des: int) -> int | None:
    """The verb without an object that a pronoun, a place or a known noun parts from *des N*; else None."""
    before, noun = tokens[des - 1], tokens[tokens[des].head]
    if des == 0 or not des < noun.index <= des + REACH or noun.pos != "NOUN" or not _parts(tokens, before):
        return None
    tied = noun.dep == "nmod" and noun.head == before.index
    verb = tokens[before.head]
    tied = tied or (noun.dep.startswith("obl") and noun.head == verb.index)
    if not tied or verb.pos != "VERB" or verb.index >= before.index or verb.lemma in listed("of_verbs.txt"):
        return None
    kids = [one for one in tokens if one.head == verb.index and one.index != verb.index]
    had = any(one.dep in OBJECTS or "Reflex=Yes" in one.morph for one in kids)
    passive = any(one.dep.startswith("aux") and one.lemma == "être" for one in kids)
    return None if had or passive else verb.index


def _parts(tokens: Sequence[Token], one: Token) -> bool:
    """Whether a word in an adjunct takes no complement with *des*: *quant à elles, à Oslo, sur place*."""
    if not one.dep.startswith("obl"):
        return False
    before = tokens[one.index - 1] if one.index else one
    bare = one.pos == "PROPN" and before.pos == "ADP"
    return bare or not {one.text, f"{before.text} {one.text}"}.isdisjoint(listed("set_between.txt"))


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
    if tokens[at].pos != "VERB" or at >= moment or tokens[at].lemma in listed("of_verbs.txt"):
        return None
    hung = moment - REACH <= noun.head <= moment and tokens[noun.head].pos != "VERB"
    return at if hung or _takes_object(tokens, noun, at) else None


def _takes_object(tokens: Sequence[Token], noun: Token, verb: int) -> bool:
    """Whether a noun set beside the moment may be its verb's object: *a rejeté jeudi ⟦des accusations⟧*."""
    beside = noun.head == verb and noun.dep.startswith("obl")
    reflexive = any(
        one.head == verb and "Reflex=Yes" in one.morph for one in tokens[max(verb - REACH, 0) : verb]
    )
    return beside and not reflexive


def _is_helped_by_be(tokens: Sequence[Token], verb: int) -> bool:
    """Whether *être* helps the verb, as those who come from somewhere do: *est arrivé lundi des îles*."""
    near = tokens[max(verb - REACH, 0) : verb]
    return any(one.head == verb and one.dep.startswith("aux") and one.lemma == "être" for one in near)


def _is_moment(tokens: Sequence[Token], at: int, des: int) -> bool:
    """Whether the words from a token up to *des* are but a moment: *le mois dernier*."""
    moments, behind = _moments()
    return tokens[at].text in moments and all(one.text in behind for one in tokens[at + 1 : des])
