"""Who told what a source passes on: *selon ce qu'a confié X à Y, selon le récit qu'en fait X, S*."""

from __future__ import annotations

from greffier.finding.grammar import noun_after
from greffier.finding.page import Page
from greffier.finding.reference import Reference
from greffier.finding.source_ends import STOPS
from greffier.finding.whereabouts import reference_over


def confided_by(page: Page, at: int, limit: int, actors: dict[int, Reference]) -> tuple[int, int] | None:
    """Who told something, and one past its words: *selon ce qu'a confié X à Y, S*; None for no *ce que*."""
    led = at + 2 < limit and page.keys[at] in page.lexicon.words("remarked")
    that = led and page.keys[at + 1] in page.lexicon.words("que")
    if not that and not _passes_on(page, at, limit):
        return None
    end = next((k for k in range(at + 2, limit) if page.tokens[k].text in STOPS), limit)
    said = not that or any(page.keys[k] in page.lexicon.verbs_by_form for k in range(at + 2, end))
    named = reference_over(page, end + 1) if end + 1 < limit else None
    if named is not None and named.form == "name" and page.tokens[min(named.last, limit - 1)].text == ",":
        end = named.last  # *selon le récit qu'en fait le maire, Paul Roux, S*
    who = next((actors[k].head for k in range(at + 2, end) if k in actors), None)
    return (who, end) if said and who is not None else None


def _passes_on(page: Page, at: int, limit: int) -> bool:
    """Whether words somebody passed on stand here: *les informations que X a confiées, confiées par X*."""
    noun = noun_after(page, at, limit)
    if noun is None or noun + 2 >= limit:
        return False
    if page.keys[noun + 1] in page.lexicon.words("que") and page.keys[noun + 2] in page.lexicon.words(
        "gerund"
    ):
        return True  # *selon le récit qu'en fait X*
    if page.lemmas[noun] not in page.lexicon.words("passed on"):
        return False
    by = page.keys[noun + 2] in page.lexicon.words("par") and "VerbForm=Part" in page.tokens[noun + 1].morph
    return by or page.keys[noun + 1] in page.lexicon.words("que")
