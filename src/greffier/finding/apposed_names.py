"""The name that stands between commas behind the noun of a speaker: *L'exploitant, Airlux, affirme*."""

from __future__ import annotations

from greffier.finding.grammar import phrase_end
from greffier.finding.page import Page
from greffier.finding.whereabouts import reference_over


def name_behind(page: Page, noun: int) -> int:
    """The name between commas behind a noun without one: *L'exploitant, Airlux, affirme*; else the noun."""
    told = reference_over(page, noun)
    end = phrase_end(page, noun) if told is None or _goes_on(page, told.last) else told.last
    if end + 2 >= len(page.tokens) or page.tokens[end].text != "," or (told and told.form == "name"):
        return noun
    article = page.tokens[end + 1].pos == "DET"  # *L'agence de l'eau, l'ARO, affirme*
    name = reference_over(page, end + 1 + article)
    if name is None or name.form != "name" or name.last >= len(page.tokens) or name.first < end + 1:
        return noun
    if name.type == "person" and page.lemmas[noun] in page.lexicon.words("own people"):
        return noun  # *le cabinet de la ministre, Anna Roux, dément*
    single = told is None or (told.number == "s" and told.entry is None)
    closed = page.tokens[name.last].text == "," and "Number=Plur" not in page.tokens[noun].morph
    titled = name.type == "person" and bool(name.taught)  # *L'émissaire, l'ancien ministre Jean Bon, dit*
    suits = titled or name.type in ("person", "organisation")[article:]
    return name.head if single and closed and suits else noun


def _goes_on(page: Page, at: int) -> bool:
    """Whether a complement follows a description: *L'agence ⟦de l'État voisin⟧, Airinfo, affirme*."""
    return at < len(page.tokens) and page.keys[at] in page.lexicon.words("de")
