"""What a verb or noun governs across a time, a place or a means: *l'arrestation mardi à Lille du maire*."""

from __future__ import annotations

from collections.abc import Sequence

from greffier.finding.grammar import NOMINAL, is_temporal, negated, noun_after, phrase_end
from greffier.finding.page import Page

REACH, ASIDES = 14, 3
"""How many tokens behind a verb its object is looked for; how many asides behind a noun are passed over."""


def object_across(page: Page, verb: int) -> int | None:
    """The noun that stands behind a verb as objects do, past times and means: *attaqué à la hache un élu*."""
    at, limit = verb + 1, min(page.sentence(verb)[1], verb + REACH)
    while at < limit:
        token = page.tokens[at]
        if token.pos == "ADV" or is_temporal(page, at):
            at += 1
            continue
        led = token.pos == "ADP" and page.keys[at] not in page.lexicon.words("plural of")
        noun = noun_after(page, at + led, limit)
        if noun is None or not (led or token.pos in ("DET", "NUM", "ADP")):
            return None
        if not led and not is_temporal(page, noun):
            return noun
        at = _past_bare(page, noun + 1, limit)
    return None


def agent_across(page: Page, verb: int) -> int | None:
    """Who does what is undergone, where *par* is not the verb's own: *privé de ses droits par le roi*."""
    for at in range(verb + 1, min(page.sentence(verb)[1], verb + REACH)):
        if page.tokens[at].pos in ("PUNCT", "VERB", "AUX", "SCONJ", "CCONJ"):
            return None
        if page.keys[at] in page.lexicon.words("par"):
            noun = noun_after(page, at + 1, page.sentence(verb)[1])
            return None if noun is None or is_temporal(page, noun) else noun
    return None


def agent_far(page: Page, noun: int, told: Sequence[int]) -> int | None:
    """Who does what a noun tells behind those it is done to: *l'arrestation, hier, ⟦de X⟧ par la police*.

    `told` are those. No verb or other deed may stand between, nor a bare word behind *par* (*par balles*).
    """
    behind = [k for k in told if k > noun]
    if not behind:
        return None
    limit, deeds = min(page.sentence(noun)[1], max(behind) + REACH), page.lexicon.event_nouns_by_head
    for at in range(min(behind) + 1, limit):
        token = page.tokens[at]
        if token.pos in ("AUX", "SCONJ") or token.text in (";", ":", "(", "«", "»"):
            return None
        if "VerbForm=" in token.morph or (token.pos == "PRON" and "PronType=Rel" in token.morph):
            return None
        if at not in behind and token.pos == "NOUN" and page.lemmas[at] in deeds:
            return None
        if page.keys[at] in page.lexicon.words("par"):
            by = noun_after(page, at + 1, limit)
            named = by is not None and (page.tokens[by].pos == "PROPN" or page.tokens[at + 1].pos != "NOUN")
            return by if named and not is_temporal(page, by or at) else None
    return None


def _past_bare(page: Page, at: int, limit: int) -> int:
    """The token behind the bare complements that begin at a token: *coups (de machette)*."""
    bare = page.lexicon.words("bare de")
    while at + 1 < limit and page.keys[at] in bare and page.tokens[at + 1].pos == "NOUN":
        at += 2
    return at


def complement_across(page: Page, noun: int) -> int | None:
    """The noun *de* leads to behind the times and places told right behind a noun; None without any."""
    begun = at = phrase_end(page, noun)
    limit = page.sentence(noun)[1]
    comma = at < limit and page.tokens[at].text == ","  # *l'arrestation, mardi à Lille, du maire*
    at = begun = at + comma
    for _ in range(ASIDES):
        led = at < limit and page.keys[at] in page.lexicon.words("placing")
        aside = noun_after(page, at + led, limit) if at + led < limit else None
        if aside is None or not (is_temporal(page, aside) or (led and page.tokens[aside].pos == "PROPN")):
            break
        at = aside + 1
        while at < limit and page.tokens[at].pos == "PROPN":
            at += 1
    if comma and at < limit and page.tokens[at].text != ",":
        return None
    at += comma
    if at <= begun + comma or at >= limit or page.keys[at] not in page.lexicon.words("de"):
        return None
    found = noun_after(page, at + 1, limit)
    return found if found is not None and _is_someone(page, found) else None


def _is_someone(page: Page, noun: int) -> bool:
    """Whether a noun names or calls people."""
    token = page.tokens[noun]
    return (
        token.pos == "PROPN"
        or page.lexicon.is_human(token.lemma)
        or (page.lemmas[noun] in page.lexicon.roles_by_form)
    )


def partitive(page: Page, verb: int) -> int | None:
    """An object whose article the parser took for a preposition: *enverrait des navires*."""
    at = verb + 1
    while at < len(page.tokens) and page.tokens[at].pos == "ADV":
        at += 1
    partitive = ("des", "du", "d'", "de", "jusqu'")
    bare = at + 1 < page.sentence(verb)[1] and page.keys[at] == "de" and page.tokens[at + 1].pos == "NOUN"
    if bare and not negated(page, verb):
        return None  # *a emmené de force*
    if at < page.sentence(verb)[1] and page.keys[at] in partitive:
        return next(
            (k for k in page.parse.children[verb] if at < k <= at + 4 and page.tokens[k].pos in NOMINAL), None
        )
    return None


def is_moment(page: Page, at: int) -> bool:
    """Whether a token names a day or a stretch of time, be it by its number: *le 8 janvier*."""
    dated = page.tokens[at].pos == "NUM" and at + 1 < len(page.tokens) and is_temporal(page, at + 1)
    return dated or is_temporal(page, at)
