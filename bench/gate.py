"""The quality gate: `python -m bench.gate` measures every set and refuses when a figure lies under its floor.

`--raise` takes better figures up as floors; `--lower NAME --why REASON` lets one down and writes the reason
beside it. Sets whose texts are not here are passed over, aloud. Records are built as `greffier build` does,
all with one pipeline loaded once, or taken from `--export SET=FILE`. Exit: 0 all hold, 1 one sank, 2 nothing
could be measured.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from bench import timeline
from bench.building import exported
from bench.export import read_export
from bench.facts import report as facts
from bench.facts.gold import FactsGold, read_facts
from bench.facts.record import read_record
from bench.floors import Floors, GoldSet, figures, load, lowered, raised, save, sunk
from bench.gold import Gold, GoldError, read_gold
from bench.statements import gold_files, matched, report
from greffier import desk

ROOT = Path(__file__).resolve().parent.parent
Scorer = tuple[Sequence[Gold | FactsGold], Callable[[Path], dict[str, float]]]
FLOORS = Path(__file__).with_name("floors.json")


def measure(name: str, chosen: GoldSet, root: Path, export: Path | None) -> dict[str, float] | None:
    """The figures of one set; None when its annotations or texts are not on this machine."""
    folders = [root / gold for gold in chosen.gold]
    texts = root / chosen.texts
    if not all(folder.exists() for folder in [*folders, texts]):
        return None
    if chosen.kind == "timelines":
        return timeline.figures(name, folders[0], root, chosen.split) or None
    scorer = facts_scorer if chosen.kind == "facts" else statement_scorer
    annotated, scored = scorer(name, gold_files(folders), chosen.split)
    if not annotated:
        return None
    if export is not None:
        return scored(export)
    with tempfile.TemporaryDirectory() as folder:
        return scored(exported(articles(annotated, texts), Path(folder)))


def statement_scorer(name: str, files: Sequence[Path], split: str | None) -> Scorer:
    """The articles with annotated statements, and what scores an export of them."""
    golds = read_gold(files, split)
    return golds, lambda export: figures(name, report(matched(golds, read_export(export))))


def facts_scorer(name: str, files: Sequence[Path], split: str | None) -> Scorer:
    """The articles with annotated facts, and what scores an export of them."""
    golds, piles = read_facts(files, split)
    return golds, lambda export: facts.told(name, facts.matched(golds, piles, read_record(export)))


def articles(golds: Sequence[Gold | FactsGold], texts: Path) -> list[Path]:
    """The file of each annotated article under `texts`; GoldError when one is missing."""
    there = {path.name: path for path in sorted(texts.rglob("*")) if path.is_file()}
    absent = [gold.article for gold in golds if gold.article not in there]
    if absent:
        raise GoldError(f"{texts}: no {', '.join(absent)}")
    return [there[gold.article] for gold in golds]


def told(floors: Floors, measured: Mapping[str, float]) -> str:
    """One line per figure: its name, its value, its floor."""
    rows = []
    for name, figure in measured.items():
        floor = floors.floors.get(name)
        rows.append(f"{name:<48} {figure:.3f}  " + ("no floor" if floor is None else f"floor {floor:.3f}"))
    return "\n".join(rows)


def arguments(given: Sequence[str] | None) -> argparse.Namespace:
    """The command line, read."""
    parser = argparse.ArgumentParser(prog="python -m bench.gate", description=__doc__)
    parser.add_argument("sets", nargs="*", help="the sets to measure (default: all)")
    parser.add_argument(
        "--export", action="append", default=[], metavar="SET=FILE", help="a record already made"
    )
    parser.add_argument("--raise", dest="up", action="store_true", help="take better figures up as floors")
    parser.add_argument("--lower", metavar="NAME", help='let one floor down to its figure: "set: figure"')
    parser.add_argument("--why", default="", help="the reason, for --lower")
    parser.add_argument("--floors", type=Path, default=FLOORS, help="the file of floors")
    parser.add_argument("--root", type=Path, default=ROOT, help="where the sets' paths start")
    return parser.parse_args(given)


def measured_sets(asked: argparse.Namespace, floors: Floors) -> dict[str, float]:
    """The figures of the sets asked for; a set that is not here is named on standard error."""
    exports = dict(pair.split("=", 1) for pair in asked.export)
    unknown = {*asked.sets, *exports} - floors.sets.keys()
    if unknown:
        raise ValueError(f"no such set: {', '.join(sorted(unknown))}")
    found: dict[str, float] = {}
    for name in asked.sets or floors.sets:
        export = Path(exports[name]) if name in exports else None
        figures_here = measure(name, floors.sets[name], asked.root, export)
        if figures_here is None:
            print(f"{name}: not measured, its annotations or texts are not here", file=sys.stderr)
        found |= figures_here or {}
    return found


def main(given: Sequence[str] | None = None) -> int:
    """Measure, then judge, raise or lower; what is returned is the exit status."""
    asked = arguments(given)
    try:
        floors = load(asked.floors)
        measured = measured_sets(asked, floors)
        if not measured:
            raise GoldError("nothing was measured")
        if asked.lower:
            floors = lowered(floors, measured, asked.lower, asked.why)
    except (OSError, ValueError, desk.CannotWork, desk.NothingRead) as fault:
        print(fault, file=sys.stderr)
        return 2
    print(told(floors, measured))
    low = list(sunk(floors, measured))
    for name, figure, floor in low:
        print(f"sunk: {name} is {figure:.3f}, its floor {floor:.3f}", file=sys.stderr)
    if asked.up:
        floors = raised(floors, measured)
    if asked.up or asked.lower:
        save(floors, asked.floors)
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main())
