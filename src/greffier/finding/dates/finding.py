"""Time expressions of a page: found, dated by the article's own dateline if need be, and resolved."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

from greffier.finding.dates import (
    calendar_rules,
    clock_rules,
    feast_rules,
    length_rules,
    relative_rules,
    set_rules,
)
from greffier.finding.dates.clues import clues, fetched, not_before
from greffier.finding.dates.dateline import dateline
from greffier.finding.dates.grammar import Rules, matches
from greffier.finding.dates.meaning import Skeleton, Valued
from greffier.finding.dates.placing import when
from greffier.finding.dates.reckoning import Outcome, Reference
from greffier.finding.dates.resolving import Resolver
from greffier.finding.dates.scanning import scan
from greffier.finding.page import Page
from greffier.finding.quotations import Quotation
from greffier.lexicon import Lexicon
from greffier.record import Noise, Span, When
from greffier.record.clues import Clue
from greffier.record.dates import TimeExpression, time_id

RULES = Rules(
    (
        *calendar_rules.RULES,
        *feast_rules.RULES,
        *relative_rules.RULES,
        *clock_rules.RULES,
        *length_rules.RULES,
        *set_rules.RULES,
    )
)


def dates(page: Page) -> Iterator[TimeExpression]:
    """The time expressions of an article, in reading order, resolved as far as text and publication allow."""
    return (one for one in times(page) if isinstance(one, TimeExpression))


@dataclass(frozen=True, slots=True)
class Age:
    """Words that say how old someone is: *38 ans* in *un homme de 38 ans*."""

    span: Span


def times(page: Page) -> Iterator[TimeExpression | Clue | Age]:
    """The time expressions of an article, each with its clues, those of a crawler's header, and the ages."""
    found = skeletons(page.text, page.lexicon)
    yield from (Age(s.span) for s in found if _is_age(s))
    told = tuple(s for s in found if not _is_age(s))
    reference = _reference(page, told)
    prose = tuple(s for s in told if not _noisy(s, page.article.noise))
    quotations = page.of(Quotation) if Quotation in page.facts else ()
    resolver = Resolver(page, prose, reference)
    yield from fetched(page.article)
    yield from not_before(page.article, page.lexicon.founded)
    for skeleton, outcome, counted_from in resolver.outcomes():
        yield _expression(page, skeleton, outcome)
        anchor = time_id(page.article.id, counted_from.span) if counted_from else None
        quoted = any(quotation.outer.covers(skeleton.span) for quotation in quotations)
        tense, plain = partial(resolver.tense, skeleton), partial(resolver.plain_tense, skeleton)
        yield from clues(page.article.id, skeleton, tense, plain, anchor, quoted)


def ages(page: Page) -> Iterator[TimeExpression]:
    """The ages in an article (*âgé de 38 ans*), as durations; `dates` leaves them out: they tell no time."""
    found = skeletons(page.text, page.lexicon)
    old = tuple(s for s in found if _is_age(s))
    yield from _resolved(page, old, None)


def _is_age(skeleton: Skeleton) -> bool:
    return isinstance(skeleton.meaning, Valued) and skeleton.meaning.kind == "AGE"


def skeletons(text: str, lexicon: Lexicon) -> tuple[Skeleton, ...]:
    """Expressions found and typed in a text, not yet resolved."""
    return tuple(matches(scan(text, lexicon), RULES))


def _resolved(
    page: Page, found: tuple[Skeleton, ...], reference: Reference | None
) -> Iterator[TimeExpression]:
    for skeleton, outcome, _ in Resolver(page, found, reference).outcomes():
        yield _expression(page, skeleton, outcome)


def _expression(page: Page, skeleton: Skeleton, outcome: Outcome) -> TimeExpression:
    """A skeleton and its outcome as a fact."""
    article = page.article.id
    name, resolved = time_id(article, skeleton.span), when(skeleton, outcome, page.text)
    return TimeExpression(
        name, article, skeleton.span, skeleton.type, outcome.value, skeleton.bound, resolved
    )


def _noisy(skeleton: Skeleton, noise: tuple[Noise, ...]) -> bool:
    return any(passage.span.covers(skeleton.span) for passage in noise)


def _reference(page: Page, found: tuple[Skeleton, ...]) -> Reference | None:
    """The days that publication may have been: what the dateline says, else what the source states."""
    stated = page.article.published
    written = tuple(s for s in found[:12] if s.type == "DATE")
    line = (
        None
        if stated and stated.start == stated.end
        else dateline(page.article, _resolved(page, written, None))
    )
    return from_when(line or stated, "dateline" if line else "publication")


def from_when(published: When | None, how: str) -> Reference | None:
    """A reference from a When; None without one, or when its ends are no ISO days."""
    if published is None:
        return None
    try:
        first = date.fromisoformat(published.start[:10])
        return Reference(first, date.fromisoformat(published.end[:10]), how)
    except ValueError:
        return None
