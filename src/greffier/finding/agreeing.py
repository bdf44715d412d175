"""Whether the number and gender of a pronoun allow that it calls someone."""

from __future__ import annotations

from greffier.finding.drafts import Draft
from greffier.finding.reference import Reference


def agrees(draft: Draft, reference: Reference) -> bool:
    """Whether number and gender allow the pronoun; a government is no *il*, but may be *elle*."""
    if (
        not draft.human
        or draft.number != reference.number
        or (draft.type == "group" and reference.number == "s" and not _is_one_body(draft, reference))
    ):
        return False
    if draft.entry is not None and draft.entry.startswith(("gov:", "outlet:")) and not draft.nouns:
        return False
    return "u" in (draft.gender, reference.gender) or draft.gender == reference.gender


def _is_one_body(draft: Draft, reference: Reference) -> bool:
    """Whether a group called by its own noun is of the pronoun's gender: *la direction… elle*."""
    return bool(draft.nouns) and draft.gender == reference.gender
