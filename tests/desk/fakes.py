"""Stand-ins for parsing and finding, so that the desk needs no model: they know « X a dit : « … » » alone."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from greffier import finding, parsing
from greffier.lexicon import Lexicon
from greffier.record import Actor, Article, Mention, Parse, Sheet, Span, Statement
from greffier.record.statements import statement_id

SAID = re.compile(r"(\w+ \w+) (a dit) : « ([^»]+) »")
BROKEN_PARSE, BROKEN_FIND, MISQUOTED, DEADLY = "§parse", "§find", "§quote", "§die"


@dataclass(frozen=True, slots=True)
class Pipeline:
    """A pipeline in name only."""

    label: str = "fake_fr 1.0"
    lang: str = "fr"


def load(name: str | None) -> Pipeline:
    """The fake pipeline; PipelineError for the name "absent"."""
    if name == "absent":
        raise parsing.PipelineError("no pipeline named absent", "Install it.")
    return Pipeline("fake_xx 1.0", "xx") if name == "any" else Pipeline()


def parse(articles: Iterable[Article], pipeline: Pipeline) -> Iterator[tuple[Article, Parse]]:
    """No tokens at all; raises on an article that asks for it, kills its process on another."""
    for article in articles:
        if BROKEN_PARSE in article.text:
            raise ValueError("cannot parse")
        if DEADLY in article.text:
            os._exit(9)
        time.sleep(float(os.environ.get("FAKE_SECONDS", "0")))
        yield article, Parse((), (), ())


def find(article: Article, parse: Parse, lexicon: Lexicon) -> Sheet:
    """One statement and one actor per « X Y a dit : « … » »."""
    if BROKEN_FIND in article.text:
        raise ValueError("cannot find")
    actors: dict[str, Actor] = {}
    statements = []
    for found in SAID.finditer(article.text):
        who = f"{article.id}-a{len(actors)}" if found[1] not in actors else actors[found[1]].id
        actors[found[1]] = Actor(
            who, found[1], "person", (found[1],), (Mention(Span(*found.span(1)), "name"),)
        )
        content, cue = (Span(*found.span(3)),), Span(*found.span(2))
        if MISQUOTED in article.text:
            cue = Span(len(article.text), len(article.text) + 9)
        key = statement_id(article.id, content, cue)
        statements.append(Statement(key, article.id, "direct", content, cue, who, Span(*found.span(1))))
    return Sheet(article, tuple(actors.values()), tuple(statements))


def install() -> None:
    """Put the stand-ins in the place of the real rooms, in this process."""
    for room, name, fake in ((parsing, "load", load), (parsing, "parse", parse), (finding, "find", find)):
        setattr(room, name, fake)
