"""Tenses that a phrase splits, so that a pipeline takes *avoir* for a verb: *a de son côté ⟦offert⟧*.

So does an aside between commas: *nie avoir, lors d'un dîner, ⟦promis⟧ un poste*.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from greffier.parsing.agreeing import agrees, features
from greffier.parsing.words import listed
from greffier.record.parse import Token

ASIDE = 12
"""Words between commas that part *avoir* from its participle, at most."""
REACH = 6
"""Words of a phrase between *avoir* and its participle, at most."""
ENDINGS = ("é", "i", "u", "is", "it", "ert", "ort", "eint", "aint", "oint")
"""How a participle ends that the pipeline takes for an adjective."""
HELPING = frozenset({"avoir", "être"})
TURNS = frozenset({"côté", "tour", "part"})
"""Nouns that part *être*, too, from its participle, behind a possessive: *est de son côté parti*."""
HUNG = frozenset({"acl", "amod", "aux:caus"})
INNER = frozenset({"ADP", "DET", "ADJ", "NOUN", "ADV", "NUM"})


def with_split_tenses(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens; such an *avoir* is the auxiliary of the participle behind the phrase."""
    found = list(tokens)
    for have in tokens:
        if have.lemma not in HELPING or "VerbForm=Fin" not in have.morph or have.dep.startswith("aux"):
            continue
        noun = _noun_behind(tokens, have)
        told = tokens[noun + 1] if noun is not None and noun + 1 < len(tokens) else None
        if noun is None or told is None or not _is_participle(tokens, have, noun, told):
            continue
        verb = tokens[told.head] if told.dep == "aux:caus" else told
        if any(
            one.dep == "obj" and one.head == have.index and one.index != noun for one in _near(tokens, have)
        ):
            continue
        head = verb.index if have.head == have.index else have.head
        for one in tokens[max(have.index - 8 * REACH, 0) : verb.index + 8 * REACH]:
            if one.head in (have.index, noun if one.index > verb.index else have.index):
                found[one.index] = replace(one, head=verb.index)
        morph = verb.morph if verb.pos == "VERB" else "Gender=Masc|Number=Sing|Tense=Past|VerbForm=Part"
        found[verb.index] = replace(verb, pos="VERB", morph=morph, dep=have.dep, head=head)
        found[have.index] = replace(have, pos="AUX", dep=_helps(tokens, have), head=verb.index)
        found[noun] = replace(tokens[noun], dep="obl", head=verb.index)
    return tuple(_under_verbs(_across_asides(found)))


def _across_asides(tokens: Sequence[Token]) -> list[Token]:
    """The tokens; an *avoir* before an aside between commas is the auxiliary of the participle behind it."""
    found = list(tokens)
    for have in tokens:
        if have.lemma != "avoir" or have.dep.startswith("aux") or not have.morph.count("VerbForm"):
            continue
        close = _aside_end(tokens, have.index + 1)
        told = tokens[close + 1] if close is not None and close + 1 < len(tokens) else None
        if close is None or told is None or "Tense=Past|VerbForm=Part" not in told.morph:
            continue
        near = range(max(have.index - 8 * REACH, 0), min(told.index + 8 * REACH, len(tokens)))
        outside = (tokens[k] for k in near if not have.index < k < close)
        if any(one.dep == "obj" and one.head == have.index for one in outside):
            continue  # *il a, depuis mai, un poste promis à X*
        head = told.index if have.head in (have.index, told.index) else have.head
        for k in near:
            inside = have.index < k <= close
            if found[k].head == have.index or (inside and not have.index < found[k].head <= close):
                dep = "obl" if inside and found[k].dep in ("obj", "fixed") else found[k].dep
                found[k] = replace(found[k], head=told.index, dep=dep)
        found[told.index] = replace(told, pos="VERB", dep=have.dep, head=head)
        found[have.index] = replace(have, pos="AUX", dep="aux:tense", head=told.index)
    return found


def _aside_end(tokens: Sequence[Token], comma: int) -> int | None:
    """The comma that closes an aside without verb of its own; None where none opens at `comma`."""
    if comma >= len(tokens) or tokens[comma].text != ",":
        return None
    for k in range(comma + 1, min(comma + 2 + ASIDE, len(tokens))):
        if tokens[k].text == ",":
            return k if k > comma + 1 else None
        if "VerbForm=Fin" in tokens[k].morph or tokens[k].text in (".", ";", ":"):
            return None
    return None


def _under_verbs(tokens: Sequence[Token]) -> Iterator[Token]:
    """The tokens, those that hang on the auxiliary of a tense hung on its verb: *⟦Oslo⟧ a alors estimé S*."""
    for one in tokens:
        over = tokens[one.head]
        told = over.dep == "aux:tense" and "VerbForm=Part" in tokens[over.head].morph
        yield replace(one, head=over.head) if told and one.index not in (over.index, over.head) else one


def _near(tokens: Sequence[Token], have: Token) -> Sequence[Token]:
    """The words around *avoir* among which its object is."""
    return tokens[max(have.index - REACH, 0) : have.index + 4 * REACH]


def _helps(tokens: Sequence[Token], have: Token) -> str:
    """How the auxiliary is tied: *être* makes a passive, but not of a reflexive verb."""
    before = tokens[max(have.index - 2, 0) : have.index]
    reflexive = any(one.head == have.index and one.dep.startswith("expl") for one in before)
    return "aux:tense" if have.lemma == "avoir" or reflexive else "aux:pass"


def _noun_behind(tokens: Sequence[Token], have: Token) -> int | None:
    """The noun that ends the phrase right behind *avoir*; None where no such phrase stands there."""
    at = have.index + 1
    while at < len(tokens) and tokens[at].pos == "ADV":
        at += 1
    phrase = at < len(tokens) and (tokens[at].pos == "ADP" or tokens[at].text in ("un", "une"))
    for k in range(at, min(at + REACH, len(tokens)) if phrase else at):
        if tokens[k].pos not in INNER:
            return None
        if tokens[k].pos == "NOUN":
            under = tokens[k].head == have.index or tokens[tokens[k].head].dep == "aux:caus"
            return k if under or tokens[k].head > k else None
    return None


def _is_participle(tokens: Sequence[Token], have: Token, noun: int, told: Token) -> bool:
    """Whether a participle stands behind the phrase that cannot, or hardly, tell of the noun in it."""
    bare = told.pos == "ADJ" and told.text.endswith(ENDINGS)
    caused = told.dep == "aux:caus" and tokens[told.head].head == have.index
    if not (bare or caused or (told.pos == "VERB" and "Tense=Past|VerbForm=Part" in told.morph)):
        return False
    hung = told.dep in HUNG and (caused or told.head == noun)
    if have.lemma == "être":
        turn = tokens[noun].text in TURNS and "Poss=Yes" in tokens[noun - 1].morph
        return turn and told.dep in HUNG and told.head == noun and not have.dep.startswith("cop")
    single = features(told, "Gender") != "Fem" and features(told, "Number") != "Plur"
    apart = not agrees(tokens[noun], told) or tokens[noun].text in listed("asides.txt")
    return hung and single and (apart or caused)
