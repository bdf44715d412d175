"""Whose arms do a deed, whose things it hits, and who does the deed in which people are hurt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from greffier.finding.events.clause import objects, patients, subjects
from greffier.finding.events.complements import behind, governors, owners, right_behind
from greffier.finding.events.doers import by_harm
from greffier.finding.events.nationals import is_national, nationals
from greffier.finding.events.prepositions import leads
from greffier.finding.events.sharing import is_participle
from greffier.finding.events.voice import agents, passive
from greffier.finding.grammar import is_temporal, phrase_start
from greffier.lexicon import EventWord, name_key

if TYPE_CHECKING:
    from greffier.finding.events.roles import Cast

ANSWERING = frozenset({"riposte", "représailles"})
"""Labels of deeds that *en* tells of whoever does what is told: *en représailles, l'armée a tiré*."""
ARMED = frozenset({"ASSAULT", "MOBILIZE", "COERCE", "RETREAT"})
"""Types of deeds that arms do for whoever has them."""
ARMS = frozenset({"forces", "weapons", "aircraft"})
"""Classes of things that do a deed for whoever has them."""
ARMED_BODIES = ARMS | {"armed"}
"""The same, and bodies that bear arms, which some articles name as no actor: *l'aviation syrienne*."""
SITES = frozenset({"target", "works", "place", "passage"})
"""Classes of buildings and places, which are hit and no party to it."""
STORMED = frozenset({"ASSAULT", "PROTEST"})
"""Types of deeds that hit sites rather than the bodies that have their seat there."""
HELD = ARMS | SITES
"""Classes of things of which it matters whose they are when they are hit."""
SOMEBODY = frozenset({"people", "armed", "crowd", "forces"})
"""Classes of words for people, or for those who bear arms, whatever else they tell."""
LOSING = frozenset({"obj", "de", "à", "contre", "sur"})
"""Slots in which a thing may stand for whoever it is taken from."""
STRIKING = frozenset({"ASSAULT", "SANCTION", "COERCE"})
"""Types of deeds that verbs around a noun may say whom they hit."""
LOSS = frozenset({"ASSAULT", "COERCE", "PROTEST"})
"""Types of verbs that are done to whoever has the thing that is hit, shut, seized or plundered."""
DOING = ("par", "poss", "adj", "subj")
"""Slots that tell who does what a noun tells, whatever the noun."""


def of_deed(cast: Cast, row: EventWord, verb: int) -> tuple[int, ...]:
    """Who does the deed in which people are killed or hurt: *blessés dans des heurts avec la police*."""
    page, known = cast.page, cast.page.lexicon.event_nouns_by_head
    if row.kind != "verb" or row.type != "ASSAULT" or "obj" in row.who:
        return ()
    hit = [] if passive(page, verb) or is_participle(page, verb) else subjects(page, verb)
    for noun in (*hit, *page.parse.children[verb]):
        rows = (*known.get(page.keys[noun], ()), *known.get(page.lemmas[noun], ()))
        deed = next((one for one in rows if one.type == "ASSAULT" and len(one.words) == 1), None)
        if deed is None or not (noun in hit or (noun > verb and leads(page, noun, "by or in"))):
            continue
        hurt = cast.role(row, verb, verb, row.whom)
        slots = ("de", *deed.who) if by_harm(page, noun) else deed.who
        told = (*cast.role(deed, noun, None, (*slots, *DOING[:3])), *_others(cast, deed, noun, verb))
        apart = {k for k in told if noun not in hit and _apart(cast, noun, k)}
        if doers := tuple(k for k in dict.fromkeys(told) if k not in hurt and k not in apart):
            return doers
    return _striking(cast, row, verb)


def _striking(cast: Cast, row: EventWord, verb: int) -> tuple[int, ...]:
    """Who attacks in the clause that tells when people were hurt: *blessés quand des soldats ont tiré*."""
    page = cast.page
    for other in page.parse.children[verb]:
        if page.tokens[other].dep != "advcl" or agents(page, verb):
            continue
        kids = (page.keys[k] for k in page.parse.children[other] if page.tokens[k].dep == "mark")
        told = page.lexicon.event_verbs_by_form.get(page.keys[other], ())
        if page.lexicon.words("when").isdisjoint(kids) or all(it.type != "ASSAULT" for it in told):
            continue
        hurt = cast.role(row, verb, verb, row.whom)
        found = [k for k in subjects(page, other) if k not in hurt] if not passive(page, other) else []
        able = tuple(k for k in found if cast.can_act(k, "subj"))
        return able or tuple(k for thing in found for k in behind_thing(cast, thing))
    return ()


def _apart(cast: Cast, noun: int, token: int) -> bool:
    """Whether a verb stands between a noun and what hangs on it: *des tirs partis de la caserne*."""
    left = cast.page.lexicon.is_verb_of
    return any(it.pos == "VERB" or left(it.text, "leaving") for it in cast.page.tokens[noun + 1 : token])


def _others(cast: Cast, row: EventWord, noun: int, verb: int) -> tuple[int, ...]:
    """With whom those fought who were hurt in a fight, where the parser hangs them on noun or verb."""
    if "avec" not in row.whom:
        return ()
    found = behind(cast.page, noun, "avec") or behind(cast.page, verb, "avec")
    return tuple(k for k in found if cast.can_act(k, "avec"))


def whose_loss(cast: Cast, row: EventWord, head: int, verb: int | None, hit: list[int]) -> tuple[int, ...]:
    """Whose what is hit is: *des frappes sur les positions des rebelles, a bombardé une base russe*.

    Of a word that tells no one it is done to, whose its object is: *ont pillé la maison du maire*.
    """
    slots: list[str] = [slot for slot in row.whom if slot in LOSING and (row.kind, slot) != ("noun", "de")]
    if row.kind == "verb" and not row.whom:
        slots = [asked.partition("/")[0] for asked in row.things if "/" in asked] or ["obj"]
    every = (*hit, *(k for slot in slots if slot in LOSING for k in cast.tokens(row, head, verb, slot)))
    counted = cast.page.lexicon.words("counted")  # *des tirs contre une vingtaine de ses postes*
    many = [it for k in every if cast.page.lemmas[k] in counted for it in behind(cast.page, k, "de")]
    held = [k for k in (*every, *many) if _is_held(cast, row, k)]
    if row.kind == "verb" and not row.whom:
        return next((whose for thing in held if (whose := _others_thing(cast, thing))), ())
    return next((whose for thing in held if (whose := behind_thing(cast, thing) or _seated(cast, thing))), ())


def _others_thing(cast: Cast, thing: int) -> tuple[int, ...]:
    """Whose a thing is that others hit, by adjective or *de*; of a way only a state's: *la route turque*."""
    way = "passage" in cast.page.lexicon.things.get(cast.page.lemmas[thing], frozenset())
    told = [] if way else behind(cast.page, thing, "de")
    for found, slot in ((nationals(cast.page, thing), "adj"), (told, "de")):
        if able := tuple(k for k in found if k != thing and cast.can_act(k, slot)):
            return able
    return ()


def whose_object(cast: Cast, row: EventWord, verb: int) -> tuple[int, ...]:
    """Whose the thing is that is shut or seized, or is turned down: *a rejeté le recours du maire*."""
    page = cast.page
    undergone = passive(page, verb) or is_participle(page, verb)
    for thing in (patients(page, verb) if undergone else objects(page, verb))[:1]:
        slots = [(nationals(page, thing), "adj")]
        if row.type == "REJECT":
            slots += [(owners(page, thing), "poss"), (behind(page, thing, "de"), "de")]
        for found, slot in slots:
            if able := [k for k in found if k != thing and cast.can_act(k, slot)]:
                return tuple(able)
    return ()


def under_flag(cast: Cast, row: EventWord, token: int) -> list[int]:
    """Whose state a ship or plane is that is hit or seized, be it named: *ont saisi le pétrolier grec X*."""
    classes = cast.page.lexicon.things.get(cast.page.lemmas[token], frozenset())
    if row.type not in ("ASSAULT", "COERCE") or not classes & {"vessel", "aircraft"}:
        return []
    return [] if classes & SOMEBODY else nationals(cast.page, token)


def _is_held(cast: Cast, row: EventWord, token: int) -> bool:
    """Whether it matters whose a thing is that is hit: arms, sites, what is struck, torn or burnt."""
    page = cast.page
    if HELD & page.lexicon.things.get(page.lemmas[token], frozenset()):
        return True
    if row.type == "SANCTION" and nationals(page, token):  # *un embargo sur le pétrole russe*
        return True
    struck = row.kind == "verb" and row.type == "ASSAULT" and row.needs in ("nothing", "who")
    return (
        struck
        and page.tokens[token].pos == "NOUN"
        and not page.lexicon.is_matter(page.tokens[token].lemma)
        and not is_temporal(page, token)
    )


def _seated(cast: Cast, site: int) -> tuple[int, ...]:
    """The state in which a site lies: *des frappes sur neuf sites au Pakistan*."""
    page = cast.page
    if not SITES & page.lexicon.things.get(page.lemmas[site], frozenset()):
        return ()
    near = (k for slot in ("à", "en") for k in (*behind(page, site, slot), *right_behind(page, site, slot)))
    return tuple(k for k in near if name_key(page.tokens[k].text) in page.lexicon.states_by_name)[:1]


def whose_arms(cast: Cast, row: EventWord, head: int, verb: int | None) -> tuple[int, ...]:
    """Whose planes, ships or troops do it: *des avions russes ont bombardé le port*."""
    mishap = row.type == "unresolved" and row.kind == "verb"  # *deux navires chinois se sont heurtés*
    if not (row.type in ARMED or mishap) or not (row.kind == "noun" or "subj" in row.who):
        return ()
    things = cast.page.lexicon.things
    for token in cast.tokens(row, head, verb, "subj"):
        if ARMED_BODIES & things.get(cast.page.lemmas[token], frozenset()):
            return behind_thing(cast, token)
    return ()


def answering(cast: Cast, row: EventWord, noun: int) -> tuple[int, ...]:
    """Who answers a deed by what the clause tells: *en riposte, l'armée a bombardé le port*."""
    page = cast.page
    if row.label not in ANSWERING or noun == 0 or page.keys[noun - 1] != "en":
        return ()
    verb = next((k for k in governors(page, noun, 3) if page.tokens[k].pos == "VERB"), None)
    if verb is None:
        return ()
    found = agents(page, verb) if passive(page, verb) or is_participle(page, verb) else subjects(page, verb)
    return tuple(k for k in found if cast.can_act(k, "subj"))


def in_course(cast: Cast, row: EventWord, noun: int) -> tuple[int, ...]:
    """Who hurts people in the course of what a noun tells: *l'armée a tué dix rebelles lors d'un raid*."""
    page = cast.page
    first = phrase_start(page.parse, noun)
    near = page.keys[max(first - 3, 0) : first + 1]
    if row.type != "ASSAULT" or not page.lexicon.words("in its course").union(["dans"]).intersection(near):
        return ()
    verb = next((k for k in governors(page, noun, 3) if page.tokens[k].pos == "VERB"), None)
    if verb is None or verb > noun or not page.lexicon.is_verb_of(page.tokens[verb].text, "harming"):
        return ()
    if passive(page, verb) or is_participle(page, verb):
        return tuple(k for k in agents(page, verb) if cast.can_act(k, "subj"))
    dead = page.lexicon.words("dead")  # *ont trouvé la mort dans un raid*
    hurt = any(cast.can_act(k, "obj") and page.lemmas[k] not in dead for k in objects(page, verb))
    told = subjects(page, verb) if hurt and page.lemmas[verb] not in page.lexicon.words("losing") else []
    return tuple(k for k in told if cast.can_act(k, "subj"))


def is_site(cast: Cast, row: EventWord, token: int) -> bool:
    """Whether words tell a building or place that is hit and nobody's name: *a mitraillé une université*."""
    page, one = cast.page, cast.covering.get(token)
    classes = page.lexicon.things.get(page.lemmas[token], frozenset())
    low = page.tokens[token].text.islower()
    described = one is None or (low and one.entry is None and one.type != "person")
    return row.type in STORMED and described and bool(classes & SITES) and not classes & SOMEBODY


def behind_thing(cast: Cast, thing: int) -> tuple[int, ...]:
    """Whose forces or arms they are: *104 000 soldats russes, ses troupes, les chars de l'armée*."""
    page = cast.page
    own = cast.covering.get(thing)
    site = SITES & page.lexicon.things.get(page.lemmas[thing], frozenset())
    if own is not None and not site and any(is_national(page, k) for k in range(own.first, own.last)):
        return (thing,)
    for found, slot in (
        (owners(page, thing), "poss"),
        (nationals(page, thing), "adj"),
        (behind(page, thing, "de"), "de"),
    ):
        able = [k for k in found if cast.can_act(k, slot)]
        if able:
            return tuple(able)
    described = any(page.tokens[k].dep == "amod" for k in page.parse.children[thing])
    return (thing,) if described and page.lemmas[thing] in page.lexicon.words("acting for") else ()
