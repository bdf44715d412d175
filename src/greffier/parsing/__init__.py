"""Articles in, parses out: the one room that knows spaCy, and puts it down again.

spaCy is imported when a pipeline is loaded, not before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from greffier.parsing.frozen import freeze, thaw
from greffier.parsing.pipeline import Pipeline, PipelineError, load

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from greffier.record.article import Article
    from greffier.record.parse import Parse

__all__ = ["Pipeline", "PipelineError", "freeze", "load", "parse", "parse_text", "thaw"]


def parse(articles: Iterable[Article], pipeline: Pipeline) -> Iterator[tuple[Article, Parse]]:
    """Given articles, each with its Parse, in order, streamed; without noise, offsets are the article's."""
    from greffier.parsing import articles as stream

    return stream.parse(articles, pipeline)


def parse_text(text: str, pipeline: Pipeline) -> Parse:
    """Given a bare text, its Parse."""
    from greffier.parsing import articles as stream

    return stream.parse_text(text, pipeline)
