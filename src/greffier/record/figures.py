"""Figures: how many of what, as an interval, with the hedge the text gives and who says so."""

from __future__ import annotations

from dataclasses import dataclass

from greffier.record.span import Span
from greffier.record.when import When

MARKED = "="
"""What a mark begins with, so that it is no word."""
PART, EARLIER, OWN, PARAGRAPH = "=part", "=earlier", "=own", "=p"
CHANGE, RATE, SHARE, ONLY, DONE_ON = "=change", "=each:", "=share:", "=only", "=on"
TOWN, WITHIN, EXPECTED = "=in:", "=within", "=expected"


def mark(what: str) -> str:
    """A mark that says what befell those counted."""
    return f"{MARKED}{what}"


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of one article: `low` and `high` are equal when it is exact, None where it is open.

    `span` covers the number with its hedge and unit; `of` is what is counted, in words; `by` (a sheet's actor
    id) is who says so, None in the article's own voice; `statement` is the innermost statement it stands in;
    `lemmas` are the content words of its sentence in normal form, states by their codes; behind them stand
    marks: what befell those counted, that they are part of others or someone's own (*dans leurs rangs*), that
    it is an earlier count, and in which paragraph it stands; that it is a change, a rate, someone's share, or
    no more than so many; that its day is the one on which that befell them; the town it is of, or that it is
    told of one place or time alone (*dans la seule ville de*), or but expected.
    """

    id: str
    article: str
    span: Span
    low: float | None
    high: float | None
    unit: str | None = None
    of: str = ""
    of_span: Span | None = None
    place: Span | None = None
    as_of: When | None = None
    as_of_span: Span | None = None
    hedge: Span | None = None
    by: str | None = None
    statement: str | None = None
    lemmas: tuple[str, ...] = ()
    certainty: float = 1.0

    def __post_init__(self) -> None:
        """Raise ValueError when the interval is empty or says nothing."""
        if self.low is None and self.high is None:
            raise ValueError("a figure without a number")
        if self.low is not None and self.high is not None and self.high < self.low:
            raise ValueError(f"interval runs backwards: {self.low} to {self.high}")


def figure_id(article: str, span: Span) -> str:
    """A figure's id: article and where it stands; the same at each rebuild."""
    return f"{article}-f{span.start}-{span.end}"
