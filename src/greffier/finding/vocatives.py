"""Whom quoted words call upon: *« Monsieur le ministre, dites la vérité »*, *« @Ville, où est l'eau ? »*."""

from __future__ import annotations

from greffier.finding.boundaries import OPENED
from greffier.finding.frames import Frame
from greffier.finding.grammar import noun_after
from greffier.finding.page import Page
from greffier.finding.quotations import MARKS

LONGEST = 7
"""How many tokens a vocative may have: *Mesdames et messieurs les députés de la majorité*."""

CLOSING = frozenset(",!:?.")
"""Marks behind a vocative."""


def called_upon(page: Page, frame: Frame) -> int | None:
    """Head of the noun by which quoted words call their hearer first or last; None without one."""
    if frame.manner != "direct":
        return None
    inside = page.within(frame.content[0])
    first = inside.start + (bool(inside) and page.tokens[inside.start].text in OPENED)
    found = _vocative(page, first, inside.stop)
    if found is not None or (found := _people_called(page, first, inside.stop)) is not None:
        return found
    commas = [k for k in inside[-LONGEST:] if page.tokens[k].text == ","]
    return _vocative(page, commas[-1] + 1, inside.stop) if commas else None


def _vocative(page: Page, first: int, limit: int) -> int | None:
    """Head of the vocative that begins at a token and is set off behind; None where none does."""
    if first >= limit:
        return None
    if page.tokens[first].text.startswith("@"):
        return first + (len(page.tokens[first].text) == 1)
    if page.keys[first] not in page.lexicon.words("calling upon"):
        return None
    noun = noun_after(page, _past_title(page, first, limit), limit)
    if noun is None or page.keys[noun] in page.lexicon.words("calling upon"):
        return None
    near = range(noun + 1, min(first + LONGEST + 1, limit))
    ends = next((k for k in near if page.tokens[k].text in CLOSING or page.tokens[k].text in MARKS), limit)
    verbal = any(page.tokens[k].pos in ("VERB", "AUX") for k in range(noun + 1, min(ends, limit)))
    return noun if ends <= first + LONGEST and not verbal else None


def _people_called(page: Page, first: int, limit: int) -> int | None:
    """Those called without a title: *« Excellences, …; Péruviennes, Péruviens, je »*; no list of nouns."""
    at, known = first, page.lexicon.words("called together")
    while at + 2 < limit and page.tokens[at + 1].text == "," and _are_people(page, at):
        at += 2
    called = page.keys[first] in known or (at > first + 2 and page.keys[first][:4] == page.keys[at - 2][:4])
    return first if at > first and called and not _are_people(page, at) else None


def _are_people(page: Page, at: int) -> bool:
    """Whether a bare plural stands here that may name people: *Péruviens, camarades*."""
    token = page.tokens[at]
    return token.pos in ("NOUN", "ADJ", "PROPN") and page.keys[at].endswith("s")


def _past_title(page: Page, at: int, limit: int) -> int:
    """The token behind *Monsieur, Mesdames et messieurs, Chers*."""
    words = page.lexicon.words("calling upon") | page.lexicon.words("and")
    while at < limit and page.keys[at] in words:
        at += 1
    return at
