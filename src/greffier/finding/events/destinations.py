"""Whether the place that somebody goes to is told: *s'est rendu à Genève, sur place, elle y reviendra*."""

from __future__ import annotations

from greffier.finding.events.complements import behind
from greffier.finding.events.kinds import classes_of
from greffier.finding.grammar import group_start
from greffier.finding.page import Page

PLACES = frozenset({"place", "passage"})
"""Classes of things that are places one goes to."""


def has_destination(page: Page, head: int) -> bool:
    """Whether a place is told behind the verb: *s'est rendu à Genève, sur l'île, sur place*."""
    found = [k for slot in ("à", "en", "dans", "chez", "sur") for k in behind(page, head, slot)]
    if page.keys[head + 1 : head + 3] == ("sur", "place") or _there(page, head):
        return True
    named = any(page.tokens[k].ent == "LOC" or page.tokens[k].pos == "PROPN" for k in found)
    return named or any(PLACES & classes_of(page, k) and page.lemmas[k] != "place" for k in found)


def _there(page: Page, verb: int) -> bool:
    """Whether *y* or *où* stands for the place: *elle y rencontrera le roi, où il est attendu lundi*."""
    if "VerbForm=Inf" in page.tokens[verb].morph:
        return False  # *où il a coutume de se rendre*
    first = max(group_start(page, verb) - 6, page.sentence(verb)[0])
    words = page.lexicon.words("in which") | page.lexicon.words("there")
    return any(page.keys[k] in words for k in range(first, verb))
