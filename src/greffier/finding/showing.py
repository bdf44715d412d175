"""Subjects of verbs of saying that say nothing: signs that show, bodies that enact, attackers."""

from __future__ import annotations

from greffier.finding.page import Page
from greffier.finding.sayable import is_someone
from greffier.lexicon import Cue


def only_shows(page: Page, token: int, row: Cue) -> bool:
    """Whether a thing lets something be seen: *les photos montrent que S, l'accord signifie que S*."""
    if page.tokens[token].pos != "NOUN":
        return False
    if row.head in page.lexicon.words("showing"):
        return page.lemmas[token] in page.lexicon.words("sign")
    return row.head in page.lexicon.words("meaning") and not is_someone(page, token)


def assails(page: Page, token: int, row: Cue) -> bool:
    """Whether someone attacks with his hands: *un homme armé s'en est pris à deux passants*."""
    armed = page.lemmas[token] in page.lexicon.words("assailant")
    return armed and row.act == "criticise" and not page.lexicon.words("attacking").isdisjoint(row.words)


def enacts(page: Page, token: int, row: Cue) -> bool:
    """Whether a court or an assembly does by its vote or ruling what is told: *la cour a confirmé le gel*."""
    body = page.lemmas[token] in page.lexicon.words("enacting body")
    return body and row.head in page.lexicon.words("enacting")
