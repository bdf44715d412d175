"""Deeds that share the day of the one they are told with: *tués lundi quand X a tiré*, *a tiré, brisé X*."""

from __future__ import annotations

from greffier.finding.events.complements import governors
from greffier.finding.events.sharing import is_participle, shares_auxiliary, torn_from
from greffier.finding.grammar import phrase_start
from greffier.finding.page import Page

DETACHED = frozenset({"advcl", "ccomp", "xcomp", "acl", "parataxis"})
"""Relations by which the parser hangs a present participle on its verb: *s'est abattu lundi, tuant X*."""


def at_the_time(page: Page, verb: int, dated: int, day: int) -> bool:
    """Whether a deed is told with another that is dated: *tués lundi quand X a tiré*, *…, tuant X*."""
    token = page.tokens[verb]
    if token.dep == "aux:caus":
        return at_the_time(page, token.head, dated, day)
    if token.dep == "xcomp" and token.head != dated and page.lemmas[token.head] in page.lexicon.words("due"):
        past = any(page.tokens[k].dep.startswith("aux") for k in page.parse.children[token.head])
        return at_the_time(page, token.head, dated, day) if past else _there(page, dated, token.head)
    if _goes_through(page, verb, dated) or _in_a_row(page, verb, dated) or _both_harmed(page, verb, dated):
        return True
    if token.dep == "acl:relcl" and dated in governors(page, token.head, 4):
        return _there(page, dated, verb) or _by_whom(page, verb, dated)
    if dated not in (token.head, *(page.tokens[k].head for k in (token.head,) if token.dep == "conj")):
        return False
    above = page.tokens[token.head]
    if token.dep == "conj" and above.index != dated and above.dep == "advcl":
        return at_the_time(page, above.index, dated, day)  # X a tiré, tuant Y et blessant Z
    if token.dep == "parataxis":
        return (day < dated and _goes_on(page, dated, verb)) or _takes_up(page, dated, verb)
    if token.dep == "conj":
        return (
            day < dated
            or _there(page, dated, verb)
            or is_participle(page, verb)
            or shares_auxiliary(page, verb) is not None
        )
    marks = {page.tokens[k].text.lower() for k in page.parse.children[verb] if page.tokens[k].dep == "mark"}
    if "VerbForm=Part" in token.morph and "Tense=Pres" in token.morph and not marks:
        return token.dep in DETACHED
    return token.dep == "advcl" and (bool(marks & page.lexicon.words("when")) or _there(page, dated, verb))


def in_course_of(page: Page, verb: int, participle: int, others: frozenset[int]) -> bool:
    """Whether what the clause tells was done in the course of what a participle dates.

    *Dix soldats ont été tués lors d'une embuscade tendue lundi*.
    """
    noun = page.tokens[participle].head
    carried = noun in others or page.lexicon.is_verb_of(page.tokens[participle].text, "support")
    if not carried or not is_participle(page, participle):
        return False
    first, course = phrase_start(page.parse, noun), page.lexicon.words("in its course")
    course = course | page.lexicon.words("by or in")
    led = not course.isdisjoint(page.keys[max(first - 2, 0) : first + 1])
    return led and verb < noun and verb in governors(page, noun, 3)


def _in_a_row(page: Page, verb: int, dated: int) -> bool:
    """Whether the dated verb has the auxiliary of this one: *ont envahi X, molesté Y; ont débrayé et fait Z*.

    A form that may be a present or a participle is one behind an auxiliary: *fait, détruit, interdit*.
    """
    if torn_from(page, verb) == dated:
        return True
    token = page.tokens[verb]
    alike = token.head == dated and token.dep == "conj" and token.text.endswith("t")
    alike = alike and "VerbForm=Fin" in token.morph and "Tense=Pres" in token.morph
    own = any(page.tokens[k].dep.startswith(("nsubj", "aux")) for k in page.parse.children[verb])
    return alike and not own and _compound(page, dated)


def _both_harmed(page: Page, verb: int, dated: int) -> bool:
    """Whether the next clause tells more of the same harm: *X a été tué et dix ont été blessés lundi*."""
    both = all(page.lexicon.is_verb_of(page.tokens[k].text, "harming") for k in (verb, dated))
    return both and page.tokens[dated].head == verb and page.tokens[dated].dep == "conj"


def _by_whom(page: Page, verb: int, dated: int) -> bool:
    """Whether a clause tells whom those hurt who did the dated deed: *enlevés lundi par X, qui ont tué Y*."""
    above = page.tokens[verb].head
    agent = page.tokens[above].head == dated and page.tokens[above].dep == "obl:agent"
    return agent and _compound(page, verb) and page.lexicon.is_verb_of(page.tokens[verb].text, "harming")


def _goes_on(page: Page, first: int, verb: int) -> bool:
    """Whether *et*, and no stop, leads from one clause to the next: *lundi, X est tombée et Y a été pris*."""
    between = page.keys[first + 1 : verb]
    return not page.lexicon.words("and").isdisjoint(between) and not {";", ":", "."}.intersection(between)


def _takes_up(page: Page, first: int, verb: int) -> bool:
    """Whether a clause behind a semicolon tells on of whom the first told: *… ; X les a dispersés*."""
    if ";" not in page.keys[first + 1 : verb]:
        return False
    start = page.keys.index(";", first + 1, verb) + 1
    both = all(_compound(page, k) for k in (first, verb))
    under = [page.tokens[k] for k in page.parse.children[verb] if k >= start]
    clitic = any(token.dep in ("obj", "iobj") and token.pos == "PRON" for token in under)
    return both and (clitic or "Poss=Yes" in page.tokens[start].morph)


def _compound(page: Page, verb: int) -> bool:
    """Whether a verb is a participle behind an auxiliary in the present: *a touché, ont été pris*."""
    helpers = (page.tokens[k] for k in page.parse.children[verb] if page.tokens[k].dep.startswith("aux"))
    return any("Tense=Pres" in helper.morph for helper in helpers)


def _there(page: Page, first: int, verb: int) -> bool:
    """Whether a clause tells what befell someone where he went: *s'est rendu à X, où il a été reçu*."""
    under = [k for k in page.parse.children[verb] if k < verb]
    where = any(page.keys[k] in page.lexicon.words("in which") for k in under)
    pronoun = any(page.tokens[k].dep.startswith("nsubj") and page.tokens[k].pos == "PRON" for k in under)
    both = _compound(page, first) and _compound(page, verb)
    return where and pronoun and (both or (_ahead(page, first) and _ahead(page, verb)))


def _ahead(page: Page, verb: int) -> bool:
    """Whether a clause tells what is to come: *se rendra, doit rencontrer, est attendu*."""
    group = [verb, *(k for k in page.parse.children[verb] if page.tokens[k].dep.startswith("aux"))]
    if any("Tense=Fut" in page.tokens[k].morph for k in group):
        return True
    due = page.lemmas[verb] in page.lexicon.words("due")
    rows = page.lexicon.statuses_by_form.get(page.keys[verb], ())
    return due or any(row.status == "planned" for row in rows)


def _goes_through(page: Page, verb: int, dated: int) -> bool:
    """Whether participles with objects of their own go on with the dated verb: *ont tiré, brisé X, pris Y*.

    The parser hangs the first of them on the noun before it.
    """
    first = page.tokens[verb].head if page.tokens[verb].dep == "conj" else verb
    token = page.tokens[first]
    if token.dep != "acl" or not first or page.keys[first - 1] != "," or "VerbForm=Part" not in token.morph:
        return False
    if "Tense=Pres" in token.morph or dated not in governors(page, token.head, 4):
        return False
    own = any(page.tokens[k].dep == "obj" for k in page.parse.children[first])
    return own and _compound(page, dated)
