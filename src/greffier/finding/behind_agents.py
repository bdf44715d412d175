"""Whom a noun's deed is done to behind who does it: *l'arrestation par la police ⟦de deux opposants⟧*."""

from __future__ import annotations

from greffier.finding.grammar import noun_after
from greffier.finding.page import Page

BODIES = frozenset({"armed", "lawmen", "justice"})
"""Classes of bodies that do what is done to people."""


def done_to_behind(page: Page) -> dict[int, tuple[int, int]]:
    """By the *de* that leads to them, the deed's noun and theirs; ask `page.once` for them.

    Only those told by a number, *un* or *plusieurs*, for *la police de la capitale* is one body.
    """
    found: dict[int, tuple[int, int]] = {}
    deeds = page.lexicon.event_nouns_by_head
    for by in page.where(page.lexicon.words("par")):
        limit = page.sentence(by)[1]
        agent = noun_after(page, by + 1, limit)
        if agent is None or by == 0 or page.tokens[agent].pos != "NOUN":
            continue
        noun = by - 1 - (page.tokens[by - 1].pos == "ADJ")
        rows = (*deeds.get(page.keys[noun], ()), *deeds.get(page.lemmas[noun], ()))
        if not any("de" in row.whom for row in rows):
            continue
        at = agent + 1 + (agent + 1 < limit and page.tokens[agent + 1].pos == "ADJ")
        led = at + 2 < limit and page.keys[at] in page.lexicon.words("bare de")
        if led and _counts(page, agent, at + 1) and (told := noun_after(page, at + 1, limit)) is not None:
            found[at] = (noun, told)
    return found


def _counts(page: Page, agent: int, at: int) -> bool:
    """Whether a number opens a noun phrase here, or *un* where the agent is several or a body under arms.

    Not *le meurtre par le frère d'une victime*.
    """
    if page.tokens[at].pos == "NUM" or page.keys[at] in page.lexicon.words("several"):
        return True
    classes = page.lexicon.things.get(page.lemmas[agent], frozenset())
    many = "Number=Plur" in page.tokens[agent].morph or bool(classes & BODIES)
    return many and page.keys[at] in page.lexicon.words("one")
