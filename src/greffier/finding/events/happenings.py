"""Happenings of an article: each word that tells an event, with the tokens that stand in its roles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from greffier.finding.events.asked import thing_of
from greffier.finding.events.clause import objects, subjects
from greffier.finding.events.complements import behind, governors, owners, participles
from greffier.finding.events.happening import Happening
from greffier.finding.events.joining import joined
from greffier.finding.events.kinds import classes_of
from greffier.finding.events.nationals import nationals
from greffier.finding.events.needs import enough
from greffier.finding.events.roles import Cast, cast_of
from greffier.finding.events.sharing import is_participle
from greffier.finding.events.triggers import carrier, nouns, verbs
from greffier.finding.events.turned import theme_of
from greffier.finding.events.unnamed import is_counted, is_tally
from greffier.finding.events.voice import agents, passive
from greffier.finding.events.whose import STORMED, behind_thing
from greffier.finding.page import Page
from greffier.lexicon import EventWord

OWNED = frozenset({"forces", "weapons", "presence"})
"""Things that act for whoever has them."""
TOGETHER = frozenset({"CONSULT", "COOPERATE", "AGREE"})
"""Types of deeds done with those told behind *avec*."""
RANKS = "dans/ranks"
"""What is asked of the dead and hurt whom somebody counts among their own."""
TOLL = "toll"
"""The class of those who died or were hurt."""
REACH = 12
"""How many tokens may part a verb and the noun by which its deed is told again."""


def happenings(page: Page) -> Iterator[Happening]:
    """All happenings of the article in reading order; a noun tells none that its verb tells already.

    Of *un accord a été trouvé* the noun tells, where it does by itself.
    """
    cast = cast_of(page)
    noise = [one.span for one in page.article.noise]
    found = [*_told(cast, verbs(page), noun=False)]
    within = {k for one in found for k in range(one.first, one.last) if k != one.head}
    found = [one for one in found if one.head not in within]  # *a été retrouvé mort* is one deed
    taken = {k for one in found for k in range(one.first, one.last)}
    turned = {one.thing for one in found if _is_turned(one)}
    done = {(one.thing, one.row.label) for one in found if one.thing not in turned}
    by_nouns = (one for one in _told(cast, nouns(page), noun=True) if one.head not in taken)
    told = [
        one for one in by_nouns if (one.head, one.row.label) not in done and not _is_told(page, one, found)
    ]
    deeds = {one.head for one in told}
    found = [one for one in found if TOLL not in one.row.things or _is_toll(page, one, deeds)]
    twice = turned.intersection(one.head for one in told)
    found = [one for one in found if one.thing not in twice or not _is_turned(one)] + told
    ended = {one.thing for one in found if one.row.label in page.lexicon.words("ending")}
    ended |= {one.thing for one in told if one.row.type == "AGREE"}  # *la signature d'un accord* is one deed
    for one in sorted((one for one in found if one.head not in ended), key=lambda it: it.head):
        span = page.parse.span(one.first, one.last)
        if not any(part.meets(span) for part in noise):
            yield one


def _is_toll(page: Page, one: Happening, deeds: set[int]) -> bool:
    """Whether a verb tells deaths itself: *l'obus a fait dix morts*.

    Not where its subject is a deed (*l'attentat a fait dix morts*), nor *faire état de dix morts*.
    """
    told = objects(page, one.head) or ([one.thing] if one.thing is not None else [])
    counted = page.lexicon.words("counted")
    direct = any(k == one.thing or page.lemmas[k] in counted for k in told)
    return direct and deeds.isdisjoint(subjects(page, one.head))


def _is_told(page: Page, one: Happening, by_verbs: list[Happening]) -> bool:
    """Whether a noun's deed is told by the verb it goes with: *a ratifié l'accord*."""
    for other in (it for it in by_verbs if not it.row.after):
        if other.thing == one.head and other.row.type == one.row.type == "AGREE":
            return True
        beside = abs(other.head - one.head) < REACH and not page.tokens[one.head].dep.startswith("nsubj")
        if beside and other.row.label == one.row.label:
            return other.head in governors(page, one.head, 3)
    return False


def _is_turned(one: Happening) -> bool:
    """Whether a phrase is told of its object, so that only its verb stands there."""
    return bool(one.row.after) and one.last == one.head + 1


def _told(
    cast: Cast, words: Iterator[tuple[int, list[tuple[EventWord, int]]]], *, noun: bool
) -> Iterator[Happening]:
    for head, rows in words:
        if noun and _names_office(cast, head):
            continue
        verb = carrier(cast.page, head) if noun else head
        for row, last in rows:
            one = _happening(cast, row, head, last, verb)
            if one is not None:
                yield one
                break


def _names_office(cast: Cast, noun: int) -> bool:
    """Whether a plural only tells what an office or body is for: *le directeur des opérations*."""
    if _is_in_name(cast.page, noun):
        return True
    around = cast.covering.get(noun)
    if around is None or around.role is None:
        return False
    named = cast.page.tokens[around.head].text[0].isupper()  # not *l'organisation des élections*
    if around.role.kind != "office" and not named:
        return False
    return around.head < noun and "Number=Plur" in cast.page.tokens[noun].morph


def _is_in_name(page: Page, noun: int) -> bool:
    """Whether a noun is part of the name of a movement or body: *le Front de libération du Nord, le Raid*."""
    if page.tokens[noun].text[0].isupper() and "lawmen" in classes_of(page, noun):
        return page.keys[noun - 1] in page.lexicon.words("taking up") or page.tokens[noun].text.isupper()
    above = page.tokens[noun].head
    if above != noun - 2 or not page.tokens[above].text[0].isupper() or above == page.sentence(noun)[0]:
        return False
    bodies = page.lexicon.words("faction") | page.lexicon.roles_by_form.keys()
    return page.keys[noun - 1] in page.lexicon.words("de") and page.keys[above] in bodies


def _happening(cast: Cast, row: EventWord, head: int, last: int, verb: int | None) -> Happening | None:
    """What a word tells by one of its rows; None when a thing or someone it needs is not there."""
    there, thing = thing_of(cast, row, head)
    if not there:
        return None
    if row.kind == "verb" and row.after and last == head + 1:
        thing = theme_of(cast.page, head, row)
    who = cast.doing(row, head, verb)
    if row.who[:1] == row.whom[:1] == ("de",):
        who, whom = who[:1], who[1:]
    else:
        whom = tuple(k for k in cast.done_to(row, head, verb) if k not in who)
    if thing is not None and not whom:
        whom = tuple(k for k in _near_thing(cast, row, thing) if k not in who)
    if thing is not None and not row.whom and not _by_kind(row):
        who = tuple(k for k in who if k != thing) or _besides_thing(cast, row, head, verb, thing)
    if not who and thing is not None and OWNED.intersection(row.things):
        who = tuple(k for k in behind_thing(cast, thing) if k not in whom)
    if not who and whom and row.type in TOGETHER and row.kind == "noun" and verb is None:
        who = _company(cast, head, whom)
    if who or whom:
        whom += tuple(k for k in _companions(cast, row, head) if k not in (*who, *whom))
    if row.kind == "verb" and (is_tally(cast.page, head) or is_counted(cast.page, head)):
        who, whom = (), (head,) if cast.can_act(head, "obj") else ()
    if RANKS in row.things and thing is not None:  # *quatre blessés dans ses rangs*
        whose = (*owners(cast.page, thing), *behind(cast.page, thing, "de"))
        whom = tuple(k for k in (head, *whose) if cast.can_act(k, "obj" if k == head else "de"))
    told = whom or (row.type in STORMED and cast.role(row, head, verb, row.whom)) or ()
    if not enough(cast, row, head, verb, who, told, thing):
        return None
    return Happening(row, head, head, last, verb, who, whom, thing)


def _near_thing(cast: Cast, row: EventWord, thing: int) -> list[int]:
    """To whom it is done by what hangs on its thing: *distribue de l'eau et des tentes aux sinistrés*."""
    slots = [slot for slot in row.whom if slot in ("à", "avec", "contre", "pour")]
    every = joined(cast.page, thing)
    every += [k for it in every for k in behind(cast.page, it, "de")]  # *dix millions d'euros au Malawi*
    every += participles(cast.page, thing)  # *les sanctions imposées au Mali*
    near = [k for s in slots for it in every for k in behind(cast.page, it, s) if cast.can_act(k, "obj")]
    if near or row.type != "SANCTION":
        return near
    near = [k for k in behind(cast.page, thing, "de") if cast.can_act(k, "de")]  # *les vols de la compagnie*
    theirs = (thing, *behind(cast.page, thing, "de"))  # *les importations de vin russe*
    return near or [k for it in theirs for k in nationals(cast.page, it)]


def _besides_thing(cast: Cast, row: EventWord, head: int, verb: int | None, thing: int) -> tuple[int, ...]:
    """Who does what a noun tells where its *de* tells what is sent: *a ordonné l'envoi de cent hommes*."""
    if row.kind != "noun" or "de" not in row.who:
        return ()
    rest = replace(row, who=tuple(slot for slot in row.who if slot != "de"))
    return tuple(k for k in cast.doing(rest, head, verb) if k != thing)


def _by_kind(row: EventWord) -> bool:
    """Whether a word asks of what kind its doer is: *la police est intervenue*."""
    return row.who == ("subj",) and all(thing.startswith("subj/") for thing in row.things)


def _companions(cast: Cast, row: EventWord, verb: int) -> list[int]:
    """With whom somebody goes or is received: *s'est rendue à Quito avec le général*; no outlet."""
    if row.type != "CONSULT" or row.kind != "verb" or row.after or is_participle(cast.page, verb):
        return []
    found = [k for k in behind(cast.page, verb, "avec") if cast.can_act(k, "avec")]
    over = ((k, cast.covering.get(k)) for k in found)
    return [k for k, one in over if one is None or one.entry is None or not one.entry.outlet]


def _company(cast: Cast, noun: int, whom: tuple[int, ...]) -> tuple[int, ...]:
    """Who meets those told behind *avec*: the subject of the clause the noun stands in as an adverbial."""
    page = cast.page
    for above in governors(page, noun, 4):
        if page.tokens[above].pos in ("VERB", "AUX"):
            found = [k for k in subjects(page, above) if k not in whom]
            by = agents(page, above) if passive(page, above) else []  # *l'offre a été faite par X lors de*
            able = tuple(k for k in by if cast.can_act(k, "subj"))
            able = able or tuple(k for k in found if cast.can_act(k, "subj"))
            return able or tuple(k for thing in found for k in behind_thing(cast, thing))
    return ()
