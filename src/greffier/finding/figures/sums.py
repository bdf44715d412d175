"""Sums of money without their currency, told before: *trois milliards d'euros… une perte de 200 millions*."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from greffier.finding.figures.amounting import before, tally_itself
from greffier.finding.figures.attributing import clause_of
from greffier.finding.figures.counted import Thing
from greffier.finding.figures.known import are_people
from greffier.finding.figures.reading import Amount, scale_of
from greffier.finding.figures.words import Word
from greffier.finding.page import Page

BESIDE = 1
"""How many sentences back a number without a thing may find what it counts."""
ROOM = 8
"""Words from an opening bracket to the currency of a sum told again."""
LARGE = 1e6
"""The least scale in which a sum goes without its currency: *200 millions*."""


@dataclass
class Told:
    """What was counted: the last and in which sentence, the last in no aside, no share, people, sums."""

    last: tuple[int, Thing] | None = None
    main: tuple[int, Thing] | None = None
    whole: tuple[int, Thing] | None = None
    people: Thing | None = None
    scale: float = 1.0
    dead: Thing | None = None
    sums: list[tuple[int, Thing]] = field(default_factory=list)

    def keep(self, page: Page, number: int, counted: Thing, scale: float) -> None:
        """Take in what was counted in a sentence."""
        aside = counted.of is not None and self._by_the_way(page, counted, page.within(counted.of)[0], number)
        self.last, self.scale = (number, counted), scale
        if not aside or self.main is None or self.main[0] != number:
            self.main = number, counted
        if not is_share(page, counted):
            self.whole = number, counted
        if is_money(page, counted) and not _converted(page, counted):
            self.sums.append((number, counted))
        if counted.unit in page.lexicon.words("dead"):
            self.dead = counted
        if are_people(page, counted):
            self.people = counted

    def _by_the_way(self, page: Page, counted: Thing, noun: int, number: int) -> bool:
        """Whether what is counted is no matter to go on with: in an aside, a part, the hurt beside the dead.

        *40 morts et 90 blessés, dont 12 enfants. X en compte ⟦60⟧.*
        """
        part = page.lexicon.words("part of")
        known = self.main[1].unit if self.main is not None and self.main[0] == number else None
        hurt = known in page.lexicon.words("dead") and counted.unit in page.lexicon.words("hurt")
        near = page.keys[max(noun - ROOM // 2, page.sentence(noun)[0]) : noun]
        return hurt or _in_relative(page, noun) or not part.isdisjoint(near)

    def go_on(self, number: int, counted: Thing) -> None:
        """Take in what a number without a thing counts in a sentence: it is what is spoken of."""
        self.last = self.main = number, counted

    def near(self, page: Page, number: int, *, whole: bool) -> Thing | None:
        """What was counted last in a sentence or the one before; there no share, for *en* (`whole`)."""
        known = self.main if whole and self.main is not None else self.last
        if whole and known is not None and known[0] < number and is_share(page, known[1]):
            known = self.whole
        return known[1] if known is not None and number - known[0] <= BESIDE else None

    def money(self, number: int) -> Thing | None:
        """The last sum told beside a sentence, else the last in the currency told most often."""
        if not self.sums or number - self.sums[-1][0] <= BESIDE:
            return self.sums[-1][1] if self.sums else None
        units = [one.unit for _, one in self.sums]
        return next(
            one for _, one in reversed(self.sums) if units.count(one.unit) == max(map(units.count, units))
        )

    def toll(self, page: Page, at: int, known: Thing | None) -> Thing | None:
        """The dead where a toll that does not say of whom stands before a number: *porte ce bilan à 17*."""
        hurt = known is not None and known.unit in page.lexicon.words("hurt") | page.lexicon.words("missing")
        first = max(at - ROOM, page.sentence(at)[0])
        told = hurt and self.dead is not None and any(tally_itself(page, k) for k in range(first, at))
        return self.dead if told else known

    def is_near(self, number: int, back: int) -> bool:
        """Whether something was counted so many sentences back at the most."""
        return self.last is not None and number - self.last[0] <= back


def _in_relative(page: Page, noun: int) -> bool:
    """Whether a noun stands in a relative clause behind a comma: *X, qui a trois ⟦camps⟧, en a vu 40*."""
    verb = clause_of(page, noun)
    who = [] if verb is None or page.tokens[verb].dep != "acl:relcl" else page.parse.children[verb]
    return any(
        page.keys[k] in page.lexicon.words("subject relative") and page.tokens[k - 1].text == "," for k in who
    )


def is_money(page: Page, counted: Thing) -> bool:
    """Whether a currency is counted."""
    return counted.measure and counted.unit in page.lexicon.words("money")


def _converted(page: Page, counted: Thing) -> bool:
    """Whether a sum stands between brackets, in another currency: *85 couronnes (7 euros)*."""
    first, limit = page.sentence(counted.last - 1)
    near = (page.tokens[k].text for k in range(counted.last - 1, max(counted.last - 1 - ROOM, first), -1))
    return counted.last < limit and page.tokens[counted.last].text == ")" and "(" in near


def is_share(page: Page, counted: Thing | None) -> bool:
    """Whether a share is told, of which no number without its sign can be: *%, points*."""
    return counted is not None and counted.measure and counted.unit in page.lexicon.words("below zero")


def sum_of(
    page: Page, words: tuple[Word, ...], amount: Amount, counted: Thing | None, money: Thing | None
) -> Thing | None:
    """What is counted, where it is a sum in the currency told before: *chiffre la perte à 3 millions*."""
    if money is None or (counted is not None and counted.measure) or scale_of(words, amount) < LARGE:
        return counted
    at = page.at(words[amount.first].start)
    told = before(page, at) if counted is None else counted.of
    inside = page.within(told) if told is not None else range(0)
    noun = next((k for k in inside if page.tokens[k].pos == "NOUN"), None)
    if noun is None or page.lemmas[noun] not in page.lexicon.words("sum of money"):
        return counted
    last = page.at(words[amount.last - 1].end - 1) + 1 if counted is None else counted.last
    return replace(money, of=told, last=last)


def meant(
    page: Page, words: tuple[Word, ...], amount: Amount, known: Thing | None, money: Thing | None
) -> Thing | None:
    """What a number without a thing counts: no share, but millions in the currency told before."""
    if known is not None and not is_share(page, known):
        return known
    large = money is not None and scale_of(words, amount) >= LARGE
    return replace(money, of=None) if large and money is not None else known
