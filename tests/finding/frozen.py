"""Files of frozen parses, so that a rule's test tests the rule and no pipeline."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from greffier.parsing import freeze, load, parse, thaw
from greffier.record import Article, Parse
from greffier.record.article import article_id


@dataclass(frozen=True)
class Frozen:
    """A file of parses, one line a text."""

    path: Path

    def parses(self) -> dict[str, str]:
        """The frozen parse of each text, under the id of its article; none without the file."""
        return _read(self.path)

    def parsed(self, text: str) -> tuple[Article, Parse]:
        """A text as an article, and its frozen parse; KeyError when it was never parsed."""
        name = article_id(text)
        return Article(name, text, (), lang="fr"), thaw(self.parses()[name])

    def store(self, texts: Iterable[str], *, afresh: bool = False) -> str:
        """Parse the texts that need it (`afresh`: all), drop parses of others; what was done, in words."""
        kept = {} if afresh else self.parses()
        named = {article_id(text): text for text in texts}
        missing = [Article(name, text, ()) for name, text in named.items() if name not in kept]
        fresh = {article.id: freeze(found) for article, found in parse(missing, load())} if missing else {}
        lines = [f"{json.dumps(name)}:{ {**kept, **fresh}[name] }" for name in named]
        self.path.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
        return f"{len(fresh)} parsed, {len(named)} stored, {self.path.stat().st_size // 1024} kB"


@cache
def _read(path: Path) -> dict[str, str]:
    if not path.exists():
        return {}
    stored = json.loads(path.read_text(encoding="utf-8"))
    return {
        name: json.dumps(line, ensure_ascii=False, separators=(",", ":")) for name, line in stored.items()
    }
