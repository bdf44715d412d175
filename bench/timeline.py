"""Days that matter: `python -m bench.timeline [PILE…] [--split dev] [--records DIR] [--days]`.

Each file of tests/gold/timelines names a pile of articles and the days of its milestones, written before the
program had ranked any. As many days are asked for as the pile tells milestones of. A day is right when it is
one of them, or lies a day beside one that no other day has taken. Beside the program's days stand two plain
rankings: by articles that appeared on a day, and by times it is named. `--days` lists every day.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bench.building import built
from greffier import desk
from greffier.store import Question, Record

ROOT = Path(__file__).resolve().parent.parent
GOLD = ROOT / "tests" / "gold" / "timelines"
RANKINGS = ("program", "published", "named")
PUBLISHED = (
    "SELECT substr(published_start, 1, 10) FROM article"
    " WHERE substr(published_start, 1, 10) = substr(published_end, 1, 10)"
)
NAMED = (
    "SELECT substr(coalesce(g.when_start, d.when_start), 1, 10) FROM date d LEFT JOIN dating g ON g.of = d.id"
    " WHERE substr(coalesce(g.when_start, d.when_start), 1, 10)"
    " = substr(coalesce(g.when_end, d.when_end), 1, 10)"
)


@dataclass(frozen=True, slots=True)
class Milestone:
    """A day of a timeline: other days that are as right, what happened, the articles that tell it."""

    day: str
    others: tuple[str, ...]
    line: str
    told_in: tuple[str, ...]

    def off(self, day: str) -> int:
        """How many days another day lies beside it."""
        ours = map(date.fromisoformat, (self.day, *self.others))
        return min(abs((date.fromisoformat(day) - one).days) for one in ours)


@dataclass(frozen=True, slots=True)
class Pile:
    """Articles on one crisis, and the milestones of its timeline."""

    name: str
    split: str
    articles: tuple[Path, ...]
    milestones: tuple[Milestone, ...]

    @property
    def told(self) -> list[Milestone]:
        """The milestones that some article of the pile tells."""
        return [one for one in self.milestones if one.told_in]


@dataclass(frozen=True, slots=True)
class Hits:
    """How many days are right, to the day and within a day, of so many that were given and so many wanted."""

    exact: int
    near: int
    given: int
    wanted: int


def piles(gold: Path, root: Path, split: str | None = None) -> Iterator[Pile]:
    """The piles of a split whose articles are all on this machine; the others are named on standard error."""
    for file in sorted(gold.glob("*.json")):
        raw = json.loads(file.read_text("utf-8"))
        if split not in (None, raw["split"]):
            continue
        texts = articles(root / raw["texts"], raw.get("articles"))
        if not texts:
            print(f"{file.stem}: not measured, its texts are not here", file=sys.stderr)
            continue
        days = (Milestone(one["day"], tuple(one.get("or", ())), one["line"], tuple(one["told_in"]))
                for one in raw["days"])  # fmt: skip
        yield Pile(file.stem, raw["split"], tuple(texts), tuple(days))


def articles(folder: Path, names: Sequence[str] | None) -> list[Path]:
    """The articles of these names under a folder, or the folder itself for None; none when one is missing."""
    if names is None:
        return [folder] if folder.exists() else []
    there = {path.stem: path for path in folder.rglob("*.txt")}
    return [there[one] for one in names] if there.keys() >= set(names) else []


def record_of(pile: Pile, folder: Path) -> Path:
    """The record of a pile in a folder, built unless it stands there."""
    return built(pile.articles, folder / f"{pile.name}.greffe")


def ranked(record: Path, count: int, by: str) -> list[str]:
    """The so many first days of a ranking."""
    if by == "program":
        return [one.day for one in desk.timeline(record, Question(), count)]
    with Record.open(record) as opened:
        tally = Counter(day for (day,) in opened.db.execute(PUBLISHED if by == "published" else NAMED) if day)
    return [day for day, _ in sorted(tally.items(), key=lambda pair: (-pair[1], pair[0]))[:count]]


def hits(days: Collection[str], wanted: Sequence[Milestone]) -> Hits:
    """How many days are milestones; each milestone is met once, by the nearest day first."""
    pairs = sorted((one.off(day), day, at) for at, one in enumerate(wanted) for day in days)
    met: dict[int, tuple[str, int]] = {}
    for off, day, at in pairs:
        if off <= 1 and at not in met and day not in {taken for taken, _ in met.values()}:
            met[at] = day, off
    return Hits(sum(off == 0 for _, off in met.values()), len(met), len(days), len(wanted))


def f1(found: Sequence[Hits], near: bool) -> float:
    """F1 over several piles, their days counted together."""
    right = sum(one.near if near else one.exact for one in found)
    return 2 * right / max(sum(one.given + one.wanted for one in found), 1)


def figures(name: str, gold: Path, root: Path, split: str | None) -> dict[str, float]:
    """The figures of a set that have floors, by full name; none where texts of a pile are not here."""
    files = [json.loads(file.read_text("utf-8")) for file in gold.glob("*.json")]
    here, found = list(piles(gold, root, split)), []
    if not here or len(here) < sum(split in (None, one["split"]) for one in files):
        return {}
    with tempfile.TemporaryDirectory() as folder:
        for one in here:
            days = ranked(record_of(one, Path(folder)), len(one.told), "program")
            found.append(hits(days, one.told))
    return {f"{name}: days F1": f1(found, False), f"{name}: days F1, a day beside": f1(found, True)}


def listed(pile: Pile, days: Sequence[str]) -> Iterator[str]:
    """Every day of the program's and of the gold timeline, marked."""
    ours = set(days)
    every = sorted({*days, *(one.day for one in pile.told)})
    for day in every:
        near = [one for one in pile.told if one.off(day) <= 1]
        mark = ("right" if near[0].off(day) == 0 else "beside") if near and day in ours else "WRONG"
        yield f"    {day} {mark if day in ours else 'missed':7} {near[0].line if near else ''}"


def arguments(given: Sequence[str] | None) -> argparse.Namespace:
    """The command line, read."""
    parser = argparse.ArgumentParser(prog="python -m bench.timeline", description=__doc__)
    parser.add_argument("piles", nargs="*", help="piles to measure (default: all)")
    parser.add_argument("--split", choices=("dev", "test"))
    parser.add_argument("--records", type=Path, help="where records stand or are to be left")
    parser.add_argument("--days", action="store_true", help="list the days")
    return parser.parse_args(given)


def main(given: Sequence[str] | None = None) -> int:
    """Print the figures of each pile and of each split; 0, or 1 when nothing could be measured."""
    asked = arguments(given)
    found: dict[tuple[str, str], list[Hits]] = {}
    with tempfile.TemporaryDirectory() as own:
        folder = asked.records or Path(own)
        print(f"{'pile':16} told  of   " + "   ".join(f"{by:^11}" for by in RANKINGS))
        for pile in piles(GOLD, ROOT, asked.split):
            if asked.piles and pile.name not in asked.piles:
                continue
            record, cells = record_of(pile, folder), []
            for by in RANKINGS:
                days = ranked(record, len(pile.told), by)
                here = hits(days, pile.told)
                found.setdefault((pile.split, by), []).append(here)
                cells.append(f"{f1([here], False):.3f} {f1([here], True):.3f}")
            told = f"{len(pile.told):4} {len(pile.milestones):3}"
            print(f"{pile.name:16} {told}   " + "   ".join(cells))
            if asked.days:
                print(*listed(pile, ranked(record, len(pile.told), "program")), sep="\n")
    for split in ("dev", "test"):
        cells = [f"{f1(some, False):.3f} {f1(some, True):.3f}"
                 for by in RANKINGS if (some := found.get((split, by)))]  # fmt: skip
        if cells:
            print(f"{split:28}" + "   ".join(cells))
    return 0 if found else 1


if __name__ == "__main__":
    sys.exit(main())
