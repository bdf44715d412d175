"""Whether a deed is of the day told with it: *dès lundi, est fermé depuis lundi*; not *tués depuis lundi*."""

from __future__ import annotations

from greffier.finding.events.happening import Happening
from greffier.finding.events.sharing import is_participle
from greffier.finding.events.voice import passive
from greffier.finding.grammar import auxiliaries
from greffier.finding.page import Page
from greffier.record import TimeExpression


def is_of_its_day(page: Page, time: TimeExpression, one: Happening) -> bool:
    """Whether a deed is of the day told with it: *lundi, vers midi, peu avant 14 heures, dès jeudi*."""
    if time.bound != "from":
        return time.bound in ("on", "around") or _by_the_clock(time)
    before = page.at(time.span.start) - 1
    opening = page.lexicon.words("from that day")
    if not opening.isdisjoint(page.keys[max(before - 1, 0) : before + 1]):
        return True
    return single(time) and _lasts_since(page, one)


def _lasts_since(page: Page, one: Happening) -> bool:
    """Whether a deed of one day lasts since: *est fermé, coupé, bloquent depuis lundi*; not *ont arrêté*."""
    verb = one.head if one.row.kind == "verb" else one.verb
    if verb is None or one.row.type == "ASSAULT":
        return False
    helped = [page.tokens[k] for k in auxiliaries(page.parse, verb)]
    if passive(page, verb) or is_participle(page, verb):
        many = any(page.tokens[k].dep == "nummod" for it in one.whom for k in page.parse.children[it])
        return not many and all(it.lemma == "être" and "Tense=Past" not in it.morph for it in helped)
    return not helped and any(mark in page.tokens[verb].morph for mark in ("Tense=Pres", "Tense=Imp"))


def _by_the_clock(time: TimeExpression) -> bool:
    """Whether an hour bounds a deed within its day: *peu après midi, avant 14 heures*."""
    return time.type == "TIME" and ":" in time.value and time.bound in ("after", "before") and single(time)


def single(time: TimeExpression) -> bool:
    """Whether an expression is of one day, resolved or not: *lundi*, not *cette semaine*."""
    if time.when is not None:
        return time.when.start[:10] == time.when.end[:10]
    return time.value.count("-") == 2
