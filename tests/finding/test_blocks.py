"""Things in blocks: all that meet a stretch are found, each once, in the order given."""

from __future__ import annotations

from greffier.finding.blocks import SIZE, in_blocks
from greffier.record import Span

LONG, FIRST, SECOND = Span(10, 3 * SIZE), Span(20, 30), Span(2 * SIZE, 2 * SIZE + 4)
PLACED = in_blocks([(SECOND, "second"), (LONG, "long"), (FIRST, "first")])


def test_what_meets_a_stretch_in_one_block_is_found() -> None:
    assert PLACED.meeting(Span(29, 40)) == ["long", "first"]


def test_what_lies_in_several_blocks_is_found_once_in_the_order_given() -> None:
    assert PLACED.meeting(Span(0, 4 * SIZE)) == ["second", "long", "first"]


def test_what_only_touches_is_not_found() -> None:
    assert PLACED.meeting(Span(0, 10)) == []
    assert PLACED.meeting(Span(3 * SIZE, 3 * SIZE + 1)) == []
