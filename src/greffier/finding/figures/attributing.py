"""Who says a figure, as of which day: the innermost statement around it, the time told in its clause."""

from __future__ import annotations

from collections.abc import Container, Iterable

from greffier.finding.dates.dateline import AFTER
from greffier.finding.grammar import climb, is_finite
from greffier.finding.page import Page
from greffier.record import Span, Statement, TimeExpression

MARKS = frozenset("(-–—:")
"""What stands behind the day of a dateline, not behind that of a sentence."""
HEAD = 200
"""Characters in which the day of a dateline stands, which dates nothing told behind it."""


def innermost(statements: Iterable[Statement], span: Span) -> Statement | None:
    """The smallest statement whose content takes in `span`; None in the article's own voice."""
    around = [s for s in statements if any(part.meets(span) for part in s.content)]
    return min(around, key=lambda s: sum(map(len, s.content)), default=None)


def told_when(
    page: Page, at: int, times: Iterable[TimeExpression], said: Container[Span | None]
) -> TimeExpression | None:
    """The day in the clause of token `at`, none of those when something was `said`; None without one.

    *Depuis lundi, d'ici à lundi* tell no day of which a figure is true.
    """
    first, limit = page.sentence(at)
    sentence = page.parse.span(first, limit)
    near = [
        t for t in times
        if t.type in ("DATE", "TIME") and t.when and t.span not in said and sentence.covers(t.span)
        and not (t.span.start < HEAD and _of_dateline(page, t))
        and t.bound not in ("from", "until", "before", "after")
        and clause_of(page, page.at(t.span.start)) == clause_of(page, at)
    ]  # fmt: skip
    return min(near, key=lambda t: abs(t.span.start - page.tokens[at].start), default=None)


def _of_dateline(page: Page, time: TimeExpression) -> bool:
    """Whether a full date is written as a dateline is: *Oslo, 14 mai 2024 (NTB) -*."""
    behind = AFTER.match(page.text, time.span.end) if len(time.value) == len("2024-05-14") else None
    return behind is not None and not MARKS.isdisjoint(behind[0])


def clause_of(page: Page, at: int) -> int | None:
    """The nearest finite verb (or what carries one) above token `at`; None when there is none."""
    for k in climb(page.parse, at):
        below = (page.tokens[c] for c in page.parse.children[k])
        if is_finite(page.tokens[k]) or any(is_finite(c) and c.dep.startswith(("aux", "cop")) for c in below):
            return k
    return None
