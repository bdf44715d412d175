"""What all rows of all data files share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

Gender = Literal["m", "f", "u"]
Number = Literal["s", "p"]
YesNo = Literal["yes", "no"]


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a data file. `file` is the file's name; no two rows of it share one of their `keys()`."""

    file: ClassVar[str]

    def keys(self) -> tuple[str, ...]:
        """What tells this row from the others of its file."""
        raise NotImplementedError
