"""Streams articles through a pipeline."""

from collections.abc import Iterable, Iterator

from greffier.parsing.convert import Builder, Strings
from greffier.parsing.pieces import pieces
from greffier.parsing.pipeline import Pipeline
from greffier.record.article import Article, article_id
from greffier.record.parse import Parse

BATCH = 64
MOST_ARTICLES, MOST_CHARACTERS = 100, 300_000


def _groups(articles: Iterable[Article]) -> Iterator[list[Article]]:
    """Given articles, groups of them small enough to be held at once."""
    group: list[Article] = []
    for article in articles:
        group.append(article)
        if len(group) == MOST_ARTICLES or sum(len(member.text) for member in group) > MOST_CHARACTERS:
            yield group
            group = []
    if group:
        yield group


def _parsed(articles: list[Article], pipeline: Pipeline, batch: int) -> Iterator[tuple[Article, Parse]]:
    """Given a group of articles, each with its Parse."""
    strings = Strings(pipeline.nlp.vocab.strings)
    builders = [Builder(article.text, strings) for article in articles]

    def stream() -> Iterator[tuple[str, tuple[int, int, bool]]]:
        for number, article in enumerate(articles):
            for text, start, begins in pieces(article):
                yield text, (number, start, begins)

    for doc, (number, start, begins) in pipeline.nlp.pipe(stream(), as_tuples=True, batch_size=batch):
        builders[number].add(doc, start, begins)
    for article, builder in zip(articles, builders, strict=True):
        yield article, builder.parse()


def parse(
    articles: Iterable[Article], pipeline: Pipeline, batch: int = BATCH
) -> Iterator[tuple[Article, Parse]]:
    """Given articles, each with its Parse, in order; spaCy forgets the words of a group when it is done."""
    for group in _groups(articles):
        with pipeline.nlp.memory_zone():
            done = list(_parsed(group, pipeline, batch))
        yield from done


def parse_text(text: str, pipeline: Pipeline) -> Parse:
    """Given a bare text, its Parse."""
    [(_, found)] = parse([Article(article_id(text), text, ())], pipeline)
    return found
