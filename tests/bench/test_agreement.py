from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bench.agreement import main
from tests.bench.conftest import ROWS, TEXT


def again(gold: Path, rows: list[dict[str, Any]]) -> list[str]:
    """The command line that compares the annotations with `rows`."""
    home = gold.parent.parent
    for folder in ("second", "texts"):
        (home / folder).mkdir(exist_ok=True)
    second = json.dumps({"article": "crue.txt", "split": "test", "statements": rows})
    (home / "second" / "crue.json").write_text(second, encoding="utf-8")
    (home / "texts" / "crue.txt").write_bytes(TEXT.encode())
    return [str(gold.parent), str(home / "second"), "--texts", str(home / "texts")]


def test_the_same_annotations_agree(gold: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(again(gold, ROWS)) == 0
    out = capsys.readouterr().out
    assert out.count("F1 1.000") == 2
    assert "nested alike: 1 of 1" in out


def test_differences_are_told(gold: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = [{**ROWS[0], "speaker": ["le maire"]}, *ROWS[1:3]]
    assert main(again(gold, rows)) == 0
    out = capsys.readouterr().out
    assert "speaker  crue.txt [0] mixed Anna Roy ≠ le maire" in out
    assert "missed   crue.txt [3] direct Paul Lim" in out
    assert f"F1 {2 * 1 * 0.75 / 1.75:.3f}" in out


def test_what_one_calls_optional_costs_nothing(gold: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spare = {"content": "Le vent souffle", "speaker": [], "manner": "indirect"}
    main(again(gold, [*ROWS, {**spare, "optional": True}]))
    assert "IoU >= 0.8              P 1.000" in capsys.readouterr().out
    main(again(gold, [*ROWS, spare]))
    assert "IoU >= 0.8              P 0.800" in capsys.readouterr().out


def test_nothing_to_compare_is_an_error(gold: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert main([str(gold.parent), str(tmp_path / "empty"), "--texts", str(tmp_path)]) == 1
