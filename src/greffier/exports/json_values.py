"""Values of JSON as the export writes them."""

from __future__ import annotations

from greffier.record import Span, When

Json = str | int | float | list["Json"] | dict[str, "Json"] | None
Row = dict[str, Json]


def span_json(span: Span | None) -> Json:
    """A span as a pair, null when there is none."""
    return [span.start, span.end] if span else None


def placed_json(article: str, span: Span | None) -> Json:
    """A span with its article before it, null when there is none."""
    return [article, span.start, span.end] if span else None


def when_json(when: When | None) -> Json:
    """A moment as an object, null when there is none."""
    return {"start": when.start, "end": when.end, "how": when.how, "text": when.text} if when else None
