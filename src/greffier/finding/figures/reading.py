"""Numbers read as intervals: *environ 100 000*, *entre 3 et 5 millions*, *une cinquantaine*, *plus de 12*.

How wide a hedge is stands in the lexicon (`numbers.tsv`) and in docs/figures.md.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from greffier.finding.figures.numbers import Number, Words, number_at
from greffier.finding.figures.widening import widened
from greffier.finding.figures.words import Word
from greffier.record import Span

ROUGH = (0.8, 1.2)
"""How wide *une centaine* is: a fifth each way."""
THOUSAND = 1000.0
"""A number below it may leave out the larger scale of the one it goes to: *de 45 à 12 millions*."""
SCALED = 1e6
"""From this scale on another number may go without it: *31 milliards, contre 45*."""
YEARS = 1900, 2100
"""Between these a number of four figures may be a year."""
NUMBERS = frozenset({"figure", "numeral", "groups"})


class Amount(NamedTuple):
    """A number with its hedge: words `first` to the one before `last`. `bare`: neither hedge nor interval.

    `plain` is the first word of the number without its hedge; `spelt`: written in letters; `core` is the
    number without hedge.
    """

    first: int
    last: int
    low: float | None
    high: float | None
    hedge: Span | None
    plain: int
    spelt: bool


def amounts(words: Words) -> Iterator[Amount]:
    """The amounts among `words`, in reading order, none inside another."""
    at = 0
    while at < len(words):
        found = amount(words, at) if _may_begin(words, at) else None
        if found is not None:
            yield found
        at = found.last if found else at + 1


def _may_begin(words: Words, at: int) -> bool:
    """Whether an amount can begin here: with a number, or with a word of number before another."""
    kinds = words[at].kinds
    return bool(kinds & NUMBERS) or bool(kinds and at + 1 < len(words) and words[at + 1].kinds)


def amount(words: Words, at: int) -> Amount | None:
    """The amount that begins at word `at`, hedges included; None when none does."""
    plain = at
    while plain < len(words) and "before" in words[plain].kinds and plain - at < 2:
        if "many" in words[plain].kinds and plain + 1 < len(words) and "groups" in words[plain + 1].kinds:
            break
        plain += 1
    number = _range(words, plain) or number_at(words, plain)
    if number is None:
        return None
    last = number.last
    after = last < len(words) and "after" in words[last].kinds and _closes(words, last)
    hedges = [word.row("before").width for word in words[at:plain]]
    if after:
        hedges.append(words[last].row("after").width)
    low, high = _hedged(number, hedges)
    spans = ([Span(words[at].start, words[plain - 1].end)] if plain > at else []) + (
        [Span(words[last].start, words[last].end)] if after else []
    )
    spelt = "figure" not in words[plain].kinds
    return Amount(at, last + after, _neat(low), _neat(high), spans[0] if spans else None, plain, spelt)


def _neat(bound: float | None) -> float | None:
    """A bound without the dust of binary fractions."""
    return None if bound is None else float(f"{bound:.12g}")


def _closes(words: Words, at: int) -> bool:
    """Whether the hedge at `at` belongs to what stands before it, not to a number behind it."""
    return not (at + 1 < len(words) and words[at + 1].kinds & {"figure", "numeral", "one"})


def _hedged(
    number: Number, hedges: list[tuple[float | None, float | None]]
) -> tuple[float | None, float | None]:
    low: float | None = number.low
    high: float | None = number.high
    if number.rough:
        low, high = number.low * ROUGH[0], number.low * ROUGH[1]
    if not hedges:
        return low, high
    middle = (number.low, number.low) if number.rough else (low, high)
    return widened(*middle, hedges[-1])


def _range(words: Words, at: int) -> Number | None:
    """*entre A et B, de A à B, A à B, A ou B, A-B*; None when no range stands at `at`."""
    if at >= len(words):
        return None
    opens = "between" in words[at].kinds, "of" in words[at].kinds
    first = number_at(words, at + 1 if any(opens) else at)
    if first is None or first.high is None or first.rough or first.last + 1 >= len(words):
        return None
    at_link = _past_unit(words, first.last)
    if at_link >= len(words):
        return None
    link = words[at_link]
    fits = link.kinds & ({"and"} if opens[0] else {"to"} if opens[1] else {"to", "or", "hyphen"})
    second = number_at(words, at_link + 1) if fits else None
    if second is None or second.high is None or second.rough:
        return None
    if not any(opens) and _year(words[at]) and second.scale > 1:
        return None
    shared = first.scale == 1 and first.low < THOUSAND < second.scale
    if shared and second.low <= first.low * second.scale:
        return None  # *ramené de 45 à 12 millions*
    if at_link > first.last and not opens[0] and not _same_unit(words, first.last, second.last):
        return None
    low = first.low * (second.scale if first.scale == 1 and first.low * second.scale < second.low else 1)
    return Number(second.last, low, second.high) if low < second.high else None


def _same_unit(words: Words, one: int, other: int) -> bool:
    """Whether the unit behind the second number of a range is that of the first: not *3 % à 550 000*."""
    return other < len(words) and "unit" in words[other].kinds and _value(words[one]) == _value(words[other])


def _value(word: Word) -> str | None:
    return word.row("unit").value


def _year(word: Word) -> bool:
    """Whether a number looks like a year: *40 milliards en 2014 à 33 milliards*."""
    return "figure" in word.kinds and word.end - word.start == 4 and YEARS[0] <= word.worth <= YEARS[1]


def ends(words: Words, found: Amount) -> tuple[Amount, Amount] | None:
    """The two numbers of *de A à B*, each by itself; None for another amount.

    *Le salaire passe de 1 200 à 1 500 euros* tells two figures, no interval.
    """
    first = number_at(words, found.first + 1) if "of" in words[found.first].kinds else None
    at = _past_unit(words, first.last) + 1 if first is not None else len(words)
    second = number_at(words, at)
    if first is None or second is None or second.last != found.last or found.hedge is not None:
        return None
    spelt = "figure" not in words[at].kinds
    start = Amount(
        found.first + 1, first.last, _neat(found.low), _neat(found.low), None, found.first + 1, spelt
    )
    return start, Amount(at, second.last, second.low, second.high, None, at, spelt)


def from_more(words: Words, found: Amount) -> Amount:
    """A number with the scale of the one it goes to: *ramené de ⟦45⟧ à 12 millions*; else as it is."""
    led = found.first > 0 and "of" in words[found.first - 1].kinds and found.hedge is None
    linked = led and found.last < len(words) and "to" in words[found.last].kinds
    second = number_at(words, found.last + 1) if linked else None
    if (
        second is None
        or found.low is None
        or found.low != found.high
        or not found.low < THOUSAND < second.scale
    ):
        return found
    low = _neat(found.low * second.scale)
    return found._replace(low=low, high=low)


def part_of_more(words: Words, found: Amount, links: frozenset[str]) -> tuple[Amount, Amount] | None:
    """A number with the scale of what it is a part of, and that: *⟦4⟧ des 11 millions*; None for another."""
    led = found.last + 1 < len(words) and words[found.last].key in links and found.low == found.high
    more = amount(words, found.last + 1) if led else None
    scale = scale_of(words, more) if more is not None else 1.0
    if more is None or found.low is None or not found.low < THOUSAND <= scale or scale_of(words, found) > 1:
        return None
    low = _neat(found.low * scale)
    return found._replace(low=low, high=low), more


def scale_of(words: Words, found: Amount) -> float:
    """The scale a number is written in: a million for *3 millions*, one for *300*."""
    number = number_at(words, found.plain)
    return number.scale if number is not None else 1.0


def scaled(words: Words, found: Amount, scale: float) -> Amount:
    """A bare number in the scale told before it: *31 milliards ; le patronat en avance ⟦45⟧*."""
    small = found.low is not None and found.low == found.high and found.low < THOUSAND
    if not small or found.low is None or scale < SCALED or scale_of(words, found) > 1:
        return found
    low = _neat(found.low * scale)
    return found._replace(low=low, high=low)


def linked(words: Words, found: Amount) -> Amount | None:
    """The amount that a number goes to right behind it: *de 23 à ⟦27⟧ morts*; None for *40 à 12 km*."""
    led = found.first > 0 and "of" in words[found.first - 1].kinds
    goes = led and found.last < len(words) and "to" in words[found.last].kinds
    return amount(words, found.last + 1) if goes and found.last + 1 < len(words) else None


def shared_unit(words: Words, found: Amount) -> Word | None:
    """The unit of measure of the number that another goes to: *de 45 à 12 millions de ⟦tonnes⟧*."""
    second = linked(words, found)
    at = second.last if second is not None else len(words)
    at += at + 1 < len(words) and "of" in words[at].kinds
    return words[at] if at < len(words) and "unit" in words[at].kinds else None


def _past_unit(words: Words, at: int) -> int:
    """Past a unit that the first number of a range has too: *de 3 % à 5 %*."""
    return at + 1 if at < len(words) and "unit" in words[at].kinds else at
