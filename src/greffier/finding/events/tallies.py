"""Whom a number in words tells: *vingt-trois de ses soldats, quinze cents dockers, deux ont été tués*."""

from __future__ import annotations

from greffier.finding.events.people import can_be_someone
from greffier.finding.grammar import NOMINAL, group_start, is_temporal
from greffier.finding.page import Page
from greffier.finding.whereabouts import references_between

COUNTED = frozenset({*NOMINAL, "PRON", "ADJ"})
"""What the parser may take those for whom a number counts: *vingt-cinq marins*."""


def is_number(page: Page, at: int) -> bool:
    """Whether a token is a number, whatever the parser makes of it: *Vingt-trois, cents, 40*."""
    if page.tokens[at].pos == "NUM":
        return True
    parts = page.keys[at].split("-")
    rows = [page.lexicon.times.single.get(part) for part in parts]
    numerals = [row is not None and row.kind == "number" for row in rows]
    small = page.lexicon.words("and") | page.lexicon.words("one")
    return any(numerals) and all(so or part in small for so, part in zip(numerals, parts, strict=True))


def counted_by(page: Page, number: int, verb: int) -> int:
    """Who a number counts that was taken for a verb's subject, be it told before; else the number."""
    limit = min(page.sentence(number)[1], verb)
    at = number
    while at < limit and (is_number(page, at) or page.keys[at] in page.lexicon.words("and")):
        at += 1
    if at < limit and page.keys[at] in page.lexicon.words("de"):
        at += 1 + (page.keys[min(at + 1, limit - 1)] in page.lexicon.words("among"))
    while at < limit and _leads_on(page, at):
        at += 1
    if at < limit and page.tokens[at].pos in COUNTED:
        read = page.tokens[at].pos == "ADJ" and page.tokens[number].pos == "NUM"
        return number if read or is_temporal(page, at) else at
    bare = number < verb and page.tokens[number].pos == "NUM" and at >= group_start(page, verb)
    return _told_before(page, number) if bare else number


def _leads_on(page: Page, at: int) -> bool:
    """Whether a token only leads to the noun that is counted; an adjective by its tag may be that noun."""
    noun = at + 1 < len(page.tokens) and page.tokens[at + 1].pos in NOMINAL
    return (
        page.tokens[at].pos == "DET" or page.tokens[at].text == "«" or (page.tokens[at].pos == "ADJ" and noun)
    )


def _told_before(page: Page, number: int) -> int:
    """The people of whom a bare number tells some: *dix agents ont péri, deux ont été décapités*."""
    first = page.sentence(number)[0]
    many = [one for one in references_between(page, first, number) if one.number == "p"]
    return next((one.head for one in reversed(many) if page.tokens[one.head].dep.startswith("nsubj")), number)


def some_told_before(page: Page, number: int) -> int:
    """The people of whom a bare number tells some, told before; else the number itself.

    *A dispersé les jeunes et en a arrêté dix; trois détenus ont fui. Deux ont été repris*.
    """
    verb, words = page.tokens[number].head, page.lexicon.words
    few = page.lemmas[number] in words("counted") and (
        number + 1 == page.sentence(number)[1] or page.keys[number + 1] not in words("bare de")
    )
    alone = number + 1 == page.sentence(number)[1] or page.tokens[number + 1].pos not in (*NOMINAL, "ADP")
    one = page.keys[number - 1] in words("one") and page.keys[number] in words("counting") | words("others")
    bare = alone and (page.tokens[number].pos == "NUM" or page.keys[number] in words("several") or one)
    undergone = bare and page.tokens[number].dep == "nsubj:pass"
    if not undergone and not (has_of_them(page, verb) and (few or bare)):
        return number
    return _people_before(page, group_start(page, verb) if number > verb else number, number)


def has_of_them(page: Page, verb: int) -> bool:
    """Whether *en* stands before a verb."""
    return any(k < verb and page.keys[k] in page.lexicon.words("of them") for k in page.parse.children[verb])


def _people_before(page: Page, at: int, number: int) -> int:
    """The last group of people told before a token, in its sentence or the one before; else the number."""
    first = page.sentence(at)[0]
    start = page.sentence(first - 1)[0] if first else first
    many = (one for one in reversed(references_between(page, start, at)) if one.number == "p")
    told = (one.head for one in many if one.form != "pronoun" and can_be_someone(page, one.head, "obj"))
    return next(told, number)
