"""Tables for spreadsheets: who said what, who is who, what was read; no cell computes anything."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import astuple, fields
from typing import Literal

from greffier.desk.relating import related
from greffier.store import Known, Question, Record, Said, Shelved

Table = Literal["statements", "actors", "articles"]
BOM = "\ufeff"  # without it Excel reads UTF-8 as Windows-1252
RUNS = ("=", "+", "-", "@", "\t", "\r")  # first characters that make a spreadsheet compute a cell
Cell = str | int | float | None


def lines(record: Record, table: Table, certainty: float = 0.0, separator: str = ",") -> Iterator[str]:
    """One table of the record as lines of CSV; the first has the mark of UTF-8 and the columns' names."""
    question = Question(certainty=certainty)
    kind: type[Said | Known | Shelved]
    found: Iterator[Said | Known | Shelved]
    if table == "statements":
        kind, found = Said, record.said(question)
    elif table == "actors":
        kind, found = Known, related(record, record.known(question))
    else:
        kind, found = Shelved, record.shelved(question)
    yield BOM + _line((field.name for field in fields(kind)), separator)
    for row in found:
        yield _line(map(safe, astuple(row)), separator)


def safe(cell: Cell) -> Cell:
    """`cell`, with an apostrophe before a text that a spreadsheet would compute."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(RUNS) and len(cell) > 1 else cell


def _line(cells: Iterable[Cell], separator: str) -> str:
    """One row of CSV, without its line end."""
    written = io.StringIO()
    csv.writer(written, delimiter=separator).writerow(list(cells))
    return written.getvalue().removesuffix("\r\n")
