"""What is written as a number and counts nothing: dates, ages, labels, names, scores, *les deux hommes*."""

from __future__ import annotations

import re

from greffier.finding.asides import before_tonic
from greffier.finding.figures.alike import out_of_some, told_alike
from greffier.finding.figures.amounting import amounts_to
from greffier.finding.figures.asked import question_before
from greffier.finding.figures.counted import Thing
from greffier.finding.figures.incised import incised_by, source_for
from greffier.finding.figures.reading import Amount
from greffier.finding.figures.tallying import counted_subject, counts_speakers, of_them, taken_up
from greffier.finding.figures.told_again import beside, gives_only, told_again
from greffier.finding.figures.words import Word
from greffier.finding.grammar import is_finite
from greffier.finding.page import Page
from greffier.record import Span, Statement

SMALL = 20.0
"""Below this a number with a definite article takes up what is known: *les deux hommes*."""
SCORE = 100.0
"""Below this a number of times counts nothing: *deux fois, à trois reprises*."""
YEAR = re.compile(r"\d{4}")
GLUE = frozenset("-–/+:.,°’'_#@")


def counts(page: Page, words: tuple[Word, ...], amount: Amount, thing: Thing | None) -> bool:
    """Whether the amount counts or measures something."""
    if _glued(page.text, words, amount) or _named(page.text, words, amount) or _ranked(words, amount):
        return False
    if thing is not None and lasts(page, thing.unit):
        return _lasting(page, words, amount)
    at, last = page.at(words[amount.first].start), page.at(words[amount.last - 1].start)
    if thing is None:
        if _before_length(page, last):
            return False
        told = (
            counted_subject(page, at)[0]
            or taken_up(page, at)
            or out_of(page, words, amount)
            or told_again(page, at, last)
            or counts_speakers(page, at)
            or of_them(page, last)
            or gives_only(page, at)
            or incised_by(page, at) is not None
            or source_for(page, at) is not None
            or (question_before(page, at) is not None and is_all(page, words, amount))
            or told_alike(page, at, last)
        )
        return told or _stands_alone(page, words, amount) or _in_number(page, words, amount)
    often = thing.unit in page.lexicon.words("times over") and (amount.high or SCORE) < SCORE
    if _has_odds(amount) and out_of_some(page, at):
        return False  # *six élus sur ⟦dix⟧ favorables à*
    return not often and not (_known(page, words, amount, thing) or _label(page, words, amount, thing))


def _glued(text: str, words: tuple[Word, ...], amount: Amount) -> bool:
    """Whether letters, marks or further figures stick to the number: *Su-27, A320, 5+1, 3-1, 01 42*."""
    start, end = words[amount.plain].start, words[amount.last - 1].end
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    if before and (
        before[-1].isalnum() or (before[-1] in GLUE - {"’", "'"} and len(before) == 2 and before[0].isalnum())
    ):
        return True
    if after and (after[0].isalpha() or (after[0] in GLUE and after[1:].isalnum())):
        return "unit" not in (words[amount.last].kinds if amount.last < len(words) else ())
    spaced = len(before) == 2 and before[0].isdigit() and before[1].isspace()
    return spaced or (len(after) == 2 and after[0].isspace() and after[1].isdigit())


def _named(text: str, words: tuple[Word, ...], amount: Amount) -> bool:
    """Whether a numeral is written as a name: *les Vingt-Sept*, *les Cinq*."""
    word = words[amount.plain]
    if not amount.spelt or amount.plain == 0:
        return False
    before = words[amount.plain - 1]
    joined = before.key in ("les", "des", "aux", "l'") or (before.key == "-" and before.end == word.start)
    return text[word.start].isupper() and joined  # *18h30 - Sept personnes* names none


def _ranked(words: tuple[Word, ...], amount: Amount) -> bool:
    """Whether the number is an ordinal written apart: *20 e*."""
    return amount.last < len(words) and "rank" in words[amount.last].kinds


def lasts(page: Page, unit: str | None) -> bool:
    """Whether the unit is one of time."""
    row = page.lexicon.times.single.get(unit or "")
    return row is not None and row.kind == "unit"


def _before_length(page: Page, at: int) -> bool:
    """Whether a number is joined to the next, which measures time: *deux filles de 8 et 12 ans*."""
    joined = page.keys[at + 1 : at + 2] and page.keys[at + 1] in page.lexicon.words("and")
    return bool(joined) and at + 3 < len(page.tokens) and lasts(page, page.lemmas[at + 3])


def _lasting(page: Page, words: tuple[Word, ...], amount: Amount) -> bool:
    """Whether a length of time measures something (*un appel de 50 minutes*), unlike *depuis 3 ans*."""
    at = page.at(words[amount.first].start) - 1
    if at < 1:
        return False
    before = page.tokens[at]
    measured = before.text.lower() in page.lexicon.words("de") and page.tokens[at - 1].pos == "NOUN"
    return measured or before.pos == "VERB" or before.text.lower() in page.lexicon.words("lasting")


def _known(page: Page, words: tuple[Word, ...], amount: Amount, thing: Thing) -> bool:
    """Whether a small number has a determiner that takes up what is known: *ces trois pays*."""
    before = page.at(words[amount.first].start) - 1
    small = amount.hedge is None and amount.low is not None and amount.low < SMALL and not thing.measure
    if not small or before < page.sentence(before + 1)[0]:
        return False
    low = page.tokens[before].text.lower()
    if before and page.keys[before - 1] in page.lexicon.words("among all"):
        return False  # *sur les 17 bateaux, six sont partis*
    if low in page.lexicon.words("de"):
        return low not in page.lexicon.words("bare de")
    contracted = low in page.lexicon.words("à") - {"à"}
    return page.tokens[before].pos == "DET" or low in page.lexicon.words("all") or contracted


def _label(page: Page, words: tuple[Word, ...], amount: Amount, thing: Thing) -> bool:
    """Whether the number names the noun before it: *l'article 5 prévoit*, *le vol 370 de la compagnie*."""
    at = page.at(words[amount.first].start)
    if amount.hedge is not None or thing.measure or at < 1:
        return False
    if _of_more(page, words, amount):
        return False
    before, token = page.tokens[at - 1], page.tokens[at]
    if amount.low == amount.high and _between_names(page, at, words[amount.last - 1]):
        return True
    if amount.spelt:
        behind = page.tokens[min(page.at(words[amount.last - 1].start) + 1, len(page.tokens) - 1)]
        several = behind.pos == "NOUN" and "Number=Plur" in behind.morph  # *bombarde avant l'aube neuf sites*
        one = before.pos == "NOUN" and "Number=Plur" not in before.morph
        return one and not several and amount.low == amount.high
    return before.pos in ("NOUN", "PROPN") and token.head == before.index and token.dep != "conj"


def is_part(page: Page, words: tuple[Word, ...], amount: Amount) -> bool:
    """Whether *dont* stands before a number: *neuf morts, dont quatre enfants*."""
    before = page.at(words[amount.first].start) - 1
    return before >= 0 and page.tokens[before].text.lower() in page.lexicon.words("part of")


def out_of(page: Page, words: tuple[Word, ...], amount: Amount) -> bool:
    """Whether a number tells how many of those counted, or others like them: *dont 19, 150 autres*."""
    behind = page.at(words[amount.last - 1].start) + 1
    if is_part(page, words, amount):
        return True
    small = not _stands_alone(page, words, amount)
    if small and any(told(page, words, amount) for told in (is_subject, is_all, _of_so_many, _elsewhere)):
        return True
    behind += behind < len(page.tokens) and page.keys[behind] in page.lexicon.words("bare de")
    return behind < len(page.tokens) and page.tokens[behind].text.lower() == "autres"


def is_subject(page: Page, words: tuple[Word, ...], amount: Amount) -> bool:
    """Whether a bare number is the subject right before its verb: *les blessés… Douze sont des enfants*."""
    number, behind = page.at(words[amount.last - 1].start), page.at(words[amount.last - 1].start) + 1
    behind += 2 * (page.keys[behind : behind + 2] == ("au", "total"))  # *632 au total devront*
    behind += behind < len(page.tokens) and page.tokens[behind].pos == "ADV"  # *deux seulement ont pu*
    first = page.at(words[amount.first].start)
    if behind + 1 >= len(page.tokens) or (first and page.tokens[first - 1].pos in ("DET", "NOUN", "PROPN")):
        return False
    denied = page.keys[behind] in page.lexicon.words("ne") | page.lexicon.words("reflexive")
    verb = page.tokens[behind + denied]
    above = {verb.index, verb.head}
    led = any(
        page.tokens[k].dep.startswith("nsubj") and page.tokens[k].head in above for k in (first, number)
    )
    joined = page.tokens[first - 1].text == "," or page.tokens[first - 1].pos == "CCONJ"
    opens = first == page.sentence(first)[0] or joined
    several = opens and "Number=Plur" in verb.morph  # *Sur 28 otages, 20 seraient en vie*
    return (led or several) and is_finite(verb)


def _of_so_many(page: Page, words: tuple[Word, ...], amount: Amount) -> bool:
    """Whether it tells out of how many: *19 élus sur 61*."""
    return not _has_odds(amount) and out_of_some(page, page.at(words[amount.first].start))


def _has_odds(amount: Amount) -> bool:
    """Whether a number is one that odds are told by: *sept lecteurs sur ⟦dix⟧*."""
    return (amount.low or 0.0) <= SMALL or amount.low in (100.0, 1000.0)


def _elsewhere(page: Page, words: tuple[Word, ...], amount: Amount) -> bool:
    """Whether it tells how many more there are at another place: *19 morts à Oslo et ⟦7⟧ à Bergen*."""
    first, behind = page.at(words[amount.first].start), page.at(words[amount.last - 1].start) + 1
    if first < 1 or behind + 1 >= len(page.tokens):
        return False
    joined = page.tokens[first - 1].pos == "CCONJ" or page.tokens[first - 1].text == ","
    led = page.keys[behind] in page.lexicon.words("placing") and page.tokens[behind + 1].pos in (
        "PROPN",
        "DET",
    )
    before = page.tokens[page.sentence(first)[0] : first]
    return joined and led and any(one.dep == "nummod" and one.pos == "NUM" for one in before)


def is_all(page: Page, words: tuple[Word, ...], amount: Amount) -> bool:
    """Whether the number is all that a source is cited for: *31 morts selon l'un, ⟦12⟧ selon l'autre*."""
    start, end = words[amount.plain].start, words[amount.last - 1].end
    room = 2 * len("à peine ")
    near = (s.content for s in page.of(Statement) if s.manner == "indirect" and len(s.content) == 1)
    return any(c.covers(Span(start, end)) and len(c) <= end - start + room for (c,) in near)


def _between_names(page: Page, at: int, number: Word) -> bool:
    """Whether a number stands inside a name: *Mario Kart 8 Deluxe*."""
    behind = page.at(number.start) + 1
    if behind >= len(page.tokens) or at == page.sentence(at)[0] + 1:
        return False
    before, after = page.tokens[at - 1], page.tokens[behind]
    return before.pos == "PROPN" and before.text[:1].isupper() and after.text[:1].isupper()


def _in_number(page: Page, words: tuple[Word, ...], amount: Amount) -> bool:
    """Whether the number follows a noun of amounts: *ils seraient au nombre de quatre*."""
    at = page.at(words[amount.first].start)
    tied = at > 1 and page.keys[at - 1] in page.lexicon.words("bare de")
    verb = before_tonic(page, at - 2)  # *les syndicats parlent, eux, de 600*
    told = tied and page.lemmas[verb] in page.lexicon.words("mentioning")
    told = told or page.keys[at - 2] in page.lexicon.words("those")  # *avance celui de 400*
    return tied and (told or amounts_to(page, at - 2))


def _of_more(page: Page, words: tuple[Word, ...], amount: Amount) -> bool:
    """Whether the number is a part of a larger one: *dans la nuit 12 des 47 techniciens*."""
    linked = amount.last + 1 < len(words) and words[amount.last].key in page.lexicon.words("plural of")
    return linked and bool(words[amount.last + 1].kinds & {"figure", "numeral"})


def _stands_alone(page: Page, words: tuple[Word, ...], amount: Amount) -> bool:
    """Whether a number without a noun counts by its size or hedge: *ils seraient plus de 300*."""
    at = page.at(words[amount.plain].start)
    before = page.tokens[at - 1] if at else None
    behind = page.at(words[amount.last - 1].start) + 1
    if amount.spelt and amount.hedge is None and amount.low != amount.high:
        return behind < len(page.tokens) and is_finite(page.tokens[behind])
    labels = before is not None and before.pos in ("NOUN", "PROPN") and amount.hedge is None
    large = amount.low is None or amount.high is None or amount.low >= 1000 or amount.low != amount.high
    alone = amount.hedge is None and amount.plain == amount.last - 1
    labels = labels and not beside(page, page.at(words[amount.first].start), counts=False)
    year = alone and bool(YEAR.fullmatch(page.text, words[amount.plain].start, words[amount.plain].end))
    return (amount.hedge is not None or large) and not labels and not year


def taken(span: Span, times: tuple[Span, ...]) -> bool:
    """Whether a date, an hour or an age has the number among its words."""
    return any(time.meets(span) for time in times)
