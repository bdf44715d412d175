"""Tellings: meetings that sentences speak of, with the persons, day and length that stand beside them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from greffier.finding.events.details import media
from greffier.finding.page import Page
from greffier.lexicon import key
from greffier.record import Actor, EventReport, Span, Statement, TimeExpression
from greffier.record.dates import time_id
from greffier.record.tellings import Telling

MEETINGS = frozenset({"CONSULT", "AGREE"})
REACH = 6  # tokens before the word for a meeting among which *un jour après avoir* is looked for
MOST = 4  # persons in a sentence of which it can still be told who met


@dataclass(slots=True)
class _Around:
    """What stands in one sentence."""

    reports: list[EventReport] = field(default_factory=list)
    persons: list[str] = field(default_factory=list)
    days: list[TimeExpression] = field(default_factory=list)
    lengths: list[TimeExpression] = field(default_factory=list)


def tellings(page: Page) -> Iterator[Telling]:
    """All tellings of the article, in reading order."""
    said = {s.said_span for s in page.of(Statement)}
    for number, around in sorted(_sentences(page).items()):
        if len(around.persons) > MOST:
            continue
        day = _day(around, said)
        for report in around.reports:
            own = time_id(report.article, report.when_span) if report.when_span else day
            if own in _ahead_of(around, report.span) and _apart(page, report.span):
                own = None
            yield _telling(page, around, report.span, own, report)
        medium = None if around.reports else _medium(page, number)
        if medium is not None and (day or around.lengths):
            yield _telling(page, around, medium, day)


def _telling(
    page: Page, around: _Around, span: Span, day: str | None, report: EventReport | None = None
) -> Telling:
    """The telling of one meeting in a sentence."""
    details = {one.what: one.value for one in report.details} if report else {}
    if len(around.lengths) == 1:
        details.setdefault("duration", around.lengths[0].value)
    ordinal = report.ordinal if report else None
    return Telling(page.article.id, span, tuple(around.persons), day, tuple(details.items()), ordinal)


def _sentences(page: Page) -> dict[int, _Around]:
    """What stands in each sentence, by its number."""
    found: dict[int, _Around] = defaultdict(_Around)
    for report in page.of(EventReport):
        if report.type in MEETINGS and report.status in ("held", "planned"):
            found[_number(page, report.span)].reports.append(report)
    for actor in page.of(Actor):
        if actor.type == "person" and actor.entry is None:
            for number in {_number(page, mention.span) for mention in actor.mentions}:
                found[number].persons.append(actor.id)
    for time in page.of(TimeExpression):
        around = found[_number(page, time.span)]
        if time.type in ("DATE", "TIME") and not _spent(page, time):
            around.days.append(time)
        elif time.type == "DURATION" and time.value.startswith("PT"):
            around.lengths.append(time)
    return found


def _spent(page: Page, time: TimeExpression) -> bool:
    """Whether an expression names a time that somebody spends, which dates no meeting: *passe les fêtes*."""
    words = key(time.span.of(page.text))
    return any(form in words for form in page.once(_festive))


def _festive(page: Page) -> list[str]:
    """The words for times that are spent; ask `page.once` for them."""
    return [key(form) for row in page.lexicon.times.rows if row.kind == "festive" for form in row.forms]


def _number(page: Page, span: Span) -> int:
    """The number of the sentence a span begins in."""
    at = page.at(span.start)
    return page.parse.sentence_of[at] if at >= 0 else 0


def _ahead_of(around: _Around, report: Span) -> set[str]:
    """The ids of the days of a sentence that stand before a meeting."""
    return {day.id for day in around.days if day.span.start < report.start}


def _apart(page: Page, report: Span) -> bool:
    """Whether a length of time puts a meeting off the day before it: *mardi, un jour après avoir vu X*."""
    at = page.at(report.start)
    first = max(page.sentence(at)[0] + 1, at - REACH) if at >= 0 else 0
    rows = page.lexicon.times.single
    for k in range(first, at):
        row = rows.get(page.keys[k - 1])
        if page.keys[k] in page.lexicon.words("before or after") and row is not None and row.kind == "unit":
            return True
    return False


def _day(around: _Around, said: Iterable[Span | None]) -> str | None:
    """The one day of a sentence that dates no other event and no saying; None when there is not one."""
    taken = {*said, *(report.when_span for report in around.reports)}
    free = [day for day in around.days if day.span not in taken]
    return free[0].id if len(free) == 1 else None


def _medium(page: Page, sentence: int) -> Span | None:
    """The word for the medium of a talk in a sentence (*téléphone*); None without one."""
    first, last = page.parse.sentences[sentence]
    at = next((k for k in page.once(media) if first <= k < last), None)
    return page.parse.span(at, at + 1) if at is not None else None
