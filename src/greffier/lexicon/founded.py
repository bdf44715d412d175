"""Names and words with the year before which no text has them: they bound the day an article was written."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import ClassVar

from greffier.lexicon.row import Row


@dataclass(frozen=True, slots=True)
class Founded(Row):
    """Names of one thing, or words of one notion, and the first year in which they were in use.

    `earns` marks in braces one of the forms at work. Raise ValueError when it does not, or for no year.
    """

    file: ClassVar[str] = "founded.tsv"
    forms: tuple[str, ...]
    year: str
    earns: str

    def __post_init__(self) -> None:
        """Check the row."""
        if not self.forms or not re.fullmatch(r"\d{4}", self.year):
            raise ValueError("forms must be there and year must have four figures")
        if not any(f"{{{form}}}" in self.earns for form in self.forms):
            raise ValueError("earns must mark one of the forms with { }")

    def keys(self) -> tuple[str, ...]:
        """Its forms as they are written."""
        return self.forms


@dataclass(frozen=True, eq=False)
class Foundings:
    """All such names: `years` by form, and a pattern that finds any of them as a word of its own."""

    rows: tuple[Founded, ...] = ()
    years: dict[str, int] = field(init=False, repr=False)
    pattern: re.Pattern[str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Build the look-up; of no rows, a pattern that finds nothing."""
        years = {form: int(row.year) for row in self.rows for form in row.forms}
        longest = sorted(years, key=len, reverse=True)
        openings = dict.fromkeys(form[0] for form in longest)
        words = "|".join(_opened_by(letter, longest) for letter in openings) or "(?!)"
        object.__setattr__(self, "years", years)
        object.__setattr__(self, "pattern", re.compile(rf"(?:{words})(?![\w-])"))

    def latest(self, text: str) -> tuple[int, int, int] | None:
        """Where the name that is youngest stands first in a text, and its year; None when it holds none."""
        found = [
            (self.years[m[0].replace("’", "'")], m.start(), m.end()) for m in self.pattern.finditer(text)
        ]
        if not found:
            return None
        year, start, end = max(found, key=lambda one: (one[0], -one[1]))
        return start, end, year


def _opened_by(letter: str, forms: list[str]) -> str:
    """A pattern for the forms that begin with a letter, no sign of a word before it; quick to refuse."""
    rest = "|".join(re.escape(form[1:]).replace("'", "['’]") for form in forms if form[0] == letter)
    return rf"{re.escape(letter)}(?<![\w-]{re.escape(letter)})(?:{rest})"
