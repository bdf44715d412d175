"""Verbs that a pipeline takes for other words: *Le maire ⟦dément⟧ avoir cédé, X, ⟦jointe⟧ hier, a dit S*.

Nouns without an article are joined to none that has one: *exige le retrait et ⟦menace⟧ de représailles*.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from greffier.parsing.words import listed, rows
from greffier.record.parse import Token

FORMS = {"dément": "démentir"}
"""Forms that are never adverbs, with their infinitives."""
NE, NONE = frozenset({"ne", "n'", "n’"}), frozenset({"pas", "plus", "jamais"})
WHOEVER = "quiconque"
NEAR = 5
"""Words behind such a form among which its verb or infinitive stands."""
PARTICIPLE = "Gender=Fem|Number={}|Tense=Past|VerbForm=Part"
MORPH = "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"
NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
GOVERNED = NOMINAL | {"VERB", "AUX", "ADJ", "ADV"}
ABOVE = frozenset({"conj", "xcomp", "acl", "obj"})
"""What stands between such a form, joined to an infinitive, and the verb above: *presse X de V et menace*."""
REACH = 60
"""Words around such a verb that may hang on what it governs."""


@cache
def _also_nouns() -> dict[str, str]:
    """Forms that are nouns as well, with their infinitives."""
    return dict(row.split() for row in rows("also_nouns.txt"))


@cache
def _participles() -> dict[str, str]:
    """Participles taken for finite verbs or names, with their infinitives."""
    return dict(row.split() for row in rows("participles.txt"))


def with_unseen_verbs(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens; such a form is the verb of its clause, of the noun before and what follows it."""
    found, never_nouns, also_nouns = list(tokens), listed("never_nouns.txt"), _also_nouns()
    participles = _participles()
    for one in tokens:
        if (verb := participles.get(one.text.lower())) is not None:
            many = "Plur" if one.text.endswith("s") else "Sing"
            found[one.index] = replace(one, pos="VERB", lemma=verb, morph=PARTICIPLE.format(many), ent="")
            continue
        if one.text in FORMS and one.pos == "ADV" and one.head != one.index:
            _set(found, one)
        elif one.text in never_nouns and one.pos in ("NOUN", "ADJ", "PROPN"):
            _swear(found, one)
        elif one.text in also_nouns and one.dep == "conj" and _joins(found, one):
            _join(found, one)
        elif one.text in also_nouns and one.dep == "appos" and one.pos == "NOUN":
            _go_on(found, one)
        elif one.text in also_nouns and one.pos == "NOUN":
            _act(found, one)
        elif one.text in NONE and one.index > 2:
            _deny(found, found[one.index - 1])
        elif one.text.lower() == WHOEVER and one.index + 1 < len(found):
            _lead(found, one)
    return tuple(found)


def _lead(found: list[Token], one: Token) -> None:
    """Hang on *quiconque* the verb behind it, one being before: *arrêter quiconque franchirait X*."""
    behind = found[one.index + 1 : one.index + 1 + NEAR]
    verb = next((it for it in behind if it.pos not in ("PRON", "ADV")), one)
    if "VerbForm=Fin" not in verb.morph or one.head >= one.index or verb.head == one.index:
        return
    led = any(kid.head == one.index and kid.dep == "case" for kid in found[: one.index])
    found[one.index] = replace(one, pos="PRON", dep="obl:arg" if led else "obj")
    found[verb.index] = replace(verb, head=one.index, dep="acl:relcl")


def _swear(found: list[Token], one: Token) -> None:
    """Read as a verb what is never a noun, in its own place, or in that of its subject, described by it."""
    subject = found[one.head]
    while subject.dep == "nmod" and subject.index > subject.head:
        subject = found[subject.head]
    beside = one.dep == "appos" and one.pos == "PROPN" and one.index == subject.index + 1  # *L'accusé ⟦nie⟧*
    dep = "nmod" if beside else "parataxis" if one.dep in ("mark", "appos") else one.dep
    stem = one.text.removesuffix("nt") if one.text.endswith("nt") else one.text
    morph = MORPH.replace("Sing", "Plur") if stem != one.text else MORPH
    found[one.index] = replace(one, pos="VERB", lemma=f"{stem}r", morph=morph, dep=dep)
    led = any(kid.head == one.index and kid.dep == "cc" for kid in found[subject.index : one.index])
    alone = dep == "conj" and subject.head == subject.index and not led  # *la direction, elle, jure*
    if not (dep in ("amod", "nmod") or alone) or subject.index > one.index:
        return
    top = one.index if subject.head == subject.index else subject.head
    dep = "root" if top == one.index else "parataxis"
    found[one.index] = replace(found[one.index], head=top, dep=dep)
    found[subject.index] = replace(subject, head=one.index, dep="nsubj")
    for kid in found[one.index + 1 : one.index + REACH]:
        if kid.head == subject.index and "VerbForm=Fin" in kid.morph:
            found[kid.index] = replace(kid, head=one.index, dep="ccomp")
        elif beside and kid.head == subject.index and kid.dep == "nmod":
            found[kid.index] = replace(kid, head=one.index, dep="obj")


def _act(found: list[Token], one: Token) -> None:
    """Read as a verb what has a subject and an infinitive: *L'Union ⟦menace⟧ de saisir la Cour*."""
    subject = any(kid.head == one.index and kid.dep == "nsubj" for kid in found[: one.index])
    behind = found[one.index + 1 : one.index + 1 + NEAR]
    below = [kid for kid in behind if kid.head == one.index]
    leads = any("VerbForm=Inf" in kid.morph or kid.dep == "obj" for kid in below)
    if subject and leads:
        found[one.index] = replace(one, pos="VERB", lemma=_also_nouns()[one.text], morph=MORPH)


def _go_on(found: list[Token], one: Token) -> None:
    """Read as the main verb what goes on behind a relative: *Le chef, qui V, ⟦menace⟧ de partir*."""
    subject, behind = found[one.head], found[one.index + 1 : one.index + 1 + NEAR]
    before = found[subject.index + 1 : one.index]
    told = any(kid.head == subject.index and kid.dep == "acl:relcl" for kid in before)
    leads = any(kid.head == one.index and "VerbForm=Inf" in kid.morph for kid in behind)
    whole = subject.head == subject.index and subject.pos in NOMINAL and found[one.index - 1].text == ","
    if not (told and leads and whole):
        return
    verb = replace(one, pos="VERB", lemma=_also_nouns()[one.text], morph=MORPH, dep="root", head=one.index)
    found[one.index] = verb
    found[subject.index] = replace(subject, dep="nsubj", head=one.index)


def _deny(found: list[Token], one: Token) -> None:
    """Read as a verb what a denial stands around: *si l'État ne leur ⟦verse⟧ pas les primes*."""
    clitic = found[one.index - 1]
    behind = clitic.text == "leur" and found[clitic.index - 1].text in NE
    if not behind or not one.text.endswith(("e", "ent")):
        return
    found[clitic.index] = replace(clitic, pos="PRON", dep="iobj", lemma="leur")
    if one.pos != "NOUN":
        return
    several = one.text.endswith("ent")
    morph = MORPH.replace("Sing", "Plur") if several else MORPH
    marked = any(kid.head == one.index and kid.dep == "mark" for kid in found[: one.index])
    dep = "advcl" if marked and one.dep in ("obl", "nmod", "obj") else one.dep
    found[one.index] = replace(one, pos="VERB", lemma=one.text.removesuffix("nt") + "r", morph=morph, dep=dep)


def _joins(found: list[Token], one: Token) -> bool:
    """Whether it is joined to a noun, or right behind *et* to an infinitive: *de partir et ⟦menace⟧*."""
    other = found[one.head]
    beside = found[one.index - 1].pos == "CCONJ" and other.index < one.index
    return other.pos == "NOUN" or (one.pos == "NOUN" and beside and "VerbForm=Inf" in other.morph)


def _join(found: list[Token], one: Token) -> None:
    """Join to the verb above what has no article, joined to a noun that has one or to an infinitive."""
    other = found[one.head]
    verb = found[other.head]
    bare = not any(kid.head == one.index and kid.dep in ("det", "amod") for kid in found[other.index :])
    led = any(kid.head == other.index and kid.dep == "det" for kid in found[verb.index : other.index])
    led = led or "VerbForm=Inf" in other.morph
    while verb.head < verb.index and "VerbForm=Fin" not in verb.morph and verb.dep in ABOVE:
        verb = found[verb.head]
    told = verb.pos == "VERB" and "Number=Sing" in verb.morph and "Tense=Pres" in verb.morph
    if not (bare and led and told and verb.index < other.index):
        return
    found[one.index] = replace(one, pos="VERB", lemma=_also_nouns()[one.text], morph=MORPH, head=verb.index)
    for kid in found[one.index + 1 : one.index + REACH]:
        if kid.head == one.index and kid.dep == "nmod":
            found[kid.index] = replace(kid, dep="obl")
        elif kid.head == other.index and other.pos == "VERB" and kid.dep in ("xcomp", "obj"):
            found[kid.index] = replace(kid, head=one.index)


def _set(found: list[Token], one: Token) -> None:
    """Make a token the verb that governs the word it hangs on."""
    at, other = one.index, found[one.head]
    verb = replace(one, pos="VERB", lemma=FORMS[one.text], morph=MORPH)
    behind = other.index > at
    if other.pos not in GOVERNED or (not behind and other.pos not in NOMINAL):
        found[at] = replace(verb, dep="conj")
        return
    for kid in found[max(at - REACH, 0) : at + REACH]:
        if kid.head != other.index or kid.index in (at, other.index):
            continue
        if behind == (kid.index < at) or kid.pos == "PUNCT":
            told = kid.pos in NOMINAL and not behind and kid.dep in ("appos", "nmod", "obj", "conj")
            dep = "obj" if told else "nsubj" if kid.dep.startswith("nsubj") else kid.dep
            found[kid.index] = replace(kid, head=at, dep=dep)
    above = found[other.head]
    if behind and above.pos in NOMINAL and above.index < at and above.index != other.index:
        found[other.index] = replace(other, head=at, dep="obj")
        other = above  # *l'entourage du maire dément ⟦toute pression⟧*, taken for the noun's complement
    _hang(found, verb, other)
    if other.index > at:
        found[other.index] = replace(found[other.index], head=at, dep=_relation(found, one, other))
        for kid in found[other.index + 1 : other.index + REACH]:
            if kid.head == other.index and kid.dep == "conj" and "VerbForm=Fin" in kid.morph:
                found[kid.index] = replace(kid, head=at)  # *dément avoir cédé et ⟦promet⟧ de tenir*
        _find_subject(found, at)
    else:
        found[other.index] = replace(found[other.index], head=at, dep="nsubj")


def _hang(found: list[Token], verb: Token, other: Token) -> None:
    """Put a verb where a word stood in the tree; above the verb whose subject that was."""
    at, above = verb.index, found[other.head]
    if other.dep.startswith("nsubj") and other.index < at < above.index:
        found[at] = replace(verb, dep=above.dep, head=at if above.head == above.index else above.head)
        joined = any(it.pos == "CCONJ" and it.head == above.index for it in found[at : above.index])
        dep = "conj" if joined else _relation(found, verb, above)
        found[above.index] = replace(above, dep=dep, head=at)
        return
    loose = other.dep.startswith(("nsubj", "obj", "obl", "nmod", "appos"))
    top = at if other.head == other.index else other.head
    found[at] = replace(verb, dep="parataxis" if loose else other.dep, head=top)


def _find_subject(found: list[Token], at: int) -> None:
    """Make the nearest noun before that hangs on a verb its subject, where it has none."""
    before = found[max(at - REACH, 0) : at]
    if any(kid.head == at and kid.dep.startswith("nsubj") for kid in before):
        return
    near = next((it for it in reversed(before) if it.pos in NOMINAL and it.head == at), None)
    if near is not None:
        found[near.index] = replace(near, dep="nsubj")


def _relation(found: Sequence[Token], verb: Token, other: Token) -> str:
    """What a word behind the verb is to it: its object, an infinitive, a clause; nothing behind a colon."""
    if any(it.text == ":" for it in found[verb.index : other.index]):
        return "parataxis"
    if other.pos not in ("VERB", "AUX"):
        return "advmod" if other.pos == "ADV" else "obj"
    group = [it for it in found[max(other.index - 6, 0) : other.index] if it.head == other.index]
    return "ccomp" if any("VerbForm=Fin" in it.morph for it in (*group, other)) else "xcomp"
