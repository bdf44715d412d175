"""Counts that are all somebody says, in so many words: *Vingt-trois, répète Rabat. Vingt-sept, corrige X*."""

from __future__ import annotations

from greffier.finding.boundaries import CLOSED, OPENED
from greffier.finding.coordination import COMMAS
from greffier.finding.grammar import auxiliaries, is_finite, noun_after, subject_children
from greffier.finding.page import Page
from greffier.finding.whereabouts import reference_over

LEAD, ROOM = 3, 4
"""Words before the number, its hedge; words from it to the comma: *Plus de 40 morts, corrige X*."""
ASIDE = 6
"""Words from the number to the comma behind a quotation: *« Quarante, en réalité », corrige X*."""


def incised_by(page: Page, at: int) -> int | None:
    """Who says a number that opens its sentence, by a verb turned round behind a comma; None without one."""
    first, limit = page.sentence(at)
    comma = next((k for k in range(at + 1, min(at + ROOM, limit - 1)) if page.tokens[k].text in COMMAS), None)
    quoted = range(at + 1, min(at + ASIDE, limit - 2)) if page.tokens[first].text in OPENED else range(0)
    closed = (k + 1 for k in quoted if page.tokens[k].text in CLOSED and page.tokens[k + 1].text in COMMAS)
    comma = next(closed, comma)
    if at - first > LEAD or comma is None or any(is_finite(page.tokens[k]) for k in range(first, comma)):
        return None
    near = (page.tokens[k] for k in range(comma + 1, min(comma + ROOM, limit)))
    verb = next((t.index for t in near if t.pos == "VERB" or t.dep == "parataxis"), None)  # *⟦tranche⟧ X*
    if verb is None or page.keys[verb] not in page.lexicon.verbs_by_form:
        return None
    opens = min((verb, *auxiliaries(page.parse, verb))) == comma + 1
    behind = (k for k in subject_children(page, verb) if k > verb)
    return next(behind, noun_after(page, verb + 1, limit)) if opens else None


def source_for(page: Page, at: int) -> int | None:
    """For whom a bare number holds where another tells another: *⟦300⟧ pour la police, 900 pour le port*."""
    first, limit = page.sentence(at)
    rows = [k for k in range(first, limit - 2) if page.tokens[k].pos == "NUM" and _for_whom(page, k)]
    counted = any(page.tokens[k].dep == "nummod" for k in range(first, at) if k not in rows)
    counted = counted or len(rows) < 2 or not _are_so_many(page, first, rows[0])
    return noun_after(page, at + 2, limit) if at in rows and not counted else None


def _are_so_many(page: Page, first: int, number: int) -> bool:
    """Whether a number tells how many there are, or all of a sentence: *ils étaient ⟦300⟧ pour X*.

    Not so what is shared out: *prévoit des hommes : 300 pour l'armée, 900 pour le port*.
    """
    before = page.tokens[first:number]
    verbs = [token.lemma for token in before if is_finite(token) or token.pos in ("VERB", "AUX")]
    parted = any(token.text == ":" for token in before)
    return not parted and all(verb in page.lexicon.words("be") for verb in verbs)


def _for_whom(page: Page, number: int) -> bool:
    """Whether *pour* and somebody stand right behind a number."""
    led = number + 2 + (page.tokens[number + 2].pos == "DET")
    pour = page.keys[number + 1] in page.lexicon.words("pour") and led < len(page.tokens)
    return pour and reference_over(page, led) is not None
