"""Cases of events: texts with the events they tell, on frozen parses.

`python -m tests.finding.events.written` parses new texts; run it after adding a case.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from pathlib import Path

from greffier.record import EventReport, Sheet
from tests.finding.frozen import Frozen

CASES, FROZEN = Path(__file__).with_name("cases.txt"), Frozen(Path(__file__).with_name("frozen.json"))
frozen, parsed = FROZEN.parses, FROZEN.parsed
NOTHING = "-"


@dataclass(frozen=True)
class Case:
    """A text and the events it tells, each as (words, label, status, who, whom, when, place)."""

    text: str
    wanted: tuple[tuple[str, ...], ...]


def cases() -> list[Case]:
    """All cases, in the order of the file."""
    blocks = re.split(r"\n\s*\n", CASES.read_text(encoding="utf-8").strip())
    return [_case(block.split("\n")) for block in blocks if not block.startswith("#")]


def _case(lines: list[str]) -> Case:
    if lines[0] == "none":
        return Case(lines[1], ())
    return Case(lines[0], tuple(tuple(piece.strip() for piece in line[1:].split("|")) for line in lines[1:]))


def told(event: EventReport, sheet: Sheet) -> tuple[str, ...]:
    """An event as a case writes it."""
    text, names = sheet.article.text, {actor.id: actor.name for actor in sheet.actors}
    sides = [", ".join(names[actor] for actor in side) or NOTHING for side in (event.who, event.whom)]
    spans = [span.of(text) if span else NOTHING for span in (event.when_span, event.place)]
    return (event.span.of(text), event.label, event.status, *sides, *spans)


def main() -> int:
    """Parse the texts that need it and store one line a text."""
    print(FROZEN.store(case.text for case in cases()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
