"""Participles that have their auxiliary from another: *ont poursuivi et tué, a vu le roi et tué son fils*."""

from __future__ import annotations

from greffier.finding.events.adjacent import apposed_to, verb_number
from greffier.finding.events.joining import joined
from greffier.finding.events.tallies import is_number
from greffier.finding.grammar import (
    NOMINAL,
    auxiliaries,
    climb,
    finite_group,
    group_start,
    is_passive,
    is_temporal,
    noun_after,
)
from greffier.finding.page import Page

TORN = frozenset({"conj", "acl", "advcl", "appos", "xcomp", "parataxis"})
"""Relations by which the parser hangs a participle of a row of them on what stands before it."""


def is_participle(page: Page, verb: int) -> bool:
    """Whether the verb is a past participle without auxiliary: *mené, déployées*."""
    return _bare_past(page, verb) and shares_auxiliary(page, verb) is None


def shares_auxiliary(page: Page, verb: int) -> int | None:
    """The participle whose auxiliary serves this one too: *ont poursuivi et tué*; None when none does."""
    above = page.tokens[verb].head
    joint = page.tokens[verb].dep == "conj" and above < verb and _bare_past(page, verb)
    if not joint:
        return torn_from(page, verb)
    if _inflected(page, verb) and _helped(page, above) and not is_passive(page.parse, above):
        return _undergoing(page, verb, above)
    if not _helped(page, above):
        return shares_auxiliary(page, above) or torn_from(page, verb)
    return above if is_passive(page.parse, above) or apposed_to(page, verb) is None else None


def _inflected(page: Page, verb: int) -> bool:
    """Whether a participle agrees with somebody, as behind *avoir* none does with its subject: *tuées*."""
    return "Gender=Fem" in page.tokens[verb].morph or "Number=Plur" in page.tokens[verb].morph


def _undergoing(page: Page, verb: int, above: int) -> int | None:
    """The passive further up that one goes on from: *a été licenciée pour avoir parlé, puis condamnée*."""
    path = (k for k in climb(page.parse, above) if k < verb and is_passive(page.parse, k))
    return next((k for k in path if page.tokens[k].morph == page.tokens[verb].morph), None)


def _helped(page: Page, verb: int) -> bool:
    """Whether a verb has an auxiliary, be it by the *fait* before it: *ont fait sauter*."""
    caused = (k for k in page.parse.children[verb] if page.tokens[k].dep == "aux:caus")
    return any(auxiliaries(page.parse, k) for k in (verb, *caused))


def torn_from(page: Page, verb: int) -> int | None:
    """The participle that one with an object goes on from, whatever the parser hangs it on.

    *a condamné la grève et gelé son aide; ont forcé la porte de la cour, brisé les vitres et pris un élu*:
    an object of its own right behind a comma or *et* tells that it is no adjective.
    """
    tokens = page.tokens
    if tokens[verb].dep not in TORN or not _bare_past(page, verb) or not _goes_on(page, verb):
        return None
    above = tokens[verb].head
    path = [k for k in (above, *climb(page.parse, above)) if k < verb and tokens[k].pos == "VERB"]
    helped = next((k for k in path if _helped(page, k)), None)
    return helped if helped is not None and not is_passive(page.parse, helped) else None


def _goes_on(page: Page, verb: int) -> bool:
    """Whether a participle that agrees with nothing stands behind a comma or *et*, its object behind it."""
    morph = page.tokens[verb].morph
    linked = page.keys[verb - 1] in page.lexicon.words("and") or page.tokens[verb - 1].text == ","
    if not linked or "Number=Plur" in morph or "Gender=Fem" in morph:
        return False
    return object_behind(page, verb) is not None


def object_behind(page: Page, verb: int) -> int | None:
    """The object that stands behind a participle, past its adverbs and bare words: *mis à sac l'hôtel*."""
    at, limit = verb + 1, page.sentence(verb)[1]
    while at < limit and page.tokens[at].pos == "ADV":
        at += 1
    if at + 2 < limit and page.tokens[at].pos == "ADP" and page.tokens[at + 1].pos == "NOUN":
        at += 2
    led = at < limit and (page.tokens[at].pos in ("DET", "NUM") or is_number(page, at))
    noun = noun_after(page, at, limit) if led else None
    return None if noun is None or is_temporal(page, noun) or is_temporal(page, at) else noun


def _bare_past(page: Page, verb: int) -> bool:
    token = page.tokens[verb]
    if "VerbForm=Part" not in token.morph or "Tense=Past" not in token.morph:
        return False
    return verb not in page.parse.auxiliaries and token.dep != "aux:caus"  # *a fait parvenir*


def at_odds(page: Page, participle: int, noun: int) -> bool:
    """Whether a participle is singular of a plural noun, as far as both tell."""
    single, many = "Number=Sing" in page.tokens[participle].morph, "Number=Plur" in page.tokens[noun].morph
    return single and many and page.tokens[noun].pos == "NOUN"


def continues(page: Page, verb: int, above: int) -> bool:
    """Whether a finite verb without mark goes on with the one above: *sont venus, y ont brûlé un bus*."""
    marked = any(page.tokens[k].dep == "mark" for k in page.parse.children[verb])
    if marked or above > verb or page.tokens[above].pos != "VERB" or not finite_group(page.parse, above):
        return False
    both = {verb_number(page, verb), verb_number(page, above), None}
    return page.tokens[group_start(page, verb) - 1].text == "," and len(both) < 3


def bare_subject(page: Page, verb: int) -> list[int]:
    """The noun before a participle that has lost its auxiliary: *le roi parlé avec la reine*."""
    above = page.tokens[verb].head
    lost = page.tokens[verb].dep == "acl" and is_participle(page, verb) and page.tokens[above].pos in NOMINAL
    return joined(page, above) if lost and above < verb else []
