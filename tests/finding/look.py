"""The cases at a glance: how many hold for each phenomenon, and what is wrong with those that do not.

`python -m tests.finding.look` prints all faults; with words behind it, only those of cases so named. `--mend`
takes `known:` off the cases that hold now; to put one on is for a person, with the reason.
"""

from __future__ import annotations

import sys
from collections import Counter

from greffier.finding import find
from greffier.lexicon import load
from tests.finding.freeze import parsed
from tests.finding.written import FOLDER, Case, cases, faults


def mend(case: Case) -> None:
    """Take the mark of a known failure off a case."""
    path = FOLDER / f"{case.name.rpartition('-')[0]}.txt"
    first = case.text.replace("\n\n", "¶")
    marked = f"{case.kind} known: {case.known}\n{first}"
    path.write_text(
        path.read_text(encoding="utf-8").replace(marked, f"{case.kind}\n{first}"), encoding="utf-8"
    )


def main(given: list[str]) -> int:
    """Print each case that fails with its faults, then the share that holds."""
    words = [word for word in given if not word.startswith("--")]
    asked = [case for case in cases() if not words or any(word in case.name for word in words)]
    failed: Counter[int] = Counter()
    for case in asked:
        if wrong := faults(case, find(*parsed(case.text), load("fr"))):
            failed[case.phenomenon] += 1
            mark = " (known)" if case.known else ""
            print(f"{case.name} {case.kind}{mark}: {case.text!r}", *wrong, sep="\n    ")
        elif case.known:
            print(f"{case.name} {case.kind} HOLDS NOW, was known to fail: {case.known}")
            if "--mend" in given:
                mend(case)
    print(f"{len(asked) - failed.total()} of {len(asked)} hold; failures: {dict(sorted(failed.items()))}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
