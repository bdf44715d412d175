"""What a build tells: how far it is while it runs, what it did when it is done."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from greffier.record import Sheet

LANGUAGE = "language"  # the finder named in the gap of an article that no pipeline reads
EXAMPLES = 20  # skipped inputs named in a report; all of them are in the record


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a build is: `done` inputs of `total`, `characters` of articles recorded so far in this run."""

    stage: Literal["reading", "linking"]
    done: int
    total: int
    characters: int


Watch = Callable[[Progress], None]


@dataclass(frozen=True, slots=True)
class Missed:
    """An input that gave no article, or an article whose facts were refused."""

    path: str
    why: str
    remedy: str


@dataclass(slots=True)
class Report:
    """What a build or an addition did, in numbers, with the first inputs it had to skip."""

    record: Path
    read: int = 0
    already: int = 0
    duplicates: int = 0
    skipped: int = 0
    refused: int = 0
    failed: int = 0
    foreign: Counter[str] = field(default_factory=Counter)
    examples: list[Missed] = field(default_factory=list)
    articles: int = 0
    statements: int = 0
    actors: int = 0
    voices: int = 0
    characters: int = 0
    seconds: float = 0.0
    resumed: bool = False

    def miss(self, missed: Missed) -> None:
        """Keep one input that was skipped or refused, as long as there are few."""
        if len(self.examples) < EXAMPLES:
            self.examples.append(missed)

    def count(self, sheet: Sheet) -> None:
        """Count a sheet that was written: its article, and the gaps it has."""
        self.read += 1
        self.characters += len(sheet.article.text)
        if any(gap.finder == LANGUAGE for gap in sheet.gaps):
            self.foreign[sheet.article.lang or "?"] += 1
        elif sheet.gaps:
            self.failed += 1
            self.miss(
                Missed(sheet.article.paths[0], "; ".join(f"{g.finder}: {g.why}" for g in sheet.gaps), "")
            )

    @property
    def done(self) -> int:
        """How many inputs have been dealt with."""
        return self.read + self.already + self.duplicates + self.skipped

    @property
    def whole(self) -> bool:
        """Whether every input gave an article with its facts."""
        return not (self.skipped or self.refused or self.failed)
