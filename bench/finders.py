"""What each finder costs beside the bare parse, in one process: `python -m bench.finders [--texts DIR]`.

CPU seconds of the parse, then of every finder in its order, each with its share of the parse; last the shares
that the project promises to keep low: what tells who and when, what finds statements once that is known, what
finds events, commitments and figures once both are, and all together.

All articles are parsed and gone through once before the clock runs, which reads the lexicon in and fills what
is kept folded. Then rounds are timed in which a few articles are parsed and gone through in turn, so that
whatever else the machine does weighs on both alike; what is told is the median round.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median

from bench.pile import generate
from greffier import parsing
from greffier.finding.page import Page
from greffier.finding.table import FINDERS
from greffier.lexicon import load
from greffier.parsing import Pipeline
from greffier.record import Article, Parse
from greffier.record.article import article_id

PROMISED = {
    "who and when": (0.15, ("references", "actors", "dates")),
    "statements": (0.15, ("quotations", "frames", "statements")),
    "what happened": (0.15, ("happenings", "events", "tellings", "figures", "commitments")),
    "all": (0.38, ("page", *(finder.name for finder in FINDERS))),
}
"""What each group of finders may cost at most, as a share of the parse, and which they are."""
ARTICLES, PARAGRAPHS = 60, 8
ROUNDS, AT_ONCE = 3, 10
"""How often all is timed, and how many articles are parsed, then gone through, in turn."""


def spent(parsed: Sequence[tuple[Article, Parse]]) -> dict[str, float]:
    """CPU seconds of each finder over parsed articles, and of what is set out for all of them (page)."""
    lexicon, seconds = load("fr"), dict.fromkeys(("page", *(finder.name for finder in FINDERS)), 0.0)
    for article, parse in parsed:
        facts: dict[type, tuple[object, ...]] = {}
        begun = time.process_time()
        page = Page(article, parse, lexicon, facts)
        seconds["page"] += time.process_time() - begun
        for finder in FINDERS:
            begun = time.process_time()
            found = list(finder.find(page))
            seconds[finder.name] += time.process_time() - begun
            facts |= {kind: tuple(one for one in found if isinstance(one, kind)) for kind in finder.gives}
    return seconds


def rounds(articles: Sequence[Article], pipeline: Pipeline) -> Iterator[dict[str, float]]:
    """CPU seconds of the parse and of each finder in each round."""
    for _ in range(ROUNDS):
        seconds: dict[str, float] = {}
        for at in range(0, len(articles), AT_ONCE):
            begun = time.process_time()
            parsed = list(parsing.parse(articles[at : at + AT_ONCE], pipeline))
            took = {"parse": time.process_time() - begun} | spent(parsed)
            seconds = {name: seconds.get(name, 0.0) + cost for name, cost in took.items()}
        yield seconds


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the costs; 1 when one costs more than promised."""
    options = argparse.ArgumentParser(prog="python -m bench.finders", description=__doc__)
    options.add_argument("--texts", type=Path, help="a folder of texts (default: made-up articles)")
    asked = options.parse_args(arguments)
    with tempfile.TemporaryDirectory() as made:
        if not asked.texts:
            generate(Path(made), ARTICLES, PARAGRAPHS)
        paths = sorted((asked.texts or Path(made)).rglob("*.txt"))
        texts = [path.read_text("utf-8") for path in paths]
    articles, pipeline = [Article(article_id(text), text, ()) for text in texts], parsing.load()
    spent(list(parsing.parse(articles, pipeline)))
    timed = list(rounds(articles, pipeline))
    seconds = {name: median(one[name] for one in timed) for name in timed[0]}
    parse = seconds.pop("parse")
    print(f"{'parse':<14} {parse:7.2f} s")
    for name, cost in seconds.items():
        print(f"{name:<14} {cost:7.2f} s  {cost / parse:.3f} of the parse")
    too_dear = 0
    for group, (most, names) in PROMISED.items():
        share = sum(seconds[name] for name in names) / parse
        print(f"{group:<14} {share:.3f} of the parse (promised {most})")
        too_dear += share > most
    return int(too_dear > 0)


if __name__ == "__main__":
    sys.exit(main())
