"""The texts in many styles: their annotations fit them, their trees are sound, their splits are even."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from bench.gold import GoldStatement, one_gold, placed
from greffier.record import Act, Manner

FOLDER = Path(__file__).resolve().parents[1] / "styles"
REPORTS = FOLDER.with_name("reports")
FILES = sorted([*FOLDER.glob("*.json"), *REPORTS.glob("*.json"), *REPORTS.with_name("long").glob("*.json")])
each = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)


def annotated(path: Path) -> tuple[str, list[GoldStatement]]:
    """A text and its annotations in their places."""
    text = path.with_suffix(".txt").read_text(encoding="utf-8")
    return text, placed(one_gold(path), text)


def test_every_text_has_annotations_and_half_are_kept_for_testing() -> None:
    styles = [path for path in FILES if path.parent == FOLDER]
    assert {path.stem for path in styles} == {path.stem for path in FOLDER.glob("*.txt")}
    splits = [one_gold(path).split for path in styles]
    assert splits.count("dev") == splits.count("test") == 5


@each
def test_annotations_fit_their_text(path: Path) -> None:
    text, statements = annotated(path)
    for statement in statements:
        assert statement.manner in get_args(Manner)
        assert statement.act in get_args(Act)
        marked = any(mark in text[start:end] for start, end in statement.content for mark in '«“"')
        assert marked or statement.manner != "mixed"
        assert not marked or statement.manner in ("mixed", "direct") or "« Calliope »" in text


@each
def test_a_nested_statement_lies_in_its_parent(path: Path) -> None:
    _, statements = annotated(path)
    for statement in statements:
        if statement.parent is not None:
            outer = statements[statement.parent].content
            first, last = min(a for a, _ in outer), max(b for _, b in outer)
            assert all(first <= start and end <= last for start, end in statement.content)
            assert not statements[statement.parent].optional
