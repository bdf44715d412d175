"""How long a build takes beside the bare parse of the same text: `python -m bench.speed [--articles 600]`.

In one run, on one pile: spaCy's parse alone, finding alone, and whole builds, on one process and on two.
What a build costs before its first article (processes, loading) is timed on a pile of two and taken out.
CPU seconds stand beside wall seconds: on a machine that does other work they are the ones to trust.
The bare parse is timed before and after the builds, and the mean taken.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.pile import generate
from greffier import desk, finding, lexicon, parsing
from greffier.desk import crew
from greffier.parsing.pieces import pieces
from greffier.reading import read
from greffier.record import Article

OVERHEAD, SPEEDUP = 0.5, 1.7  # what the project promises


@dataclass(slots=True)
class Clock:
    """Wall and CPU seconds of a stretch of work, processes it started included."""

    wall: float = 0.0
    cpu: float = 0.0

    def __sub__(self, other: Clock) -> Clock:
        """This without the other."""
        return Clock(self.wall - other.wall, self.cpu - other.cpu)

    def __str__(self) -> str:
        """Both, in seconds."""
        return f"{self.wall:7.2f} s wall  {self.cpu:7.2f} s CPU"


@contextmanager
def timed() -> Iterator[Clock]:
    """The clock of what is done within."""
    clock, begun = Clock(), _now()
    yield clock
    spent = _now() - begun
    clock.wall, clock.cpu = spent.wall, spent.cpu


def _now() -> Clock:
    """This moment, in wall seconds and in CPU seconds of this process and of those it waited for."""
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return Clock(time.perf_counter(), sum(one.ru_utime + one.ru_stime for one in used))


def bare(articles: Sequence[Article], pipeline: parsing.Pipeline) -> int:
    """Parse the paragraphs of `articles` and keep nothing; the number of tokens."""
    texts = (text for article in articles for text, *_ in pieces(article))
    return sum(map(len, pipeline.nlp.pipe(texts, batch_size=64)))


def bare_apart(articles: Sequence[Article]) -> float:
    """Wall seconds of a bare parse in a process of its own, loading left out."""
    pipeline = parsing.load(None)
    with timed() as clock:
        bare(articles, pipeline)
    return clock.wall


def on_two(articles: Sequence[Article]) -> float:
    """Wall seconds of the bare parse on two processes, half of the articles each."""
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(2, mp_context=context) as pool:
        return max(pool.map(bare_apart, (articles[0::2], articles[1::2])))


def build(folder: Path, processes: int, piece: int = crew.PIECE) -> Clock:
    """The clock of a whole build in a fresh process, work handed out by `piece` characters."""
    call = [sys.executable, "-m", "bench.speed", "--build", str(folder)]
    call += ["--processes", str(processes), "--piece", str(piece)]
    told = subprocess.run(call, capture_output=True, text=True, check=True)
    return Clock(**json.loads(told.stdout))


def build_here(folder: Path, processes: int, piece: int) -> None:
    """Build a record of `folder` in this process and print its clock."""
    crew.PIECE = piece
    with tempfile.TemporaryDirectory() as place, timed() as clock:
        desk.build([folder], Path(place) / "r.greffe", processes=processes)
    print(json.dumps({"wall": clock.wall, "cpu": clock.cpu}))


def measure(folder: Path, few: Path, size: int) -> bool:
    """Time everything on the pile in `folder` and print it; whether what is promised is kept."""
    pipeline, words = parsing.load(None), lexicon.load()
    articles = [found for found in read([folder]) if isinstance(found, Article)]
    bare(articles[:5], pipeline)
    with timed() as parse:
        tokens = bare(articles, pipeline)
    with timed() as find:
        for article, parsed in parsing.parse(articles, pipeline):
            finding.find(article, parsed, words)
    apart = on_two(articles)
    start_one, start_two = build(few, 1, piece=1), build(few, 2, piece=1)
    one, two = build(folder, 1), build(folder, 2)
    with timed() as again:
        bare(articles, pipeline)
    parse = Clock((parse.wall + again.wall) / 2, (parse.cpu + again.cpu) / 2)
    print(f"pile             {len(articles)} articles, {size} characters, {tokens} tokens")
    print(f"bare parse       {parse}  {tokens / parse.cpu:.0f} tokens per CPU second")
    print(f"  on 2 processes {apart:7.2f} s wall")
    print(f"parse and find   {find}")
    print(f"build, 1 process {one}  of which to start {start_one}")
    print(f"build, 2 proc.   {two}  of which to start {start_two}")
    return judged(parse, find, one - start_one, two - start_two, apart)


def judged(parse: Clock, find: Clock, one: Clock, two: Clock, apart: float) -> bool:
    """Print the ratios beside what is promised; whether it is kept."""
    overhead = (one.cpu - parse.cpu) / parse.cpu
    overhead_two = (two.wall - apart) / apart
    speedup = one.wall / two.wall
    print(f"\nfinding / bare parse, 1 process            {(find.cpu - parse.cpu) / parse.cpu:5.2f}  (CPU)")
    print(f"(build - bare parse) / bare parse, 1 proc. {overhead:5.2f}  (CPU; at most {OVERHEAD})")
    print(f"(build - bare parse) / bare parse, 2 proc. {overhead_two:5.2f}  (wall; at most {OVERHEAD})")
    print(f"2 processes are faster by                  {speedup:5.2f}  (wall; at least {SPEEDUP})")
    print(f"  at best, by the CPU seconds of both      {2 * one.cpu / two.cpu:5.2f}")
    print(f"load of this machine                       {os.getloadavg()[0]:5.2f}  on {os.cpu_count()} cores")
    return overhead <= OVERHEAD and overhead_two <= OVERHEAD and speedup >= SPEEDUP


def main() -> int:
    """Generate a pile, time it, and fail when what is promised is not kept."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--articles", type=int, default=600)
    parser.add_argument("--paragraphs", type=int, default=8)
    parser.add_argument("--build", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--processes", type=int, help=argparse.SUPPRESS)
    parser.add_argument("--piece", type=int, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.build:
        build_here(asked.build, asked.processes, asked.piece)
        return 0
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "articles"
        size = generate(folder, asked.articles, asked.paragraphs)
        generate(Path(place) / "few", 2, asked.paragraphs)
        return 0 if measure(folder, Path(place) / "few", size) else 1


if __name__ == "__main__":
    sys.exit(main())
