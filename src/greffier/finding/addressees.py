"""To whom: the addressee a cue takes, as a clitic, a direct object or behind *à, auprès de, devant*."""

from __future__ import annotations

from greffier.finding.cues import Used
from greffier.finding.grammar import OBJECT_CLITICS, noun_after
from greffier.finding.page import Page
from greffier.finding.references import Reference
from greffier.lexicon import Cue
from greffier.record import Span

FORMS = {
    "à": frozenset({"à", "au", "aux"}),
    "auprès de": frozenset({"auprès"}),
    "devant": frozenset({"devant"}),
    "avec": frozenset({"avec"}),
}
REACH = 12


def addressee_of(page: Page, used: Used, row: Cue, parts: tuple[Span, ...]) -> int | None:
    """Head token of the addressee outside the content, None when the cue takes none or none is named."""
    if "à" in row.addressee:
        for at in range(used.first, used.head):
            if page.tokens[at].text.lower() in OBJECT_CLITICS and page.tokens[at].pos == "PRON":
                return at
    actors = {at: r.head for r in page.of(Reference) for at in range(r.first, r.last)}
    limit = min(page.sentence(used.head)[1], used.last + REACH)
    if "obj" in row.addressee and used.last in actors and not _inside(page, used.last, parts):
        return actors[used.last]
    if "obj" in row.addressee:
        noun = noun_after(page.parse, used.last, limit)
        if noun in actors and noun is not None and not _inside(page, noun, parts):
            return actors[noun]
    for at in range(used.last, limit):
        if page.tokens[at].text in (".", ";", ":") or page.tokens[at].text.lower() in ("que", "qu'", "qu’"):
            return None
        if _links(page, at, row) and not _inside(page, at, parts):
            noun = _noun(page, at)
            if noun is not None and noun in actors:
                return actors[noun]
    return None


def _links(page: Page, at: int, row: Cue) -> bool:
    return any(page.tokens[at].text.lower() in FORMS[form] for form in row.addressee if form in FORMS)


def _noun(page: Page, at: int) -> int | None:
    after = at + 1
    if after < len(page.tokens) and page.tokens[after].text.lower() in ("de", "d'", "d’", "du", "des"):
        after += 1
    return noun_after(page.parse, after, page.sentence(at)[1])


def _inside(page: Page, at: int, parts: tuple[Span, ...]) -> bool:
    return any(part.start <= page.tokens[at].start < part.end for part in parts)
