"""Whose a deed is by the possessive before its noun: *sa démission, leur retrait*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from greffier.finding.events.clause import subjects
from greffier.finding.events.complements import governors, owners, owners_of_matter

if TYPE_CHECKING:
    from greffier.finding.events.roles import Cast


def owner(cast: Cast, noun: int) -> list[int]:
    """Whose a noun is by a possessive: the subject of its clause when that fits, else the possessive."""
    page, own = cast.page, owners(cast.page, noun) or owners_of_matter(cast.page, noun)
    if not own:
        return []
    for above in governors(page, noun, 4):
        if page.lexicon.is_verb_of(page.tokens[above].text, "wanting of others"):
            return own
        if page.tokens[above].pos in ("VERB", "AUX"):
            told = subjects(page, above)
            whose = [k for k in told if k != noun and cast.can_act(k, "subj")]
            many = len(whose) > 1 or any("Number=Plur" in page.tokens[k].morph for k in whose)
            plural = page.tokens[own[0]].text.lower() not in page.lexicon.words("singular possessive")
            return whose if whose and many == plural and noun not in told else own
    return own
