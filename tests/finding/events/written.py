"""Cases of events: texts with the events they tell, on frozen parses.

`python -m tests.finding.events.written` parses new texts; run it after adding a case.
"""

from __future__ import annotations

import json
import re
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from greffier.parsing import freeze, load, parse, thaw
from greffier.record import Article, EventReport, Parse, Sheet
from greffier.record.article import article_id

CASES, FROZEN = Path(__file__).with_name("cases.txt"), Path(__file__).with_name("frozen.json")
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


@cache
def frozen() -> dict[str, object]:
    """The frozen parse of each text, under the id of its article."""
    found: dict[str, object] = json.loads(FROZEN.read_text(encoding="utf-8")) if FROZEN.exists() else {}
    return found


def parsed(text: str) -> tuple[Article, Parse]:
    """A text as an article, and its frozen parse; KeyError when it was never parsed."""
    name = article_id(text)
    return Article(name, text, (), lang="fr"), thaw(json.dumps(frozen()[name]))


def main() -> int:
    """Parse the texts that need it and store one line a text."""
    texts = {article_id(case.text): case.text for case in cases()}
    missing = [Article(name, text, ()) for name, text in texts.items() if name not in frozen()]
    fresh = {article.id: freeze(found) for article, found in parse(missing, load())} if missing else {}
    kept = {name: json.dumps(line, ensure_ascii=False) for name, line in frozen().items()}
    lines = [f"{json.dumps(name)}:{ {**kept, **fresh}[name] }" for name in texts]
    FROZEN.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
