"""From a tab-separated file to typed rows; anything amiss is a fault with its file and row."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from importlib.resources.abc import Traversable
from types import NoneType
from typing import Generic, Literal, NamedTuple, TypeVar, get_args, get_origin, get_type_hints

from greffier.lexicon.fault import LexiconFault
from greffier.lexicon.row import Row

R = TypeVar("R", bound=Row)
NOTHING = "-"


class Table(NamedTuple, Generic[R]):
    """The rows of one file, and on which line each stands."""

    file: str
    rows: tuple[R, ...]
    lines: tuple[int, ...]

    def fault(self, row: R, why: str) -> LexiconFault:
        """A fault that names this table's file and the line of `row`."""
        return LexiconFault(self.file, self.lines[self.rows.index(row)], why)


def read(folder: Traversable, kind: type[R]) -> Table[R]:
    """The table of `kind` in `folder`; LexiconFault when the file is missing, not UTF-8 or faulty."""
    try:
        text = (folder / kind.file).read_text("utf-8")
    except OSError:
        raise LexiconFault(kind.file, 0, "no such file") from None
    except UnicodeDecodeError as error:
        raise LexiconFault(kind.file, 0, f"not UTF-8: {error.reason}") from None
    return parse(text, kind)


def parse(text: str, kind: type[R]) -> Table[R]:
    """The table of `kind` that `text` holds: a header of its field names, then rows; # opens a comment."""
    lines = _lines(text)
    _check_header(kind, *next(lines, (0, [])))
    seen: dict[str, int] = {}
    hints = _hints(kind)
    found = [(number, _row(kind, hints, number, cells)) for number, cells in lines]
    for number, row in found:
        for name in row.keys():  # noqa: SIM118 (a row is no mapping)
            if name in seen:
                raise LexiconFault(kind.file, number, f"duplicate of row {seen[name]}: {name}")
            seen[name] = number
    return Table(kind.file, tuple(row for _, row in found), tuple(number for number, _ in found))


def _lines(text: str) -> Iterator[tuple[int, list[str]]]:
    """Line number and cells of each line that is neither blank nor a comment."""
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip() and not line.startswith("#"):
            yield number, line.rstrip("\r").split("\t")


def _check_header(kind: type[Row], number: int, cells: list[str]) -> None:
    """Raise LexiconFault unless the header names the fields of `kind`, in order."""
    expected = list(_hints(kind))
    if cells != expected:
        raise LexiconFault(kind.file, number, f"the header must be: {' '.join(expected)}")


def _row(kind: type[R], hints: dict[str, object], number: int, cells: list[str]) -> R:
    """One row from its cells, given the types of its fields."""
    if len(cells) != len(hints):
        raise LexiconFault(kind.file, number, f"{len(cells)} columns instead of {len(hints)}")
    columns = zip(hints.items(), cells, strict=True)
    try:
        return kind(**{name: _value(name, cell, hint) for (name, hint), cell in columns})
    except ValueError as error:
        raise LexiconFault(kind.file, number, str(error)) from None


def _hints(kind: type[Row]) -> dict[str, object]:
    """The columns of `kind`, by name and in order, and their types; fields it reckons itself are none."""
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in fields(kind) if field.init}


def _value(name: str, cell: str, hint: object) -> str | tuple[str, ...] | None:
    """What a cell holds: a word, a comma list, None for "-" where that is allowed; ValueError otherwise."""
    if not cell.strip():
        raise ValueError(f"{name} is missing")
    if cell != cell.strip():
        raise ValueError(f"{name} has white space at its ends")
    if get_origin(hint) is tuple:
        items = () if cell == NOTHING else tuple(item.strip() for item in cell.split(","))
        return tuple(_word(name, item, get_args(hint)[0]) for item in items)
    wanted = [option for option in get_args(hint) if option is not NoneType]
    if NoneType in get_args(hint):
        return None if cell == NOTHING else _word(name, cell, wanted[0])
    return _word(name, cell, hint)


def _word(name: str, cell: str, hint: object) -> str:
    """One word of a cell, checked against the column's closed list when it has one."""
    if not cell or cell == NOTHING:
        raise ValueError(f"{name} is missing")
    if get_origin(hint) is Literal and cell not in get_args(hint):
        raise ValueError(f"{name} may not be {cell!r}, only one of: {', '.join(get_args(hint))}")
    return cell
