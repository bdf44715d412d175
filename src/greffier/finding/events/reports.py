"""Events as one article reports them: happenings with their actors, status, day, place and details."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from greffier.finding.actors import Resolved
from greffier.finding.events.details import details_of, ordinal_of
from greffier.finding.events.happening import Happening
from greffier.finding.events.roles import Cast, cast_of
from greffier.finding.events.status import status_of
from greffier.finding.events.triggers import is_marked
from greffier.finding.events.when import nearby, when_of
from greffier.finding.events.where import place_of
from greffier.finding.page import Page
from greffier.record import Actor, EventReport, Span, Statement, TimeExpression
from greffier.record.events import report_id


def events(page: Page) -> Iterator[EventReport]:
    """The article's reports of events, in reading order."""
    cast, told = cast_of(page), page.of(Happening)
    known = {actor.id for actor in page.of(Actor)}
    who = {r.head: r.actor for r in page.of(Resolved) if r.actor in known}
    heads = frozenset(one.head for one in told)
    for one in told:
        report = _report(page, cast, one, who, heads - {one.head})
        if report is not None:
            yield report


def _report(
    page: Page, cast: Cast, one: Happening, who: Mapping[int, str | None], others: frozenset[int]
) -> EventReport | None:
    """One report; None when nothing is told beside that its word needs."""
    status = status_of(page, one)
    span = page.parse.span(one.first, one.last)
    statement = innermost(page, span)
    times = [t for t in nearby(page, one, page.of(TimeExpression)) if innermost(page, t.span) == statement]
    time = when_of(page, one, times, others)
    doers, done = actors_of(cast, one.who, who), actors_of(cast, one.whom, who)
    done = tuple(a for a in done if a not in doers)
    if one.row.needs == "told" and not (doers or done or time or one.verb or is_marked(page, one.head)):
        return None
    if status == "held" and _still_ahead(page, time):
        status = "planned"
    return EventReport(
        id=report_id(page.article.id, span),
        article=page.article.id,
        span=span,
        label=one.row.label,
        type=one.row.type,
        mode=one.row.mode,
        status=status,
        who=doers,
        whom=done,
        place=place_of(cast, one),
        when=time.when if time and time.bound in ("on", "around") else None,
        when_span=time.span if time else None,
        statement=statement,
        ordinal=ordinal_of(page, one),
        details=tuple(details_of(page, one, times)),
    )


def innermost(page: Page, span: Span) -> str | None:
    """The innermost statement in whose content a span stands; None in the article's own voice."""
    around = [s for s in page.of(Statement) if any(part.covers(span) for part in s.content)]
    return min(around, key=lambda s: sum(map(len, s.content))).id if around else None


def actors_of(cast: Cast, tokens: Sequence[int], who: Mapping[int, str | None]) -> tuple[str, ...]:
    """The actors that tokens stand for, without repeats."""
    found = []
    for token in tokens:
        reference = cast.covering.get(token)
        actor = who.get(token) or (who.get(reference.head) if reference is not None else None)
        if actor is not None:
            found.append(actor)
    return tuple(dict.fromkeys(found))


def _still_ahead(page: Page, time: TimeExpression | None) -> bool:
    """Whether the day told lies after the article's own."""
    published = page.article.published
    return bool(time and time.when and published and time.when.start[:10] > published.end[:10])
