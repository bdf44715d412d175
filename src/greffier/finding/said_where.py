"""What stands behind the object of a cue and tells of the saying: *a promis une aide ⟦dans une lettre⟧*."""

from __future__ import annotations

import re

from greffier.finding.adjuncts import REACH, past_adjuncts
from greffier.finding.grammar import is_finite, noun_after
from greffier.finding.occasions import AUDIENCE, is_occasion
from greffier.finding.page import Page
from greffier.finding.whereabouts import reference_over
from greffier.lexicon import Cue

TALK = frozenset({"written", "broadcast", "call", "press", "platform", "speech"})
"""Kinds of occasions of which nothing but words is to be expected."""

AHEAD = frozenset({"demand", "offer", "promise", "decide", "accept", "expect"})
"""Acts on what is to come, which a meeting may be the place of: *propose une trêve lors du sommet*."""


CLOCK = re.compile(r"\d{1,2} ?(?:h|heures?)(?: ?\d\d)?")
"""A time of day: *2 h 10, 11h52*."""

STOPS = frozenset({",", ".", ";", "»", "”", '"', ":"})
"""Marks that close a sentence or a clause."""


def when_said(page: Page, noun: int, limit: int) -> int | None:
    """Where the time of an act begins behind its object, nothing but that behind: *signalé un feu ⟦hier⟧*."""
    for at in range(noun + 1, limit):
        token, before = page.tokens[at], page.tokens[at - 1]
        if token.text in STOPS or token.pos in ("CCONJ", "SCONJ") or is_finite(token):
            return None
        since = page.keys[at] in page.lexicon.words("from that day")  # *a signalé des fuites dès 2011*
        led = before.pos == "ADJ" and page.tokens[at - 2].pos == "DET"  # *dès le premier jour*
        if led or before.pos in ("ADP", "DET", "PUNCT", "VERB") or token.pos == "ADV" or since:
            continue
        behind = max(past_adjuncts(page, at, limit), _past_clock(page, at, limit))
        if behind > at and (behind >= limit or page.tokens[behind].text in STOPS):
            return at
    return None


def _past_clock(page: Page, at: int, limit: int) -> int:
    """The token behind *à* and a time of day; `at` where none stands."""
    if page.keys[at] not in page.lexicon.words("à"):
        return at
    for last in range(min(at + 4, limit), at + 1, -1):
        if CLOCK.fullmatch(" ".join(page.keys[at + 1 : last])):
            return last
    return at


def circumstance(page: Page, row: Cue, first: int, end: int) -> int:
    """Where the medium, occasion or audience of the act begins in tokens `first`–`end`; `end` for none."""
    starts = (at for at in range(first + 1, end) if _opens(page, at) and _of_saying(page, row, at, end))
    return next(starts, end)


def beside_infinitive(page: Page, row: Cue, first: int, end: int) -> int:
    """Where the occasion of the act begins behind an infinitive: *demande de partir ⟦lors d'un appel⟧*.

    `end` where none stands, and where the infinitive tells of words: *promet de parler lors d'un débat*.
    """
    verb = next((k for k in range(first, end) if "VerbForm=Inf" in page.tokens[k].morph), first)
    speaking = page.lemmas[verb] in page.lexicon.words("speaking out") | page.lexicon.words("talking")
    if speaking or page.keys[verb] in page.lexicon.verbs_by_form:
        return end
    at = circumstance(page, row, first, end)
    return at if at == end or page.keys[at] not in AUDIENCE else end  # *appelle à s'unir devant le palais*


def _opens(page: Page, at: int) -> bool:
    """Whether a preposition of an occasion stands behind a noun phrase: *dans, lors, au cours, devant*."""
    led = page.keys[at] in page.lexicon.words("spoken in")
    led = led or " ".join(page.keys[at : at + 2]) in page.lexicon.words("spoken in")
    aside = page.tokens[at - 1].text == "," and page.tokens[at - 2].dep == "aux:tense"
    return led and not aside and page.tokens[at - 1].pos not in ("VERB", "AUX", "ADP", "CCONJ")


def _of_saying(page: Page, row: Cue, at: int, end: int) -> bool:
    """Whether the preposition at `at` brings in whoever listened, or what words come through."""
    if page.keys[at] in AUDIENCE:
        noun = noun_after(page, at + 1, end)
        return noun is not None and _listens(page, row, noun)
    if page.keys[at] in page.lexicon.words("sur"):
        return _is_network(page, at, end)
    for k in range(at + 1, min(at + REACH, end)):
        if page.tokens[k].pos in ("NOUN", "PROPN") and is_occasion(page, k):
            return _is_talk(page, row, k)
        if page.tokens[k].pos not in ("ADP", "DET", "ADJ", "NOUN"):
            break
    return False


def _is_network(page: Page, at: int, end: int) -> bool:
    """Whether an outlet is all that stands behind *sur*: *a condamné l'attaque ⟦sur Twitter⟧*."""
    named = reference_over(page, at + 1) if at + 1 < end else None
    if named is None or named.entry is None or not named.entry.outlet:
        return False
    return named.last >= end or page.tokens[named.last].pos == "PUNCT"


def _listens(page: Page, row: Cue, noun: int) -> bool:
    """Whether persons are named, or a body that hears speeches out: *devant les députés, devant le Sénat*."""
    rows = page.lexicon.occasions_by_head.get(page.lemmas[noun], ())
    if any(AUDIENCE[0] in one.prepositions for one in rows):
        return row.act not in AHEAD and row.act != "threaten"
    named, word = reference_over(page, noun), page.keys[noun]
    person = named is not None and named.type in ("person", "unnamed")
    return person or word in page.lexicon.roles_by_form or page.lexicon.is_human(page.tokens[noun].lemma)


def _is_talk(page: Page, row: Cue, noun: int) -> bool:
    """Whether the occasion is one of words, no source that may hold the thing itself: *dans un rapport*."""
    rows = page.lexicon.occasions_by_head[page.lemmas[noun]]
    held = page.lexicon.words("selon").intersection(*(one.prepositions for one in rows))
    return not held and (row.act not in AHEAD or any(one.kind in TALK for one in rows))
