"""A fault in a data file, told by file and row."""

from __future__ import annotations


class LexiconFault(ValueError):
    """What is wrong with row `row` (a line number, from 1) of data file `file`; row 0 is the whole file."""

    def __init__(self, file: str, row: int, why: str) -> None:
        """Keep file, row and reason apart, and say them in one line."""
        super().__init__(f"{file}, row {row}: {why}" if row else f"{file}: {why}")
        self.file, self.row, self.why = file, row, why
