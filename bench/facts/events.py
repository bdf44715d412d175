"""Events of a record beside the annotated ones: found, rightly told, and the same across articles.

A report pairs with an annotation when its span touches the trigger, or when it lies in the trigger's sentence
and has an accepted type. Of all pairings the one that agrees most is taken. A report on a place where the
article only takes an event up again (`also`), or paired with an optional annotation, costs nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from bench.facts.gold import Event
from bench.facts.match import paired, same_days, same_party, same_people, sentence_of, shown, touch
from bench.facts.record import Told
from bench.gold import Range
from bench.measures import Score, Share

MUTUAL = {"CONSULT", "AGREE", "COOPERATE"}
"""Types whose `who` and `whom` are one list of those who take part."""
REAL = {"held", "planned"}
"""Only deeds done or planned have an identity across articles that can be right or wrong."""


@dataclass(frozen=True)
class EventMatch:
    """One article's annotated events beside the reports of the record."""

    name: str
    text: str
    pile: str
    gold: Sequence[Event]
    predicted: Sequence[Told]

    @cached_property
    def pairs(self) -> dict[int, int]:
        """Annotation to report, one to one, for the most agreement."""
        sentence = sentence_of(self.text)

        def weight(i: int, j: int) -> float:
            gold, got = self.gold[i], self.predicted[j]
            if touch(gold.span, got.span):
                base = 8.0
            elif sentence(gold.span[0]) == sentence(got.span[0]) and got.type in gold.types:
                base = 4.0
            else:
                return 0.0
            agree = (got.type in gold.types, people_right(gold, got), days_right(gold, got))
            return base + sum(agree) + 1 / (1 + abs(gold.span[0] - got.span[0]))

        return paired(len(self.gold), len(self.predicted), weight)

    @cached_property
    def again(self) -> dict[int, int]:
        """Report to annotation where an unpaired report touches a place that takes an event up again."""
        taken = set(self.pairs.values())
        return {
            j: i
            for j, got in enumerate(self.predicted)
            if j not in taken
            for i, gold in enumerate(self.gold)
            if any(touch(place, got.span) for place in gold.also)
        }

    @property
    def counted(self) -> list[int]:
        """Annotations that must be found."""
        return [i for i, event in enumerate(self.gold) if not event.optional]

    @property
    def charged(self) -> list[int]:
        """Reports that count: neither paired with an optional annotation nor a mere taking up."""
        excused = {j for i, j in self.pairs.items() if self.gold[i].optional}
        return [j for j in range(len(self.predicted)) if j not in excused and j not in self.again]

    def linked(self) -> Iterator[tuple[str, str]]:
        """(annotated happening, event of the record) of every report of a deed done or planned."""
        both = [*self.pairs.items(), *((i, j) for j, i in self.again.items())]
        for i, j in both:
            if self.gold[i].statuses[0] in REAL:
                yield f"{self.pile}: {self.gold[i].happening}", self.predicted[j].event


def type_right(gold: Event, got: Told) -> bool:
    """Whether the type is an accepted one."""
    return got.type in gold.types


def people_right(gold: Event, got: Told, sides: bool = False) -> bool:
    """Whether those who act and those acted upon are right; in mutual deeds all together."""
    if gold.types[0] in MUTUAL:
        return same_people([*got.who, *got.whom], [*gold.who, *gold.whom], sides)
    return same_people(got.who, gold.who, sides) and same_people(got.whom, gold.whom, sides)


def days_right(gold: Event, got: Told) -> bool:
    """Whether the day is right."""
    return same_days(got.days, gold.days, gold.undated)


def all_right(gold: Event, got: Told, sides: bool = False) -> bool:
    """Whether type, who, whom and day are right."""
    return type_right(gold, got) and people_right(gold, got, sides) and days_right(gold, got)


RULES: dict[str, Callable[[Event, Told], bool]] = {
    "found": lambda gold, got: True,
    "type": type_right,
    "type, day": lambda gold, got: type_right(gold, got) and days_right(gold, got),
    "type, who, whom": lambda gold, got: type_right(gold, got) and people_right(gold, got),
    "type, who, whom, day": all_right,
    "type, sides, day": lambda gold, got: all_right(gold, got, True),
}


def scores(matches: Sequence[EventMatch]) -> dict[str, Score]:
    """Precision, recall and F1 under each rule."""
    predicted = sum(len(match.charged) for match in matches)
    wanted = sum(len(match.counted) for match in matches)
    both = list(required(matches))
    hits = {name: sum(rule(gold, got) for gold, got in both) for name, rule in RULES.items()}
    return {name: Score(right, predicted, right, wanted) for name, right in hits.items()}


def required(matches: Sequence[EventMatch]) -> Iterator[tuple[Event, Told]]:
    """Every annotation that must be found with the report paired with it."""
    for match in matches:
        for i in match.counted:
            if i in match.pairs:
                yield match.gold[i], match.predicted[match.pairs[i]]


def status(matches: Sequence[EventMatch]) -> Share:
    """Of the events found, those whose status is an accepted one."""
    both = list(required(matches))
    return Share(sum(got.status in gold.statuses for gold, got in both), len(both))


def faults(matches: Sequence[EventMatch]) -> dict[str, Share]:
    """Of the events found, how many have each part right, and how many tell what is not so."""
    both = list(required(matches))
    kinds: dict[str, Callable[[Event, Told], bool]] = {
        "type right": type_right,
        "who, whom right": people_right,
        "day right": days_right,
        "somebody told who has no part": stranger_told,
        "another day told": lambda gold, got: got.days is not None and not days_right(gold, got),
    }
    return {name: Share(sum(so(gold, got) for gold, got in both), len(both)) for name, so in kinds.items()}


def stranger_told(gold: Event, got: Told) -> bool:
    """Whether somebody is told, on whichever side, who is none of the annotated."""
    known = [*gold.who, *gold.whom]
    return not all(any(same_party(names, one) for one in known) for names in (*got.who, *got.whom))


def errors(match: EventMatch) -> Iterator[str]:
    """What is wrong in one article, with the words: missed, type, who, day, status, extra."""
    for i in match.counted:
        gold, j = match.gold[i], match.pairs.get(i)
        where = f"{match.name} event {quoted(match.text, gold.span)}"
        if j is None:
            yield f"missed   {where} {gold.types[0]} {gold.statuses[0]}"
            continue
        got = match.predicted[j]
        if got.type not in gold.types:
            yield f"type     {where}: {got.type} ≠ {'/'.join(gold.types)}"
        if not people_right(gold, got):
            yield f"who      {where}: {names(got)} ≠ {named(gold)}"
        if not days_right(gold, got):
            yield f"day      {where}: {got.days} ≠ {gold.days}"
        if got.status not in gold.statuses:
            yield f"status   {where}: {got.status} ≠ {'/'.join(gold.statuses)}"
    for j in match.charged:
        if j not in match.pairs.values():
            got = match.predicted[j]
            yield f"extra    {match.name} event {quoted(match.text, got.span)} {got.type} {names(got)}"


def quoted(text: str, span: Range) -> str:
    """A trigger with the words around it, cut short when it is long."""
    return f"« …{shown(text, (span[0], min(span[1], span[0] + 60)), 25)}… »"


def names(got: Told) -> str:
    """Who acts on whom, as the record has it."""
    return " > ".join("+".join(min(one, key=len) for one in side) or "–" for side in (got.who, got.whom))


def named(gold: Event) -> str:
    """Who acts on whom, as annotated."""
    return " > ".join("+".join(one.shown for one in side) or "–" for side in (gold.who, gold.whom))
