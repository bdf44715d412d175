"""Commitments of a record beside the annotated ones: act, by whom, what, on what condition.

A pair needs an intersection over union of at least one half between the contents, where either may
have its condition left in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from bench.facts.gold import Commitment
from bench.facts.match import paired, same_party, shown, touch
from bench.facts.record import Bound, Names
from bench.gold import Range
from bench.measures import Score, Share

LEAST = 0.5


@dataclass(frozen=True)
class CommitmentMatch:
    """One article's annotated commitments beside those of the record."""

    name: str
    text: str
    gold: Sequence[Commitment]
    predicted: Sequence[Bound]

    @cached_property
    def pairs(self) -> dict[int, int]:
        """Annotation to prediction, one to one, for the most agreement; contents overlap by half."""

        def weight(i: int, j: int) -> float:
            gold, got = self.gold[i], self.predicted[j]
            close = overlap(gold, got)
            return close + 0.2 * (got.act in gold.acts) + 0.2 * by_right(gold, got) if close >= LEAST else 0.0

        return paired(len(self.gold), len(self.predicted), weight)

    @property
    def counted(self) -> list[int]:
        """Annotations that must be found."""
        return [i for i, one in enumerate(self.gold) if not one.optional]

    @property
    def charged(self) -> list[int]:
        """Predictions that count: all but those paired with an optional annotation."""
        excused = {j for i, j in self.pairs.items() if self.gold[i].optional}
        return [j for j in range(len(self.predicted)) if j not in excused]

    def required(self) -> Iterator[tuple[int, Commitment, Bound]]:
        """Every annotation that must be found with the prediction paired with it."""
        for i in self.counted:
            if i in self.pairs:
                yield i, self.gold[i], self.predicted[self.pairs[i]]

    def answer_right(self, gold: Commitment, got: Bound) -> bool:
        """Whether the prediction answers what is paired with what the annotation answers."""
        target = next((i for i, one in enumerate(self.gold) if one.id == gold.answers), None)
        return target in self.pairs and got.answers == self.predicted[self.pairs[target]].id


def overlap(gold: Commitment, got: Bound) -> float:
    """How much of the contents is shared, the condition left out on both sides or left in on one."""
    return max(
        shared(characters(gold.what), characters(got.what)),
        shared(characters(gold.what, gold.condition), characters(got.what)),
        shared(characters(gold.what), characters(got.what, got.condition)),
    )


def characters(*spans: Range | None) -> set[int]:
    """The offsets of these spans, none for None."""
    return {at for span in spans if span for at in range(*span)}


def shared(one: set[int], other: set[int]) -> float:
    """Intersection over union."""
    return len(one & other) / max(1, len(one | other))


def by_right(gold: Commitment, got: Bound) -> bool:
    """Whether it binds one of the annotated, or nobody where the article names nobody."""
    if not gold.by or not got.by:
        return not gold.by and not got.by
    said = [*got.by, *(frozenset({one}) for names in got.by for one in joined(names))]
    return any(same_party(names, party) for names in said for party in gold.by)


def joined(names: Names) -> set[str]:
    """The names that make up those of several together: *Mali et le Burkina Faso*."""
    parts = {part for name in names for part in name.split(" et ") if " et " in name}
    return parts | {part.split(" ", 1)[1] for part in parts if part.startswith(("le ", "la ", "les "))}


def condition_right(gold: Commitment, got: Bound) -> bool:
    """Whether the condition is found: the ranges touch over half of the shorter."""
    if gold.condition is None or got.condition is None or not touch(gold.condition, got.condition):
        return False
    shared = min(gold.condition[1], got.condition[1]) - max(gold.condition[0], got.condition[0])
    return 2 * shared >= min(gold.condition[1] - gold.condition[0], got.condition[1] - got.condition[0])


RULES: dict[str, Callable[[Commitment, Bound], bool]] = {
    "content": lambda gold, got: True,
    "act, content": lambda gold, got: got.act in gold.acts,
    "by, content": by_right,
    "act, by, content": lambda gold, got: got.act in gold.acts and by_right(gold, got),
}


def scores(matches: Sequence[CommitmentMatch]) -> dict[str, Score]:
    """Precision, recall and F1 under each rule."""
    predicted = sum(len(match.charged) for match in matches)
    wanted = sum(len(match.counted) for match in matches)
    both = [(gold, got) for match in matches for _, gold, got in match.required()]
    hits = {name: sum(rule(gold, got) for gold, got in both) for name, rule in RULES.items()}
    return {name: Score(right, predicted, right, wanted) for name, right in hits.items()}


def conditions(matches: Sequence[CommitmentMatch]) -> Score:
    """Conditions: right among those predicted for paired commitments, found among all annotated."""
    both = [(gold, got) for match in matches for _, gold, got in match.required()]
    right = sum(condition_right(gold, got) for gold, got in both)
    wanted = sum(match.gold[i].condition is not None for match in matches for i in match.counted)
    return Score(right, sum(got.condition is not None for _, got in both), right, wanted)


def condition_of_found(matches: Sequence[CommitmentMatch]) -> Share:
    """Of the commitments found whose text has a condition, those whose condition is found."""
    both = [(g, p) for match in matches for _, g, p in match.required() if g.condition is not None]
    return Share(sum(condition_right(gold, got) for gold, got in both), len(both))


def answers(matches: Sequence[CommitmentMatch]) -> Share:
    """Annotated answers, and those of them that the record joins to what they answer."""
    wanted = [(match, i) for match in matches for i in match.counted if match.gold[i].answers]
    both = [(m, m.gold[i], m.predicted[m.pairs[i]]) for m, i in wanted if i in m.pairs]
    return Share(sum(match.answer_right(gold, got) for match, gold, got in both), len(wanted))


def errors(match: CommitmentMatch) -> Iterator[str]:
    """What is wrong in one article, with the words: missed, act, by, condition, extra."""
    found = {i: got for i, _, got in match.required()}
    for i in match.counted:
        gold, got = match.gold[i], found.get(i)
        where = f"{match.name} {gold.acts[0]} « {shown(match.text, gold.what)} »"
        if got is None:
            yield f"missed   {where} by {gold.by[0].shown if gold.by else 'nobody'}"
            continue
        if got.act not in gold.acts:
            yield f"act      {where}: {got.act}"
        if not by_right(gold, got):
            said = "+".join(min(one, key=len) for one in got.by) or "nobody"
            yield f"by       {where}: {said} ≠ {'+'.join(one.shown for one in gold.by) or 'nobody'}"
        if (gold.condition or got.condition) and not condition_right(gold, got):
            said, want = quoted(match.text, got.condition), quoted(match.text, gold.condition)
            yield f"if       {where}: {said} ≠ {want}"
    for j in match.charged:
        if j not in match.pairs.values():
            got = match.predicted[j]
            said = "+".join(min(one, key=len) for one in got.by) or "nobody"
            yield f"extra    {match.name} {got.act} « {shown(match.text, got.what)} » by {said}"


def quoted(text: str, span: Range | None) -> str:
    """Words in marks, a dash for none."""
    return f"« {shown(text, span)} »" if span else "–"
