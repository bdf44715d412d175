"""When, in the article's words: one time expression, its value as far as it is known, and what it bounds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from greffier.record.making import quickly_made
from greffier.record.span import Span
from greffier.record.when import When

TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
Bound = Literal["on", "from", "until", "before", "after", "around"]


@quickly_made
@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Words that tell when, how long or how often. `value` is a TIMEX3 value, X for each figure not known.

    `bound` says how what is told stands to the value (*depuis*: from, *d'ici*: until, *plus de*: after);
    `when` is None for durations, for sets, and where neither text nor publication gives a day to reckon from.
    """

    id: str
    article: str
    span: Span
    type: TimeType
    value: str
    bound: Bound = "on"
    when: When | None = None


def time_id(article: str, span: Span) -> str:
    """A time expression's id: article and where it stands; the same at each rebuild."""
    return f"{article}-t{span.start}-{span.end}"
