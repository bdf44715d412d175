"""Quotations of novels, reported apart from the news: `python -m bench.litbank [FOLDER]`, for fr-litbank.

A `.ann` file gives citations, in parts where an incise cuts them, with their source (a mention) and
introducer. Printed: recall of citations (overlap 0.5, and 0.8: strict) and precision; recall of those an
incise follows or cuts; how often the speaker found is the mention annotated.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bench.gold import Range
from bench.matching import PAIRED, STRICT, positions
from greffier import finding, lexicon, parsing
from greffier.reading import read
from greffier.record import Article, Sheet, Statement

MANNERS = ("direct", "mixed")
ROOT = Path(__file__).resolve().parent.parent
DATA = Path(os.environ.get("GREFFIER_DATA", ROOT.parent / "shared" / "data"))


@dataclass(slots=True)
class Citation:
    """Quoted words in their parts, the mentions that are their source, the words that introduce them."""

    parts: tuple[Range, ...]
    sources: list[Range] = field(default_factory=list)
    introducers: list[Range] = field(default_factory=list)

    @property
    def incised(self) -> bool:
        """Whether what introduces the citation stands behind its beginning: *« A », dit-il*."""
        return any(start >= self.parts[0][1] for start, _ in self.introducers)


@dataclass(slots=True)
class Tally:
    """Counts over all texts; `predicted` are statements in quotation, `told` citations with a source."""

    wanted: int = 0
    predicted: int = 0
    found: int = 0
    strict: int = 0
    incised: int = 0
    incised_found: int = 0
    told: int = 0
    spoken: int = 0

    def add(self, other: Tally) -> None:
        """Take another text's counts in."""
        for name in self.__slots__:
            setattr(self, name, getattr(self, name) + getattr(other, name))


def citations(path: Path) -> list[Citation]:
    """The citations of an annotation file, in the order of their numbers."""
    rows = [line.split("\t") for line in path.read_text("utf-8").splitlines() if line.strip()]
    marks = {row[0]: row[1].split(" ", 1) for row in rows if row[0].startswith("T")}
    found = {name: Citation(tuple(parts(told))) for name, (kind, told) in marks.items() if kind == "Citation"}
    for row in rows:
        kind, *ends = row[1].split()
        if row[0].startswith("R") and len(ends) == 2:
            left, right = (end.partition(":")[2] for end in ends)
            if right in found and left in marks:
                into = found[right].sources if kind == "Source" else found[right].introducers
                into.extend(parts(marks[left][1]))
    return list(found.values())


def parts(told: str) -> Iterator[Range]:
    """The stretches of a brat mark: "10 20;25 30" has two."""
    for stretch in told.split(";"):
        start, end = stretch.split()[:2]
        yield int(start), int(end)


def tally(text: str, wanted: Sequence[Citation], sheet: Sheet) -> Tally:
    """The counts of one text: each citation takes the free statement that overlaps it most."""
    free = [s for s in sheet.statements if s.manner in MANNERS and s.parent is None]
    given = {s.id: positions(text, [(c.start, c.end) for c in s.content]) for s in free}
    counts = Tally(wanted=len(wanted), predicted=len(free), incised=sum(c.incised for c in wanted))
    for citation in wanted:
        own = positions(text, citation.parts)
        shares = {s.id: len(own & given[s.id]) / max(1, len(own | given[s.id])) for s in free}
        best = max(free, key=lambda s: shares[s.id], default=None)
        if best is None or shares[best.id] < PAIRED:
            continue
        free.remove(best)
        counts.found += 1
        counts.strict += shares[best.id] >= STRICT
        counts.incised_found += citation.incised
        counts.told += bool(citation.sources)
        counts.spoken += is_source(best, citation)
    return counts


def is_source(statement: Statement, citation: Citation) -> bool:
    """Whether the words found for the speaker meet a mention annotated as the source."""
    span = statement.speaker_span
    return span is not None and any(span.start < end and start < span.end for start, end in citation.sources)


def told(name: str, counts: Tally) -> str:
    """One line of figures."""

    def share(part: int, whole: int) -> str:
        return f"{part:4}/{whole:<4} {part / whole if whole else 0:.3f}"

    figures = {
        "recall": share(counts.found, counts.wanted),
        "strict": share(counts.strict, counts.wanted),
        "precision": share(counts.found, counts.predicted),
        "incised": share(counts.incised_found, counts.incised),
        "speaker": share(counts.spoken, counts.told),
    }
    return f"{name[:28]:<28} " + "  ".join(f"{figure} {value}" for figure, value in figures.items())


def main(given: Sequence[str] | None = None) -> int:
    """Print the figures of each text and of all; 1 when the folder holds no annotated text."""
    parser = argparse.ArgumentParser(prog="python -m bench.litbank", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=DATA / "litbank", help="texts, annotations")
    folder = parser.parse_args(given).folder
    pairs = [(path, path.with_suffix(".ann")) for path in sorted(folder.glob("*.txt"))]
    pairs = [(text, marks) for text, marks in pairs if marks.exists()]
    if not pairs:
        print(f"{folder}: no annotated texts", file=sys.stderr)
        return 1
    pipeline, words, everything = parsing.load(None), lexicon.load(), Tally()
    for path, marks in pairs:
        articles = [found for found in read([path]) if isinstance(found, Article)]
        for article, parse in parsing.parse(articles, pipeline):
            counts = tally(article.text, citations(marks), finding.find(article, parse, words))
            print(told(path.stem, counts))
            everything.add(counts)
    print(told("all", everything))
    return 0


if __name__ == "__main__":
    sys.exit(main())
