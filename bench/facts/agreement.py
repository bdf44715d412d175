"""How far two annotations agree: `python -m bench.facts.agreement FIRST… --second DIR --texts DIR…`.

The second is read as if it were a record of the first, so that the same rules decide. Optional facts
of either side cost nothing: what the second calls optional and the first lacks is left out.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from bench.facts.gold import FactsGold, placed, read_facts
from bench.facts.mirror import mirrored
from bench.facts.report import Matched, as_text, errors, matched
from bench.gold import GoldError
from bench.statements import gold_files
from greffier.reading import read
from greffier.record import Article


def compared(first: Sequence[FactsGold], second: Sequence[FactsGold], texts: dict[str, str]) -> Matched:
    """The articles that both have, the second as a record."""
    other = {gold.article: placed(gold, texts[gold.article]) for gold in second}
    both = [gold for gold in first if gold.article in other]
    if not both:
        raise GoldError("no article that both have annotated")
    found = matched(both, [], mirrored(other, texts))
    rows = [other[gold.article] for gold in both]
    return replace(
        found,
        events=[needed(m, one.events) for m, one in zip(found.events, rows, strict=True)],
        commitments=[needed(m, one.commitments) for m, one in zip(found.commitments, rows, strict=True)],
        figures=[needed(m, one.figures) for m, one in zip(found.figures, rows, strict=True)],
    )


def needed(match: Any, rows: Sequence[Any]) -> Any:
    """The match without the predictions that the second calls optional and the first lacks."""
    paired = set(match.pairs.values())
    told = [got for j, got in enumerate(match.predicted) if j in paired or not rows[j].optional]
    return replace(match, predicted=told)


def read_texts(folders: Sequence[Path]) -> dict[str, str]:
    """The texts of all articles in some folders, as the program reads them, by file name."""
    met = (one for one in read(folders) if isinstance(one, Article))
    return {Path(path).name: article.text for article in met for path in article.paths}


def main(given: Sequence[str] | None = None) -> int:
    """Print every difference and the agreement; 1 when nothing can be compared."""
    parser = argparse.ArgumentParser(prog="python -m bench.facts.agreement", description=__doc__)
    parser.add_argument("first", type=Path, nargs="+", help="files of annotated facts or folders")
    parser.add_argument("--second", type=Path, required=True, help="those of the second annotation")
    parser.add_argument("--texts", nargs="+", type=Path, required=True, help="folders of the texts")
    asked = parser.parse_args(given)
    try:
        second = read_facts(gold_files([asked.second]))[0]
        named = {gold.article for gold in second}
        first = [gold for gold in read_facts(gold_files(asked.first))[0] if gold.article in named]
        found = compared(first, second, read_texts(asked.texts))
    except (GoldError, OSError, KeyError) as fault:
        print(fault, file=sys.stderr)
        return 1
    print(*errors(found), sep="\n")
    print(*as_text(found), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
