"""The content a verb cue governs, by the first construction that fits."""

from __future__ import annotations

from greffier.finding.boundaries import OPENED, enclosing
from greffier.finding.clauses import clause, that, whether
from greffier.finding.colons import behind_colon
from greffier.finding.construction import Governed
from greffier.finding.cues import Used
from greffier.finding.infinitives import bare_infinitive, bare_row, infinitive, infinitive_at_once
from greffier.finding.judged import judged, judged_first
from greffier.finding.linked_nouns import linked_noun
from greffier.finding.objects import direct_object
from greffier.finding.page import Page
from greffier.finding.self_description import self_described


def governed(page: Page, used: Used, blocked: frozenset[int]) -> Governed | None:
    """The content of a verb cue by the first construction that fits; None when it governs nothing."""
    if (row := bare_row(page, used)) and (first := bare_infinitive(page, used.last)) is not None:
        return clause(page, used, first, "inf", row, blocked)
    if (urged := infinitive_at_once(page, used, blocked)) is not None:
        return urged
    if (told := behind_colon(page, used, blocked)) is not None:
        return told
    if used.row("qualify") and (row := used.row("à+inf")) and row.addressee:
        urged = infinitive(page, used, blocked)
        if urged is not None and urged.construction == "à+inf":
            return urged  # *appelle le pays à continuer*
        urged = linked_noun(page, used, blocked)
        if urged is not None and page.tokens[urged.first].text in OPENED:
            return urged  # *appelle le pays à « un sursaut »*
    if (early := judged_first(page, used, blocked)) is not None:
        return early
    for finder in (that, whether, infinitive, self_described, judged, linked_noun, direct_object):
        found = finder(page, used, blocked)
        if found is not None:
            return found
    return None


def told_here(page: Page, used: Used, found: Governed, told: int) -> bool:
    """Whether a content begins in the quotation that its cue, from character `told` on, stands in.

    Or in marks that open with whoever is spoken to: *appelle « les deux pays à la retenue »*.
    """
    around = enclosing(page, found.span.start)
    opens = around is not None and page.at(around.outer.start) == used.last
    marked = opens and found.construction in ("à+np", "à+inf", "de+inf")
    return marked or around is enclosing(page, told)
