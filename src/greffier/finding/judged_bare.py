"""A judgement without an object of its own, which its *que* must be then: *une demande que X juge vaine*."""

from __future__ import annotations

from greffier.finding.page import Page


def has_bare_attribute(page: Page, verb: int) -> bool:
    """Whether only an adjective stands between a verb of judging and the next mark: *que X juge vaine.*"""
    rows = page.lexicon.verbs_by_form.get(page.keys[verb], ())
    if not any("qualify" in row.constructions and len(row.words) == 1 for row in rows):
        return False
    at, limit = verb + 1, page.sentence(verb)[1]
    while at < limit and page.tokens[at].pos == "ADV":
        at += 1
    judged = at < limit and (page.tokens[at].pos == "ADJ" or "VerbForm=Part" in page.tokens[at].morph)
    return judged and (at + 1 == limit or page.tokens[at + 1].pos in ("PUNCT", "CCONJ"))
