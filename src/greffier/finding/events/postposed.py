"""Subjects and objects that the parser has elsewhere: behind the verb, before *que*, on another noun."""

from __future__ import annotations

from collections.abc import Sequence

from greffier.finding.events.adjacent import before_comma, verb_number
from greffier.finding.events.joining import joined
from greffier.finding.events.sharing import is_participle
from greffier.finding.events.tallies import has_of_them
from greffier.finding.grammar import (
    NOMINAL,
    auxiliaries,
    finite_group,
    group_start,
    is_finite,
    is_passive,
    is_temporal,
    noun_after,
)
from greffier.finding.page import Page

REACH = 6
"""How many tokens behind a verb its inverted subject stands at most."""


def is_postposed(page: Page, verb: int, subjects: Sequence[int]) -> bool:
    """Whether a verb's only subjects are its object: *Oslo, qui arme le roi, a bombardé mardi le port*.

    They stand behind a verb that shares its subject with the one before, or goes on behind a relative clause.
    """
    tokens = page.tokens
    if not subjects or any(k < verb for k in subjects) or tokens[subjects[0]].pos not in NOMINAL:
        return False
    helped = {page.lemmas[k] for k in auxiliaries(page.parse, verb)}
    if (
        is_passive(page.parse, verb)
        or not helped <= page.lexicon.words("have")
        or not finite_group(page.parse, verb)
    ):
        return False
    kids = page.parse.children[verb]
    if any(tokens[k].dep in ("obj", "ccomp") or tokens[k].dep.startswith("expl") for k in kids):
        return False
    return tokens[verb].dep == "conj" or _behind_relative(page, verb)


def _behind_relative(page: Page, verb: int) -> bool:
    """Whether a verb goes on behind the comma that closes a relative clause."""
    above = page.tokens[verb].head
    closed = page.tokens[group_start(page, verb) - 1].text == ","
    return closed and above < verb and page.tokens[above].dep == "acl:relcl"


def behind_passive(page: Page, verb: int) -> list[int]:
    """Who stands right behind a passive without a subject: *Avec lui ont été arrêtés ⟦dix officiers⟧*."""
    tokens = page.tokens
    if not is_passive(page.parse, verb) or not auxiliaries(page.parse, verb):
        return []
    noun = noun_after(page, verb + 1, page.sentence(verb)[1])
    set_off = noun is not None and noun > verb + 1 and tokens[verb + 1].pos in ("DET", "NUM")
    if noun is None or not set_off or is_temporal(page, noun) or tokens[noun].head != verb:
        return []
    plural = "Number=Plur" in tokens[verb].morph
    return joined(page, noun) if plural == ("Number=Plur" in tokens[noun].morph) else []


def behind_where(page: Page, verb: int) -> list[int]:
    """The subject behind a verb led by *où*: *d'où se sont évadés dix détenus, où se cachent des élus*."""
    above = page.tokens[verb].head
    top = above if page.tokens[verb].dep == "xcomp" and not finite_group(page.parse, verb) else verb
    first = group_start(page, top)
    if not first or page.keys[first - 1] not in page.lexicon.words("in which"):
        return []
    near = [k for k in page.parse.children[verb] if verb < k <= verb + REACH]
    nouns = [k for k in near if page.tokens[k].pos in NOMINAL]
    told = [k for k in nouns if page.tokens[k].dep == "obj" or _has_plural_article(page, k)]
    number = verb_number(page, top)
    return [k for k in told[:1] if number in (None, "p" if "Number=Plur" in page.tokens[k].morph else "s")]


def _has_plural_article(page: Page, noun: int) -> bool:
    """Whether the parser took the article *des* of a noun for a preposition."""
    cases = [k for k in page.parse.children[noun] if page.tokens[k].dep == "case"]
    return page.tokens[noun].dep == "obl" and [page.keys[k] for k in cases] == ["des"]


def before_que(page: Page, verb: int) -> int | None:
    """Whom a relative clause tells of as its object: *les otages que l'armée a libérés*; else None."""
    above, that = page.tokens[verb].head, page.lexicon.words("que")
    led = [k for k in page.parse.children[verb] if above < k < verb and page.keys[k] in that]
    told = page.tokens[verb].dep == "acl:relcl" and page.tokens[above].pos in NOMINAL and bool(led)
    return above if told and page.tokens[led[0]].dep in ("obj", "mark") else _before_comma_que(page, verb)


def _before_comma_que(page: Page, verb: int) -> int | None:
    """The same behind a comma, whatever the parser hangs the clause on: *Jan Orlov, que la cour jugera*.

    Of what looks like said (*a promis Anne, que X a libérée*), who says it, or whom a participle agrees with.
    """
    tokens, above, that = page.tokens, page.tokens[verb].head, page.lexicon.words("que")
    kids = (k for k in page.parse.children[verb] if k < verb and page.keys[k] in that)
    led = next((k for k in kids if tokens[k].dep in ("obj", "mark")), None)
    found = before_comma(page, led) if led is not None else []
    if not found or not finite_group(page.parse, verb) or is_passive(page.parse, verb):
        return None
    agrees = "Gender=Fem" in tokens[verb].morph or "Number=Plur" in tokens[verb].morph
    whole = tokens[found[0]].head if tokens[found[0]].dep == "appos" else found[0]
    says = whole > above and tokens[whole].head == above and tokens[whole].dep.startswith("nsubj")
    if is_temporal(page, found[0]) or (tokens[verb].dep == "ccomp" and not says and not agrees):
        return None
    single = "Number=Sing" in tokens[found[0]].morph and "VerbForm=Part" in tokens[verb].morph
    return None if single and "Number=Plur" in tokens[verb].morph else found[0]


def is_object(page: Page, at: int) -> bool:
    """Whether a token is an object, or a bare number taken for an adjunct: *tue dix d'entre eux*."""
    token = page.tokens[at]
    of_them = has_of_them(page, token.head)
    several = of_them and page.keys[at] in page.lexicon.words("several")
    if token.dep != "obl" or not (several or token.pos == "NUM"):
        return token.dep == "obj"
    kids = page.parse.children[at]
    told = bool(kids) or of_them
    return at > token.head and told and all(page.tokens[k].dep != "case" for k in kids)


def is_bare_infinitive(page: Page, verb: int) -> bool:
    """Whether nothing leads to an infinitive taken for an adverbial: *a envoyé Anna rencontrer le roi*."""
    token, kids = page.tokens[verb], page.parse.children[verb]
    led = any(page.tokens[k].dep == "mark" for k in kids)
    return token.dep == "advcl" and "VerbForm=Inf" in token.morph and not led


def tells_object(page: Page, verb: int) -> bool:
    """Whether a verb has an object the parser does not see: *qu'il a pressés, s'est vu*; not *appelle à*."""
    words = (
        page.lexicon.words("que") | page.lexicon.words("indirect clitic") | page.lexicon.words("reflexive")
    )
    kids = page.parse.children[verb]
    return is_participle(page, verb) or any(k < verb and page.keys[k] in words for k in kids)


def counted_alike(page: Page, noun: int, relative: int, verb: int) -> int:
    """Of whom a relative clause tells: the noun it hangs on, or one behind that has the verb's number.

    *les hommes du cheikh Omar, qui refuse; une dizaine d'élus qui ont protesté*
    """
    number = _number(page, verb)
    if number is None or page.tokens[noun].pos != "NOUN" or _has(page, noun, number) is not False:
        return noun
    if any(page.tokens[k].dep == "conj" for k in page.parse.children[noun]):
        return noun
    within = (k for k in range(noun + 1, relative) if page.tokens[k].pos in NOMINAL)
    return next(
        (k for k in within if page.tokens[k].dep == "nmod" and _has(page, k, number) is not False), noun
    )


def _has(page: Page, noun: int, number: str) -> bool | None:
    """Whether a noun has a number; None where its form does not tell."""
    morph = page.tokens[noun].morph
    return number in morph if "Number=" in morph else None


def _number(page: Page, verb: int) -> str | None:
    """The number of a verb, by its auxiliary or its own form."""
    group = (k for k in (*auxiliaries(page.parse, verb), verb) if is_finite(page.tokens[k]))
    morph = page.tokens[next(group, verb)].morph
    return next((mark for mark in ("Number=Sing", "Number=Plur") if mark in morph), None)


def is_adverbial(page: Page, verb: int) -> bool:
    """Whether an infinitive tells a time, whatever it hangs on: *a brûlé une porte avant d'être arrêté*."""
    marks = {page.keys[k] for k in page.parse.children[verb] if page.tokens[k].dep == "mark"}
    return not marks.isdisjoint(page.lexicon.words("before act"))


def told_as_done(page: Page, verb: int) -> bool:
    """Whether *pour* leads to what was done before: *condamné pour avoir bloqué la route*."""
    kids = page.parse.children[verb]
    led = any(
        page.keys[k] in page.lexicon.words("pour") for k in kids if page.tokens[k].dep in ("mark", "case")
    )
    past = "Tense=Past" in page.tokens[verb].morph
    return led and past and any(page.tokens[k].dep == "aux:tense" for k in kids)
