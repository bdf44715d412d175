"""Words that a pipeline hangs on the neighbour of what they belong to.

*a catégoriquement ⟦démenti⟧* (on the adverb), *menace depuis des semaines ⟦d'intervenir⟧* (on the moment),
*dit que si S, ⟦S⟧* (on the verb of saying, the condition with it),
*⟦Plus de 20 chars⟧, selon X, ont tiré* (*plus* as an adverb of the verb),
*a appelé à voter et ⟦promis⟧ X* (on the infinitive), *a reconnu par un avocat ⟦avoir tiré⟧* (on the noun).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from greffier.parsing.agreeing import agrees
from greffier.parsing.relatives import QUE
from greffier.parsing.words import listed
from greffier.record.parse import Token

ENDINGS = ("é", "ée", "és", "ées", "i", "ie", "is", "ies", "u", "ue", "us", "ues", "it", "ite", "its", "ites")
"""How past participles end that a parser may take for nouns."""
MANNER = "ment"
"""How adverbs end: no participle does."""
PARTICIPLE = "Tense=Past|VerbForm=Part"
PRESENT = ("it", "is", "int")
"""How presents end that are spelt as their participle is: *détruit, pris, craint*."""
MORE = frozenset({"plus", "moins"})
DEEP = 6
"""How far above an infinitive the tense stands that governs it, and its auxiliary before it."""
SINCE = frozenset({"depuis"})
DE = frozenset({"de", "d'", "d’"})
SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj", "expl:subj"})
FROM = frozenset({"compter", "partir"})
OF = frozenset({"du", "des"})
IF = frozenset({"si", "s'", "s’"})


def with_neighbours(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens, such words hung where they belong."""
    found = list(tokens)
    for one in tokens:
        if one.dep.startswith("aux"):
            _participle(found, one)
        elif one.dep == "case" and one.text.lower() in SINCE:
            _infinitive(found, one)
        elif one.dep == "case" and found[one.head].dep == "conj":
            _source(found, one)
        elif one.dep == "advmod" and one.text.lower() in MORE:
            _counted(found, one)
        elif one.dep == "mark" and one.text.lower() in IF:
            _condition(found, one)
        elif one.text in FROM and one.dep in ("xcomp", "advcl", "acl"):
            _moment_on(found, one)
        elif one.dep == "cc":
            _coordinated(found, one)
        elif one.dep == "conj" and "Tense=Pres" in one.morph and one.text.endswith(PRESENT):
            _joined_participle(found, one)
        elif one.dep == "conj" and PARTICIPLE in one.morph and _is_no_participle(found[one.head]):
            _behind_infinitive(found, one)
        elif one.dep == "acl" or (one.dep == "advcl" and found[one.index - 1].text == ","):
            (_bare_infinitive if one.dep == "acl" else _listed_participle)(found, one)
    return tuple(found)


def _participle(found: list[Token], helper: Token) -> None:
    """Hang on the participle what hangs on the adverb before it: *a ⟦catégoriquement⟧ démentis*."""
    adverb = found[helper.head]
    at = adverb.index + 1
    manner = adverb.pos == "ADV" or adverb.text.endswith(MANNER)
    if not manner or adverb.index != helper.index + 1 or at >= len(found):
        return
    verb = found[at]
    if verb.pos not in ("NOUN", "ADJ", "VERB") or not verb.text.endswith(ENDINGS):
        return
    if verb.pos == "NOUN" and any(one.head == at and one.dep in ("det", "case") for one in found[:at]):
        return
    top = adverb.head == adverb.index
    dep, head = adverb.dep, at if top else adverb.head
    if adverb.head == at:  # *des rumeurs, que l'armée a vivement démenties*
        marked = any(one.head == adverb.index and one.dep == "mark" for one in found)
        dep, head = ("acl" if marked else verb.dep), verb.head
    morph = verb.morph if "VerbForm=Part" in verb.morph else _joined(verb.morph)
    for k, one in enumerate(found):
        if one.head == adverb.index and k != adverb.index:
            found[k] = replace(one, head=at)
    found[at] = replace(verb, pos="VERB", morph=morph, dep=dep, head=head)
    found[adverb.index] = replace(
        adverb, lemma=adverb.text.lower(), pos="ADV", morph="", dep="advmod", head=at
    )


def _joined(morph: str) -> str:
    """A noun's gender and number with the marks of a participle."""
    return "|".join([*(word for word in morph.split("|") if word), PARTICIPLE])


def _joined_participle(found: list[Token], verb: Token) -> None:
    """Read as a participle what is joined to one of *avoir*: *dit avoir tué X et ⟦détruit⟧ Y*."""
    below = [one for one in found[verb.head : verb.index] if one.head == verb.index]
    helpers = [one for one in found[max(verb.head - 4, 0) : verb.head] if one.head == verb.head]
    had = any(one.dep == "aux:tense" and "VerbForm=Inf" in one.morph for one in helpers)
    if had and not any(one.dep.startswith(("nsubj", "expl", "aux")) for one in below):
        found[verb.index] = replace(verb, morph=PARTICIPLE)


def _is_no_participle(one: Token) -> bool:
    """Whether a token is an infinitive or a finite verb, which no bare participle can be joined to."""
    return one.pos == "VERB" and ("VerbForm=Inf" in one.morph or "VerbForm=Fin" in one.morph)


def _behind_infinitive(found: list[Token], verb: Token) -> None:
    """Hang on the tense before it what is joined to its infinitive: *a dit vouloir partir et ⟦promis⟧ X*.

    Or to the verb of its clause: *a juré que S et ⟦signé⟧ le traité*.
    """
    tells = "Gender=Fem" in verb.morph or "Number=Plur" in verb.morph  # *traquer des gens ⟦apparentés⟧*
    if tells or any(one.head == verb.index and one.dep[:3] == "aux" for one in found[verb.head : verb.index]):
        return
    at = verb.head
    for _ in range(DEEP):
        above = found[at].head
        helpers = (one for one in found[max(above - DEEP, 0) : above] if one.head == above)
        helped = any(one.dep == "aux:tense" and "VerbForm=Fin" in one.morph for one in helpers)
        if helped and above < at and "VerbForm=Part" in found[above].morph:
            found[verb.index] = replace(verb, head=above)
            return
        at = above


def _listed_participle(found: list[Token], verb: Token) -> None:
    """Join a participle with an object to the one before: *dit avoir tué X, ⟦capturé⟧ Y et pris Z*."""
    over = found[verb.head]
    if over.index > verb.index or PARTICIPLE not in verb.morph:
        return
    between = found[over.index + 1 : verb.index]
    first = next((one for one in between if one.head == over.index and one.dep == "xcomp"), None)
    if first is None or not any(
        one.dep == "obj" and one.head == verb.index for one in found[verb.index :][:8]
    ):
        return
    helpers = found[over.index : first.index]
    if any(
        one.head == first.index and one.dep == "aux:tense" and "VerbForm=Inf" in one.morph for one in helpers
    ):
        found[verb.index] = replace(verb, dep="conj", head=first.index)


def _infinitive(found: list[Token], since: Token) -> None:
    """Hang on the verb an infinitive that hangs on the moment behind *depuis*."""
    moment = found[since.head]
    verb = found[moment.head]
    if moment.dep != "obl" or verb.pos != "VERB" or verb.index > since.index:
        return
    for k in range(moment.index + 2, min(moment.index + 6, len(found))):
        one = found[k]
        led = found[moment.index + 1].text.lower() in DE
        if one.head == moment.index and one.dep == "acl" and "VerbForm=Inf" in one.morph and led:
            found[k] = replace(one, dep="xcomp", head=verb.index)


def _bare_infinitive(found: list[Token], one: Token) -> None:
    """Hang on the verb before it an infinitive that nothing leads: no noun governs such a one."""
    below = [it for it in found[max(one.index - DEEP, 0) : one.index] if it.head == one.index]
    bare = any("VerbForm=Inf" in it.morph and (it is one or it.dep[:3] == "aux") for it in (one, *below))
    led = one.pos != "VERB" or one.head > one.index or any(it.dep in ("mark", "case") for it in below)
    if led or not bare:
        return
    at = one.head
    while found[at].pos != "VERB" and found[at].head < at:
        at = found[at].head
    if found[at].pos == "VERB":
        found[one.index] = replace(one, dep="xcomp", head=at)


def _source(found: list[Token], case: Token) -> None:
    """Hang on the verb a source that is joined to the subject: *Dix civils, ⟦d'après l'ONU⟧, ont péri*."""
    noun = found[case.head]
    subject = found[noun.head]
    after = case.text.lower() in DE and any(one.text == "après" for one in found[case.index + 1 :][:1])
    if not (after or case.text.lower() == "selon") or not subject.dep.startswith("nsubj"):
        return
    if not any(one.head == noun.index and one.dep == "cc" for one in found[subject.index : noun.index]):
        found[noun.index] = replace(noun, dep="obl", head=subject.head)


def _counted(found: list[Token], more: Token) -> None:
    """Make *plus*, with the noun of *plus de 20 chars* below it, the subject of the verb behind it."""
    verb, limit = found[more.head], min(more.index + 6, len(found))
    if verb.index < more.index or verb.pos != "VERB" or more.index + 2 >= len(found):
        return
    noun = next((one for one in found[more.index + 2 : limit] if one.head == more.index), None)
    if noun is None or noun.pos not in ("NOUN", "ADJ") or found[more.index + 1].text.lower() not in DE:
        return
    before = found[more.index : verb.index]
    if any(one.head == verb.index and one.dep.startswith("nsubj") for one in before):
        return
    passive = any(one.head == verb.index and one.dep == "aux:pass" for one in before)
    found[more.index] = replace(more, dep="nsubj:pass" if passive else "nsubj")


def _condition(found: list[Token], mark: Token) -> None:
    """Hang a condition behind *que* on the clause behind it, where both hang on the verb of saying."""
    que, clause = found[mark.index - 1], found[mark.head]
    if mark.index == 0 or que.text.lower() not in QUE or que.head != mark.head or clause.dep != "ccomp":
        return
    main = next(
        (one for one in found[clause.index + 1 :] if one.head == clause.head and one.dep == "ccomp"), None
    )
    if main is None or any(one.head == main.index and one.dep == "mark" for one in found):
        return
    if any(one.dep == "root" for one in found[clause.index : main.index]):
        return
    found[que.index] = replace(que, head=main.index)
    found[clause.index] = replace(clause, dep="advcl", head=main.index)


def _coordinated(found: list[Token], conjunction: Token) -> None:
    """Join a verb with no subject of its own to the one before: *s'est dit « prêt » et ⟦a demandé⟧ à V*."""
    verb = found[conjunction.head]
    if verb.dep == "conj":
        _joined_above(found, verb)
    if verb.dep != "parataxis":
        return
    own = any(one.head == verb.index and one.dep in SUBJECTS for one in found[conjunction.index : verb.index])
    before = verb.head < conjunction.index < verb.index and found[verb.head].pos == "VERB"
    if before and verb.pos == "VERB" and not own:
        found[verb.index] = replace(verb, dep="conj")


def _joined_above(found: list[Token], verb: Token) -> None:
    """Join higher a participle at odds with the passive below: *dit que X est prise et ⟦juré que S⟧*."""
    below = found[verb.head]
    above = found[below.head]
    parts = all("VerbForm=Part" in one.morph for one in (verb, below, above))
    if not parts or below.dep != "ccomp" or agrees(verb, below) or not agrees(verb, above):
        return
    if any(one.head == below.index and one.dep == "aux:pass" for one in found[: below.index]):
        found[verb.index] = replace(verb, head=above.index)


def _moment_on(found: list[Token], verb: Token) -> None:
    """Make *à compter de* the adverb that treebanks make it: *une grève à ⟦compter de⟧ lundi*."""
    before, de = found[verb.index - 1], found[min(verb.index + 1, len(found) - 1)]
    if verb.index == 0 or before.text != "à" or de.text.lower() not in OF | DE:
        return
    noun = next((one for one in found[de.index + 1 :] if one.head == verb.index), verb)
    timed = noun.pos == "NUM" or noun.text in listed("moments.txt")
    if not noun.dep.startswith("obl") or not (timed or verb.text == "compter"):
        return
    found[noun.index] = replace(noun, head=before.index)
    found[before.index] = replace(before, dep="advmod", head=verb.head)
    found[verb.index] = replace(verb, dep="fixed", head=before.index)
