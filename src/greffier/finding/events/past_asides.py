"""The verb that another goes on from past an aside, on whose verb the parser hangs it."""

from __future__ import annotations

from greffier.finding.events.complements import governors
from greffier.finding.events.tallies import has_of_them
from greffier.finding.grammar import NOMINAL, finite_group, group_start, is_temporal, subject_children
from greffier.finding.page import Page
from greffier.lexicon import ClassName

CONTROLS: tuple[ClassName, ...] = ("dative controls", "object controls", "source controls")
"""Classes of verbs whose infinitive somebody else is to do."""


def governor(page: Page, verb: int) -> int:
    """What a verb without subject hangs on, or what it goes on from past an aside.

    *Oslo n'a pas fui, a dit son roi, mais a payé; refuse ce qu'il nomme un chantage et a envoyé dix navires;
    a repoussé des élus qui criaient et en a arrêté deux; a demandé à Anne, qui a cédé, de partir*.
    """
    above = page.tokens[verb].head
    if above >= verb or page.tokens[above].pos not in ("VERB", "AUX"):
        return above
    if _is_incise(page, above) and _goes_on(page, verb):
        return page.tokens[above].head
    relative = _relative(page, above)
    if relative is None:
        return above
    verbs = (k for k in governors(page, above) if page.tokens[k].pos == "VERB" and k < relative)
    over = next((k for k in verbs if finite_group(page.parse, k)), above)
    if page.tokens[verb].dep == "conj":
        whole = page.tokens[relative].dep == "obj" and _has_object(page, verb)
        return over if whole or has_of_them(page, verb) else above
    asked = any(page.lexicon.is_verb_of(page.tokens[over].text, name) for name in CONTROLS)
    return over if asked and _led_by_comma(page, verb) else above


def _relative(page: Page, verb: int) -> int | None:
    """The relative pronoun that opens a verb's clause; None for a clause of another kind."""
    words = page.lexicon.words("relative") | page.lexicon.words("who")
    for k in page.parse.children[verb]:
        that = page.keys[k] in page.lexicon.words("que") and page.tokens[k].dep == "obj"
        if k < verb and (that or page.keys[k] in words):
            return k
    return None


def _is_incise(page: Page, verb: int) -> bool:
    """Whether a verb tells between commas who says it, its subject behind it: *, a précisé le roi,*."""
    told = subject_children(page, verb)
    opened = page.tokens[max(group_start(page, verb) - 1, 0)].text == ","
    return page.tokens[verb].dep == "parataxis" and opened and bool(told) and all(k > verb for k in told)


def _goes_on(page: Page, verb: int) -> bool:
    """Whether a verb goes on with what an incise parts: *mais n'exclut pas, et a signé, de céder*."""
    return page.tokens[verb].dep == "conj" or _led_by_comma(page, verb)


def _led_by_comma(page: Page, verb: int) -> bool:
    """Whether a preposition behind a comma leads to an infinitive: *, de céder*."""
    first = next((k for k in page.parse.children[verb] if page.tokens[k].dep == "mark"), verb)
    return "VerbForm=Inf" in page.tokens[verb].morph and page.tokens[max(first - 1, 0)].text == ","


def _has_object(page: Page, verb: int) -> bool:
    """Whether a noun behind a verb is its object, be it taken for an adjunct: *a dépêché deux navires*."""
    for k in page.parse.children[verb]:
        led = any(page.tokens[c].dep == "case" for c in page.parse.children[k])
        if k > verb and page.tokens[k].pos in NOMINAL and page.tokens[k].dep in ("obj", "obl") and not led:
            return not is_temporal(page, k)
    return False


def impersonal(page: Page, verb: int) -> bool:
    """Whether the only subject of a verb is an *il* that stands for nobody: *il ne s'agit que de*."""
    own = subject_children(page, verb)
    return bool(own) and all(page.tokens[k].dep.startswith("expl") for k in own)
