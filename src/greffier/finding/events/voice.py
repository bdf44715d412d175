"""Whether a verb is told as undergone, and by whom: *a été pris par X*."""

from __future__ import annotations

from greffier.finding.events.across import agent_across
from greffier.finding.events.adjacent import made_to_undergo
from greffier.finding.events.joining import joined
from greffier.finding.events.led_relatives import meant
from greffier.finding.events.sharing import shares_auxiliary
from greffier.finding.grammar import agent, auxiliaries, is_passive, is_reflexive
from greffier.finding.page import Page, remembered


@remembered
def passive(page: Page, verb: int) -> bool:
    """Whether the parser reads `verb` as a passive, and its auxiliary is not *avoir* alone."""
    if (other := shares_auxiliary(page, verb)) is not None:
        return passive(page, other)
    helped = [page.lemmas[k] for k in auxiliaries(page.parse, verb)]
    had = page.lexicon.words("have")
    undergone = is_passive(page.parse, verb) and (not helped or any(word not in had for word in helped))
    return undergone or made_to_undergo(page, verb)


def agents(page: Page, verb: int) -> list[int]:
    """Tokens of the *par* phrase of a passive."""
    if is_reflexive(page, verb):
        return []  # *se sont soldés par dix morts*
    found = agent(page, verb)
    found = agent_across(page, verb) if found is None else found
    return meant(page, joined(page, found)) if found is not None else []
