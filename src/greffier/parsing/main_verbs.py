"""Main verbs that a pipeline hangs below what tells of their subject: *Un homme venu voir ⟦dit⟧ que S*.

Be it a name with a relative: *Oslo, qui accuse Rome, ⟦a expulsé⟧ deux diplomates*.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from greffier.parsing.agreeing import NOMINAL, shares
from greffier.record.parse import Token

BELOW = frozenset({"acl", "acl:relcl", "parataxis", "conj", "advcl", "ccomp"})
"""What the main verb is taken for."""
MARKS = frozenset({"«", "»", '"', "“", "”"})
"""Marks behind which a verb tells who said what they close."""
REACH = 40
"""Words from the noun to its verb, at most."""


def with_main_verbs(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens; a participle or relative taken for the root tells of the subject of the verb behind it."""
    found = list(tokens)
    for root in tokens:
        if root.dep == "root" and root.pos in NOMINAL:
            _set_below(tokens, root, found)
        if root.dep == "root" and root.pos == "VERB":
            _past_relative(tokens, root, found)
        if root.dep != "root" or root.pos != "VERB" or "VerbForm=Part" not in root.morph:
            continue
        noun = _subject(tokens, root)
        verb = _finite_below(tokens, root, noun) if noun is not None else None
        if noun is None or verb is None:
            continue
        for one in tokens[noun.index : verb.index + REACH]:
            if one.head == root.index and one.index > verb.index:
                found[one.index] = replace(one, head=verb.index)
        found[verb.index] = replace(verb, dep="root", head=verb.index)
        passive = any(
            one.dep == "aux:pass" and one.head == verb.index for one in tokens[root.index : verb.index]
        )
        found[noun.index] = replace(noun, dep="nsubj:pass" if passive else "nsubj", head=verb.index)
        found[root.index] = replace(root, dep="acl", head=noun.index)
    return tuple(found)


def _past_relative(tokens: Sequence[Token], root: Token, found: list[Token]) -> None:
    """Give the verb behind to a noun taken for its relative's subject: *X, dont Y dort, ⟦a fui⟧*."""
    before = [one for one in tokens[max(root.index - REACH, 0) : root.index] if one.head == root.index]
    nouns = [one for one in before if one.dep.startswith("nsubj") and one.pos in NOMINAL]
    if len(nouns) != 2:
        return
    noun, inner = nouns
    opens = [one for one in tokens[noun.index + 1 : inner.index] if "PronType=Rel" in one.morph]
    told = (one for one in tokens[root.index + 1 : root.index + REACH] if one.head == root.index)
    verb = next((one for one in told if one.dep in ("parataxis", "conj") and one.pos == "VERB"), None)
    if verb is None or not opens or tokens[opens[0].index - 1].text != ",":
        return
    below = [one for one in tokens[root.index + 1 : verb.index] if one.head == verb.index]
    first = tokens[min([verb.index, *(one.index for one in below if one.dep.startswith("aux"))])]
    owned = any(one.dep.startswith("nsubj") or one.dep in ("mark", "cc") for one in below)
    closed = tokens[first.index - 1].text == "," and "VerbForm=Fin" in first.morph
    if owned or not closed or not shares(first, noun, "Number"):
        return
    passive = any(one.dep == "aux:pass" for one in below)
    found[noun.index] = replace(noun, dep="nsubj:pass" if passive else "nsubj", head=verb.index)
    found[verb.index] = replace(verb, dep="root", head=verb.index)
    found[root.index] = replace(root, dep="acl:relcl", head=noun.index)
    for one in tokens[verb.index + 1 : verb.index + REACH]:
        if one.head == root.index:
            found[one.index] = replace(one, head=verb.index)


def _set_below(tokens: Sequence[Token], noun: Token, found: list[Token]) -> None:
    """Make a noun taken for the root the subject of the verb behind its relative clause, if there is one."""
    verb = _behind_relative(tokens, noun)
    if verb is None:
        return
    found[noun.index] = replace(noun, dep="nsubj", head=verb.index)
    found[verb.index] = replace(verb, dep="root", head=verb.index)
    behind = tokens[verb.index + 1 : verb.index + REACH]
    told = any(one.head == verb.index and one.dep == "obj" for one in behind)
    for one in behind:
        if one.head == verb.index and one.dep == "nsubj" and not told:
            found[one.index], told = replace(one, dep="obj"), True
        elif one.head == noun.index:
            found[one.index] = replace(one, head=verb.index)


def _behind_relative(tokens: Sequence[Token], noun: Token) -> Token | None:
    """The verb behind the commas that close off a noun's relative clause, with no subject before it."""
    around = tokens[max(noun.index - REACH, 0) : noun.index + REACH]
    kids = [one for one in around if one.head == noun.index]
    clause = next((one for one in kids if one.index > noun.index and _tells_more(one)), None)
    verb = next((one for one in kids if one.dep == "parataxis" and one.pos == "VERB"), None)
    if verb is None and clause is not None:  # *Oslo, dont la flotte est là, ⟦a expulsé⟧ deux diplomates*
        near = tokens[clause.index + 1 : clause.index + REACH]
        joined = {one.head for one in near if one.dep == "cc"}
        told = (one for one in near if one.head == clause.index and one.dep == "conj" and one.pos == "VERB")
        verb = next((one for one in told if one.index not in joined), None)
    if verb is None or clause is None or verb.index < clause.index or any(one.dep == "cop" for one in kids):
        return None
    before = tokens[noun.index + 1 : verb.index]
    below = [one for one in before if one.head == verb.index]
    first = tokens[min([verb.index, *(one.index for one in below if one.dep.startswith("aux"))])]
    pronoun = next((one.index for one in before if "PronType=Rel" in one.morph), clause.index)
    closed = tokens[first.index - 1].text == "," == tokens[pronoun - 1].text
    if not closed or "VerbForm=Fin" not in first.morph or _quoted(tokens[noun.index : first.index - 1]):
        return None
    owned = any(one.dep.startswith("nsubj") or one.dep == "mark" for one in below)
    return verb if not owned and shares(first, noun, "Number") else None


def _tells_more(one: Token) -> bool:
    """Whether a relative clause or an adjective that stands apart hangs here: *Oslo, furieuse, a dit S*."""
    return one.dep == "acl:relcl" or (one.pos == "ADJ" and one.dep in ("appos", "amod"))


def _quoted(before: Sequence[Token]) -> bool:
    """Whether words end with the mark that closes a quotation opened before them."""
    marks = [one for one in before if one.text in MARKS]
    return before[-1].text in MARKS and len(marks) % 2 == 1


def _subject(tokens: Sequence[Token], root: Token) -> Token | None:
    """The noun before a participle that has no auxiliary, or whose own subject is *qui*; else None."""
    before = [one for one in tokens[max(root.index - REACH, 0) : root.index] if one.head == root.index]
    relative = any("PronType=Rel" in one.morph and one.dep.startswith("nsubj") for one in before)
    helped = any(one.dep.startswith("aux") or one.dep == "cop" for one in before)
    if helped and not relative:
        return None
    nouns = [one for one in before if one.dep.startswith("nsubj") and one.pos in NOMINAL]
    return nouns[0] if len(nouns) == 1 else None


def _finite_below(tokens: Sequence[Token], root: Token, noun: Token) -> Token | None:
    """The first finite verb behind, below the root, without a subject, that agrees with the noun."""
    for one in tokens[root.index + 1 : noun.index + REACH]:
        if one.dep == "root":
            return None
        if "VerbForm=Fin" not in one.morph:
            continue
        verb = one if one.pos == "VERB" else tokens[one.head] if one.dep.startswith("aux") else None
        if verb is None:
            return None  # *est à l'étude, précise X*
        below = [it for it in tokens[root.index + 1 : verb.index + REACH] if it.head == verb.index]
        owned = any(it.dep.startswith("nsubj") or it.dep == "mark" for it in below)
        if owned or verb.dep not in BELOW or not _is_below(tokens, verb, root):
            return None
        return verb if shares(one, noun, "Number") else None
    return None


def _is_below(tokens: Sequence[Token], verb: Token, root: Token) -> bool:
    """Whether the root governs the verb, by however many words."""
    at = verb.index
    while tokens[at].head != at:
        at = tokens[at].head
    return at == root.index
