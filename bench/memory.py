"""Peak memory of a build of 1,000 and of 10,000 articles: `python -m bench.memory [--sizes 1000 10000]`.

Each build runs in a process of its own, so that its peak is its own; its workers are counted apart.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

from bench.pile import generate

FLAT = 1.25  # the largest build may need this many times the memory of the smallest


def peak(folder: Path, processes: int) -> dict[str, float]:
    """Peak megabytes of a build of `folder` and of its largest worker, and its seconds."""
    call = [sys.executable, "-m", "bench.memory", "--build", str(folder), "--processes", str(processes)]
    told = subprocess.run(call, capture_output=True, text=True, check=True)
    return dict(json.loads(told.stdout))


def build(folder: Path, processes: int) -> None:
    """Build a record of `folder` in this process and print the peak."""
    from greffier import desk

    peaks: dict[str, float] = {}

    def watch(progress: desk.Progress) -> None:
        peaks[progress.stage] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024

    with tempfile.TemporaryDirectory() as place:
        report = desk.build([folder], Path(place) / "r.greffe", processes=processes, progress=watch)
    used = {"build": resource.RUSAGE_SELF, "worker": resource.RUSAGE_CHILDREN}
    peaks |= {name: resource.getrusage(who).ru_maxrss / 1024 for name, who in used.items()}
    counts = {"articles": report.articles, "statements": report.statements, "seconds": report.seconds}
    print(json.dumps(peaks | counts))


def main() -> int:
    """Build piles of growing size and print their peaks; fail when memory grows with the pile."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 10_000])
    parser.add_argument("--paragraphs", type=int, default=2)
    parser.add_argument("--processes", type=int, default=1)
    parser.add_argument("--build", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.build:
        build(asked.build, asked.processes)
        return 0
    peaks = []
    for size in asked.sizes:
        with tempfile.TemporaryDirectory() as place:
            generate(Path(place) / "articles", size, asked.paragraphs)
            got = peak(Path(place) / "articles", asked.processes)
        peaks.append(got["build"])
        print(
            f"{size:7d} articles  {got['statements']:8.0f} statements  {got['seconds']:8.1f} s  "
            f"peak {got['build']:7.1f} MB ({got['reading']:.1f} before linking), "
            f"largest worker {got['worker']:7.1f} MB"
        )
    ratio = peaks[-1] / peaks[0]
    print(f"peak of the last / peak of the first: {ratio:.2f} (at most {FLAT})")
    return 0 if ratio <= FLAT else 1


if __name__ == "__main__":
    sys.exit(main())
