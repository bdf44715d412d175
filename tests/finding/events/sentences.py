"""The sentences of events.tsv through the shipped pipeline: which events they tell.

`python -m tests.finding.events.sentences` prints what fails today; `--write` lists it as known.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, NamedTuple

from greffier.finding import find
from greffier.lexicon import EventWord, load, plain
from greffier.parsing import load as load_pipeline
from greffier.parsing import parse
from greffier.record import Article, Sheet, Span
from greffier.record.article import article_id

KNOWN = Path(__file__).with_name("known_words.txt")
HEADER = """\
# Sentences of events.tsv that the finder gets wrong today: side, word, kind, things, needs.
# `python -m tests.finding.events.sentences --write` makes this file; it is meant to grow shorter.
"""


class Sentence(NamedTuple):
    """One sentence of a row: what earns the word its place, or a trap in which it tells no such event."""

    side: Literal["earns", "refuses"]
    row: EventWord
    text: str

    @property
    def key(self) -> str:
        """What the sentence is listed under."""
        return f"{self.side} {self.row.keys()[0]} {self.row.label}"

    @property
    def marked(self) -> Span:
        """Where the marked words stand in the plain text."""
        start = self.row.earns.index("{")
        return Span(start, self.row.earns.index("}") - 1)


def sentences() -> Iterator[Sentence]:
    """The sentences of all words, in the order of the file."""
    for row in load("fr").events:
        yield Sentence("earns", row, plain(row.earns))
        if row.refuses:
            yield Sentence("refuses", row, row.refuses)


def holds(one: Sentence, sheet: Sheet) -> bool:
    """Whether the event is told by the marked words, or no such event where the word is a trap."""
    found = [event for event in sheet.events if event.label == one.row.label and event.type == one.row.type]
    if one.side == "refuses":
        return not found
    return any(event.span.meets(one.marked) for event in found)


def judged() -> Iterator[tuple[Sentence, Sheet, bool]]:
    """Every sentence with what the finders make of it, and whether that is right."""
    rows, lexicon = list(sentences()), load("fr")
    articles = (Article(article_id(row.text), row.text, ()) for row in rows)
    for row, (article, parsed) in zip(rows, parse(articles, load_pipeline()), strict=True):
        sheet = find(article, parsed, lexicon)
        yield row, sheet, holds(row, sheet)


def known() -> set[str]:
    """The keys of the sentences listed as known to fail."""
    lines = KNOWN.read_text(encoding="utf-8").splitlines()
    return {line for line in lines if line and not line.startswith("#")}


def main(given: list[str]) -> int:
    """Print each failing sentence; with --write, list them as known."""
    failed = [(row, sheet) for row, sheet, right in judged() if not right]
    for row, sheet in failed:
        told = [f"{event.label} ({event.span.of(row.text)})" for event in sheet.events]
        print(row.key, "|", row.row.earns if row.side == "earns" else row.text, "|", *told)
    print(f"{len(failed)} sentences fail")
    if "--write" in given:
        KNOWN.write_text(HEADER + "".join(f"{key}\n" for key in sorted({r.key for r, _ in failed})), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
