"""Who gives a count by a verb that says so: *annonce neuf arrestations, avance le chiffre de 38*."""

from __future__ import annotations

from greffier.finding.boundaries import OPENED
from greffier.finding.figures.amounting import amounts_to
from greffier.finding.grammar import agent, auxiliaries, is_finite, is_passive
from greffier.finding.page import Page

BACK = 8
"""Words from a verb that tells a count to its number: *a dénombré lundi devant le port 300 personnes*."""
ASIDE = 4
"""Words more that an aside takes: *avance⟦, pour sa part,⟧ le chiffre de 40 millions*."""
SHARE = 5
"""Words behind such a number among which it says of what it is a share: *31 % des intentions de vote*."""
PARTS = frozenset("«»;:()")
"""Marks that part a verb from a number it does not tell."""
BETWEEN = ("ADV", "ADP", "DET", "ADJ", "NUM", "SYM", "PUNCT", "CCONJ")
"""What may stand between a verb and the number it tells, beside *le chiffre de, pour sa part*."""


def verbs_of(page: Page, at: int) -> set[str]:
    """The verbs a token may be a form of, whatever the parser takes it for."""
    told = (row.head for row in page.lexicon.verbs_by_form.get(page.keys[at], ()))
    return {page.lemmas[at], f"{page.keys[at]}r", *told}


def giving(page: Page, number: int) -> int | None:
    """The verb before a number that tells it as someone's: *prévoit quatre trains*; None without one."""
    first = max(page.sentence(number)[0], number - BACK - ASIDE)
    for at in range(number - 1, first - 1, -1):
        token = page.tokens[at]
        if token.dep == "acl" and not auxiliaries(page.parse, at):
            continue  # *offre aux étudiants expulsés 300 bourses*
        if token.pos in ("VERB", "AUX"):
            gives = not page.lexicon.words("giving a count").isdisjoint(verbs_of(page, at))
            return at if gives and _told_by_someone(page, at) else None
        if token.text in PARTS and not _opens(page, at, number):
            return None
        if page.keys[at] in page.lexicon.words("giving a count"):
            verb = token.head  # *fait état de neuf victimes*
            return verb if verb < at and page.tokens[verb].pos in ("VERB", "AUX") else None
        if page.keys[at] in page.lexicon.words("que") and token.pos == "SCONJ":
            continue  # *n'a connaissance que de neuf victimes*
        if _given_deed(page, at):
            continue  # *annonce l'octroi de 49 licences*
        celui = page.keys[at] in page.lexicon.words("those")  # *avance celui de 400*
        if token.pos not in BETWEEN and not celui and not amounts_to(page, at) and not _by_the_way(page, at):
            return None
    return None


def _given_deed(page: Page, at: int) -> bool:
    """Whether a noun is a deed that is told of so many: *annonce ⟦l'octroi⟧ de 49 licences*."""
    token = page.tokens[at]
    led = page.keys[at + 1] in page.lexicon.words("bare de") and page.tokens[at - 1].pos == "DET"
    return led and token.dep == "obj" and token.pos == "NOUN"


def polled(page: Page, number: int) -> int | None:
    """The verb before a share of votes that a poll finds: *crédite le maire de 31 % des voix*; else None."""
    behind = page.lemmas[number + 1 : number + 1 + SHARE]
    if page.lexicon.words("shared out").isdisjoint(behind):
        return None
    for at in range(number - 1, max(page.sentence(number)[0], number - BACK) - 1, -1):
        if page.tokens[at].pos == "VERB":
            finds = not page.lexicon.words("document telling").isdisjoint(verbs_of(page, at))
            told = _told_by_someone(page, at) or agent(page, at) is not None  # *crédité de 31 % par X*
            return at if finds and told else None
    return None


def _opens(page: Page, mark: int, number: int) -> bool:
    """Whether a mark opens the words of a number alone: *prévoit « plus de 1 000 annulations »*."""
    small = all(page.tokens[k].pos in BETWEEN for k in range(mark + 1, number))
    return page.tokens[mark].text in OPENED and small


def _told_by_someone(page: Page, verb: int) -> bool:
    """Whether a verb is finite or a past participle with its auxiliary, no passive."""
    helped = auxiliaries(page.parse, verb)
    return (is_finite(page.tokens[verb]) or bool(helped)) and not is_passive(page.parse, verb)


def _by_the_way(page: Page, at: int) -> bool:
    """Whether a noun is that of *pour sa part, de son côté* or of a day, nothing that is told."""
    led = {page.keys[k] for k in page.parse.children[at] if k < at}
    if not led.isdisjoint(page.lexicon.words("à")):
        return True  # *offre aux étudiants 300 bourses*
    owned = page.keys[at - 1] in page.lexicon.words("possessive") and page.tokens[at - 2].pos == "ADP"
    return owned or page.keys[at] in page.lexicon.times.single
