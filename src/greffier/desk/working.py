"""A worker: articles in, sheets out, in this process or in another. It never sees the record."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from greffier import finding, lexicon, parsing
from greffier.desk.report import LANGUAGE
from greffier.record import Article, Gap, Parse, Sheet

ANY = "xx"  # the language of a pipeline for all languages


class CannotWork(Exception):
    """A worker cannot begin: `message` says why, `remedy` what to do. Crosses from one process to another."""

    def __init__(self, message: str, remedy: str = "") -> None:
        """Keep both apart."""
        super().__init__(message, remedy)
        self.message, self.remedy = message, remedy

    def __str__(self) -> str:
        """The message alone."""
        return self.message


@dataclass(frozen=True, slots=True)
class Worker:
    """A parser and the lexicon of its language, loaded once."""

    pipeline: parsing.Pipeline
    lexicon: lexicon.Lexicon

    def sheets(self, articles: Sequence[Article]) -> Iterator[Sheet]:
        """One sheet per article, in order; an article that cannot be worked on gets a sheet with a gap."""
        mine = [article for article in articles if self.reads(article)]
        done = {sheet.article.id: sheet for sheet in self._together(mine)}
        for article in articles:
            yield done.get(article.id) or Sheet(
                article, gaps=(Gap(LANGUAGE, f"no pipeline for {article.lang}"),)
            )

    def reads(self, article: Article) -> bool:
        """Whether the article is in the language of the pipeline, as far as can be told."""
        return article.lang is None or self.pipeline.lang in {article.lang, ANY}

    def _together(self, articles: Sequence[Article]) -> list[Sheet]:
        """The sheets of articles parsed in one stream; when one breaks it, each by itself."""
        try:
            return [self._sheet(article, parse) for article, parse in parsing.parse(articles, self.pipeline)]
        except Exception:
            return [self._alone(article) for article in articles]

    def _alone(self, article: Article) -> Sheet:
        """The sheet of one article; with a gap and no facts when it cannot be worked on."""
        room = "parsing"
        try:
            [(_, parse)] = parsing.parse([article], self.pipeline)
            room = "finding"
            return self._sheet(article, parse)
        except Exception as error:
            return Sheet(article, gaps=(Gap(room, f"{type(error).__name__}: {error}"),))

    def _sheet(self, article: Article, parse: Parse) -> Sheet:
        """The facts of one parsed article, marked with the pipeline that parsed it."""
        return replace(finding.find(article, parse, self.lexicon), pipeline=self.pipeline.label)


def worker(name: str | None) -> Worker:
    """A worker with the pipeline of this name (None: ours); CannotWork when it or its lexicon is unusable."""
    try:
        pipeline = parsing.load(name)
        language = "fr" if pipeline.lang == ANY else pipeline.lang
        return Worker(pipeline, lexicon.load(language))
    except parsing.PipelineError as error:
        raise CannotWork(error.message, error.remedy) from error
    except lexicon.LexiconFault as fault:
        raise CannotWork(str(fault), "Correct the data file, or install Greffier again.") from fault
