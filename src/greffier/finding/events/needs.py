"""Whether what a word of events needs beside it is told: someone, both sides, a body, someone armed."""

from __future__ import annotations

from greffier.finding.events.asked_for import is_asked_for
from greffier.finding.events.clause import objects, patients, subjects
from greffier.finding.events.complements import behind
from greffier.finding.events.destinations import has_destination
from greffier.finding.events.kinds import (
    are_arms,
    classes_of,
    is_armed,
    is_body,
    is_crowd,
    is_known_body,
    is_many,
    is_pronoun,
    is_someone,
    is_state,
    travels,
)
from greffier.finding.events.mood import of_clause
from greffier.finding.events.people import are_people
from greffier.finding.events.roles import Cast
from greffier.finding.events.sharing import is_participle
from greffier.finding.events.turned import is_turned
from greffier.finding.events.unnamed import meant, some_of_them, stands_alone
from greffier.finding.events.voice import agents, passive
from greffier.finding.grammar import is_temporal, phrase_end, phrase_start
from greffier.finding.page import Page
from greffier.lexicon import EventWord

ACTING = frozenset({"armed", "forces", "troops", "people", "crowd", "lawmen", "vessel", "justice"})
"""Classes of nouns for those who do what a phrase tells, though no actors: *la frégate*."""
REACH = 10
"""How many tokens behind *appeler* the *à* may stand that tells what somebody is called upon to do."""
FORCED = frozenset({"ASSAULT", "COERCE", "SANCTION", "REJECT"})
"""Types of deeds that a passive tells of a thing without a word on who does them."""
LED = ("xcomp", "obl", "ccomp")
"""Relations of an infinitive to the verb that leads to it."""
ADDED = ("obj", "iobj", "obl", "xcomp", "ccomp")
"""Relations of what a verb has beside its subject."""


def enough(
    cast: Cast,
    row: EventWord,
    head: int,
    verb: int | None,
    who: tuple[int, ...],
    whom: tuple[int, ...],
    thing: int | None,
) -> bool:
    """Whether what the word needs beside it is told; `verb` is the verb of its clause."""
    needs = row.needs
    if needs in ("nothing", "told") or is_asked_for(cast.page, row, head):
        return True
    if needs == "carried":
        return (bool(who) and verb is not None) or _is_carried(cast.page, row, head, verb)
    if needs == "some":
        told = bool(who or whom) or thing is not None or _is_counted(cast.page, row, head)
        told = told or (row.kind == "noun" and _is_known(cast.page, head))
        return told or _is_carried(cast.page, row, head, verb)
    if needs == "bare":
        return bool(who) and is_bare(cast.page, head)
    if needs in ("crowd", "intransitive") and row.type == "PROTEST" and _called_for(cast.page, head):
        return bool(row.things) or not objects(cast.page, head)
    if needs == "who":
        turned = bool(row.theme) and row.kind == "verb" and is_turned(cast.page, head, row)
        undergone = row.type in FORCED and thing is not None and _was_undergone(cast.page, head, thing)
        return bool(who) or turned or undergone or _by_somebody(cast.page, row, head)
    if needs in ("whom", "away"):
        told = bool(whom) or _by_pronoun(cast.page, row, head)
        return told and (needs == "whom" or has_destination(cast.page, head))
    if needs == "both":
        return bool(who) and (bool(whom) or _by_pronoun(cast.page, row, head))
    if needs == "object":
        return bool(whom) or _undergone(cast.page, head) or _by_pronoun(cast.page, row, head)
    return _of_kind(cast, row, head, who, whom)


def _was_undergone(page: Page, verb: int, thing: int) -> bool:
    """Whether a clause tells in the passive what was done, not by whom: *l'ambassadrice a été rappelée*."""
    told = {page.tokens[k].dep for k in page.parse.children[verb]}
    done = passive(page, verb) and "aux:tense" in told and "mark" not in told  # not *est fermée*
    done = done and thing in patients(page, verb) and not agents(page, verb)
    return done and of_clause(page, verb) is None


def _by_pronoun(page: Page, row: EventWord, head: int) -> bool:
    """Whether a number or pronoun alone tells whom a verb is done to: *en a arrêté neuf, les a chassés*."""
    if row.kind == "verb" and row.whom[:1] == ("subj",):  # *neuf sont morts de froid*
        return any(stands_alone(page, k) for k in subjects(page, head))
    if row.kind == "noun" or row.whom[:1] != ("obj",):
        return False
    return some_of_them(page, head) is not None or meant(page, head) is not None


def _by_somebody(page: Page, row: EventWord, head: int) -> bool:
    """Whether a phrase tells that its subject acts, whoever that is: *la frégate a pris part au raid*."""
    whole = row.kind == "verb" and bool(row.after or row.things)
    if not whole or passive(page, head) or is_participle(page, head):
        return False
    return any(page.tokens[k].pos == "PROPN" or ACTING & classes_of(page, k) for k in subjects(page, head))


def _is_carried(page: Page, row: EventWord, head: int, verb: int | None) -> bool:
    """Whether a verb tells that a noun's deed is done, and nothing limits it: *des tirs ont éclaté*."""
    return row.kind == "noun" and verb is not None and not row.things and not behind(page, head, "de")


def _is_counted(page: Page, row: EventWord, head: int) -> bool:
    """Whether a noun's deeds are counted: *plus de 1.300 arrestations*."""
    counts = row.kind == "noun" and row.type in ("ASSAULT", "COERCE")
    return counts and any(page.tokens[k].dep == "nummod" for k in page.parse.children[head])


def _is_known(page: Page, noun: int) -> bool:
    """Whether a bare noun is of what was told before: *depuis l'arrestation, à l'issue de l'entretien*."""
    start = phrase_start(page.parse, noun)
    known = start == noun - 1 and page.keys[start] in page.lexicon.words("taking up")
    if not known or start < 1 or phrase_end(page, noun) > noun + 1:
        return False
    led = {page.keys[k] for k in range(max(start - 2, page.sentence(noun)[0]), start)}
    return not led.isdisjoint(page.lexicon.words("in its course") | page.lexicon.words("before"))


def is_bare(page: Page, verb: int) -> bool:
    """Whether nothing but a time and adverbs goes with a verb and its subject: *ils se sont rendus lundi*."""
    kids = (page.tokens[k] for k in page.parse.children[verb])
    told = [k for k in kids if k.dep.startswith(ADDED) and not _is_aside(page, k.index)]
    first, placed = page.sentence(verb)[0], page.lexicon.words("in which")
    if any(page.keys[k] in placed for k in range(max(verb - 8, first), verb)):
        return False  # *le marché où il a coutume de se rendre*
    return all(k.index < verb and page.keys[k.index] in page.lexicon.words("reflexive") for k in told)


def _is_aside(page: Page, at: int) -> bool:
    """Whether a token only tells a time or takes up the subject: *en janvier 2016, lui aussi*."""
    row = page.lexicon.times.single.get(page.keys[at])
    without = any(page.keys[k] in page.lexicon.words("without") for k in page.parse.children[at])
    return (
        without  # *se sont rendus sans résistance*
        or (row is not None and row.kind == "month")
        or is_temporal(page, at)
        or page.keys[at] in page.lexicon.words("stressed")
    )


def _called_for(page: Page, verb: int) -> bool:
    """Whether whoever listens is called on to do it: *elle appelle à défiler*, not *appelle l'armée à V*."""
    above = page.tokens[verb].head
    infinitive = "VerbForm=Inf" in page.tokens[verb].morph and page.tokens[verb].dep in LED
    led = infinitive and page.keys[verb - 1] in page.lexicon.words("à")
    asked = led and page.lexicon.is_verb_of(page.tokens[above].text, "object controls")
    return asked and not any(page.tokens[k].dep == "obj" for k in page.parse.children[above])


def _undergone(page: Page, verb: int) -> bool:
    """Whether a verb has an object, or in the passive a subject, whoever or whatever that is."""
    if passive(page, verb) or is_participle(page, verb):
        return bool(patients(page, verb))
    return bool(objects(page, verb))


def _of_kind(cast: Cast, row: EventWord, head: int, who: tuple[int, ...], whom: tuple[int, ...]) -> bool:
    """Whether those in the roles are of the kind the word needs: persons who travel, bodies, armed, many."""
    page, needs = cast.page, row.needs
    if needs == "visit":
        slot = row.who[0] if row.kind == "verb" and row.who[0] == "subj" else None
        told = who or (tuple(cast.tokens(row, head, head, "subj")) if slot else ())
        return any(travels(cast, k) for k in told) and (bool(whom) or has_destination(page, head))
    if needs == "body":
        return any(is_body(cast, k) for k in (whom if row.whom else who))
    if needs == "alliance":
        return any(is_known_body(cast, k) for k in (whom if row.whom else who))
    if needs in ("armed", "armed if told", "soldiers"):
        return _by_arms(cast, row, head, who, whom)
    if needs in ("undergone", "tried", "backing"):
        return bool(whom) and _by_voice(page, row, head, bool(who))
    if needs in ("persons", "met"):
        alone = needs == "persons" or not _described(page, head)
        met = any(is_someone(cast, k) or _are_counterparts(cast, k) for k in whom)
        return alone and any(travels(cast, k) for k in who) and met
    if needs == "states":
        return any(is_state(cast, k) for k in who) and any(is_state(cast, k) for k in whom)
    if needs == "traveller":
        within = cast.covering.get(head)  # *une agence de voyages*
        return any(travels(cast, k) for k in who if within is None or cast.covering.get(k) is not within)
    if needs == "crowd":
        return any(is_crowd(cast, k) for k in who)
    if needs in ("pair", "pair there"):
        two = len(who) + len(whom) > 1 or any(is_many(cast, k) for k in who)
        return two and (needs == "pair" or has_destination(page, head))
    if needs == "call":
        asked = bool(behind(page, head, "à")) or any(_asked_of(page, head, k) for k in whom)
        several = page.lexicon.words("à").isdisjoint(page.keys[head : head + REACH])
        called = any(is_someone(cast, k) or (several and _are_counterparts(cast, k)) for k in whom)
        return bool(who) and called and not asked
    acting = bool(who) or any(is_pronoun(page, k) for k in subjects(page, head))
    return acting and not objects(page, head)


def _by_voice(page: Page, row: EventWord, head: int, done: bool) -> bool:
    """Whether a verb is in the passive where its word needs that, and no participle where that tells no deed.

    *Le maire est jugé*, not *est jugé inapte*; *X soutient Y*, not *les rebelles soutenus par X*.
    """
    if row.needs == "backing":
        return done and not is_participle(page, head)
    if row.needs == "tried":
        return passive(page, head) and not _described(page, head)
    undergone = passive(page, head) or (bool(row.things) and is_participle(page, head))
    return undergone and not agents(page, head)


def _asked_of(page: Page, verb: int, whom: int) -> bool:
    """Whether an infinitive behind *à* tells what somebody is called upon to do: *appelé le roi à partir*."""
    end = phrase_end(page, whom) if whom > verb else verb + 1
    led = page.keys[end : end + 1] and page.keys[end] in page.lexicon.words("à")
    return bool(led) and end + 1 < len(page.tokens) and "VerbForm=Inf" in page.tokens[end + 1].morph


def _described(page: Page, verb: int) -> bool:
    """Whether a verb says how somebody is or what he does: *a été jugé inapte, a vu le roi partir*."""
    kids = (page.tokens[k] for k in page.parse.children[verb] if k > verb)
    return any(k.dep in ("xcomp", "ccomp", "advcl") or k.pos == "ADJ" for k in kids)


def _by_arms(cast: Cast, row: EventWord, head: int, who: tuple[int, ...], whom: tuple[int, ...]) -> bool:
    """Whether armed people or a state do it, soldiers where the word needs these, or nobody is told."""
    page = cast.page
    told = who or tuple(cast.tokens(row, head, head if row.kind == "verb" else None, "subj"))
    undergone = row.kind == "verb" and (passive(page, head) or is_participle(page, head))
    if row.needs == "soldiers":
        alone = undergone and not told and bool(row.things) and (bool(whom) or _by_pronoun(page, row, head))
        return alone or any(are_arms(cast, k) or _on_people(cast, row, k, whom) for k in told)
    alone = row.needs == "armed if told" and undergone and not told
    return alone or any(is_armed(cast, k) or are_arms(cast, k) or is_pronoun(page, k) for k in told)


def _are_counterparts(cast: Cast, token: int) -> bool:
    """Whether several are told as peers of somebody or as states: *ses homologues, les pays garants*."""
    one = cast.covering.get(token)
    called = one is not None and one.role is not None and one.role.kind == "role"
    states = cast.page.lemmas[token] in cast.page.lexicon.words("some state")
    return is_many(cast, token) and (called or states)


def _on_people(cast: Cast, row: EventWord, doer: int, whom: tuple[int, ...]) -> bool:
    """Whether several people do it to people, be these no soldiers: *des villageois ont chassé la police*."""
    several = "Number=Plur" in cast.page.tokens[doer].morph or "crowd" in classes_of(cast.page, doer)
    able = several and bool(row.things and row.whom) and (is_many(cast, doer) or are_people(cast.page, doer))
    people = (is_many(cast, k) or is_someone(cast, k) or are_people(cast.page, k) for k in whom)
    return able and any(people)
