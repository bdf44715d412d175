"""A table as files beside its page: CSV for spreadsheets, JSON for programs."""

from __future__ import annotations

import csv
import json

from greffier.pages.folder import Draft
from greffier.pages.frame import Table

Cell = str | int | float | None
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write(draft: Draft, table: Table) -> None:
    """Write both files row by row; the CSV opens in a spreadsheet with its accents and runs no formula."""
    with (
        draft.file(f"{table.stem}.csv").open("w", -1, "utf-8-sig", "replace", newline="") as sheet,
        draft.file(f"{table.stem}.json").open("w", -1, "utf-8", "backslashreplace", newline="") as listing,
    ):
        lines = csv.writer(sheet)
        lines.writerow(table.columns)
        empty = True
        for row in table.rows:
            lines.writerow([tame(cell) for cell in row])
            given = dict(zip(table.columns, row, strict=True))
            listing.write(("[\n" if empty else ",\n") + json.dumps(given, ensure_ascii=False))
            empty = False
        listing.write("[]\n" if empty else "\n]\n")


def tame(cell: Cell) -> Cell:
    """A cell that no spreadsheet takes for a formula: an apostrophe goes before text that looks like one."""
    alone = cell in ("+", "-")
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) and not alone else cell
