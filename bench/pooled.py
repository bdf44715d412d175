"""All sets of one split taken together: `python -m bench.pooled [--split test]`.

A set of ten texts says little; what all held-out text says together is the figure to hold against a target.
Every annotated article of the split is scored as in the gate, and the counts of all sets are added up before
a rate is taken. A set counts for a kind of fact only when it annotates some of that kind. Sets whose texts
are not here are passed over, aloud. Exit: 0, or 2 when nothing could be measured.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from bench.building import exported
from bench.export import read_export
from bench.facts import accounts, commitments, conflicts, events, figures, identity
from bench.facts.gold import FactsGold, read_facts
from bench.facts.record import read_record
from bench.facts.report import Matched, b_cubed, block, matched
from bench.floors import GoldSet, load
from bench.gate import FLOORS, ROOT, articles
from bench.gold import Gold, GoldError, read_gold
from bench.matching import Match
from bench.measures import Score, Share
from bench.statements import as_text, gold_files, part, report
from bench.statements import matched as matched_statements
from greffier import desk


def of_split(sets: dict[str, GoldSet], kind: str, split: str) -> Iterator[tuple[str, GoldSet]]:
    """The sets of one kind and split whose annotations and texts are here; the others are named aloud."""
    for name, one in sets.items():
        if (one.kind, one.split) != (kind, split):
            continue
        if all((ROOT / path).exists() for path in (*one.gold, one.texts)):
            yield name, one
        else:
            print(f"{name}: not measured, its annotations or texts are not here", file=sys.stderr)


def export_of(golds: Sequence[Gold | FactsGold], texts: Path, folder: str) -> Path:
    """The export of a record of the annotated articles, in `folder`."""
    return exported(articles(golds, texts), Path(folder))


def statements(sets: dict[str, GoldSet], split: str) -> list[Match]:
    """Every article with annotated statements beside what is found in it."""
    found: list[Match] = []
    for _, one in of_split(sets, "statements", split):
        golds = read_gold(gold_files([ROOT / path for path in one.gold]), split)
        with tempfile.TemporaryDirectory() as folder:
            found += matched_statements(golds, read_export(export_of(golds, ROOT / one.texts, folder)))
    return found


def happened(sets: dict[str, GoldSet], split: str) -> list[Matched]:
    """Every set with annotated events, commitments or figures beside what is found in it."""
    found: list[Matched] = []
    for _, one in of_split(sets, "facts", split):
        golds, piles = read_facts(gold_files([ROOT / path for path in one.gold]), split)
        with tempfile.TemporaryDirectory() as folder:
            found.append(matched(golds, piles, read_record(export_of(golds, ROOT / one.texts, folder))))
    return found


def facts_text(found: Sequence[Matched]) -> Iterator[str]:
    """The figures of what happened, all sets together, as lines to read."""
    told = [match for one in found if any(m.counted for m in one.events) for match in one.events]
    pledged = [match for one in found if any(m.counted for m in one.commitments) for match in one.commitments]
    counted = [match for one in found if any(m.counted for m in one.figures) for match in one.figures]
    yield from block("events", events.scores(told))
    yield f"  status{'':<26}{part(events.status(told))}"
    yield from (f"    {fault:<33}{part(share)}" for fault, share in events.faults(told).items())
    linked = [pair for n, one in enumerate(found) for pair in numbered(n, one)]
    yield f"  the same across articles        {b_cubed(identity.b_cubed(linked))}"
    yield from block("commitments", commitments.scores(pledged))
    yield f"  condition, of those found       {part(commitments.condition_of_found(pledged))}"
    yield f"  answers joined{'':<18}{part(commitments.answers(pledged))}"
    yield from block("figures", figures.scores(counted))
    clashes = added(conflicts.total(conflicts.scores(one.conflicts, one.record)) for one in found)
    yield f"conflicts: {clashes.found} of {clashes.wanted} found, {clashes.predicted - clashes.right} false"
    cells = [accounts.cells(one.piles, one.record) for one in found]
    yield f"accounts, cells right: {part(Share(sum(c.part for c in cells), sum(c.whole for c in cells)))}"


def numbered(number: int, one: Matched) -> Iterator[tuple[str, str]]:
    """The happenings of one set, annotated and told, named apart from those of other sets."""
    for match in one.events:
        yield from ((f"{number} {gold}", f"{number} {told}") for gold, told in match.linked())


def added(scores: Iterable[Score]) -> Score:
    """Scores with their counts added up."""
    rows = [(one.right, one.predicted, one.found, one.wanted) for one in scores]
    return Score(*map(sum, zip(*rows, strict=True)))


def main(given: Sequence[str] | None = None) -> int:
    """Print the figures of one split; what is returned is the exit status."""
    parser = argparse.ArgumentParser(prog="python -m bench.pooled", description=__doc__)
    parser.add_argument("--split", choices=("dev", "test"), default="test", help="which part (default: test)")
    parser.add_argument("--floors", type=Path, default=FLOORS, help="the file that names the sets")
    asked = parser.parse_args(given)
    try:
        sets = load(asked.floors).sets
        said, done = statements(sets, asked.split), happened(sets, asked.split)
        if not said and not done:
            raise GoldError("nothing was measured")
    except (OSError, ValueError, desk.CannotWork, desk.NothingRead) as fault:
        print(fault, file=sys.stderr)
        return 2
    print(f"{len(said)} articles with annotated statements")
    print(*as_text(report(said)), sep="\n")
    print(*facts_text(done), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
