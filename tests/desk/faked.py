"""A build with stand-ins for parsing and finding, in a process of its own, whose workers have them too.

`python -m tests.desk.faked OUT PROCESSES PATHS…` prints the numbers of the report; exit code 1 without one.
FAKE_LIMIT in the environment is the size in bytes that no file may pass, as on a full disk.
"""

from __future__ import annotations

import json
import os
import signal
import sys

from greffier import desk
from greffier.store import RecordFault
from tests.desk import fakes

fakes.install()


def main(out: str, processes: str, *paths: str) -> None:
    """Build and print."""
    signal.signal(signal.SIGINT, signal.default_int_handler)  # background jobs begin with it ignored
    if limit := int(os.environ.get("FAKE_LIMIT", "0")):
        import resource

        from greffier.reading.language import language

        language("Le modèle des langues se déplie sur le disque.")  # before there is no room left
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    try:
        report = desk.build(paths, out, processes=int(processes), lang="en")
    except (desk.CannotWork, RecordFault) as fault:
        sys.exit(f"{fault} / {fault.remedy}")
    counts = {
        name: getattr(report, name) for name in ("read", "already", "duplicates", "statements", "actors")
    }
    print(json.dumps(counts))


if __name__ == "__main__":
    main(*sys.argv[1:])
