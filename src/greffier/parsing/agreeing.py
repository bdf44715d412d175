"""Arcs that French agreement forbids: a plural as subject of *a tué*, *la mort des soldats, ⟦tués⟧*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from greffier.record.parse import Token

NOMINAL = frozenset({"NOUN", "PROPN"})
DATIVE = frozenset({"lui", "leur", "nous", "vous", "me", "m'", "m’", "te"})
REACH = 12
"""Words before and behind a verb in which what it governs is looked for."""
INSIDE = frozenset({"nmod", "appos", "flat:name"})
"""What hangs within a noun phrase and may be told more of behind it."""


def agreeing(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens, with objects, participles and joined subjects that were hung elsewhere set right."""
    found = list(tokens)
    for at, one in [*_objects(tokens), *_participles(tokens), *_undergone(tokens), *_subjects(tokens)]:
        found[at] = one
    return tuple(found)


def _subjects(tokens: Sequence[Token]) -> Iterator[tuple[int, Token]]:
    """The first of two subjects, taken for a clause of its own: *⟦Kiev⟧ et Moscou ont signé*."""
    for cc in tokens:
        if cc.dep != "cc" or cc.text != "et" or cc.index == 0 or tokens[cc.head].pos != "VERB":
            continue
        verb = tokens[cc.head]
        first, near = tokens[verb.head], tokens[cc.index + 1 : cc.index + 4]
        told = (one for one in near if one.dep.startswith("nsubj") and one.head == cc.head)
        second = next((one for one in told if one.pos in NOMINAL), None)
        if verb.dep != "conj" or second is None or first.pos not in NOMINAL or first.dep.startswith("nsubj"):
            continue
        if first.index < cc.index and features(_finite(tokens, verb), "Number") == "Plur":
            over = verb.index if first.head == first.index else first.head
            yield first.index, replace(first, dep=second.dep, head=verb.index)
            yield second.index, replace(second, dep="conj", head=first.index)
            yield cc.index, replace(cc, head=second.index)
            yield verb.index, replace(verb, dep=first.dep, head=over)


def _finite(tokens: Sequence[Token], verb: Token) -> Token:
    """The finite word of a verb's group: its auxiliary or itself."""
    helpers = (one for one in tokens[max(verb.index - REACH, 0) : verb.index] if one.head == verb.index)
    return next((one for one in helpers if one.dep.startswith("aux") and "VerbForm=Fin" in one.morph), verb)


def _objects(tokens: Sequence[Token]) -> Iterator[tuple[int, Token]]:
    """Subjects behind a verb that cannot be: of *avoir tué*, or not of the number of *a* in *a tué*."""
    for one in tokens:
        verb = tokens[one.head]
        if one.dep != "nsubj" or one.index < verb.index or one.pos not in NOMINAL or verb.pos != "VERB":
            continue
        near = tokens[max(verb.index - REACH, 0) : one.index + REACH]
        below = [other for other in near if other.head == verb.index]
        if any(other.dep in ("obj", "ccomp", "cop", "aux:caus", "aux:pass") for other in below):
            continue
        if any(o.dep == "nsubj" and verb.index < o.index < one.index for o in below):
            continue
        helpers = [other for other in below if other.dep == "aux:tense" and other.lemma == "avoir"]
        if helpers and not _may_be_subject(tokens, one, helpers[0], below):
            yield one.index, replace(one, dep="obj")


def _may_be_subject(tokens: Sequence[Token], one: Token, helper: Token, below: Sequence[Token]) -> bool:
    """Whether a noun behind a verb may be its subject, by its auxiliary."""
    if "VerbForm=Inf" in helper.morph:
        return False
    if _is_incise(tokens, tokens[one.head]):
        return True
    if any(other.dep == "nsubj" and other.index < helper.index for other in below):
        return False
    joined = any(other.dep == "conj" and other.head == one.index for other in below)
    return joined or shares(one, helper, "Number")


def _is_incise(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether a verb and its small words open a clause behind a mark, as in an incise: *…, a dit le roi*."""
    at = verb.index
    while at and (tokens[at - 1].head == verb.index or tokens[at - 1].pos == "ADV"):
        before = tokens[at - 1]
        if before.pos == "PUNCT":
            break
        if before.dep.startswith("nsubj") and before.text.lower() not in DATIVE:
            return False
        at -= 1
    apposed = at > 1 and tokens[at - 2].pos == "PRON" and tokens[at - 2].head == verb.index
    return (at == 0 or tokens[at - 1].pos == "PUNCT") and not apposed


def _participles(tokens: Sequence[Token]) -> Iterator[tuple[int, Token]]:
    """Participles that agree not with the noun they hang on but with one in its phrase, right before them."""
    for one in tokens:
        if one.dep != "acl" or "Tense=Past|VerbForm=Part" not in one.morph:
            continue
        over = tokens[one.head]
        if over.pos not in NOMINAL or over.index > one.index or agrees(over, one):
            continue
        at = one.index - 1 - (tokens[one.index - 1].text == ",")
        while at > over.index and (tokens[at].pos not in NOMINAL or not agrees(tokens[at], one)):
            at = tokens[at].head if tokens[at].head < at else over.index
        while tokens[at].dep == "flat:name" and over.index < tokens[at].head < at:
            at = tokens[at].head  # *la veuve de Jean Roy, ⟦tué⟧ lundi*
        known = features(tokens[at], "Gender") or tokens[at].ent == "PER"
        if at > over.index and _within(tokens, at, over.index) and known:
            yield one.index, replace(one, head=at)


def _undergone(tokens: Sequence[Token]) -> Iterator[tuple[int, Token]]:
    """Participles hung on the verb that tell of its object: *a proposé une trêve, aussitôt ⟦rejetée⟧*."""
    for one in tokens:
        verb = tokens[one.head]
        if one.dep != "advcl" or "Tense=Past|VerbForm=Part" not in one.morph or verb.index > one.index:
            continue
        near = tokens[max(verb.index - REACH, 0) : one.index + REACH]
        if any(o.head == one.index and (o.dep.startswith("aux") or o.dep == "mark") for o in near):
            continue
        beside = [o for o in near if o.head == verb.index and o.index < one.index]
        told = next((o for o in beside if o.dep == "obj" and o.index > verb.index and o.pos == "NOUN"), None)
        subjects = [o for o in beside if o.dep.startswith("nsubj")]
        if told is None or not subjects or agrees(subjects[0], one) or not agrees(told, one):
            continue
        at = one.index - 1
        while at > told.index and tokens[at].pos == "ADV":
            at -= 1
        if tokens[at].text == ",":
            yield one.index, replace(one, dep="acl", head=told.index)


def _within(tokens: Sequence[Token], at: int, over: int) -> bool:
    """Whether a noun lies in the phrase of another."""
    for _ in range(6):
        if at == over:
            return True
        if tokens[at].dep not in INSIDE:
            return False
        at = tokens[at].head
    return False


def agrees(noun: Token, participle: Token) -> bool:
    """Whether neither gender nor number of a participle is another than the noun's."""
    return shares(noun, participle, "Gender") and shares(noun, participle, "Number")


def shares(one: Token, other: Token, name: str) -> bool:
    """Whether neither token tells another value of a feature than the other."""
    mine, its = features(one, name), features(other, name)
    return not mine or not its or mine == its


def features(token: Token, name: str) -> str:
    """The value of a feature of a token, empty when it has none."""
    return next((one[len(name) + 1 :] for one in token.morph.split("|") if one.startswith(name + "=")), "")
