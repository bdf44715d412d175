"""Who takes part in talks that other words of the sentence tell of: those invited, those who then sign."""

from __future__ import annotations

from greffier.finding.events.clause import objects, patients, subjects
from greffier.finding.events.complements import behind
from greffier.finding.events.voice import passive
from greffier.finding.grammar import climb
from greffier.finding.page import Page


def invited(page: Page, noun: int) -> list[int]:
    """Who is invited to it, and by whom: *a invité Oslo à une réunion, sont conviés à des débats*."""
    above = page.tokens[noun].head
    if page.tokens[above].pos != "VERB" or noun not in behind(page, above, "à"):
        return []
    if not page.lexicon.is_verb_of(page.tokens[above].text, "object controls"):
        return []
    if passive(page, above):
        return patients(page, above)
    told = objects(page, above)
    alone = len(told) == 1 and "Number=Plur" not in page.tokens[told[0]].morph
    return sorted([*subjects(page, above), *told]) if alone else told


def after_talks(page: Page, noun: int) -> list[int]:
    """The several who do something when they have talked: *Après des négociations, A et B ont signé*."""
    first = page.sentence(noun)[0]
    opening = page.keys[first : first + 2]
    if page.lexicon.words("in its course").isdisjoint(opening):
        return []
    verb = next((k for k in climb(page.parse, noun) if page.tokens[k].pos == "VERB" and k > noun), None)
    comma = verb is not None and any(token.text == "," for token in page.tokens[noun:verb])
    told = subjects(page, verb) if verb is not None and comma else []
    many = len(told) > 1 or any("Number=Plur" in page.tokens[k].morph for k in told)
    return told if many else []
