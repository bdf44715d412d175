"""Days against milestones: which are right, which lie beside one, and whether the annotations are whole."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from bench.timeline import GOLD, Milestone, f1, figures, hits, main, piles

WANTED = [
    Milestone("2022-03-01", (), "le port ferme", ("a",)),
    Milestone("2022-03-10", ("2022-03-12",), "il rouvre", ("b",)),
]


@pytest.mark.parametrize(
    ("days", "exact", "near"),
    [
        (["2022-03-01", "2022-03-10"], 1.0, 1.0),
        (["2022-03-02", "2022-03-12"], 0.5, 1.0),
        (["2022-03-02", "2022-02-28"], 0.0, 0.5),
        (["2022-03-01", "2022-03-02"], 0.5, 0.5),
        (["2022-03-01"], 2 / 3, 2 / 3),
        ([], 0.0, 0.0),
    ],
)
def test_a_milestone_is_met_once(days: list[str], exact: float, near: float) -> None:
    found = [hits(days, WANTED)]
    assert (f1(found, False), f1(found, True)) == (exact, near)


@pytest.mark.parametrize("file", sorted(GOLD.glob("*.json")), ids=lambda file: str(file.stem))
def test_a_gold_timeline_is_whole(file: Path) -> None:
    raw = json.loads(file.read_text("utf-8"))
    days = [date.fromisoformat(one["day"]) for one in raw["days"]]
    assert raw["split"] in ("dev", "test")
    assert len(days) == len(set(days))
    names = raw.get("articles")
    assert names is None or all(set(one["told_in"]) <= set(names) for one in raw["days"])


def test_a_pile_without_its_texts_is_passed_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert [one.name for one in piles(GOLD, tmp_path, "dev")] == []
    assert "syrie: not measured" in capsys.readouterr().err
    assert figures("timelines-dev", GOLD, tmp_path, "dev") == {}
    assert main(["no such pile"]) == 1
