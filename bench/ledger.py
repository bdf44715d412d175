"""How long linking everything takes: `python -m bench.ledger` makes up the facts of up to 10,000 articles.

Each has 12 actors, 14 statements, 8 reports of events, 5 commitments, 4 figures and a fingerprint; words are
drawn as in any text, a few of them often; days from half a year; one article in four is a copy of another.
What is timed is all that a build does once its articles are found: reading facts from the record, linking,
writing what follows. CPU seconds stand beside those of the clock, which other work on the machine lengthens.
Each size runs in a process of its own, whose peak of memory is its own.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import islice
from pathlib import Path
from zlib import crc32

from bench.linking import pile
from greffier.desk.judging import judge
from greffier.lexicon import load
from greffier.record import (
    Act,
    Actor,
    Article,
    Commitment,
    CommitmentAct,
    EventReport,
    EventType,
    Figure,
    Fingerprint,
    Gist,
    Sheet,
    Span,
    Statement,
    When,
)
from greffier.record.article import article_id
from greffier.record.fingerprint import packed
from greffier.store import Record, evidence

SIZES = (1_000, 3_000, 10_000)
LONGEST, LARGEST, STEEPEST = 180.0, 2048.0, 1.6
"""Seconds and megabytes for the largest pile; how much faster than n log n the time may grow."""
ACTORS, STATEMENTS, REPORTS, COMMITMENTS, FIGURES = 12, 14, 8, 5, 4
COPIES, WORDS = 0.25, 300
UNITS = ("soldat", "mort", "dollar", "kilomètre", "navire")
TYPES: tuple[EventType, ...] = ("CONSULT", "MOBILIZE", "SANCTION", "ASSAULT", "AID", "unresolved")
SAYING: tuple[Act, ...] = ("assert", "assert", "assert", "deny", "threaten", "demand")
BINDING: tuple[CommitmentAct, ...] = ("demand", "threat", "promise", "refusal", "warning")
BEGUN = date(2021, 10, 1)


class Maker:
    """Draws the facts of articles."""

    def __init__(self, articles: int, seed: int = 11) -> None:
        """Set up a vocabulary in which the n-th word is drawn about 1/n of the time."""
        self.chance = random.Random(seed)
        self.actors = pile(articles, load("fr"))
        size = 40_000
        self.words = [f"mot{rank}" for rank in range(size)]
        self.weights, total = list[float](), 0.0
        for rank in range(size):
            total += 1 / (rank + 20)
            self.weights.append(total)
        self.last: list[str] = []

    def sheets(self, articles: int) -> Iterator[Sheet]:
        """The sheets of so many articles."""
        for number in range(articles):
            text = self.text(number)
            key = article_id(text)
            cast = tuple(
                Actor(f"{key}-a{at}", a.name, a.type, a.names, a.mentions, a.offices, a.entry)
                for at, a in enumerate(islice(self.actors, ACTORS))
            )
            day = self.day(number / articles)
            yield self.sheet(self.article(number, key, text, day), cast, day)

    def text(self, number: int) -> str:
        """The text of one article, whose words no linking looks at."""
        return f"{number} ".ljust(4000, "x")

    def article(self, number: int, key: str, text: str, day: When) -> Article:
        """One article."""
        return Article(key, text, (f"{number}.txt",), lang="fr", published=day)

    def sheet(self, article: Article, cast: Sequence[Actor], day: When) -> Sheet:
        """One article's facts."""
        told = [self.statement(article.id, at, cast) for at in range(STATEMENTS)]
        spans = (Span(10 * at, 10 * at + 5) for at in range(100, 300))
        return Sheet(
            article,
            tuple(cast),
            tuple(one for one, _ in told),
            events=tuple(self.report(article.id, next(spans), cast, told, day) for _ in range(REPORTS)),
            commitments=tuple(self.commitment(article.id, next(spans), told) for _ in range(COMMITMENTS)),
            figures=tuple(self.figure(article.id, next(spans)) for _ in range(FIGURES)),
            fingerprint=self.fingerprint(article.id),
            gists=tuple(gist for _, gist in told),
        )

    def draw(self, count: int) -> list[str]:
        """So many words."""
        return self.chance.choices(self.words, cum_weights=self.weights, k=count)

    def day(self, at: float) -> When:
        """A day, later and later with `at`."""
        shift = int(180 * at) - int(self.chance.expovariate(0.3))
        told = (BEGUN + timedelta(days=shift)).isoformat()
        return When(told, told, "made up")

    def statement(self, key: str, at: int, cast: Sequence[Actor]) -> tuple[Statement, Gist]:
        """A statement, one in four within the one before."""
        start, words = 60 * at, tuple(self.draw(9))
        act = self.chance.choice(SAYING)
        who, whom = self.chance.choice(cast).id, self.chance.choice((None, self.chance.choice(cast).id))
        parent = f"{key}-s{at - 1}" if at % 4 == 3 else None
        content = (Span(start + 5, start + 50),)
        one = Statement(
            f"{key}-s{at}", key, "indirect", content, None, who, addressee=whom, parent=parent, act=act
        )
        return one, Gist(one.id, words, words[:5], Span(start, start + 58))

    def report(
        self,
        key: str,
        span: Span,
        cast: Sequence[Actor],
        told: Sequence[tuple[Statement, Gist]],
        day: When,
    ) -> EventReport:
        """A report of an event, one in three within a statement."""
        who, whom = (self.chance.choice(cast).id for _ in range(2))
        statement = self.chance.choice(told)[0].id if self.chance.random() < 0.33 else None
        when = day if self.chance.random() < 0.5 else None
        return EventReport(
            f"{key}-e{span.start}", key, span, self.draw(1)[0], self.chance.choice(TYPES),
            who=(who,), whom=(whom,), when=when, statement=statement,
        )  # fmt: skip

    def commitment(self, key: str, span: Span, told: Sequence[tuple[Statement, Gist]]) -> Commitment:
        """A commitment that a statement makes."""
        one, gist = self.chance.choice(told)
        act = self.chance.choice(BINDING)
        return Commitment(
            f"{key}-c{span.start}", key, act, span, " ".join(gist.words), one.speaker, one.addressee,
            statement=one.id, lemmas=gist.words,
        )  # fmt: skip

    def figure(self, key: str, span: Span) -> Figure:
        """A number of something."""
        unit, low = self.chance.choice(UNITS), float(self.chance.choice((4, 12, 90, 1500, 100_000)))
        lemmas = tuple(self.draw(8))
        return Figure(f"{key}-f{span.start}", key, span, low, low * 1.1, unit, unit, lemmas=lemmas)

    def fingerprint(self, key: str) -> Fingerprint:
        """The fingerprint of new words, or of those of the article before with a few changed."""
        words = self.draw(WORDS)
        if self.last and self.chance.random() < COPIES:
            words = [
                old if self.chance.random() < 0.9 else new for old, new in zip(self.last, words, strict=True)
            ]
        self.last = words
        runs = {crc32(" ".join(words[at : at + 4]).encode()) for at in range(WORDS - 3)}
        return Fingerprint(key, packed(sorted(runs)), packed(crc32(word.encode()) for word in words))


def measured(articles: int) -> dict[str, float]:
    """Seconds and peak megabytes of linking so many articles, and what came of it."""
    with tempfile.TemporaryDirectory() as place, Record.create(Path(place) / "r.greffe") as record:
        with record.batch():
            record.begin_run("build", {})
            for sheet in Maker(articles).sheets(articles):
                for kind in evidence.KINDS:
                    kind.write(record.db, sheet, 1)
        begun, wall = time.process_time(), time.perf_counter()
        judge(record)
        seconds, wall = time.process_time() - begun, time.perf_counter() - wall
        tables = ("event", "measure", "account", "conflict")
        counts = {table: record.count(table) for table in tables}
        counts["voice"] = len({voice for _, voice in record.voices()})
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"seconds": seconds, "wall": wall, "memory": memory, **counts}


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table; 1 when the largest pile takes too long or too much, or time grows too fast."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("sizes", nargs="*", type=int, default=list(SIZES), help="numbers of articles")
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    asked = parser.parse_args(arguments)
    if asked.one:
        print(json.dumps(measured(asked.one)))
        return 0
    print("articles  CPU s   wall s  µs per n log n  megabytes   events   voices  accounts  conflicts")
    paces, found = list[float](), dict[str, float]()
    for size in sorted(asked.sizes):
        call = [sys.executable, "-m", "bench.ledger", "--one", str(size)]
        found = json.loads(subprocess.run(call, capture_output=True, text=True, check=True).stdout)
        paces.append(1e6 * found["seconds"] / (size * math.log2(size)))
        told = (found[name] for name in ("event", "voice", "account", "conflict"))
        print(
            f"{size:8}{found['seconds']:7.1f}{found['wall']:9.1f}{paces[-1]:16.0f}{found['memory']:11.0f}"
            + "".join(f"{int(count):9}" for count in told),
            flush=True,
        )
    steep = paces[-1] > STEEPEST * paces[0]
    return int(found["seconds"] > LONGEST or found["memory"] > LARGEST or steep)


if __name__ == "__main__":
    sys.exit(main())
