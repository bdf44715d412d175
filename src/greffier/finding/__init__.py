"""Doc → facts, one article at a time: quotations, references, frames, actors, dates, statements, events…"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from greffier.finding.dates import dateline
from greffier.finding.home import home
from greffier.finding.page import Page
from greffier.finding.reread import reread
from greffier.finding.table import FINDERS, Finder
from greffier.lexicon import Lexicon
from greffier.record import (
    Actor,
    Article,
    Clue,
    Commitment,
    EventReport,
    Figure,
    Fingerprint,
    Gap,
    Gist,
    Order,
    Parse,
    Sheet,
    Statement,
    Telling,
    TimeExpression,
)

__all__ = ["FINDERS", "Finder", "Page", "find"]

Kind = TypeVar("Kind")


def find(article: Article, parse: Parse, lexicon: Lexicon, finders: tuple[Finder, ...] = FINDERS) -> Sheet:
    """All facts of one article. A finder that fails costs its own facts and leaves a gap; none raises."""
    facts: dict[type, tuple[object, ...]] = {}
    gaps: list[Gap] = []
    page = Page(article, reread(parse, lexicon), lexicon, facts)
    for finder in finders:
        found: list[object] = []
        try:
            found = list(finder.find(page))
        except Exception as error:  # one finder's fault must not lose the article
            gaps.append(Gap(finder.name, f"{type(error).__name__}: {error}"))
        for kind in finder.gives:
            facts[kind] = tuple(fact for fact in found if isinstance(fact, kind))
    found_dates = _of(facts, TimeExpression)
    try:
        article = _dated(article, found_dates)
    except Exception as error:  # nor must a fault in its dateline
        gaps.append(Gap("dateline", f"{type(error).__name__}: {error}"))
    return Sheet(
        article,
        _of(facts, Actor),
        _of(facts, Statement),
        tuple(gaps),
        dates=found_dates,
        events=_of(facts, EventReport),
        commitments=_of(facts, Commitment),
        figures=_of(facts, Figure),
        clues=(*_of(facts, Clue), *_of(facts, Order)),
        fingerprint=next(iter(_of(facts, Fingerprint)), None),
        gists=_of(facts, Gist),
        tellings=_of(facts, Telling),
        home=home(article.text, lexicon),
    )


def _of(facts: Mapping[type, tuple[object, ...]], kind: type[Kind]) -> tuple[Kind, ...]:
    """The facts of one kind, in the order they were found."""
    return tuple(fact for fact in facts.get(kind, ()) if isinstance(fact, kind))


def _dated(article: Article, dates: tuple[TimeExpression, ...]) -> Article:
    """The article with the day its own dateline tells, when its source states none."""
    if article.published is not None:
        return article
    return replace(article, published=dateline(article, dates))
