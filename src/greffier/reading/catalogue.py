"""A metadata.csv beside a folder of texts: one row for each, its file name or id in the first column."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath

from greffier.reading.decode import decode
from greffier.reading.particulars import Particulars, particulars
from greffier.reading.skipped import Refused

FILES = ("metadata.csv", "metadata.tsv")
_DELIMITERS = ";\t|,"


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The rows of the table in `folder`, by what stands in their first column."""

    folder: Path
    rows: dict[str, Particulars]

    def about(self, file: Path, id: str) -> Particulars | None:
        """What the table says of `file`, found by its path below the folder, name, stem or article id."""
        below = PurePath(file.name)
        if file.is_relative_to(self.folder):
            below = file.relative_to(self.folder)
        keys = (below.as_posix(), below.with_suffix("").as_posix(), file.name, file.stem, id)
        return next((self.rows[key] for key in keys if key in self.rows), None)


def catalogue(file: Path, data: bytes) -> Catalogue:
    """The table that `data` holds; Refused as "metadata" when it cannot be read as one."""
    try:
        rows = dict(_rows(decode(data)))
    except (Refused, csv.Error, ValueError) as error:
        raise Refused("metadata", fault=str(error)) from None
    return Catalogue(file.parent, rows)


def _rows(text: str) -> Iterator[tuple[str, Particulars]]:
    """First cell and particulars of each row; ValueError when the table has fewer than two columns."""
    delimiter = max(_DELIMITERS, key=text.partition("\n")[0].count)
    table = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    header = next(table, [])
    if len(header) < 2:
        raise ValueError("header")
    for row in table:
        if row and row[0].strip():
            said = dict(zip(header[1:], row[1:], strict=False))
            yield row[0].strip(), particulars(said, "metadata.csv")
