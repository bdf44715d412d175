"""Who is given time to do what an infinitive says: *a donné dix jours ⟦aux juges⟧ pour partir*."""

from __future__ import annotations

from greffier.finding.events.complements import behind, clitics
from greffier.finding.grammar import is_temporal
from greffier.finding.page import Page


def given_time(page: Page, verb: int, above: int) -> list[int]:
    """Whom the verb above gives a time for what an infinitive behind *pour* says; none elsewhere."""
    marks = {page.keys[k] for k in page.parse.children[verb] if page.tokens[k].dep == "mark"}
    if page.tokens[verb].dep != "advcl" or marks.isdisjoint(page.lexicon.words("pour")):
        return []
    given = (k for k in page.parse.children[above] if page.tokens[k].dep == "obj")
    spans = page.lexicon.words("time given")
    if not any(is_temporal(page, k) or page.lemmas[k] in spans for k in given):
        return []
    return behind(page, above, "à") or clitics(page, above)
