"""A table as files beside its page: CSV for spreadsheets, JSON for programs."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from dataclasses import replace
from io import StringIO
from itertools import chain, tee, zip_longest

from greffier.pages.folder import Draft
from greffier.pages.frame import Table

Cell = str | int | float | None
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write(draft: Draft, table: Table) -> None:
    """Write both files row by row; the CSV opens in a spreadsheet with its accents and runs no formula."""
    rows_csv, rows_json = tee(table.rows)
    with (
        draft.file(f"{table.stem}.csv").open("w", -1, "utf-8-sig", "replace", newline="") as sheet,
        draft.file(f"{table.stem}.json").open("w", -1, "utf-8", "backslashreplace", newline="") as listing,
    ):
        listed = json_lines(replace(table, rows=rows_json))
        for line, item in zip_longest(csv_lines(replace(table, rows=rows_csv)), listed, fillvalue=""):
            sheet.write(line)
            listing.write(item)


def csv_lines(table: Table) -> Iterator[str]:
    """A table as lines of CSV, the columns' names first."""
    line = StringIO()
    lines = csv.writer(line)
    for row in chain([table.columns], table.rows):
        lines.writerow([tame(cell) for cell in row])
        yield line.getvalue()
        line.seek(0)
        line.truncate()


def json_lines(table: Table) -> Iterator[str]:
    """A table as the lines of one JSON list of objects."""
    empty = True
    for row in table.rows:
        given = dict(zip(table.columns, row, strict=True))
        yield ("[\n" if empty else ",\n") + json.dumps(given, ensure_ascii=False)
        empty = False
    yield "[]\n" if empty else "\n]\n"


def tame(cell: Cell) -> Cell:
    """A cell that no spreadsheet takes for a formula: an apostrophe goes before text that looks like one."""
    alone = cell in ("+", "-")
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) and not alone else cell
