"""The days of a crisis in order, each with its events; or only those that matter most."""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from greffier.desk.sentences import sentence_around
from greffier.record import Span
from greffier.store import Place, Question, Record, Told, Weighed, Words, told, weighed

MONTH = timedelta(days=31)
ONCE = (1, sys.maxsize)
"""The weight of a day that one voice names, however often."""


@dataclass(frozen=True, slots=True)
class Day:
    """One day, or several of which it cannot be told which: `until` is the last; its events.

    `voices` is how many independent voices tell of a day, 0 for several days. For the days that matter most,
    `sentence` tells of it best, and `undated` are events of that day's news that tell no day of their own.
    """

    day: str
    until: str
    voices: int
    events: tuple[Told, ...]
    undated: tuple[Told, ...] = ()
    sentence: Place | None = None


@dataclass(frozen=True, slots=True)
class Marked:
    """A day that matters, the voices that tell of it, the sentence that does so best."""

    day: str
    voices: int
    sentence: Place


def mattering(record: Record, count: int) -> list[Marked]:
    """The so many days of an open record that matter most, in order; none that a single voice just names."""
    known = [one for one in weighed(record.db).values() if one.weight > ONCE and one.words]
    kept = sorted(known, key=lambda one: (one.weight, one.day), reverse=True)[:count]
    told_of = (
        (one, _sentence(record, one.words)) for one in sorted(kept, key=lambda one: one.day) if one.words
    )
    return [Marked(one.day, one.voices, sentence) for one, sentence in told_of if sentence]


def timeline(record: str | Path, question: Question, days: int | None = None) -> Iterator[Day]:
    """Days and spans of days with their events, in order; with `days` the so many days that matter most."""
    with Record.open(record) as opened:
        events = list(told(opened.db, question))
        weights = weighed(opened.db)
        kept = _stretches(events) if days is None else _mattering(events, weights, question)[:days]
        by_id = {one.id: one for one in events}
        by_days = defaultdict[tuple[str | None, str | None], list[Told]](list)
        for one in events:
            by_days[one.day, one.until].append(one)
        for first, last in sorted(kept, key=lambda span: (is_wide(*span), span)):
            weight = weights.get(first) if first == last else None
            here = by_days[first, last]
            if days is None or weight is None:
                yield Day(first, last, weight.voices if weight else 0, tuple(here))
                continue
            labels = {one.label for one in here}
            supposed = (by_id[event] for event in weight.undated if event in by_id)
            others = {(one.label, one.who, one.whom): one for one in supposed if one.label not in labels}
            here.sort(key=lambda one: (one.status != "held", -one.voices, -one.articles))
            sentence = _sentence(opened, weight.words) if weight.words else None
            yield Day(first, last, weight.voices, tuple(here), tuple(others.values()), sentence)


def is_wide(first: str, last: str) -> bool:
    """Whether two days lie more than a month apart, so that they place nothing; such come last."""
    try:
        return date.fromisoformat(last) - date.fromisoformat(first) > MONTH
    except ValueError:
        return False


def _stretches(events: Iterable[Told]) -> set[tuple[str, str]]:
    """The days and spans of days that events are told of."""
    return {(one.day, one.until) for one in events if one.day and one.until}


def _mattering(
    events: Iterable[Told], weights: Mapping[str, Weighed], question: Question
) -> list[tuple[str, str]]:
    """Single days, those that matter most first; where not all events are asked for, days of those alone."""
    known = {first for first, last in _stretches(events) if first == last}
    if question == Question():
        known |= weights.keys()
    nothing = Weighed("")
    ranked = sorted(known, key=lambda day: (weights.get(day, nothing).weight, day), reverse=True)
    return [(day, day) for day in ranked]


def _sentence(record: Record, words: Words) -> Place | None:
    """The sentence that some words of an article stand in."""
    article = record.article(words.article)
    if article is None:
        return None
    span = sentence_around(article.text, Span(words.start, words.end), article.noise)
    return Place(span.of(article.text), article.id, article.paths[0], span.start, span.end)
