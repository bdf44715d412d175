"""All scores of what happened, together: matched articles, lines to read, figures with floors."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace

from bench.facts import accounts, commitments, conflicts, events, figures, identity
from bench.facts.commitments import CommitmentMatch
from bench.facts.conflicts import Wanted
from bench.facts.events import EventMatch
from bench.facts.figures import FigureMatch
from bench.facts.gold import FactsGold, placed
from bench.facts.match import touch
from bench.facts.piles import PileGold
from bench.facts.record import Page, Record
from bench.gold import GoldError, Range
from bench.measures import Score, Share
from bench.statements import line, part


@dataclass(frozen=True, slots=True)
class Matched:
    """Every annotated article beside the record, by kind of fact."""

    events: list[EventMatch]
    commitments: list[CommitmentMatch]
    figures: list[FigureMatch]
    conflicts: list[Wanted]
    piles: Sequence[PileGold]
    record: Record


def matched(golds: Sequence[FactsGold], piles: Sequence[PileGold], record: Record) -> Matched:
    """The annotations beside the record; GoldError when it lacks an annotated article."""
    read = {pile.pile for pile in piles}
    across = {gold.article for gold in golds if gold.pile in read}
    part_of = those(record, [gold.article for gold in golds], across)
    found = Matched([], [], [], conflicts.wanted(piles, part_of), piles, part_of)
    for gold in golds:
        if gold.article not in record.pages:
            raise GoldError(f"{gold.path}: the export has no article {gold.article}")
        page = within(record.pages[gold.article], gold.prose)
        facts, name, text = placed(gold, page.text), gold.article, page.text
        found.events.append(EventMatch(name, text, gold.pile, facts.events, page.events))
        found.commitments.append(CommitmentMatch(name, text, facts.commitments, page.commitments))
        found.figures.append(FigureMatch(name, text, facts.figures, page.figures))
    return found


def those(record: Record, here: Sequence[str], across: Set[str]) -> Record:
    """The record of the articles `here` only, with the accounts that lie wholly in them.

    Conflicts only between those whose pile somebody read `across`: nobody knows which others are false.
    """
    pages = {name: page for name, page in record.pages.items() if name in here}
    clashes = tuple(one for one in record.conflicts if all(article in across for article, _ in one.sides))
    tellings = tuple(one for one in record.tellings if all(article in here for article, _ in one.passages))
    return Record(pages, clashes, tellings)


def within(page: Page, prose: Range | None) -> Page:
    """The page with only the facts that touch the annotated part of the text."""
    if prose is None:
        return page
    return replace(
        page,
        events=[one for one in page.events if touch(one.span, prose)],
        commitments=[one for one in page.commitments if touch(one.what, prose)],
        figures=[one for one in page.figures if touch(one.span, prose)],
    )


def identity_of(found: Matched) -> tuple[float, float]:
    """B³ precision and recall of the events done or planned."""
    return identity.b_cubed([pair for match in found.events for pair in match.linked()])


def issues_of(found: Matched) -> tuple[float, float]:
    """B³ precision and recall of the matters commitments are grouped under, article by article."""
    return identity.b_cubed(
        [
            (f"{match.name}: {gold.issue}", f"{match.name}: {got.issue}")
            for match in found.commitments
            for _, gold, got in match.required()
            if gold.issue
        ]
    )


def voices_of(found: Matched) -> Score:
    """Pairs of copies, told against annotated."""
    told = {name: page.copies for name, page in found.record.pages.items()}
    groups = [group for pile in found.piles for group in pile.voices]
    return identity.copies(groups, list(found.record.pages), told)


def as_text(found: Matched) -> Iterator[str]:
    """All figures as lines to read."""
    yield f"{len(found.events)} articles"
    yield from block("events", events.scores(found.events))
    yield f"  status{'':<26}{part(events.status(found.events))}"
    yield from (f"    {fault:<33}{part(share)}" for fault, share in events.faults(found.events).items())
    yield f"  the same across articles        {b_cubed(identity_of(found))}"
    yield from block("commitments", commitments.scores(found.commitments))
    yield f"  condition{'':<23}{line(commitments.conditions(found.commitments))}"
    yield f"  condition, of those found       {part(commitments.condition_of_found(found.commitments))}"
    yield f"  answers joined{'':<18}{part(commitments.answers(found.commitments))}"
    yield f"  issue, within articles          {b_cubed(issues_of(found))}"
    yield from block("figures", figures.scores(found.figures))
    yield "conflicts:"
    for kind, (right, wanted, false) in conflicts.scores(found.conflicts, found.record).items():
        yield f"  {kind:<32}{right} of {wanted} found, {false} false"
    yield f"accounts, cells right: {part(accounts.cells(found.piles, found.record))}"
    yield f"copies: {line(voices_of(found))}"


def block(title: str, scores: dict[str, Score]) -> Iterator[str]:
    """One kind of fact: how many, then a line for each rule."""
    size = next(iter(scores.values()))
    yield f"{title}: {size.wanted} annotated, {size.predicted} predicted"
    yield from (f"  {rule:<32}{line(value)}" for rule, value in scores.items())


def b_cubed(both: tuple[float, float]) -> str:
    """B³ precision and recall on one line."""
    return f"B³ P {both[0]:.3f}  R {both[1]:.3f}"


def errors(found: Matched) -> Iterator[str]:
    """What is wrong, article by article, then the conflicts."""
    for event, commitment, figure in zip(found.events, found.commitments, found.figures, strict=True):
        yield from events.errors(event)
        yield from commitments.errors(commitment)
        yield from figures.errors(figure)
    yield from conflicts.errors(found.conflicts, found.record)
    yield from accounts.errors(found.piles, found.record)


def told(name: str, found: Matched) -> dict[str, float]:
    """The figures of one set that have floors, by full name; those with nothing to measure are left out."""
    precision, recall = identity_of(found)
    linked = any(True for match in found.events for _ in match.linked())
    clash = conflicts.total(conflicts.scores(found.conflicts, found.record))
    values: dict[str, float | None] = {
        "events F1": f1(events.scores(found.events)["type, who, whom, day"]),
        "events by sides F1": f1(events.scores(found.events)["type, sides, day"]),
        "events found F1": f1(events.scores(found.events)["found"]),
        "event status": rate(events.status(found.events)),
        "event identity precision": precision if linked else None,
        "event identity recall": recall if linked else None,
        "commitments F1": f1(commitments.scores(found.commitments)["act, by, content"]),
        "conditions found": rate(commitments.condition_of_found(found.commitments)),
        "figures F1": f1(figures.scores(found.figures)["interval, unit, thing, speaker"]),
        "conflicts found": clash.recall if clash.wanted else None,
        "account cells": rate(accounts.cells(found.piles, found.record)),
    }
    return {f"{name}: {figure}": value for figure, value in values.items() if value is not None}


def f1(score: Score) -> float | None:
    """F1, None when nothing is wanted."""
    return score.f1 if score.wanted else None


def rate(share: Share) -> float | None:
    """The share, None of nothing."""
    return share.rate
