"""Time expressions measured: `python -m bench.dates --timebank DIR --winer DIR`.

French TimeBank (TIMEX3): spans, strict and overlapping, against all annotated expressions; values against
those of type DATE, one not found counting as wrong. Articles are parted into a tuning part and a held-out
third (`--part`). WiNER: the day of publication read from the dateline, against the day in the file's name.
"""

from __future__ import annotations

import argparse
import re
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from bench.timeml import Timex, read_timeml
from greffier.finding.dates import dateline, dates
from greffier.finding.page import Page
from greffier.lexicon import load as load_lexicon
from greffier.parsing import Pipeline, parse_text
from greffier.parsing import load as load_pipeline
from greffier.record import Article, Parse, TimeExpression, When
from greffier.record.article import article_id

Part = Literal["tune", "held", "all"]
NAMED_DAY = re.compile(r"(\d{4})_(\d{2})_(\d{2})")


def part_of(paths: Sequence[Path], part: Part) -> list[Path]:
    """The paths of one part: every third article, by name, is held out."""
    return [
        path for at, path in enumerate(sorted(paths)) if part == "all" or (at % 3 == 2) == (part == "held")
    ]


def page_of(text: str, parse: Parse, published: str | None) -> Page:
    """The page of a text, published on a day or on a day not told."""
    when = When(published, published, "given") if published else None
    article = Article(article_id(text), text, (), lang="fr", published=when)
    return Page(article, parse, load_lexicon("fr"), {})


@dataclass(slots=True)
class Tally:
    """Counts of one run; precision is over `given`, recall over `wanted`."""

    given: int = 0
    wanted: int = 0
    strict: int = 0
    given_met: int = 0
    wanted_met: int = 0
    dated: int = 0
    dated_met: int = 0
    dated_right: int = 0

    def add(self, wanted: Iterable[Timex], given: Sequence[TimeExpression]) -> Iterator[str]:
        """Count one article; a line for each expression that is missed, spurious or has a wrong value."""
        wanted = list(wanted)
        self.given += len(given)
        self.given_met += sum(any(g.span.meets(w.span) for w in wanted) for g in given)
        for one in wanted:
            yield from self._one(one, [g for g in given if g.span.meets(one.span)])
        for extra in given:
            if not any(extra.span.meets(one.span) for one in wanted):
                yield f"spurious {extra.span.start}-{extra.span.end} {extra.type} {extra.value}"

    def _one(self, one: Timex, met: list[TimeExpression]) -> Iterator[str]:
        self.wanted += 1
        self.wanted_met += bool(met)
        self.strict += any(g.span == one.span for g in met)
        right = any(g.value == one.value for g in met)
        if one.type == "DATE":
            self.dated += 1
            self.dated_met += bool(met)
            self.dated_right += right
        if not met:
            yield f"missed {one.span.start}-{one.span.end} {one.type} {one.value}"
        elif not right:
            said = ", ".join(f"{g.type} {g.value}" for g in met)
            yield f"value {one.span.start}-{one.span.end} {one.type} {one.value} given as {said}"

    def lines(self) -> Iterator[str]:
        """The figures, one a line."""
        yield f"expressions annotated {self.wanted}, found {self.given}"
        yield ratio("span precision, overlap", self.given_met, self.given)
        yield ratio("span recall, overlap", self.wanted_met, self.wanted)
        yield ratio("span precision, strict", self.strict, self.given)
        yield ratio("span recall, strict", self.strict, self.wanted)
        yield ratio("DATE value, all annotated", self.dated_right, self.dated)
        yield ratio("DATE value, those found", self.dated_right, self.dated_met)


def ratio(name: str, part: int, whole: int) -> str:
    """A figure with its counts."""
    return f"{name:28} {part / whole if whole else 0.0:.3f}  ({part}/{whole})"


def timebank(folder: Path, part: Part, hidden: bool, pipeline: Pipeline, verbose: bool) -> Tally:
    """The tally over one part of a folder of TimeML, publication given or hidden."""
    tally, spent, tokens = Tally(), 0.0, 0
    for path in part_of(list(folder.glob("*.tml")), part):
        annotated = read_timeml(path)
        parse = parse_text(annotated.text, pipeline)
        page = page_of(annotated.text, parse, None if hidden else annotated.published)
        began = time.process_time()
        given = list(dates(page))
        spent, tokens = spent + time.process_time() - began, tokens + len(parse.tokens)
        for line in tally.add(annotated.expressions, given):
            if verbose:
                print(f"  {path.stem} {shown(line, annotated.text)}")
    print(f"{1e6 * spent / max(tokens, 1):.1f} µs a token over {tokens} tokens")
    return tally


def shown(line: str, text: str) -> str:
    """A line of complaint with the words it is about."""
    start, end = map(int, re.search(r"(\d+)-(\d+)", line).groups())  # type: ignore[union-attr]
    around = f"{text[max(start - 50, 0) : start]}[[{text[start:end]}]]{text[end : end + 30]}"
    return f"{line} | {' '.join(around.split())}"


def datelines(folder: Path, verbose: bool) -> tuple[int, int, int, int]:
    """Articles of WiNER: all, those given the right day, several days that hold it, others."""
    paths = [path for path in sorted(folder.rglob("*.txt")) if NAMED_DAY.search(path.name)]
    right = held = wrong = 0
    for path in paths:
        day = "-".join(NAMED_DAY.search(path.name).groups())  # type: ignore[union-attr]
        page = page_of(path.read_text("utf-8"), Parse((), (), ()), None)
        found = dateline(page.article, dates(page))
        right += bool(found and found.start == found.end == day)
        held += bool(found and found.start < found.end and found.start <= day <= found.end)
        wrong += bool(found and not found.start <= day <= found.end)
        if verbose and not (found and found.start == found.end == day):
            print(f"  {path.name} {found and (found.start, found.end)}")
    return len(paths), right, held, wrong


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the figures of the sets asked for."""
    parser = argparse.ArgumentParser(prog="python -m bench.dates", description=__doc__)
    parser.add_argument("--timebank", type=Path, help="folder of TimeML files")
    parser.add_argument("--part", choices=("tune", "held", "all"), default="tune")
    parser.add_argument("--hidden", action="store_true", help="hide the day of publication")
    parser.add_argument("--winer", type=Path, help="folder of dated WiNER articles")
    parser.add_argument("--single", type=int, metavar="N", help="also date each Nth article by its own words")
    parser.add_argument("--gold", type=Path, help="annotated days and expressions of the --texts")
    parser.add_argument("--texts", type=Path, help="folder of the articles of --gold")
    parser.add_argument("--pile", action="store_true", help="time joint dating on made-up piles")
    parser.add_argument("--verbose", action="store_true", help="tell each mistake")
    chosen = parser.parse_args(arguments)
    if chosen.timebank:
        pipeline = load_pipeline(None)
        print(f"French TimeBank, part {chosen.part}, parsed by {pipeline.name}")
        tally = timebank(chosen.timebank, chosen.part, chosen.hidden, pipeline, chosen.verbose)
        print("\n".join(tally.lines()))
    if chosen.winer:
        whole, *counts = datelines(chosen.winer, chosen.verbose)
        print("WiNER datelines")
        for name, count in zip(
            ("the right day", "several days that hold it", "a wrong day"), counts, strict=True
        ):
            print(ratio(name, count, whole))
    inferred(chosen)


def inferred(chosen: argparse.Namespace) -> None:
    """Print the figures asked for of days that were inferred."""
    from bench import dating

    if chosen.single and chosen.timebank:
        print("French TimeBank, publication hidden, each article by its own words")
        found = dating.single(dating.hidden_timebank(chosen.timebank), load_pipeline(None), chosen.verbose)
        print("\n".join(found.lines()))
    if chosen.single and chosen.winer:
        print("WiNER, datelines blanked, each article by its own words")
        texts = dating.hidden_winer(chosen.winer, chosen.single)
        print("\n".join(dating.single(texts, load_pipeline(None), chosen.verbose).lines()))
    if chosen.gold and chosen.texts:
        print("\n".join(dating.gold(chosen.gold, chosen.texts)))
    if chosen.pile:
        print("\n".join(dating.growth()))


if __name__ == "__main__":
    main()
