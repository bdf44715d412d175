"""Relatives of a phrase that opens a sentence, taken for the main clause: *Dans X, ⟦que Y a lu⟧, Z dit*."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from greffier.parsing.agreeing import NOMINAL, shares
from greffier.parsing.relatives import QUE
from greffier.record.parse import Token

REACH = 40
"""Words from the relative to the main verb, at most."""
BELOW = frozenset({"parataxis", "conj", "ccomp", "advcl"})
"""What the main verb is taken for."""


def with_fronted(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens; a root that *que* opens tells of the noun before it, the verb below it is the root."""
    found = list(tokens)
    for root in tokens:
        if root.dep != "root" or root.pos != "VERB":
            continue
        que = _opening(tokens, root)
        noun = _fronted(tokens, que, root) if que is not None else None
        verb = _main(tokens, root) if noun is not None else None
        subject = _subject(tokens, root, verb) if verb is not None else None
        if que is None or noun is None or verb is None or subject is None:
            continue
        for one in tokens[noun.index : verb.index + REACH]:
            if one.head == root.index and one.index > verb.index:
                found[one.index] = replace(one, head=verb.index)
            elif one.head == verb.index and one.dep.startswith("nsubj") and one.index != subject.index:
                inner = one.index < subject.index
                found[one.index] = replace(one, head=root.index) if inner else replace(one, dep="obj")
        found[que.index] = replace(que, pos="PRON", dep="obj", lemma="que", morph="PronType=Rel")
        found[root.index] = replace(root, dep="acl:relcl", head=noun.index)
        found[verb.index] = replace(verb, dep="root", head=verb.index)
        found[noun.index] = replace(noun, dep="obl", head=verb.index)
        found[subject.index] = replace(subject, dep="nsubj", head=verb.index)
    return tuple(found)


def _opening(tokens: Sequence[Token], root: Token) -> Token | None:
    """The *que* of a root's clause."""
    before = tokens[max(root.index - REACH // 2, 0) : root.index]
    return next((one for one in before if one.head == root.index and one.text.lower() in QUE), None)


def _fronted(tokens: Sequence[Token], que: Token, root: Token) -> Token | None:
    """The noun of the phrase before *que* that a preposition opens, the parser having hung it on the root."""
    for one in reversed(tokens[max(que.index - REACH, 0) : que.index]):
        if one.head == root.index and one.dep == "obl" and one.pos in NOMINAL:
            led = any(it.dep == "case" and it.head == one.index for it in tokens[: one.index])
            return one if led else None
    return None


def _main(tokens: Sequence[Token], root: Token) -> Token | None:
    """The first finite verb behind, below the root and without conjunction."""
    for one in tokens[root.index + 1 : root.index + REACH]:
        if one.dep == "root":
            return None
        verb = tokens[one.head] if one.dep.startswith("aux") else one
        if "VerbForm=Fin" not in one.morph or verb.pos != "VERB":
            continue
        below = [it for it in tokens[root.index + 1 : verb.index + REACH] if it.head == verb.index]
        owned = any(it.dep in ("mark", "cc") and it.index < verb.index for it in below)
        return verb if verb.head == root.index and verb.dep in BELOW and not owned else None
    return None


def _subject(tokens: Sequence[Token], root: Token, verb: Token) -> Token | None:
    """The noun behind the comma that closes the relative, of the number of the verb."""
    comma = next((k for k in range(root.index + 1, verb.index) if tokens[k].text == ","), None)
    if comma is None:
        return None
    noun = next((one for one in tokens[comma + 1 : comma + 6] if one.pos in NOMINAL), None)
    if noun is None or any(one.pos == "ADP" for one in tokens[comma + 1 : noun.index]):
        return None
    told = next((one for one in tokens[noun.index : verb.index + 1] if "VerbForm=Fin" in one.morph), verb)
    return noun if shares(noun, told, "Number") else None
