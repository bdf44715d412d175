"""Score what happened: `python -m bench.facts GOLD… --export FILE [--split dev]`; `--errors` shows the words.

GOLD are files of annotated facts or folders of them. An annotated article that the record lacks is an error.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from bench.facts.gold import read_facts
from bench.facts.record import read_record
from bench.facts.report import as_text, errors, matched
from bench.gold import GoldError
from bench.statements import gold_files


def arguments(given: Sequence[str] | None) -> argparse.Namespace:
    """The command line, read."""
    parser = argparse.ArgumentParser(prog="python -m bench.facts", description=__doc__)
    parser.add_argument("gold", nargs="+", type=Path, help="files of annotated facts or folders")
    parser.add_argument(
        "--export", required=True, type=Path, help="what `greffier export --to jsonl` printed"
    )
    parser.add_argument("--split", choices=("dev", "test"), help="only the annotations of this split")
    parser.add_argument("--errors", action="store_true", help="list what is wrong, with the words")
    return parser.parse_args(given)


def main(given: Sequence[str] | None = None) -> int:
    """Print the figures; 0, or 1 when the annotations and the export do not fit."""
    asked = arguments(given)
    try:
        articles, piles = read_facts(gold_files(asked.gold), asked.split)
        if not articles:
            raise GoldError("no annotations to compare with")
        found = matched(articles, piles, read_record(asked.export))
    except (GoldError, OSError, ValueError) as fault:
        print(fault, file=sys.stderr)
        return 1
    if asked.errors:
        print(*errors(found), sep="\n")
    print(*as_text(found), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
