"""Makes the French pipeline from the open data: `python -m training` (some three hours on one core).

Stages, each reading what the ones before left under the work folder:
prepare   trees and names for spaCy's trainer; word vectors
teachers  two parsers that differ in what they see of a word and in what they learned from
silver    articles without trees, parsed where the two agree
syntax    the parser that ships, larger, from treebanks, framed speech and silver trees
names     the recogniser of names
assemble  one pipeline with its scores, card and notices, put over the shipped one in one step
"""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from training import stages

STAGES: dict[str, Callable[[Path], None]] = {
    "prepare": stages.prepare,
    "teachers": stages.teachers,
    "silver": stages.agree,
    "syntax": stages.syntax,
    "names": stages.names,
    "assemble": stages.assemble,
}


def main(arguments: list[str]) -> int:
    """Run the stages named, or all of them; 0 when they ran through."""
    parser = argparse.ArgumentParser(
        prog="python -m training", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("stages", nargs="*", metavar="stage", help="which to run (default: all, in order)")
    parser.add_argument(
        "--work", type=Path, default=Path("build/training"), help="where intermediate files go"
    )
    given = parser.parse_args(arguments)
    if unknown := [stage for stage in given.stages if stage not in STAGES]:
        parser.error(f"no such stage: {', '.join(unknown)}")
    for stage in given.stages or STAGES:
        print(f"== {stage}", flush=True)
        STAGES[stage](given.work)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
