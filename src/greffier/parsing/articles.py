"""Streams articles through a pipeline."""

from collections import deque
from collections.abc import Iterable, Iterator

from greffier.parsing.convert import Builder, Strings
from greffier.parsing.pieces import pieces
from greffier.parsing.pipeline import Pipeline
from greffier.record.article import Article, article_id
from greffier.record.parse import Parse

BATCH = 64
_Place = tuple[int, bool]


def parse(
    articles: Iterable[Article], pipeline: Pipeline, batch: int = BATCH
) -> Iterator[tuple[Article, Parse]]:
    """Given articles, each with its Parse, in order; no more than a batch of paragraphs is held at a time."""
    strings = Strings(pipeline.nlp.vocab.strings)
    waiting: deque[tuple[Article, Builder, list[int]]] = deque()

    def stream() -> Iterator[tuple[str, tuple[list[int], Builder, int, bool]]]:
        for article in articles:
            entry = (article, Builder(article.text, strings), [1])
            waiting.append(entry)
            for text, start, begins in pieces(article):
                entry[2][0] += 1
                yield text, (entry[2], entry[1], start, begins)
            entry[2][0] -= 1

    for doc, (left, builder, start, begins) in pipeline.nlp.pipe(stream(), as_tuples=True, batch_size=batch):
        builder.add(doc, start, begins)
        left[0] -= 1
        while waiting and waiting[0][2][0] == 0:
            article, done, _ = waiting.popleft()
            yield article, done.parse()
    for article, done, _ in waiting:
        yield article, done.parse()


def parse_text(text: str, pipeline: Pipeline) -> Parse:
    """Given a bare text, its Parse."""
    return next(parse([Article(article_id(text), text, ())], pipeline))[1]
