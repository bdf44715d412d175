"""A build with stand-ins for parsing and finding, in a process of its own, whose workers have them too.

`python -m tests.desk.faked OUT PROCESSES PATHS…` prints the numbers of the report; exit code 1 without one.
"""

from __future__ import annotations

import json
import sys

from greffier import desk
from tests.desk import fakes

fakes.install()


def main(out: str, processes: str, *paths: str) -> None:
    """Build and print."""
    try:
        report = desk.build(paths, out, processes=int(processes), lang="en")
    except desk.CannotWork as fault:
        sys.exit(f"{fault.message} / {fault.remedy}")
    counts = {
        name: getattr(report, name) for name in ("read", "already", "duplicates", "statements", "actors")
    }
    print(json.dumps(counts))


if __name__ == "__main__":
    main(*sys.argv[1:])
