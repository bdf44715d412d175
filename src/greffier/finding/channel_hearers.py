"""Whom a channel lets hear: the outlet of an interview, the receiver of a letter, the other end of a call."""

from __future__ import annotations

from greffier.finding.channels import link_before, outlets_by_head
from greffier.finding.led_hearers import led_to
from greffier.finding.page import Page
from greffier.finding.whereabouts import reference_over, references_by_token
from greffier.lexicon import Cue
from greffier.record import Span

ADDRESSED = frozenset({"written", "call", "speech"})
"""Kinds of channels that *à* may give a hearer; behind the others it tells where."""

SHARED = frozenset({"call", "meeting", "broadcast"})
"""Kinds of channels that *avec* gives a hearer: *lors d'un appel avec son homologue*."""


def heard(page: Page, channel: Span | None, row: Cue | None) -> int | None:
    """Whom a channel is for: *dans ses remarques à la presse, un appel à son homologue*; None for nobody."""
    if channel is None or row is None:
        return None
    if (outlet := _outlet_spoken_to(page, channel)) is not None:
        return outlet
    at = page.at(channel.end - 1) + 1
    at += 0 < at < len(page.tokens) and "VerbForm=Part" in page.tokens[at].morph  # *une lettre adressée à*
    if not 0 < at < len(page.tokens) - 1:
        return None
    nouns = (page.lexicon.occasions_by_head.get(page.lemmas[k], ()) for k in page.within(channel))
    kinds = {one.kind for rows in nouns for one in rows}
    low = page.tokens[at].text.lower()
    led = low in page.lexicon.words("à") and kinds & ADDRESSED and "press" not in kinds
    shared = low in page.lexicon.words("avec") and kinds & SHARED and not _is_over(page, channel)
    return led_to(page, at, row, page.once(references_by_token)) if led or shared else None


def _is_over(page: Page, channel: Span) -> bool:
    """Whether the words were spoken behind or beside the occasion: *à l'issue d'un entretien avec X*."""
    first = page.at(channel.start)
    near = page.keys[max(first - 2, 0) : first + 1]
    return not page.lexicon.words("beside an occasion").isdisjoint(near)


def _outlet_spoken_to(page: Page, channel: Span) -> int | None:
    """The outlet spoken to: *un entretien au Figaro*; None for one that asks, *joint par RTL*."""
    near = (reference_over(page, k) for k in page.within(channel))
    named = next((r for r in near if r is not None and r.head in page.once(outlets_by_head)), None)
    link = link_before(page, named.first) if named is not None else -1
    if named is None or link < 0:
        return None
    return named.head if page.keys[link] in page.lexicon.words("à") else None
