"""What a number without a noun counts: whom *ils* stands for, those of *dont*, what was told before it."""

from __future__ import annotations

from dataclasses import replace

from greffier.finding.figures.alike import instead
from greffier.finding.figures.counted import Thing, normal, part_of
from greffier.finding.figures.reading import Amount
from greffier.finding.figures.tallying import (
    among_whom,
    counted_subject,
    counts_speakers,
    of_them,
    pointed_back,
)
from greffier.finding.figures.told_again import restates_share
from greffier.finding.figures.words import Word
from greffier.finding.page import Page

SCALED = 1e6
"""From this on a number without a unit may take the one just told: *3 milliards d'euros, contre deux*."""


def set_against(page: Page, at: int, counted: Thing | None, told: Thing | None) -> Thing | None:
    """What is counted, as `told` of the share it is set against: *une participation de 38 %, contre 41 %*."""
    if counted is None or counted.of is not None or not counted.measure or told is None:
        return counted
    against = page.keys[at - 1] in page.lexicon.words("contre") if at else False
    return replace(counted, of=told.of) if against and told.unit == counted.unit else counted


def of_money(page: Page, at: int, amount: Amount, counted: Thing | None, told: Thing | None) -> Thing | None:
    """What is counted, in the unit it was `told` in: *porter l'aide de 60 millions d'euros à 90*."""
    if counted is None or counted.of is None or counted.measure or told is None or told.of is None:
        return counted
    same = told.measure and told.of.start == counted.of.start
    alike = (amount.low or 0.0) >= SCALED or instead(page, at)  # *coûte 60 euros au lieu de 90*
    return replace(told, last=counted.last) if same and alike else counted


def those_counted(
    page: Page, words: tuple[Word, ...], amount: Amount, known: Thing | None, people: Thing | None
) -> Thing | None:
    """What a number without a thing counts: the `people` who speak, those of *dont*, else `known`."""
    at = page.at(words[amount.first].start)
    if counts_speakers(page, at) and (people is not None or not _beside(page, known, at)):
        known = people  # *« On est 35 000 », dit un marcheur*
    if (those := part_of(page, at)) is not None:
        known = known if known is not None and _over(page, known, those) else those
    if known is not None and known.measure and known.of is not None and restates_share(page, at):
        noun = page.within(known.of)[0]
        known = Thing(normal(page, noun), known.of, at + 1)
    if of_them(page, page.at(words[amount.last - 1].start)):
        known = subject_counted(page, words, amount) or known
    return known


def _beside(page: Page, known: Thing | None, at: int) -> bool:
    """Whether something was counted in the sentence: *la ville parle de 35 bateaux, nous étions ⟦40⟧*."""
    return known is not None and page.parse.sentence_of[known.last - 1] == page.parse.sentence_of[at]


def _over(page: Page, known: Thing, those: Thing) -> bool:
    """Whether what was counted in the sentence is meant, not where: *9 malades soignés sous tente, dont 4*.

    Those before *dont* stand behind a preposition then and are no people.
    """
    if known.measure or known.of is None or those.of is None or page.lexicon.is_human(those.unit or ""):
        return False
    noun = page.within(those.of)[0]
    led = any(page.tokens[k].dep == "case" for k in page.parse.children[noun])
    return led and page.parse.sentence_of[page.within(known.of)[0]] == page.parse.sentence_of[noun]


def takes(known: Thing | None, amount: Amount, *, here: bool) -> bool:
    """Whether a number without a thing may take what was told before: a unit of measure only when large.

    In one sentence (`here`) a part takes it too: *20 gigawatts, dont 3*.
    """
    return known is None or not known.measure or here or (amount.low or 0.0) >= SCALED


def are_people(page: Page, counted: Thing) -> bool:
    """Whether people are counted: *personnes, manifestants*."""
    unit = counted.unit or ""
    human = page.lexicon.is_human(unit) or unit in page.lexicon.roles_by_form
    return not counted.measure and (human or unit in page.lexicon.words("people"))


def subject_counted(page: Page, words: tuple[Word, ...], amount: Amount) -> Thing | None:
    """What *ils* are whom a number counts: *les dockers… Ils étaient 900 à défiler*."""
    at = page.at(words[amount.first].start)
    if (noun := pointed_back(page, at, page.at(words[amount.last - 1].start))) is not None:
        return Thing(normal(page, noun), page.parse.span(noun, noun + 1), at + 1)
    if (noun := among_whom(page, at)) is not None:
        return Thing(normal(page, noun), page.parse.span(noun, noun + 1), at + 1)
    _, who = counted_subject(page, at)
    inside = page.within(who) if who is not None else range(0)
    noun = next((k for k in inside if page.tokens[k].pos == "NOUN"), None)
    return None if noun is None else Thing(normal(page, noun), page.parse.span(noun, inside[-1] + 1), at + 1)
