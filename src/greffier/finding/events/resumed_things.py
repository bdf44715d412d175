"""Things that a pronoun takes up, by the class its verb asks for: *a présenté la loi, puis ⟦l'a⟧ retirée*."""

from __future__ import annotations

from greffier.finding.events.voice import passive
from greffier.finding.forms import agree
from greffier.finding.page import Page

PERSONS = frozenset({"people", "anyone", "captives", "refugees", "inmate"})
"""Classes of persons, whom a name or pronoun may tell as well."""
NEAREST = ("nsubj", "obj")
"""Relations of nouns that a pronoun takes up before any told earlier."""
REACH = 40
"""How many tokens before the pronoun its noun is looked for, in its sentence and the one before."""


def is_told_before(page: Page, token: int, verb: int, name: str, *, people: bool) -> bool:
    """Whether a pronoun that undergoes the verb may stand for a noun of a class of things told before.

    A noun of the class that agrees with it and with the participle, in this sentence or the one before, but
    not behind another subject or object that agrees. A name or pronoun of a person is enough where `people`
    may undergo the deed.
    """
    if not _undergoes(page, token, verb):
        return False
    here, told = page.sentence(token)[0], page.tokens[verb]
    first = max(token - REACH, page.sentence(here - 1)[0] if here else 0)
    for at in range(token - 1, first - 1, -1):
        word = page.tokens[at]
        if word.head == verb:
            continue
        if people and name in PERSONS and _is_somebody(page, at):
            return True
        if word.pos != "NOUN" or not agree(word, page.tokens[token]):
            continue
        if "VerbForm=Part" in told.morph and not agree(word, told):
            continue
        if name in page.lexicon.things.get(page.lemmas[at], frozenset()):
            return True
        if word.dep.startswith(NEAREST):
            return False
    return False


def _is_somebody(page: Page, at: int) -> bool:
    """Whether a token names a person or is a pronoun for one."""
    return page.tokens[at].ent == "PER" or page.keys[at] in page.lexicon.words("subject clitic")


def _undergoes(page: Page, token: int, verb: int) -> bool:
    """Whether a token is a pronoun before a verb that is done to what it stands for: *les a ouvertes*."""
    if passive(page, verb):
        return page.keys[token] in page.lexicon.words("subject clitic") | page.lexicon.words("latter")
    return token < verb and page.keys[token] in page.lexicon.words("direct clitic")
