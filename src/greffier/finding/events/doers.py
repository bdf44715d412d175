"""Who does what a noun tells, and to whom, where words around the noun say so: *une attaque menée par X*."""

from __future__ import annotations

from greffier.finding.events.across import agent_far
from greffier.finding.events.clause import objects, patients, subjects
from greffier.finding.events.complements import asked, behind, governors, joined_behind
from greffier.finding.events.joining import joined
from greffier.finding.events.people import can_be_someone
from greffier.finding.events.sharing import is_participle
from greffier.finding.events.voice import agents, passive
from greffier.finding.grammar import NOMINAL, is_finite, negated
from greffier.finding.page import Page

AGREEING = 14
"""How many tokens behind a noun a participle that agrees with it may tell who does it."""


def whole(page: Page, noun: int) -> int:
    """The word that counts or stages an event's noun, else itself: *une série de raids, près de dix*."""
    above = page.tokens[noun].head
    if above >= noun:
        return noun
    words, lemma, pos = page.lexicon.words, page.lemmas[above], page.tokens[above].pos
    measures = pos == "ADV" and (lemma in words("quantity") or lemma in words("during"))
    listed = lemma in words("stage") or lemma in words("counted")  # *un paquet, une vingtaine de*
    counts = measures or (pos in ("NOUN", "ADJ") and listed)
    return above if counts and noun in behind(page, above, "de") else noun


def doers(page: Page, noun: int) -> list[int]:
    """Who does it by a participle behind the noun, a verb of claiming or blaming, a noun of guilt."""
    for at in dict.fromkeys((noun, whole(page, noun))):
        for k in page.parse.children[at]:
            form = page.tokens[k].text
            if not page.tokens[k].dep.startswith(("acl", "amod")):
                continue
            if _carries(page, _inner(page, k)) and (by := agents(page, k) or _carrying(page, k)):
                return by
            if page.lexicon.is_verb_of(form, "ascribing") and (by := _blamed(page, k)):
                return by
        if found := _on_the_part(page, at) or _claimed(page, at) or _guilty(page, at) or _engaged(page, at):
            return found
        if found := _gathered(page, at):
            return found
    return _agreeing(page, noun)


def far_agents(page: Page, noun: int) -> list[int]:
    """Who does it behind those it is done to, times and places between: *l'arrestation, hier, de X par Y*."""
    told = behind(page, noun, "de") or behind(page, noun, "contre")
    by = agent_far(page, noun, told)
    return joined(page, by) if by is not None else []


def _blamed(page: Page, verb: int) -> list[int]:
    """To whom a deed is ascribed, be it behind whoever does so: *attribuée par la police aux rebelles*."""
    return behind(page, verb, "à") or [k for one in agents(page, verb)[:1] for k in behind(page, one, "à")]


def _agreeing(page: Page, noun: int) -> list[int]:
    """Who does it by a participle further behind that agrees: *une attaque à l'arme à feu, commise par X*."""
    marks = [mark for mark in page.tokens[noun].morph.split("|") if mark.startswith(("Gender", "Number"))]
    last = min(noun + AGREEING, page.sentence(noun)[1]) if len(marks) > 1 else noun
    for k in range(noun + 2, last):
        token = page.tokens[k]
        if is_finite(token) or token.text in (";", ":"):
            return []
        if token.pos != "VERB" or any(mark not in token.morph for mark in marks):
            continue
        if _carries(page, k) and is_participle(page, k) and not page.tokens[k].dep.startswith("acl"):
            return agents(page, k)
    return []


def _inner(page: Page, verb: int) -> int:
    """The infinitive below a verb, else itself: *la visite que devait ⟦faire⟧ le roi*."""
    told = (k for k in page.parse.children[verb] if page.tokens[k].dep == "xcomp")
    return next((k for k in told if "VerbForm=Inf" in page.tokens[k].morph), verb)


def _carries(page: Page, verb: int) -> bool:
    """Whether a verb only carries the deed a noun tells, or claims it: *mener, effectuer, revendiquer*."""
    form = page.tokens[verb].text
    return page.lexicon.is_verb_of(form, "support") or page.lexicon.is_verb_of(form, "claiming")


def asked_of(page: Page, noun: int) -> list[int]:
    """Of whom a deed is asked or got: *a demandé à Rome l'envoi d'une frégate, obtient d'elle un retrait*."""
    above = page.tokens[noun].head
    if page.tokens[noun].dep != "obj" or page.tokens[above].pos != "VERB" or passive(page, above):
        return []
    form = page.tokens[above].text
    if page.lexicon.is_verb_of(form, "dative controls"):
        return asked(page, above)
    if page.lexicon.is_verb_of(form, "source controls"):
        told = behind(page, above, "de") or _object_before(page, noun, above)
        return [k for k in told if page.tokens[k].pos in (*NOMINAL, "PRON")]
    return []


def _object_before(page: Page, noun: int, verb: int) -> list[int]:
    """The first of two objects, which *du* or *des* opens: *a obtenu ⟦des rebelles⟧ une libération*."""
    told = [k for k in page.parse.children[verb] if verb < k < noun and page.tokens[k].dep == "obj"]
    led = [k for k in told if page.keys[verb + 1] in page.lexicon.words("de")]
    return joined(page, led[0]) if led else []


def _carrying(page: Page, verb: int) -> list[int]:
    """Who does what the noun before a relative clause tells: *les frappes qu'ils ont échangées*."""
    that = page.lexicon.words("que")
    led = any(page.keys[k] in that and page.tokens[k].dep == "obj" for k in page.parse.children[verb])
    return subjects(page, verb) if led and not passive(page, verb) else []


def _on_the_part(page: Page, noun: int) -> list[int]:
    """Who it comes from: *des intimidations de la part de la milice*."""
    parts = (k for k in page.parse.children[noun] if page.tokens[k].text.lower() == "part")
    return next((behind(page, k, "de") for k in parts), [])


def _gathered(page: Page, noun: int) -> list[int]:
    """Whom the event brings together or sets against one another: *une marche réunissant des pêcheurs*."""
    above = page.tokens[noun].head
    verbs = [k for k in page.parse.children[noun] if page.tokens[k].dep.startswith(("acl", "amod"))]
    verbs += [above] if page.tokens[noun].dep == "nsubj" else []
    for verb in verbs:
        if page.lexicon.is_verb_of(page.tokens[verb].text, "gathering") and not is_participle(page, verb):
            met = objects(page, verb)
            met = met + joined_behind(page, met[0]) if len(met) == 1 else met
            return [*met, *(behind(page, verb, "à") or [k for it in met for k in behind(page, it, "à")])]
    return []


def _engaged(page: Page, noun: int) -> list[int]:
    """Who is told to be engaged in it: *les forces engagées dans l'offensive*."""
    above = page.tokens[noun].head
    engaged = page.tokens[above].pos == "VERB" and page.lexicon.is_verb_of(
        page.tokens[above].text, "engaging"
    )
    if not engaged or noun not in behind(page, above, "dans"):
        return []
    undergone = passive(page, above) or is_participle(page, above)
    return patients(page, above) if undergone else subjects(page, above)


def _claimed(page: Page, noun: int) -> list[int]:
    """Who claims the deed, or to whom it is ascribed: *a revendiqué l'attentat, attribuer X à Y*."""
    above, relation = page.tokens[noun].head, page.tokens[noun].dep
    if page.lexicon.is_verb_of(page.tokens[above].text, "warning") and noun in behind(page, above, "contre"):
        return objects(page, above)
    form, done = page.tokens[above].text, relation.startswith(("obj", "nsubj:pass"))
    if page.tokens[above].pos not in ("VERB", "AUX"):
        return _accused(page, noun, above)
    if done and page.lexicon.is_verb_of(form, "claiming") and not negated(page, above):
        return agents(page, above) if passive(page, above) else subjects(page, above)
    if done and page.lexicon.is_verb_of(form, "ascribing"):
        return behind(page, above, "à") or behind(page, noun, "à")
    if noun in behind(page, above, "de") and page.lexicon.is_verb_of(form, "accusing"):
        return patients(page, above) if passive(page, above) else objects(page, above)
    return []


def _accused(page: Page, noun: int, above: int) -> list[int]:
    """The accused whom the parser hangs the deed on: *a accusé la milice d'un attentat*."""
    verb = page.tokens[above].head
    accused = page.tokens[above].dep == "obj" and page.lexicon.is_verb_of(page.tokens[verb].text, "accusing")
    return [above] if accused and noun in behind(page, above, "de") else []


def _guilty(page: Page, noun: int) -> list[int]:
    """Whom a noun or adjective of guilt names: *X est responsable de l'attaque, les auteurs du raid*."""
    above = page.tokens[noun].head
    if page.lemmas[above] not in page.lexicon.words("guilty") or noun not in behind(page, above, "de"):
        return []
    verb = above if any(page.tokens[k].dep == "cop" for k in page.parse.children[above]) else None
    if verb is None and page.tokens[page.tokens[above].head].pos == "AUX":
        verb = page.tokens[above].head  # *a confirmé être à l'origine de l'attaque*
    if verb is not None and (doing := subjects(page, verb)):
        return doing
    told = [k for k in page.parse.children[above] if page.tokens[k].dep.startswith("nsubj")]
    if told:
        return told
    higher = page.tokens[above].head
    beside = page.tokens[above].dep in ("appos", "amod", "acl") and page.tokens[higher].pos in NOMINAL
    return [higher] if beside else [above]


def struck(page: Page, noun: int) -> list[int]:
    """Whom an attack hits by the verb it is subject of, a participle behind it, or the harm done in it."""
    for at in dict.fromkeys((noun, whole(page, noun))):
        above = page.tokens[at].head
        if page.tokens[at].dep == "nsubj" and page.lexicon.is_verb_of(page.tokens[above].text, "hitting"):
            return objects(page, above)
        for k in page.parse.children[at]:
            if not page.tokens[k].dep.startswith("acl"):
                continue
            if page.lexicon.is_verb_of(page.tokens[k].text, "hitting") and not is_participle(page, k):
                return objects(page, k)
            if is_participle(page, k) and (against := behind(page, k, "contre") or _given_to(page, k)):
                return against
        if found := _harmed(page, at):
            return found
    return []


def _given_to(page: Page, participle: int) -> list[int]:
    """Who gets the deed: *une embuscade tendue à une patrouille*."""
    form = page.tokens[participle].text
    given = page.lexicon.is_verb_of(form, "given to") and not page.lexicon.is_verb_of(form, "ascribing")
    return behind(page, participle, "à") if given else []


def by_harm(page: Page, noun: int) -> bool:
    """Whether people are hurt *par* what the noun tells, whose *de* then tells who does it."""
    verb = page.tokens[noun].head
    hurt = page.lexicon.is_verb_of(page.tokens[verb].text, "harming") and passive(page, verb)
    return hurt and any(page.keys[k] in page.lexicon.words("par") for k in page.parse.children[noun])


def _harmed(page: Page, noun: int) -> list[int]:
    """Who is told killed or hurt by or in the attack: *ont été tués dans un raid, blessés par des tirs*."""
    cases = [page.tokens[k].text.lower() for k in page.parse.children[noun] if page.tokens[k].dep == "case"]
    if not cases or cases[0] not in page.lexicon.words("by or in"):
        return []
    for above in governors(page, noun, 2):
        if page.tokens[above].pos in ("VERB", "AUX", "ADJ"):
            harmed = page.lexicon.is_verb_of(page.tokens[above].text, "harming")
            undergone = passive(page, above) or is_participle(page, above)
            told = [] if undergone else objects(page, above)  # *ont tué dix rebelles dans un raid*
            dead = page.lexicon.words("dead")  # not *ont trouvé la mort dans un raid*
            hit = [k for k in told if can_be_someone(page, k, "obj") and page.lemmas[k] not in dead]
            return (hit or patients(page, above)) if harmed else []
    return []


def means_of(page: Page, noun: int) -> int | None:
    """The verb of which a noun is the means: *ont répondu par des tirs*; None for any other noun."""
    by = page.lexicon.words("par")
    cases = [k for k in page.parse.children[noun] if page.tokens[k].dep == "case"]
    above = page.tokens[noun].head
    if not cases or page.tokens[cases[0]].text.lower() not in by or page.tokens[above].pos != "VERB":
        return None
    return None if passive(page, above) or is_participle(page, above) else above
