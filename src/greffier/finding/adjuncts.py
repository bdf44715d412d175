"""What parts a cue from its words or its speaker: days, media, adverbs, between commas or not."""

from __future__ import annotations

import re

from greffier.finding.asides import past_adverbial, past_day
from greffier.finding.boundaries import OPENED
from greffier.finding.construction import LINKS
from greffier.finding.grammar import is_finite, is_temporal, noun_after, phrase_end
from greffier.finding.occasions import is_occasion
from greffier.finding.page import Page, remembered
from greffier.finding.whereabouts import quotation_from, reference_over

YEAR = re.compile(r"(?:1[89]|20)\d\d")
"""A year by itself."""

MOST = 6
"""How many adjuncts may stand in a row."""

REACH = 7
"""Among how many tokens the noun of an occasion must stand: *au cours d'une conférence de presse*."""

ASIDE = 12
"""How many tokens an adjunct behind an incise has at most, to its comma."""

BREAKING = frozenset({"AUX", "CCONJ", "SCONJ", "PUNCT"})
"""What no such adjunct holds."""


@remembered
def past_adjuncts(page: Page, at: int, limit: int) -> int:
    """The token behind the adjuncts at `at`: *alertent depuis des mois sur*; `at` where none stands."""
    for _ in range(MOST):
        behind = _past_one(page, at, limit)
        if behind == at:
            break
        at = behind
    return at


def _past_one(page: Page, at: int, limit: int) -> int:
    if at >= limit:
        return at
    token = page.tokens[at]
    if token.text == ",":
        return _past_commas(page, at, limit)
    if token.text in OPENED:
        return _past_quoted(page, at, limit)
    if (behind := past_adverbial(page, at, limit)) > at or (behind := _past_ago(page, at, limit)) > at:
        return behind
    led = page.keys[at] in page.lexicon.words("address")
    if token.pos == "ADP" or led:
        return _past_led(page, at, limit)
    if token.pos == "ADV" and page.keys[at] not in page.lexicon.words("ne") and "PronType" not in token.morph:
        return at + 1
    return _past_time(page, at, limit)


def _past_quoted(page: Page, at: int, limit: int) -> int:
    """The token behind a quoted manner and before its object: *a nié « avec force » les faits*; else `at`."""
    start = page.tokens[at].start
    quotation = quotation_from(page, start)
    if quotation is None or quotation.outer.start != start or page.tokens[at + 1].pos not in ("ADP", "ADV"):
        return at
    behind = page.within(quotation.outer).stop
    words = page.tokens[at + 1 : behind - 1]
    manner = not any(is_finite(word) or word.text in ",;:." for word in words)
    return behind if manner and behind < limit and page.tokens[behind].pos == "DET" else at


def _past_ago(page: Page, at: int, limit: int) -> int:
    """The token behind *il y a un an*; else `at`."""
    there = at + 3 < limit and page.keys[at] in page.lexicon.words("it")
    there = there and page.keys[at + 1] in page.lexicon.words("there")
    behind = _past_time(page, at + 3, limit) if there else at
    return behind if behind > at + 3 else at


def _past_commas(page: Page, comma: int, limit: int) -> int:
    """The token behind adjuncts between commas: *ont annoncé, dimanche, ses avocats*; else the comma."""
    close = past_adjuncts(page, comma + 1, limit)
    if close > comma + 2 and page.tokens[close - 1].text == ",":
        return close
    closed = comma + 1 < close < limit - 1 and page.tokens[close].text == ","
    return close + 1 if closed else comma


def _past_led(page: Page, at: int, limit: int) -> int:
    """The token behind a preposition and its time or occasion: *depuis des mois, dans un tract*."""
    linked = any(page.keys[at] in page.lexicon.words(link) for link in LINKS)
    if not linked and at + 1 < limit and YEAR.fullmatch(page.tokens[at + 1].text):
        return at + 2  # *en 2019*
    if not linked and (behind := _past_time(page, at + 1, limit)) > at + 1:
        return behind
    for k in range(at + 1, min(at + REACH, limit)):
        token = page.tokens[k]
        if token.pos in ("NOUN", "PROPN") and is_occasion(page, k):
            return _past_participle(page, phrase_end(page, k), limit)
        if token.pos not in ("ADP", "DET", "ADJ", "NOUN"):
            break
    return at


def _past_participle(page: Page, at: int, limit: int) -> int:
    """The token behind a participle and its day: *dans un communiqué publié lundi*; else `at`."""
    told = at < limit and "VerbForm=Part" in page.tokens[at].morph
    return past_adjuncts(page, at + 1, limit) if told else at


def _past_time(page: Page, at: int, limit: int) -> int:
    """The token behind a day or stretch of time: *lundi soir, trois ans, le 3 mai 2016*; else `at`."""
    if (behind := past_day(page, at, limit)) > at:
        return behind
    noun = noun_after(page, at, limit)
    return past_day(page, noun, limit) if noun is not None and is_temporal(page, noun) else at


def closing_comma(page: Page, at: int, limit: int) -> int | None:
    """The comma that ends what stands at `at` without a verb: *de source policière,*; None for none."""
    led = at < limit and (page.tokens[at].pos == "ADP" or page.keys[at] in page.lexicon.words("address"))
    for k in range(at, min(at + ASIDE, limit)):
        token = page.tokens[k]
        if token.text == ",":
            return k if led or k == at else None
        if token.pos in BREAKING or is_finite(token):
            return None
    return None


def leads_to_infinitive(page: Page, at: int) -> bool:
    """Whether a day or place and then an infinitive stand behind a cue: *a dit mardi ⟦avoir su que S⟧*."""
    limit = page.sentence(at - 1)[1]
    behind = past_adjuncts(page, at, limit)
    return at < behind < limit and "VerbForm=Inf" in page.tokens[behind].morph


def past_site(page: Page, at: int) -> int:
    """The token behind where something was told: *a annoncé ⟦sur X⟧ avoir vu le roi*; else `at`."""
    led = at + 1 < len(page.tokens) and page.keys[at] in page.lexicon.words("outlet link")
    named = reference_over(page, at + 1) if led else None
    outlet = named is not None and named.entry is not None and named.entry.outlet
    return named.last if named is not None and outlet and named.first == at + 1 else at
