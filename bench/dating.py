"""Publication inferred: of single articles whose date is hidden, of a pile together; how long that takes."""

from __future__ import annotations

import json
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date as day
from pathlib import Path
from statistics import median

from bench.dates import NAMED_DAY, page_of, ratio
from bench.dating_pile import pile
from bench.timeml import read_timeml
from greffier import desk
from greffier.finding.dates import dateline, times
from greffier.finding.quotations import Quotation, quotations
from greffier.linking import date
from greffier.linking.dating.articles import drawn
from greffier.linking.dating.days import FIRST, Days, between, meet
from greffier.linking.dating.network import Network
from greffier.parsing import Pipeline, parse_text
from greffier.record import Clue, Parse, TimeExpression
from greffier.store import Record

SIZES = (1_000, 3_000, 10_000)
COUNTED = (
    "holds the true day", "does not", "not before a day told", "within a year",
    "one day, right", "one day, wrong",
)  # fmt: skip


@dataclass(slots=True)
class Tally:
    """What was answered for articles whose day is known."""

    counts: Counter[str] = field(default_factory=Counter)
    widths: list[int] = field(default_factory=list)
    candidates: list[int] = field(default_factory=list)

    def add(self, answer: Days, true: day) -> bool:
        """Count an answer; whether it holds the true day."""
        right = bool(meet(answer, between(true.toordinal(), true.toordinal())).bits)
        self.counts["holds the true day" if right else "does not"] += 1
        self.counts["not before a day told"] += answer.first > FIRST
        self.counts["within a year"] += answer.last - answer.first < 366
        if answer.size == 1:
            self.counts["one day, right" if right else "one day, wrong"] += 1
        self.widths.append(answer.last - answer.first + 1)
        self.candidates.append(answer.size)
        return right

    def lines(self) -> Iterator[str]:
        """The figures."""
        yield f"articles {len(self.widths)}"
        for name in COUNTED:
            yield ratio(f"  {name}", self.counts[name], len(self.widths))
        if self.widths:
            width, held = median(self.widths), median(self.candidates)
            yield f"  median width {width:g} days, {held:g} of them candidates"


def single(texts: Iterator[tuple[str, str, str]], pipeline: Pipeline, verbose: bool) -> Tally:
    """Each article (name, text, true day) dated by its own words alone, read today."""
    tally = Tally()
    for name, text, told in texts:
        true, page = day.fromisoformat(told), page_of(text, parse_text(text, pipeline), None)
        page = replace(page, facts={Quotation: tuple(quotations(page))})
        clues = [found for found in times(page) if isinstance(found, Clue)]
        network, key = Network(), page.article.id
        for bond in drawn(key, None, clues, read=day.today()).bonds:
            network.add(bond)
        if not tally.add(network.of(key), true) and verbose:
            first, last = (day.fromordinal(end) for end in (network.of(key).first, network.of(key).last))
            print(f"  {name} {true} given {first} to {last}")
    return tally


def hidden_timebank(folder: Path) -> Iterator[tuple[str, str, str]]:
    """French TimeBank, each article's publication hidden."""
    for path in sorted(folder.glob("*.tml")):
        one = read_timeml(path)
        yield path.stem, one.text, one.published[:10]


def hidden_winer(folder: Path, every: int) -> Iterator[tuple[str, str, str]]:
    """Every nth of the dated articles of WiNER, its datelines blanked."""
    dated = [path for path in sorted(folder.rglob("*.txt")) if NAMED_DAY.search(path.name)]
    for path in dated[::every]:
        true = "-".join(NAMED_DAY.search(path.name).groups())  # type: ignore[union-attr]
        yield path.name, _blanked(path.read_text("utf-8")), true


def _blanked(text: str) -> str:
    """A text with spaces for its datelines."""
    while True:
        page = page_of(text, Parse((), (), ()), None)
        found = [one for one in times(page) if isinstance(one, TimeExpression)]
        line = dateline(page.article, found)
        span = next((one.span for one in found if line and one.span.of(text) == line.text), None)
        if span is None:
            return text
        text = text[: span.start] + " " * len(span) + text[span.end :]


def gold(file: Path, texts: Path) -> Iterator[str]:
    """What a record of the texts says of the expressions and days annotated in a file; a line for each."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "r.greffe"
        desk.build([texts], path, processes=1)
        with Record.open(path) as record:
            sheets = {Path(sheet.article.paths[0]).name: sheet for sheet in record.sheets()}
            days = {one.of: one for one in record.datings()}
    wanted = {one["article"]: one for one in json.loads(file.read_text("utf-8"))}
    right = whole = 0
    for name, sheet in sorted(sheets.items()):
        told, inferred = sheet.article.published, days.get(sheet.article.id)
        line = f"{name}: {told.start} to {told.end}, {told.how}" if told else f"{name}: not dated"
        yield line + (f"; {len(inferred.days)} candidates" if inferred and inferred.days else "")
        if name not in wanted:
            continue
        asked = wanted[name]["published"]
        meets = bool(told and told.start <= asked["end"] and asked["start"] <= told.end)
        yield f"  annotated {asked['start']} to {asked['end']}: {'met' if meets else 'MISSED'}"
        given = {(one.span.of(sheet.article.text), one.value, one.bound) for one in sheet.dates}
        for one in wanted[name]["dates"]:
            fits = (one["text"], one["value"], one["bound"]) in given
            right, whole = right + fits, whole + 1
            yield f"  {one['text']} = {one['value']} {one['bound']}: {'right' if fits else 'WRONG'}"
    yield f"expressions right {right} of {whole}"


def growth() -> Iterator[str]:
    """How long made-up piles take, and whether what is inferred of them is true."""
    yield "articles   seconds   dated   wrong"
    for articles in SIZES:
        made = pile(articles)
        began = time.process_time()
        found = date(made.published, made.clues, (), made.tellings, {})
        spent = time.process_time() - began
        told = [one for one in found.datings if one.of in made.true]
        wrong = sum(not one.when.start <= made.true[one.of].isoformat() <= one.when.end for one in told)
        yield f"{articles:8} {spent:9.1f} {len(told):7} {wrong:7}"
