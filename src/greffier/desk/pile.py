"""The pile of inputs: its size before reading, and the stream of its new articles while reading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from greffier.desk.report import Missed, Report
from greffier.reading import Skipped, read
from greffier.reading.skipped import Lang
from greffier.reading.walk import Place, places
from greffier.record import Article
from greffier.store import Record, Skip

OFTEN = 512  # inputs after which what waits is flushed, whatever was found
Paths = Iterable[str | Path]


def measure(paths: Paths) -> tuple[int, int]:
    """How many inputs are under `paths`, and their bytes; standard input counts as one, empty."""
    count = size = 0
    for place in places(paths):
        count += 1
        if isinstance(place, Place) and place.path != "-":
            try:
                size += place.file.stat().st_size
            except OSError:
                continue
    return count, size


@dataclass(slots=True)
class Pile:
    """The inputs of one run. Iterating gives those articles that are not on record yet, once each.

    What else is met waits in `skips` and `echoes` (article, path) until it is flushed to the record.
    """

    paths: tuple[str | Path, ...]
    record: Record
    run: int
    report: Report
    lang: Lang
    skips: list[Skip] = field(default_factory=list)
    echoes: list[tuple[str, str]] = field(default_factory=list)
    under_way: set[str] = field(default_factory=set)

    def __iter__(self) -> Iterator[Article]:
        """New articles, in the order of the paths."""
        for number, found in enumerate(read(self.paths), start=1):
            if number % OFTEN == 0 and (self.skips or self.echoes):
                with self.record.batch():
                    self.flush()
            if isinstance(found, Skipped):
                self._skip(found)
            elif found.id in self.under_way or self.record.knows(found.id):
                self.echoes.extend((found.id, path) for path in found.paths)
            else:
                self.under_way.add(found.id)
                yield found

    def _skip(self, found: Skipped) -> None:
        """Keep an input that gave no article."""
        why, remedy = found.tell(self.lang)
        self.report.skipped += 1
        self.report.miss(Missed(found.path, why, remedy))
        self.skips.append(Skip(found.path, why, remedy))

    def flush(self) -> None:
        """Write, within a batch, skipped inputs and new paths of articles that are on record by now."""
        for skipped in self.skips:
            self.record.skip(skipped, self.run)
        self.skips.clear()
        late: list[tuple[str, str]] = []
        for article, path in self.echoes:
            if article in self.under_way:
                late.append((article, path))
            elif self.record.add_path(article, path):
                self.report.duplicates += 1
            else:
                self.report.already += 1
        self.echoes = late
