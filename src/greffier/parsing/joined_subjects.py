"""Subjects joined by *et* of which a pipeline gives the verb the last alone, and objects taken for subjects.

*Le syndicat, dont le chef a fui, a décrété ⟦une grève⟧* (a second subject, behind an active verb),
*⟦Quatorze soldats et trois civils⟧ ont été tués* (the first as an adverbial of the verb),
*dont ⟦le capitaine et trois marins⟧ ont été arrêtés* (the first joined to the noun before *dont*).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from greffier.record.parse import Token

AND = frozenset({"et"})
OF_WHICH = frozenset({"dont"})
ABOUT = frozenset({"près", "plus", "moins"})
"""Adverbs that open a count: *près de cent soldats*."""
NAMING = frozenset({"NOUN", "PROPN"})
ASIDE = frozenset({"case", "mark", "cop", "nsubj", "nsubj:pass", "obj", "conj"})
"""Relations below a noun that is led to by a preposition or has a clause of its own."""
NEAR = 6
"""How many tokens behind its verb such an object stands at most."""
REACH = 12
"""How many tokens before *et* the first subject stands at most."""


def with_joined_subjects(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens; the first of two such subjects is the verb's, and the second joined to it."""
    found = list(tokens)
    for one in tokens:
        verb = tokens[one.head]
        if one.dep == "nsubj" and one.pos == "NOUN" and 0 < one.index - verb.index <= NEAR:
            _object(found, verb, one)
        if one.dep != "cc" or verb.index < one.index or one.text.lower() not in AND or not one.index:
            continue
        last = _subject_behind(found, one, verb)
        first = _joined_before(found, one, verb) if last is not None else None
        if last is None or first is None:
            continue
        found[first.index] = replace(first, dep=last.dep, head=verb.index)
        found[last.index] = replace(last, dep="conj", head=first.index)
        found[one.index] = replace(one, head=last.index)
    return tuple(found)


def _object(found: list[Token], verb: Token, noun: Token) -> None:
    """Make what stands behind an active verb its object where another stands before as its subject."""
    kids = [
        one for one in found[max(verb.index - 4 * REACH, 0) : noun.index + REACH] if one.head == verb.index
    ]
    had = any(one.dep == "aux:tense" and one.lemma == "avoir" for one in kids)
    before = [one for one in kids if one.dep == "nsubj" and one.index < verb.index]
    governed = any(one.dep in ("obj", "ccomp", "xcomp", "cop") or one.dep.startswith("expl") for one in kids)
    if had and len(before) == 1 and before[0].pos in NAMING and not governed and verb.pos == "VERB":
        found[noun.index] = replace(noun, dep="obj")


def _subject_behind(tokens: Sequence[Token], joint: Token, verb: Token) -> Token | None:
    """The verb's only subject where its words begin right behind *et*, and the verb is plural."""
    between = tokens[joint.index + 1 : verb.index]
    told = [one for one in between if one.head == verb.index and one.dep in ("nsubj", "nsubj:pass")]
    finite = [one for one in (*between, verb) if one.index == verb.index or one.head == verb.index]
    plural = any("VerbForm=Fin" in one.morph and "Number=Plur" in one.morph for one in finite)
    if len(told) != 1 or told[0].pos not in NAMING or not plural:
        return None
    opening = tokens[joint.index + 1 : told[0].index]
    return told[0] if all(one.head == told[0].index or one.dep == "fixed" for one in opening) else None


def _joined_before(tokens: Sequence[Token], joint: Token, verb: Token) -> Token | None:
    """The noun whose words end right before *et* and stand where no clause has ended yet."""
    at = joint.index - 1
    while tokens[at].head < joint.index and joint.index - tokens[at].head < REACH:
        over = tokens[at].head
        if tokens[at].dep == "conj" or over == at:
            break
        at = over
    first = tokens[at]
    below = [one for one in tokens[max(at - REACH, 0) : joint.index] if one.head == at and one.index != at]
    if first.pos == "ADV" and first.head == verb.index and first.text.lower() in ABOUT:
        return first if any(one.pos == "NOUN" for one in below) else None
    if first.pos not in NAMING or any(one.dep in ASIDE for one in below):
        return None
    if first.dep == "conj":
        return first if any(one.text.lower() in OF_WHICH for one in below) else None
    return first if first.dep in ("obl", "obl:mod", "dislocated") and first.head == verb.index else None
