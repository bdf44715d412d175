"""Cases of orders: texts with what they say of the order of two events, on frozen parses.

`python -m tests.finding.orders.written` parses new texts; run it after adding a case.
"""

from __future__ import annotations

import json
import re
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from greffier.parsing import freeze, load, parse, thaw
from greffier.record import Article, Order, Parse
from greffier.record.article import article_id

CASES, FROZEN = Path(__file__).with_name("cases.txt"), Path(__file__).with_name("frozen.json")
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
