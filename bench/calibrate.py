"""Count how often each rule proves right: `python -m bench.calibrate GOLD… --export FILE > certainty.tsv`.

Only statements with a speaker are counted; GOLD must be annotations of the dev part.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from bench.export import read_export
from bench.gold import read_gold
from bench.matching import Match
from bench.statements import matched


def counts(matches: Iterable[Match], rules: dict[str, str]) -> dict[str, tuple[int, int]]:
    """For each rule, how many of its statements were right in content and speaker, of how many."""
    found: dict[str, list[bool]] = defaultdict(list)
    for match in matches:
        paired = {j: i for i, j in match.pairs.items() if match.strict(i)}
        for j in match.charged:
            one = match.predicted[j]
            if one.speaker is not None:
                right = j in paired and match.speaker_right(paired[j], j)
                found[rules[one.id]].append(right)
    return {rule: (sum(tries), len(tries)) for rule, tries in sorted(found.items())}


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table; 0 always."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--export", required=True, type=Path)
    asked = parser.parse_args(arguments)
    lines = asked.export.read_text("utf-8").splitlines()
    rows = [row for row in map(json.loads, lines) if row["kind"] == "statement"]
    golds = [gold for gold in read_gold(asked.gold) if gold.split != "test"]
    table = counts(matched(golds, read_export(asked.export)), {row["id"]: row["rule"] for row in rows})
    print("rule\tright\ttried")
    for rule, (right, tried) in table.items():
        print(f"{rule}\t{right}\t{tried}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
