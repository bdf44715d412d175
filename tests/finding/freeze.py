"""Parses of the cases, frozen, so that a rule's test tests the rule: `python -m tests.finding.freeze`.

To add a case: write it into a file of `cases/`, its expected statements by hand; run this; run the tests.
Parses that are there are kept: only new texts go through the pipeline. `--all` parses everything again, which
is for a new pipeline: read the differences of `python -m tests.finding.look` before and after.
"""

from __future__ import annotations

import json
import sys
from functools import cache
from pathlib import Path

from greffier.parsing import freeze, load, parse, thaw
from greffier.record import Article, Parse
from greffier.record.article import article_id
from tests.finding.written import cases

FROZEN = Path(__file__).with_name("cases") / "frozen.json"


@cache
def frozen() -> dict[str, str]:
    """The frozen parse of each text, under the id of its article."""
    if not FROZEN.exists():
        return {}
    stored = json.loads(FROZEN.read_text(encoding="utf-8"))
    return {
        name: json.dumps(line, ensure_ascii=False, separators=(",", ":")) for name, line in stored.items()
    }


def parsed(text: str) -> tuple[Article, Parse]:
    """A text as an article, and its frozen parse; KeyError when it was never parsed."""
    name = article_id(text)
    return Article(name, text, (), lang="fr"), thaw(frozen()[name])


def main(given: list[str]) -> int:
    """Parse the texts that need it, drop parses of texts that are gone, and store one line a text."""
    kept = {} if "--all" in given else frozen()
    texts = {article_id(case.text): case.text for case in cases()}
    missing = [Article(name, text, ()) for name, text in texts.items() if name not in kept]
    fresh = {article.id: freeze(found) for article, found in parse(missing, load())} if missing else {}
    lines = [f"{json.dumps(name)}:{ {**kept, **fresh}[name] }" for name in texts]
    FROZEN.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
    print(f"{len(fresh)} parsed, {len(texts)} stored, {FROZEN.stat().st_size // 1024} kB")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
