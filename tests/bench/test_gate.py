from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bench.floors import load
from bench.gate import FLOORS, main
from tests.bench.conftest import TEXT, perfect, write

NAME = "crue: IoU >= 0.8, speaker F1"


@pytest.fixture
def house(gold: Path, tmp_path: Path) -> Path:
    """A root with one set of annotations, one that is not here, and a file without floors."""
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "crue.txt").write_bytes(TEXT.encode())
    sets = {
        "crue": {"gold": ["gold"], "texts": "texts", "split": "test"},
        "away": {"gold": ["nowhere"], "texts": "texts", "split": None},
    }
    (tmp_path / "floors.json").write_text(json.dumps({"sets": sets, "floors": {}, "lowered": []}))
    return tmp_path


def gate(house: Path, rows: list[dict[str, Any]], *more: str) -> int:
    export = write(house / "e.jsonl", rows)
    return main(
        ["--root", str(house), "--floors", str(house / "floors.json"), "--export", f"crue={export}", *more]
    )


def worse() -> list[dict[str, Any]]:
    rows = perfect()
    rows[4]["speaker"] = "l"
    return rows


def test_raises_floors_then_holds(house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert gate(house, worse(), "--raise") == 0
    assert load(house / "floors.json").floors[NAME] == 0.75
    assert gate(house, perfect(), "--raise") == 0
    assert load(house / "floors.json").floors[NAME] == 1
    assert gate(house, perfect()) == 0
    assert "away: not measured" in capsys.readouterr().err


def test_refuses_what_sank_and_leaves_the_floor(house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gate(house, perfect(), "--raise")
    assert gate(house, worse()) == 1
    assert f"sunk: {NAME} is 0.750, its floor 1.000" in capsys.readouterr().err
    assert gate(house, worse(), "--raise") == 1
    assert load(house / "floors.json").floors[NAME] == 1


def test_a_figure_that_is_gone_has_sunk(house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gate(house, perfect(), "--raise")
    rows = perfect()
    rows[6]["addressee"] = rows[6]["addressee_span"] = None
    assert gate(house, rows) == 1
    assert "crue: addressee precision is 0.000" in capsys.readouterr().err


def test_lowers_only_with_a_reason_that_is_kept(house: Path) -> None:
    gate(house, perfect(), "--raise")
    assert gate(house, worse(), "--lower", NAME) == 2
    assert gate(house, worse(), "--lower", NAME, "--why", " ") == 2
    assert load(house / "floors.json").floors[NAME] == 1
    gate(house, worse(), "--lower", NAME, "--why", "the annotations were corrected")
    after = load(house / "floors.json")
    assert after.floors[NAME] == 0.75
    assert [(one.name, one.before, one.after, one.why) for one in after.lowered] == [
        (NAME, 1, 0.75, "the annotations were corrected")
    ]
    assert after.floors["crue: coverage > 0.3, speaker F1"] == 1


def test_lowers_nothing_that_has_not_sunk(house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gate(house, perfect(), "--raise")
    assert gate(house, perfect(), "--lower", NAME, "--why", "because") == 2
    assert "has not sunk" in capsys.readouterr().err
    assert gate(house, perfect(), "--lower", "crue: luck", "--why", "because") == 2


def test_unknown_and_absent_sets_are_not_passed(house: Path) -> None:
    assert gate(house, perfect(), "elsewhere") == 2
    assert gate(house, perfect(), "away") == 2


def test_the_projects_own_file_is_in_order() -> None:
    floors = load(FLOORS)
    assert {"seeds", "wikinews-dev", "wikinews-test", "examples-dev", "examples-test"} <= floors.sets.keys()
    assert all(name.partition(": ")[0] in floors.sets for name in floors.floors)
    assert all(one.why for one in floors.lowered)
