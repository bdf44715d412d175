"""Cases of orders: texts with what they say of the order of two events, on frozen parses.

`python -m tests.finding.orders.written` parses new texts; run it after adding a case.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from pathlib import Path

from greffier.record import Order
from tests.finding.frozen import Frozen

CASES, FROZEN = Path(__file__).with_name("cases.txt"), Frozen(Path(__file__).with_name("frozen.json"))
frozen, parsed = FROZEN.parses, FROZEN.parsed
PLACE = re.compile(r".*-[te](\d+)-(\d+)")


@dataclass(frozen=True)
class Case:
    """A text and its orders, each as a case writes it."""

    text: str
    wanted: tuple[str, ...]


def cases() -> list[Case]:
    """All cases, in the order of the file."""
    blocks = [block.split("\n") for block in CASES.read_text(encoding="utf-8").strip().split("\n\n")]
    return [
        Case(lines[0], tuple(line[2:] for line in lines[1:]))
        for lines in blocks
        if not lines[0].startswith("#")
    ]


def told(order: Order, text: str) -> str:
    """An order as a case writes it."""
    reach = f"{order.unit} {order.least}..{order.most}"
    usual = "usual " if order.strength == "usual" else ""
    return f"{usual}{_named(order.about, text)} | {reach} | {_named(order.anchor, text)}"


def _named(day: str | None, text: str) -> str:
    """The words of a time expression or report by its id, `published` for an article's."""
    found = PLACE.fullmatch(day or "")
    return text[int(found[1]) : int(found[2])] if found else "published"


def main() -> int:
    """Parse the texts that need it and store one line a text."""
    print(FROZEN.store(case.text for case in cases()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
