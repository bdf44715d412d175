"""Which day an event named in passing is on: that of words beside it, of another report of it, or its own."""

from __future__ import annotations

from greffier.finding.events.complements import governors
from greffier.finding.events.happening import Happening
from greffier.finding.events.when import when_of
from greffier.finding.page import Page
from greffier.record import EventReport, TimeExpression
from greffier.record.dates import time_id
from greffier.record.events import report_id

REACH = 12  # tokens behind a noun in which the day of its event may stand


def day_of(page: Page, head: int, where: range | None = None) -> str | None:
    """The id of the day of the event that a noun names: its date's, else its report's; None for no event.

    `where` are the tokens among which words may date it, its sentence when None; of those given, the one day
    they hold is its own.
    """
    one, times = page.once(_happenings).get(head), _times(page, head, where)
    time = when_of(page, one, times, frozenset()) if one is not None else _dated(page, head, times)
    if time is None and where is not None and one is not None and len(times) == 1:
        time = times[0]
    if time is not None:
        return time.id
    if one is None:
        return None
    same = [report for report in page.of(EventReport) if _same(page, one, report)]
    start = page.tokens[head].start
    told = [report for report in same if report.span.start <= start] or same[:1]
    dated = [report.when_span for report in told if report.when_span is not None]
    if dated:
        return time_id(page.article.id, dated[-1])
    return told[-1].id if told else None


def _same(page: Page, one: Happening, report: EventReport) -> bool:
    """Whether a report tells the happening: its own words, or of one that is taken up (*ces pourparlers*)."""
    span = page.parse.span(one.first, one.last)
    if report.id == report_id(page.article.id, span):
        return True
    taken_up = page.keys[max(one.first - 1, 0)] in page.lexicon.words("taking up")
    phone = report.mode == one.row.mode == "phone" and report.span.start < span.start
    return taken_up and (report.label == one.row.label or phone)


def _happenings(page: Page) -> dict[int, Happening]:
    return {one.head: one for one in page.of(Happening)}


def _times(page: Page, head: int, where: range | None) -> list[TimeExpression]:
    """The days and hours told among some tokens, those of a token's sentence for None."""
    first, last = (where.start, where.stop) if where else page.sentence(head)
    around = page.parse.span(first, last)
    return [t for t in page.of(TimeExpression) if t.type in ("DATE", "TIME") and around.covers(t.span)]


def _dated(page: Page, head: int, times: list[TimeExpression]) -> TimeExpression | None:
    """The day within a noun phrase that no lexicon has as an event: *l'élection du 23 avril*."""
    for time in times:
        first = page.at(time.span.start)
        if head < first <= head + REACH and head in governors(page, first, 3):
            return time
    return None
