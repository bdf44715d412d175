"""Figures of a record beside the annotated ones: interval, unit, thing counted, speaker.

A pair is two spans that touch. What nobody annotated costs nothing when it is a length of time,
which is dates' business, or a small exact count of things (*trois formats*).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from bench.export import plain
from bench.facts.gold import Figure
from bench.facts.match import near, paired, same_party, shown, touch
from bench.facts.record import Counted
from bench.measures import Score

TIME = {"heure", "minute", "seconde", "jour", "semaine", "mois", "an", "annee", "siecle", "h", "min"}
PERCENT = {"pour cent", "pourcent", "pct", "percent", "pourcentage"}
SIGNS = {"€": "euros", "$": "dollars", "£": "livres", "kg": "kilos", "km": "kilomètres", "g": "grammes"}
MARGIN = 0.25
"""How far a hedged figure may be widened on either side."""
STEM = 5


@dataclass(frozen=True)
class FigureMatch:
    """One article's annotated figures beside those of the record."""

    name: str
    text: str
    gold: Sequence[Figure]
    predicted: Sequence[Counted]

    @cached_property
    def pairs(self) -> dict[int, int]:
        """Annotation to prediction, one to one, for the most agreement."""

        def weight(i: int, j: int) -> float:
            gold, got = self.gold[i], self.predicted[j]
            if not touch(gold.span, got.span):
                return 0.0
            return near(gold.span, got.span) + interval_right(gold, got)

        return paired(len(self.gold), len(self.predicted), weight)

    @property
    def counted(self) -> list[int]:
        """Annotations that must be found."""
        return [i for i, one in enumerate(self.gold) if not one.optional]

    @property
    def charged(self) -> list[int]:
        """Predictions that count: all but those paired with an optional annotation or free of cost."""
        excused = {j for i, j in self.pairs.items() if self.gold[i].optional}
        free = {j for j, one in enumerate(self.predicted) if is_time(one) or is_small(one)}
        return [j for j in range(len(self.predicted)) if j not in excused | (free - set(self.pairs.values()))]


def is_time(got: Counted) -> bool:
    """Whether the unit, or the thing counted, is a length of time."""
    return any(singular(plain(word or "").split(" ")[0]) in TIME for word in (got.unit, got.of))


def is_small(got: Counted) -> bool:
    """Whether it is an exact count under ten."""
    return got.low == got.high and got.low is not None and 0 < got.low < 10


def singular(word: str) -> str:
    """A plain word without the s or x of its plural, *mois* as it is."""
    return word if word == "mois" else word.rstrip("sx")


def interval_right(gold: Figure, got: Counted) -> bool:
    """Whether both ends agree; a hedged figure may be wider by a quarter."""
    return end_right(gold.low, got.low, gold, -1) and end_right(gold.high, got.high, gold, 1)


def end_right(want: float | None, got: float | None, gold: Figure, way: int) -> bool:
    """Whether one end is right, `way` being -1 for the lower; an open one is none, nought or endless."""
    if want is None:
        return got is None or (got <= 0 if way < 0 else got == float("inf"))
    if got is None:
        return False
    room = MARGIN * abs(want) if gold.hedged else 0.0
    return 0 <= way * (got - want) <= room + 1e-9 * abs(want)


def thing_right(gold: Figure, got: Counted) -> bool:
    """Whether unit and thing agree: the unit by its first letters, of the thing one word."""
    if gold.unit is None:
        return not gold.of or bool(stems(*gold.of) & stems(got.of or "", got.unit or ""))
    if unit(gold.unit) != unit(got.unit or got.of or ""):
        return False
    things = stems(got.of or "") - stems(gold.unit, got.unit or "")
    return not gold.of or not things or bool(stems(*gold.of) & things)


def unit(words: str) -> str:
    """A unit of measure in one form: % for all words for it, else its first letters."""
    if "%" in words or plain(words) in PERCENT:
        return "%"
    return singular(plain(SIGNS.get(words.strip(), words)))[:3]


def stems(*words: str) -> set[str]:
    """The first letters of the words of some length in each phrase, of all its words when none is long."""
    phrases = [plain(one).split() for one in words]
    return {
        singular(word)[:STEM]
        for phrase in phrases
        for word in phrase
        if len(word) >= min(4, max(map(len, phrase)))
    }


def by_right(gold: Figure, got: Counted) -> bool:
    """Whether an annotated one says it, the article where none does, anybody where that is open."""
    if gold.by is None:
        return True
    if not gold.by or not got.by:
        return not gold.by and not got.by
    return any(same_party(names, party) for names in got.by for party in gold.by)


RULES: dict[str, Callable[[Figure, Counted], bool]] = {
    "found": lambda gold, got: True,
    "interval": interval_right,
    "interval, unit, thing": lambda gold, got: interval_right(gold, got) and thing_right(gold, got),
    "interval, unit, thing, speaker": lambda gold, got: (
        interval_right(gold, got) and thing_right(gold, got) and by_right(gold, got)
    ),
}


def scores(matches: Sequence[FigureMatch]) -> dict[str, Score]:
    """Precision, recall and F1 under each rule."""
    predicted = sum(len(match.charged) for match in matches)
    wanted = sum(len(match.counted) for match in matches)
    both = [(m.gold[i], m.predicted[m.pairs[i]]) for m in matches for i in m.counted if i in m.pairs]
    hits = {name: sum(rule(gold, got) for gold, got in both) for name, rule in RULES.items()}
    return {name: Score(right, predicted, right, wanted) for name, right in hits.items()}


def errors(match: FigureMatch) -> Iterator[str]:
    """What is wrong in one article, with the words: missed, interval, thing, by, extra."""
    for i in match.counted:
        gold, j = match.gold[i], match.pairs.get(i)
        where = f"{match.name} figure « {shown(match.text, gold.span, 15)} »"
        if j is None:
            yield f"missed   {where}"
            continue
        got = match.predicted[j]
        if not interval_right(gold, got):
            yield f"interval {where}: {got.low}–{got.high} ≠ {gold.low}–{gold.high}"
        if not thing_right(gold, got):
            yield f"thing    {where}: {got.unit} {got.of} ≠ {gold.unit} {'/'.join(gold.of)}"
        if not by_right(gold, got):
            said = "+".join(min(one, key=len) for one in got.by) or "nobody"
            yield f"by       {where}: {said} ≠ {'+'.join(one.shown for one in gold.by or ()) or 'nobody'}"
    for j in match.charged:
        if j not in match.pairs.values():
            got = match.predicted[j]
            yield f"extra    {match.name} figure « {shown(match.text, got.span, 15)} » {got.unit} {got.of}"
