"""Parses of the cases, frozen, so that a rule's test tests the rule: `python -m tests.finding.freeze`.

To add a case: write it into a file of `cases/`, its expected statements by hand; run this; run the tests.
Parses that are there are kept: only new texts go through the pipeline. `--all` parses everything again, which
is for a new pipeline: read the differences of `python -m tests.finding.look` before and after.
"""

from __future__ import annotations

import sys
from pathlib import Path

from tests.finding.frozen import Frozen
from tests.finding.written import cases

FROZEN = Frozen(Path(__file__).with_name("cases") / "frozen.json")
frozen, parsed = FROZEN.parses, FROZEN.parsed


def main(given: list[str]) -> int:
    """Parse the texts that need it, drop parses of texts that are gone, and store one line a text."""
    print(FROZEN.store((case.text for case in cases()), afresh="--all" in given))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
