"""Every cue's own sentences through the shipped pipeline: which are found, which traps are fallen into.

`python -m tests.finding.rows` prints what fails today; `--write` makes that the list of known failures.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from greffier.finding import find
from greffier.lexicon import Cue, load, plain
from greffier.parsing import load as load_pipeline
from greffier.parsing import parse
from greffier.record import Article, Sheet, Span
from greffier.record.article import article_id

KNOWN = Path(__file__).with_name("known_rows.txt")
HEADER = """\
# Sentences of cues.tsv that the finders get wrong today: side, cue, constructions, act.
# `python -m tests.finding.rows --write` makes this file; it is meant to grow shorter.
"""
SILENT = re.compile(r"[\s«»“”„‟‹›\"]")
"""Characters that count for nothing when two contents are compared: white space and quotation marks."""


@dataclass(frozen=True)
class Sentence:
    """One sentence of a row: plain text, and the content it must give (earns) or none (refuses)."""

    side: Literal["earns", "refuses"]
    cue: Cue
    text: str
    content: tuple[Span, ...]

    @property
    def key(self) -> str:
        """What the row is listed under."""
        return (
            f"{self.side} {self.cue.kind} {self.cue.cue} ({','.join(self.cue.constructions)}) {self.cue.act}"
        )


def sentences() -> Iterator[Sentence]:
    """The sentences of all cues, in the order of the file."""
    for cue in load("fr").cues:
        yield Sentence("earns", cue, plain(cue.earns), bracketed(cue.earns))
        if cue.refuses:
            yield Sentence("refuses", cue, cue.refuses, ())


def bracketed(marked: str) -> tuple[Span, ...]:
    """Where the stretches in brackets stand once all marks are taken out."""
    at, start, found = 0, 0, []
    for character in marked:
        if character == "[":
            start = at
        elif character == "]":
            found.append(Span(start, at))
        elif character not in "{}":
            at += 1
    return tuple(found)


def letters(text: str, content: tuple[Span, ...]) -> set[int]:
    """Positions of the characters of a content that count."""
    return {k for span in content for k in range(span.start, span.end) if not SILENT.match(text[k])}


def overlap(text: str, left: tuple[Span, ...], right: tuple[Span, ...]) -> float:
    """Intersection over union of two contents."""
    one, other = letters(text, left), letters(text, right)
    return len(one & other) / max(1, len(one | other))


def holds(sentence: Sentence, sheet: Sheet) -> bool:
    """Whether the content was found, or nothing was where nothing is said."""
    if sentence.side == "refuses":
        return not sheet.statements
    return any(overlap(sentence.text, s.content, sentence.content) >= 0.8 for s in sheet.statements)


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


def shown(row: Sentence, sheet: Sheet) -> str:
    """A failing sentence with what was found in it."""
    given = [" … ".join(part.of(row.text) for part in s.content) + f" <{s.rule}>" for s in sheet.statements]
    wanted = row.cue.earns if row.side == "earns" else row.text
    return "\n".join([f"{row.key}\n    {wanted}", *(f"    found: {words}" for words in given)])


def main(given: list[str]) -> int:
    """Print each failing sentence; with --write, list them as known."""
    failed = [(row, sheet) for row, sheet, right in judged() if not right]
    print(*(shown(row, sheet) for row, sheet in failed), sep="\n")
    print(f"{len(failed)} sentences fail")
    if "--write" in given:
        keys = sorted({row.key for row, _ in failed})
        KNOWN.write_text(HEADER + "".join(f"{key}\n" for key in keys), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
