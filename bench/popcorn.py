"""Who is who in POPCORN's reports: `python -m bench.popcorn FILE.json [--export FILE]`.

Coreference of persons and organisations against the annotated chains: MUC, B³, CEAFe and their mean, once
with every mention the record gives and once with those alone that answer an annotated one; then times and
quantities, found and typed (exact, fuzzy, min, max). Groups of people are annotated under a type of their
own: a mention that answers one is left out of the first count, and `--groups` scores them with the rest.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.building import exported
from bench.coreference import Chain, Score, Totals
from bench.gold import Range
from bench.mentions import Cast, paired, read_casts

PERSONS = {"CIVILIAN", "MILITARY", "TERRORIST_OR_CRIMINAL"}
GROUPS = {"GROUP_OF_INDIVIDUALS"}
LEAST = 0.70
BOUNDS = {"on": "EXACT", "around": "FUZZY", "from": "MIN", "after": "MIN", "until": "MAX", "before": "MAX"}


@dataclass(frozen=True, slots=True)
class Report:
    """One annotated report: its text and, as (type, mentions), its entities."""

    name: str
    text: str
    entities: tuple[tuple[str, tuple[Range, ...]], ...]

    def chains(self, groups: bool) -> list[tuple[Range, ...]]:
        """The annotated persons and organisations, with `groups` the groups of people too."""
        return [mentions for kind, mentions in self.entities if is_actor(kind, groups)]

    def spans(self, groups: bool) -> list[Range]:
        """All other annotated spans that a mention may answer: groups of people, places, things."""
        return [m for kind, mentions in self.entities if not is_actor(kind, groups) for m in mentions]


def is_actor(kind: str, groups: bool) -> bool:
    """Whether an annotated type is a person's or an organisation's."""
    return kind in PERSONS or kind.endswith("_ORGANISATION") or (groups and kind in GROUPS)


def read_reports(path: Path) -> list[Report]:
    """The reports of a file of POPCORN."""
    raw: dict[str, dict[str, object]] = json.loads(path.read_text(encoding="utf-8"))
    return list(_reports(raw))


def _reports(raw: dict[str, dict[str, object]]) -> Iterator[Report]:
    for name, one in raw.items():
        text, entities = str(one["text"]), one["entities"]
        assert isinstance(entities, list)
        kept = (
            (entity["type"], tuple(dict.fromkeys((m["start"], m["end"]) for m in entity["mentions"])))
            for entity in entities
        )
        yield Report(name, text, tuple(kept))


def scored(reports: Sequence[Report], casts: dict[str, Cast], groups: bool = False) -> tuple[Totals, Totals]:
    """Coreference with all mentions of the record, and with those alone that answer an annotated one."""
    whole, matched = Totals.empty(), Totals.empty()
    for report in reports:
        cast = casts[f"{report.name}.txt"]
        wanted, given = chains_of(report, cast, groups)
        whole.add(given, wanted)
        gold = frozenset(m for chain in wanted for m in chain)
        matched.add([chain & gold for chain in given if chain & gold], wanted)
    return whole, matched


def chains_of(report: Report, cast: Cast, groups: bool) -> tuple[list[Chain], list[Chain]]:
    """The annotated chains, and the record's with each mention replaced by the annotated one it answers."""
    wanted = report.chains(groups)
    other = set(report.spans(groups))
    gold = [m for chain in wanted for m in chain]
    spans = list(dict.fromkeys(m for actor in cast.actors for m in actor.mentions))
    pairs = paired(report.text, spans, [*gold, *(other - set(gold))])
    skipped = {given for given, answer in pairs.items() if answer not in set(gold)}
    if not groups:
        skipped |= {m for a in cast.actors if a.type == "group" for m in a.mentions if m not in pairs}
    given, seen = list[Chain](), set[Range]()
    for actor in cast.actors:
        kept = [m for m in actor.mentions if m not in skipped and m not in seen]
        seen.update(kept)
        chain: Chain = frozenset(pairs.get(m, ("only", m)) for m in kept)
        if chain:
            given.append(chain)
    return [frozenset(chain) for chain in wanted], given


def attributes(reports: Sequence[Report], casts: dict[str, Cast], kind: str) -> tuple[Score, Score]:
    """TIME or QUANTITY attributes found, and found with the right one of the four types."""
    found, typed = Score(), Score()
    for report in reports:
        gold = {m: t.removeprefix(kind + "_") for t, ms in report.entities if t.startswith(kind) for m in ms}
        rows = _typed_rows(casts[f"{report.name}.txt"], kind)
        pairs = overlapping(list(rows), list(gold))
        right = sum(rows[one] == gold[other] for one, other in pairs.items())
        found.add(Score(len(pairs), len(rows), len(pairs), len(gold)))
        typed.add(Score(right, len(rows), right, len(gold)))
    return found, typed


def overlapping(given: Sequence[Range], wanted: Sequence[Range]) -> dict[Range, Range]:
    """Spans that share characters, one to one in reading order."""
    pairs: dict[Range, Range] = {}
    for one in given:
        met = [o for o in wanted if o not in pairs.values() and o[0] < one[1] and one[0] < o[1]]
        if met:
            pairs[one] = max(met, key=lambda o: min(o[1], one[1]) - max(o[0], one[0]))
    return pairs


def _typed_rows(cast: Cast, kind: str) -> dict[Range, str]:
    """The times or quantities the export gives, by span."""
    if kind == "TIME":
        rows = (row for row in cast.rows if row["kind"] == "date")
        return {(row["span"][0], row["span"][1]): _time(row["bound"], row["value"]) for row in rows}
    figures = (row for row in cast.rows if row["kind"] == "figure")
    return {
        (row["span"][0], row["span"][1]): _quantity(row.get("low"), row.get("high"), row.get("hedge"))
        for row in figures
    }


def _time(bound: str, value: str) -> str:
    """The type of a time: what vague words tell (*depuis plusieurs jours*) is fuzzy, whatever it bounds."""
    vague = (value.startswith("P") and "X" in value) or value.endswith("_REF")
    return "FUZZY" if vague else BOUNDS[bound]


def _quantity(low: float | None, high: float | None, hedge: str | None) -> str:
    """The type of a quantity: without an upper bound it is a minimum, without a lower one a maximum."""
    if low is not None and high is not None:
        return "EXACT" if low == high and not hedge else "FUZZY"
    return "FUZZY" if low is None and high is None else "MIN" if high is None else "MAX"


def built(reports: Sequence[Report], folder: Path) -> Path:
    """An export of a record of the reports, each a file of its own."""
    texts = folder / "texts"
    texts.mkdir()
    for report in reports:
        (texts / f"{report.name}.txt").write_text(report.text, encoding="utf-8")
    return exported([texts], folder)


def told(reports: Sequence[Report], casts: dict[str, Cast], groups: bool) -> float:
    """Print all figures; the mean that counts."""
    whole, matched = scored(reports, casts, groups)
    print("persons, organisations" + (", groups" if groups else "") + f" of {len(reports)} reports")
    print(whole.told())
    print("the same, of the record only mentions that answer an annotated one")
    print(matched.told())
    for kind in ("TIME", "QUANTITY"):
        for name, score in zip(("found", "found and typed"), attributes(reports, casts, kind), strict=True):
            print(
                f"{kind} {name:<16} P {score.precision:.3f}  R {score.recall:.3f}  F1 {score.f1:.3f}"
                if score.given
                else f"{kind}: the record has none"
            )
    return whole.mean


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures; 1 when the mean of the three scores is too low."""
    options = argparse.ArgumentParser(prog="python -m bench.popcorn", description=__doc__)
    options.add_argument("file", type=Path, help="train.json or test.json")
    options.add_argument("--export", type=Path, help="a record already made, as JSON Lines")
    options.add_argument("--groups", action="store_true", help="score groups of people too")
    asked = options.parse_args(arguments)
    reports = read_reports(asked.file)
    if asked.export:
        return int(told(reports, read_casts(asked.export), asked.groups) < LEAST)
    with tempfile.TemporaryDirectory() as folder:
        casts = read_casts(built(reports, Path(folder)))
    return int(told(reports, casts, asked.groups) < LEAST)


if __name__ == "__main__":
    sys.exit(main())
