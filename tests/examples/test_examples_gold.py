"""The gold of the sample corpus: every word it names stands in its article, every tree and list is sound."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import TypedDict, get_args

import pytest

from greffier.reading import Skipped, read
from greffier.record import Act, Article, Manner, Polarity

EXAMPLES = Path(__file__).parents[2] / "examples"
CRISES = ("pourparlers-2022", "niger-2023")
FILES = sorted((EXAMPLES / "gold").glob("*.json"))
FOLD = str.maketrans("’‘\u00a0\u202f\u2009\n\t", "''     ")
MARKS = '«»“”"'


class Expected(TypedDict, total=False):
    """One expected statement, as the gold files hold it."""

    content: str
    after: int
    parts: list[str]
    speaker: list[str]
    speaker_text: str | None
    manner: str
    cue: str | None
    addressee: str | None
    channel: str | None
    said: str | None
    parent: int | None
    act: str
    polarity: str
    hedge: str | None
    optional: bool


class Gold(TypedDict):
    """One gold file: the article's file name, its split, its expected statements."""

    article: str
    split: str
    statements: list[Expected]


@cache
def articles() -> dict[str, Article]:
    """The articles of the sample corpus as the program reads them, by file name."""
    met = list(read(EXAMPLES / crisis for crisis in CRISES))
    assert not [skipped for skipped in met if isinstance(skipped, Skipped) and skipped.why != "kinds"]
    return {Path(article.paths[0]).name: article for article in met if isinstance(article, Article)}


def gold(file: Path) -> Gold:
    """The content of a gold file."""
    loaded: Gold = json.loads(file.read_text(encoding="utf-8"))
    return loaded


def place(text: str, words: str, after: int = 0) -> tuple[int, int]:
    """Where `words` stand in `text` from `after` on, "…" eliding; ValueError when they do not."""
    start, end = -1, after
    for piece in words.split("…"):
        pattern = r"\s+".join(map(re.escape, piece.translate(FOLD).split()))
        found = re.compile(pattern).search(text.translate(FOLD), end)
        if not found:
            raise ValueError(f"not in the article: {piece!r}")
        start, end = (found.start() if start < 0 else start), found.end()
    return start, end


def content(text: str, statement: Expected) -> tuple[int, int]:
    """From the first to the last character of a statement's content."""
    return place(text, statement["content"], statement.get("after", 0))


each = pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)


def test_every_article_has_gold_and_the_splits_are_even() -> None:
    """One gold file per article and none besides; half of each crisis is kept for testing."""
    golds = [gold(file) for file in FILES]
    assert sorted(g["article"] for g in golds) == sorted(articles())
    assert {Path(g["article"]).stem for g in golds} == {file.stem for file in FILES}
    for crisis in CRISES:
        splits = [g["split"] for g in golds if crisis in articles()[g["article"]].paths[0]]
        assert sorted(splits) == ["dev"] * 6 + ["test"] * 6


@each
def test_all_words_named_stand_in_the_article(file: Path) -> None:
    """Contents, cues, speakers, addressees, channels, times and hedges are exact words of the text."""
    text = articles()[gold(file)["article"]].text
    for statement in gold(file)["statements"]:
        content(text, statement)
        named = (statement["cue"], statement["speaker_text"], statement["addressee"], statement["channel"])
        for words in filter(None, (*named, statement["said"], statement["hedge"])):
            place(text, words)


@each
def test_parts_fill_the_content_in_order(file: Path) -> None:
    """The parts of a content that is cut lie one after the other, the first and last at its ends."""
    text = articles()[gold(file)["article"]].text
    for statement in gold(file)["statements"]:
        if "parts" in statement:
            start, end = content(text, statement)
            at, spans = start, []
            for part in statement["parts"]:
                spans.append(place(text, part, at))
                at = spans[-1][1]
            assert len(spans) > 1
            assert (spans[0][0], at) == (start, end)


@each
def test_lists_are_closed(file: Path) -> None:
    """Acts, manners and polarities are those of the record; speakers are named."""
    for statement in gold(file)["statements"]:
        assert statement["act"] in get_args(Act)
        assert statement["manner"] in get_args(Manner)
        assert statement["polarity"] in get_args(Polarity)
        assert statement["speaker"]
        assert all(name.strip() for name in statement["speaker"])


@each
def test_manner_agrees_with_the_marks(file: Path) -> None:
    """Quotation marks stand in every mixed content; in an indirect or narrated one, only around a name."""
    text = articles()[gold(file)["article"]].text
    for statement in gold(file)["statements"]:
        start, end = content(text, statement)
        marked = any(mark in text[start:end] for mark in MARKS)
        if statement["manner"] == "mixed":
            assert marked, statement["content"]
        elif statement["manner"] in ("indirect", "narrated"):
            assert not marked or "« format" in text[start:end].translate(FOLD), statement["content"]


@each
def test_parents_hold_their_children(file: Path) -> None:
    """A parent exists, covers its child, and is not an optional statement while its child is required."""
    text = articles()[gold(file)["article"]].text
    statements = gold(file)["statements"]
    for statement in statements:
        if statement["parent"] is not None:
            parent = statements[statement["parent"]]
            (start, end), (first, last) = content(text, parent), content(text, statement)
            assert start <= first
            assert last <= end
            assert (start, end) != (first, last)
            assert statement.get("optional") or not parent.get("optional")


@each
def test_statements_are_apart_from_each_other_and_from_noise(file: Path) -> None:
    """No two statements have the same content, none stands in what the reader marks as noise."""
    article = articles()[gold(file)["article"]]
    spans = [content(article.text, statement) for statement in gold(file)["statements"]]
    assert len(set(spans)) == len(spans)
    for start, end in spans:
        assert not [n for n in article.noise if n.span.start < end and start < n.span.end]
