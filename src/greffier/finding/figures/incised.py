"""Counts that are all somebody says, in so many words: *Vingt-trois, répète Rabat. Vingt-sept, corrige X*."""

from __future__ import annotations

from greffier.finding.coordination import COMMAS
from greffier.finding.grammar import auxiliaries, is_finite, noun_after, subject_children
from greffier.finding.page import Page

LEAD, ROOM = 3, 4
"""Words before the number, its hedge; words from it to the comma: *Plus de 40 morts, corrige X*."""


def incised_by(page: Page, at: int) -> int | None:
    """Who says a number that opens its sentence, by a verb turned round behind a comma; None without one."""
    first, limit = page.sentence(at)
    comma = next((k for k in range(at + 1, min(at + ROOM, limit - 1)) if page.tokens[k].text in COMMAS), None)
    if at - first > LEAD or comma is None or any(is_finite(page.tokens[k]) for k in range(first, comma)):
        return None
    verb = next((k for k in range(comma + 1, min(comma + ROOM, limit)) if page.tokens[k].pos == "VERB"), None)
    if verb is None or page.keys[verb] not in page.lexicon.verbs_by_form:
        return None
    opens = min((verb, *auxiliaries(page.parse, verb))) == comma + 1
    behind = (k for k in subject_children(page, verb) if k > verb)
    return next(behind, noun_after(page, verb + 1, limit)) if opens else None
