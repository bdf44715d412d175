"""The cases at a glance: how many hold for each phenomenon, and what is wrong with those that do not.

`python -m tests.finding.look` prints all faults; with words behind it, only those of cases so named.
"""

from __future__ import annotations

import sys
from collections import Counter

from greffier.finding import find
from greffier.lexicon import load
from tests.finding.freeze import parsed
from tests.finding.written import cases, faults


def main(given: list[str]) -> int:
    """Print each case that fails with its faults, then the share that holds."""
    asked = [case for case in cases() if not given or any(word in case.name for word in given)]
    failed: Counter[int] = Counter()
    for case in asked:
        if wrong := faults(case, find(*parsed(case.text), load("fr"))):
            failed[case.phenomenon] += 1
            mark = " (known)" if case.known else ""
            print(f"{case.name} {case.kind}{mark}: {case.text!r}", *wrong, sep="\n    ")
        elif case.known:
            print(f"{case.name} {case.kind} HOLDS NOW, was known to fail: {case.known}")
    print(f"{len(asked) - failed.total()} of {len(asked)} hold; failures: {dict(sorted(failed.items()))}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
