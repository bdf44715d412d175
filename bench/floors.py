"""The file of floors: which sets are measured, how low a figure may be, and why a floor was ever lowered."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from bench.statements import Report

SLACK = 1e-9
Figures = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class GoldSet:
    """A named set: annotation files or folders, the folder of their texts, the split (None: all).

    `kind` says what is annotated: "statements", "facts" for events, commitments and figures, or "timelines".
    """

    gold: tuple[str, ...]
    texts: str
    split: str | None
    kind: str = "statements"


@dataclass(frozen=True, slots=True)
class Lowered:
    """One floor that was let down, by whom it concerns: its name, both values and the reason given."""

    name: str
    before: float
    after: float
    why: str


@dataclass(frozen=True, slots=True)
class Floors:
    """The whole file. A floor is named "set: figure"."""

    sets: dict[str, GoldSet]
    floors: dict[str, float]
    lowered: tuple[Lowered, ...] = ()


def load(path: Path) -> Floors:
    """The floors in a file."""
    raw = json.loads(path.read_text(encoding="utf-8"))
    sets = {name: GoldSet(**{**one, "gold": tuple(one["gold"])}) for name, one in raw["sets"].items()}
    return Floors(sets, dict(raw["floors"]), tuple(Lowered(**one) for one in raw["lowered"]))


def save(floors: Floors, path: Path) -> None:
    """Write the floors to a file, in the order of their names."""
    data = asdict(replace(floors, floors=dict(sorted(floors.floors.items()))))
    path.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def figures(name: str, report: Report) -> dict[str, float]:
    """The figures of one set that have floors, by full name; those with nothing to measure are left out."""
    rules = report.content["all"]
    told: dict[str, float | None] = {
        **{f"{rule} F1": value.f1 if value.wanted else None for rule, value in rules.items()},
        "nested": report.nested.rate,
        "addressee precision": precision(report, "addressee"),
        "channel precision": precision(report, "channel"),
        "act": report.agreement["act"].rate,
        "silence kept": silence(report),
    }
    return {f"{name}: {figure}": value for figure, value in told.items() if value is not None}


def precision(report: Report, key: str) -> float | None:
    """Precision of the words beside under `key`, None when none are predicted."""
    value = report.beside[key]
    return value.precision if value.predicted else None


def silence(report: Report) -> float | None:
    """One less the statements invented per silent sentence, None without such sentences."""
    rate = report.invented.rate
    return None if rate is None else 1 - rate


def sunk(floors: Floors, measured: Figures) -> Iterator[tuple[str, float, float]]:
    """(name, figure, floor) of every figure under its floor; one that a measured set has lost counts as 0."""
    here = {name.partition(": ")[0] for name in measured}
    for name, floor in floors.floors.items():
        figure = measured.get(name, 0.0)
        if name.partition(": ")[0] in here and figure < floor - SLACK:
            yield name, figure, floor


def raised(floors: Floors, measured: Figures) -> Floors:
    """The floors with every figure that is new or above its floor taken up, cut to three places."""
    higher = {name: max(floors.floors.get(name, 0.0), cut(figure)) for name, figure in measured.items()}
    return replace(floors, floors={**floors.floors, **higher})


def lowered(floors: Floors, measured: Figures, name: str, why: str) -> Floors:
    """The floors with `name` let down to its figure, for a reason; ValueError when that is not a lowering."""
    if not why.strip():
        raise ValueError("a floor is lowered only with a reason: --why")
    if name not in floors.floors or name not in measured:
        raise ValueError(f"no such floor was measured: {name}")
    before, after = floors.floors[name], cut(measured[name])
    if after >= before:
        raise ValueError(f"{name} has not sunk: {measured[name]:.3f}, floor {before:.3f}")
    note = Lowered(name, before, after, why.strip())
    return replace(floors, floors={**floors.floors, name: after}, lowered=(*floors.lowered, note))


def cut(figure: float) -> float:
    """A figure without what follows its third place, so that a floor is never above what was measured."""
    return math.floor(figure * 1000 + SLACK) / 1000
