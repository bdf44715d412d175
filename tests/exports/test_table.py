"""Tables that spreadsheets open: nothing in them is computed, everything in them comes back."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greffier.exports import table
from greffier.store import Record
from tests.store.sheets import sheet


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    with Record.create(tmp_path_factory.mktemp("t") / "r.greffe") as made:
        with made.batch():
            made.begin_run("build", {})
            made.write(sheet(path="=a.txt"), 1)
            made.replace_clusters({actor.id: actor.id for actor in sheet().actors})
        yield made


def read(record: Record, which: table.Table, separator: str = ",") -> list[dict[str, str]]:
    """The rows of a table as another program reads them."""
    text = "\r\n".join(table.lines(record, which, separator=separator))
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=separator))


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_statements_come_with_names_and_words(record: Record, separator: str) -> None:
    first, second = read(record, "statements", separator)
    assert (first["speaker"], first["words"], first["manner"]) == ("Anna Keller", "tout est prêt", "direct")
    assert (second["addressee"], second["cue"], second["polarity"]) == ("Lorvan", "a prévenu", "-")


def test_a_cell_that_would_be_computed_is_text(record: Record) -> None:
    assert {row["path"] for row in read(record, "statements")} == {"'=a.txt"}


@given(st.text())
def test_no_cell_begins_a_formula(words: str) -> None:
    cell = str(table.safe(words))
    assert len(cell) < 2 or cell[0] not in "=+-@\t\r"
    assert cell.endswith(words)


def test_actors_and_articles_have_tables_too(record: Record) -> None:
    assert [row["name"] for row in read(record, "actors")] == ["Anna Keller", "Lorvan"]
    [article] = read(record, "articles")
    assert (article["title"], article["statements"]) == ("Titre", "2")


def test_words_with_line_ends_stay_in_their_cell() -> None:
    assert table._line(["a\nb", 'c"d', None, 1.5], ",") == '"a\nb","c""d",,1.5'
