"""Whom else a judgement is of: *accuse X d'avoir fui ⟦et Y d'avoir menti⟧*."""

from __future__ import annotations

from greffier.finding.grammar import is_finite, noun_after
from greffier.finding.page import Page

REACH = 8
"""How far behind whoever else is judged the *de* of their deed may stand."""


def judges_another(page: Page, after: int, owner: int) -> bool:
    """Whether behind a conjunction another is told with a deed, both judged by the cue at `owner`."""
    rows = page.lexicon.verbs_by_form.get(page.keys[owner], ())
    of = page.lexicon.words("bare de")
    if not any("qualify" in row.constructions and not of.isdisjoint(row.shown) for row in rows):
        return False
    limit = page.sentence(owner)[1]
    noun = noun_after(page, after, limit)
    if noun is None or page.tokens[after].pos == "ADP":
        return False
    for at in range(noun + 1, min(noun + REACH, limit - 1)):
        if is_finite(page.tokens[at]) or page.tokens[at].pos == "PUNCT":
            return False
        if page.keys[at] in of and "VerbForm=Inf" in page.tokens[at + 1].morph:
            return True
    return False
