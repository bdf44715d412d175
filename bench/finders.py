"""What each finder costs beside the bare parse, in one process: `python -m bench.finders [--texts DIR]`.

CPU seconds of the parse, then of every finder in its order, each with its share of the parse; last the share
of what tells who and when (references, actors, dates), which the project promises to keep below a fifth.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from bench.pile import generate
from greffier import parsing
from greffier.finding.page import Page
from greffier.finding.table import FINDERS
from greffier.lexicon import load
from greffier.record import Article, Parse
from greffier.record.article import article_id

PROMISED = 0.2
WHO_AND_WHEN = ("references", "actors", "dates")
ARTICLES, PARAGRAPHS = 60, 8


def spent(parsed: Sequence[tuple[Article, Parse]]) -> dict[str, float]:
    """CPU seconds of each finder over parsed articles."""
    lexicon, seconds = load("fr"), dict.fromkeys((finder.name for finder in FINDERS), 0.0)
    for article, parse in parsed:
        facts: dict[type, tuple[object, ...]] = {}
        page = Page(article, parse, lexicon, facts)
        for finder in FINDERS:
            begun = time.process_time()
            found = list(finder.find(page))
            seconds[finder.name] += time.process_time() - begun
            facts |= {kind: tuple(one for one in found if isinstance(one, kind)) for kind in finder.gives}
    return seconds


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the costs; 1 when telling who and when costs more than promised."""
    options = argparse.ArgumentParser(prog="python -m bench.finders", description=__doc__)
    options.add_argument("--texts", type=Path, help="a folder of texts (default: made-up articles)")
    asked = options.parse_args(arguments)
    with tempfile.TemporaryDirectory() as made:
        if not asked.texts:
            generate(Path(made), ARTICLES, PARAGRAPHS)
        paths = sorted((asked.texts or Path(made)).rglob("*.txt"))
        texts = [path.read_text("utf-8") for path in paths]
    articles, pipeline = [Article(article_id(text), text, ()) for text in texts], parsing.load()
    list(parsing.parse(articles[:2], pipeline))
    begun = time.process_time()
    parsed = list(parsing.parse(articles, pipeline))
    parse = time.process_time() - begun
    print(f"{'parse':<14} {parse:7.2f} s")
    seconds = spent(parsed)
    for name, cost in seconds.items():
        print(f"{name:<14} {cost:7.2f} s  {cost / parse:.3f} of the parse")
    share = sum(seconds[name] for name in WHO_AND_WHEN) / parse
    print(f"who and when   {share:.3f} of the parse (promised {PROMISED})")
    return int(share > PROMISED)


if __name__ == "__main__":
    sys.exit(main())
