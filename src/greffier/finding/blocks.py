"""Things by the stretch of text they cover, so that those at a place are found without asking all of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from greffier.record import Span

Kind = TypeVar("Kind")
SIZE = 256
"""How many characters one block holds."""


@dataclass(frozen=True, slots=True)
class Blocks(Generic[Kind]):
    """For each block of characters, what touches it: its place in the order given, its start and end, it."""

    rows: Mapping[int, list[tuple[int, int, int, Kind]]]

    def meeting(self, span: Span) -> list[Kind]:
        """The things whose stretch shares a character with `span`, in the order given."""
        start, end, rows = span.start, span.end, self.rows
        first, last = start // SIZE, (end - 1) // SIZE
        if first == last:
            return [thing for _, begins, ends, thing in rows.get(first, ()) if begins < end and start < ends]
        near = [row for block in range(first, last + 1) for row in rows.get(block, ())]
        found = {number: thing for number, begins, ends, thing in near if begins < end and start < ends}
        return [found[number] for number in sorted(found)]

    def touches(self, character: int) -> bool:
        """Whether any of the stretches holds a character."""
        rows = self.rows.get(character // SIZE, ())
        return any(begins <= character < ends for _, begins, ends, _ in rows)


def in_blocks(things: Iterable[tuple[Span, Kind]]) -> Blocks[Kind]:
    """The things by the blocks their stretches touch."""
    rows: dict[int, list[tuple[int, int, int, Kind]]] = {}
    for number, (span, thing) in enumerate(things):
        row = number, span.start, span.end, thing
        for block in range(span.start // SIZE, (span.end - 1) // SIZE + 1):
            rows.setdefault(block, []).append(row)
    return Blocks(rows)
