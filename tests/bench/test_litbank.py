"""The measure on novels: annotations are read, citations matched, incises and speakers counted."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.litbank import Citation, citations, main, tally
from greffier.record import Article, Sheet, Span, Statement

TEXT = "« Venez », dit le roi, « vite ». « Non. »"
ANNOTATED = """\
T1\tCitation 0 9;23 31\t« Venez » « vite »
T2\tEntite 15 21\tle roi
T3\tIntroducteur 11 14\tdit
T4\tCitation 33 41\t« Non. »
R1\tSource Arg1:T2 Arg2:T1
R2\tIntroduction Arg1:T3 Arg2:T1
"""


@pytest.fixture
def marks(tmp_path: Path) -> Path:
    """An annotation file."""
    path = tmp_path / "novel.ann"
    path.write_text(ANNOTATED, encoding="utf-8")
    return path


def test_citations_have_their_parts_sources_and_introducers(marks: Path) -> None:
    first, second = citations(marks)
    assert first == Citation(((0, 9), (23, 31)), [(15, 21)], [(11, 14)])
    assert first.incised
    assert second.parts == ((33, 41),)
    assert not second.incised


def test_found_incised_and_spoken_are_counted(marks: Path) -> None:
    said = Statement("s", "a", "direct", (Span(2, 7), Span(25, 29)), speaker_span=Span(18, 21))
    counts = tally(TEXT, citations(marks), Sheet(Article("a", TEXT, ()), (), (said,)))
    assert (counts.wanted, counts.predicted, counts.found, counts.strict) == (2, 1, 1, 1)
    assert (counts.incised, counts.incised_found, counts.told, counts.spoken) == (1, 1, 1, 1)


def test_a_folder_without_annotated_texts_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path)]) == 1
    assert "no annotated texts" in capsys.readouterr().err
