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
    """For each block of characters, what touches it: its place in the order given, its stretch, the thing."""

    rows: Mapping[int, list[tuple[int, Span, Kind]]]

    def meeting(self, span: Span) -> list[Kind]:
        """The things whose stretch shares a character with `span`, in the order given."""
        start, end, rows = span.start, span.end, self.rows
        first, last = start // SIZE, (end - 1) // SIZE
        if first == last:
            return [thing for _, own, thing in rows.get(first, ()) if own.start < end and start < own.end]
        near = [rows[block] for block in range(first, last + 1) if block in rows]
        found = {
            number: thing for row in near for number, own, thing in row if own.start < end and start < own.end
        }
        return [found[number] for number in sorted(found)]

    def touches(self, character: int) -> bool:
        """Whether any of the stretches holds a character."""
        return any(own.start <= character < own.end for _, own, _ in self.rows.get(character // SIZE, ()))


def in_blocks(things: Iterable[tuple[Span, Kind]]) -> Blocks[Kind]:
    """The things by the blocks their stretches touch."""
    rows: dict[int, list[tuple[int, Span, Kind]]] = {}
    for number, (span, thing) in enumerate(things):
        for block in range(span.start // SIZE, (span.end - 1) // SIZE + 1):
            rows.setdefault(block, []).append((number, span, thing))
    return Blocks(rows)
