"""Count how often reports of events prove right: `python -m bench.facts.calibrate GOLD… --export FILE`.

What it prints is `finding/events/certainty.tsv`. A report is right when it is of an annotated event with its
type, who, whom and day; one paired with an optional annotation is not counted. Only the dev part is taken.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from bench.facts.events import EventMatch, all_right
from bench.facts.gold import read_facts
from bench.facts.record import read_record
from bench.facts.report import matched
from bench.statements import gold_files
from greffier.finding.events.certainty import rule_of


def counts(matches: Iterable[EventMatch]) -> dict[str, tuple[int, int]]:
    """For each rule, how many of its reports were right, of how many."""
    found: dict[str, list[bool]] = defaultdict(list)
    for match in matches:
        paired = {j: i for i, j in match.pairs.items()}
        for j in match.charged:
            got = match.predicted[j]
            rule = rule_of(got.type, len(got.who), len(got.whom), dated=got.days is not None)
            found[rule].append(j in paired and all_right(match.gold[paired[j]], got))
    return {rule: (sum(tries), len(tries)) for rule, tries in sorted(found.items())}


def main(given: Sequence[str] | None = None) -> int:
    """Print the table; 0 always."""
    parser = argparse.ArgumentParser(prog="python -m bench.facts.calibrate", description=__doc__)
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--export", required=True, type=Path)
    asked = parser.parse_args(given)
    record = read_record(asked.export)
    articles, _ = read_facts(gold_files(asked.gold), "dev")
    print("rule\tright\ttried")
    for rule, (right, tried) in counts(matched(articles, [], record).events).items():
        print(f"{rule}\t{right}\t{tried}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
