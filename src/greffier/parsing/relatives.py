"""Relative clauses that a pipeline takes for others: *le général, ⟦que la police a arrêté⟧*."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from greffier.parsing.agreeing import INSIDE, NOMINAL, agrees
from greffier.parsing.words import listed
from greffier.record.parse import Token

QUE = frozenset({"que", "qu'", "qu’"})
REACH = 20
"""Words behind a verb in which its object begins."""
NEAR = 9
"""Words from a verb to the head of the subject behind it."""
LOOSE = frozenset({"advcl", "advcl:cleft", "acl", "parataxis", "appos"})
"""What the verb of such a clause is taken for."""


def with_relatives(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens, such clauses made relatives of the noun before them, whose object *que* then is."""
    found = list(tokens)
    for que in tokens:
        if que.dep == "nsubj" and que.text.lower() == "qui":
            _past_aside(found, que)
        if que.dep in ("obj", "mark") and que.text.lower() in QUE:
            _with_subject_behind(found, que)
        if que.dep == "obj" and que.text.lower() in QUE:
            _with_inverted(found, tokens[que.head])
        if que.dep != "mark" or que.text.lower() not in QUE:
            continue
        verb = tokens[que.head]
        noun = _antecedent(tokens, que.index, verb)
        alone = _alone(tokens, que.index, verb) if noun is None else None
        if alone is not None:
            found[alone.index] = replace(alone, dep="root", head=alone.index)
            noun = alone.index
        if noun is not None:
            found[que.index] = replace(que, pos="PRON", dep="obj", lemma="que", morph="PronType=Rel")
            found[verb.index] = replace(verb, dep="acl:relcl", head=noun)
    return tuple(found)


def _past_aside(found: list[Token], qui: Token) -> None:
    """Give a clause of *qui* to the subject right before it: *Un pas, estime ⟦Oslo⟧, qui a promis X*."""
    verb = found[qui.head]
    if verb.dep != "acl:relcl" or verb.index < qui.index or found[qui.index - 1].text != ",":
        return
    at = qui.index - 2
    while found[at].dep in INSIDE and verb.head < found[at].head < at:
        at = found[at].head
    says = found[found[at].head]
    if found[at].dep == "nsubj" and says.dep == "parataxis" and verb.head < says.index < at:
        found[verb.index] = replace(verb, head=at)


def _with_inverted(found: list[Token], verb: Token) -> None:
    """Give a relative clause the subject behind its verb: *la visite que devait faire ⟦le roi⟧ a eu lieu*."""
    over = found[found[verb.head].head]
    if verb.dep != "acl:relcl" or over.index < verb.index or not found[verb.head].dep.startswith("nsubj"):
        return
    if any(one.head == verb.index and one.dep.startswith("nsubj") for one in found[verb.head : over.index]):
        return
    behind = [one for one in found[verb.index : over.index] if one.head == over.index]
    told = [one for one in behind if one.dep.startswith("nsubj") and one.pos in NOMINAL]
    if len(told) == 1 and not any(one.text == "," for one in found[verb.index : told[0].index]):
        found[told[0].index] = replace(told[0], dep="nsubj", head=verb.index)


def _with_subject_behind(found: list[Token], que: Token) -> None:
    """Make the subject of a clause what stands right behind its verb: *un vote, que réclament ⟦38 élus⟧*.

    The pipeline takes it for an object, though *que* is that.
    """
    verb = found[que.head]
    between = found[que.index + 1 : verb.index]
    if verb.index < que.index or "VerbForm=Fin" not in verb.morph or any(it.pos != "PRON" for it in between):
        return
    below = [one for one in found[que.index : verb.index + NEAR] if one.head == verb.index]
    told = [one for one in below if one.dep == "obj" and one.index > verb.index and one.pos in NOMINAL]
    others = ("nsubj", "expl:subj", "ccomp", "xcomp")
    if len(told) != 1 or any(one.dep.startswith(others) for one in below):
        return
    joined = any(one.dep == "conj" and one.head == told[0].index for one in found[told[0].index :])
    several = joined or "Number=Sing" not in told[0].morph
    if ("Number=Plur" in verb.morph) > several or (
        "Number=Sing" in verb.morph and "Number=Plur" in told[0].morph
    ):
        return
    found[told[0].index] = replace(told[0], dep="nsubj")
    if que.dep == "mark":
        found[que.index] = replace(que, pos="PRON", dep="obj", lemma="que", morph="PronType=Rel")


def _alone(tokens: Sequence[Token], que: int, verb: Token) -> Token | None:
    """The noun that a sentence without main verb consists of: *Un vœu que X juge vain*."""
    if verb.dep != "root" or verb.index < que:
        return None
    told = [one for one in tokens[max(que - REACH, 0) : verb.index] if one.head == verb.index]
    subjects = [one for one in told if one.dep.startswith("nsubj")]
    if len(subjects) != 2 or any(one.dep in ("obj", "ccomp", "cop") for one in told):
        return None
    noun, own = subjects
    apart = noun.pos == "NOUN" and noun.index < que < own.index
    return noun if apart and not any(one.text == "," for one in tokens[noun.index : que]) else None


def _antecedent(tokens: Sequence[Token], que: int, verb: Token) -> int | None:
    """The noun that a clause of *que* tells of; None where it has an object or no noun stands before it."""
    if verb.pos != "VERB" or "VerbForm=Part" not in verb.morph or verb.index < que:
        return None
    governed = any(one.dep == "obj" and one.head == verb.head for one in tokens[verb.head : que])
    if verb.dep not in LOOSE and not (verb.dep == "ccomp" and governed and tokens[que - 1].text == ","):
        return None
    below = [one for one in tokens[que + 1 : verb.index + REACH] if one.head == verb.index]
    if any(one.dep in ("obj", "ccomp", "xcomp", "expl:comp", "aux:pass", "cop") for one in below):
        return None
    if any(one.dep.startswith("aux") and one.lemma == "être" for one in below):
        return None
    if not any(one.dep.startswith("nsubj") for one in below):
        return None
    before = que - 2 if que and tokens[que - 1].text == "," else que - 1
    return _agreeing(tokens, before, verb) if before >= 0 else None


def _agreeing(tokens: Sequence[Token], before: int, verb: Token) -> int | None:
    """The noun whose phrase ends right before the clause and with which its participle agrees."""
    at = before
    while tokens[at].pos not in NOMINAL:
        if tokens[at].pos not in ("ADJ", "NUM", "VERB") or not 0 < at - tokens[at].head <= 3:
            return None
        at = tokens[at].head
    while tokens[at].dep in ("appos", "flat:name") and tokens[at].head < at:
        at = tokens[at].head  # le général Traoré
    if tokens[at].text in listed("conjunctive.txt"):
        return None
    while not agrees(tokens[at], verb):
        over = tokens[at].head
        if tokens[at].dep not in INSIDE or over > at or tokens[over].pos not in NOMINAL:
            return None
        at = over
    return at
