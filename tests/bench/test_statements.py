from __future__ import annotations

import importlib.util
import json
import random
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from bench.statements import main
from tests.bench.conftest import ROWS, SHARED, TEXT, at, perfect, statement, write


def run(capsys: pytest.CaptureFixture[str], *given: object) -> tuple[int, str, str]:
    status = main([str(one) for one in given])
    said = capsys.readouterr()
    return status, said.out, said.err


def test_prints_figures(gold: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    export = write(tmp_path / "e.jsonl", perfect())
    status, out, _ = run(
        capsys, gold.parent, "--export", export, "--split", "test", "--plot", tmp_path / "p.svg"
    )
    assert status == 0
    assert "all: 4 annotated, 4 predicted" in out
    assert "nested under the right parent: 1 of 1 (1.000)" in out
    assert (tmp_path / "p.svg").read_text().startswith("<svg")


def test_prints_json_above_a_certainty(
    gold: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    export = write(tmp_path / "e.jsonl", perfect())
    _, out, _ = run(capsys, gold, "--export", export, "--json", "--min-certainty", "0.75")
    figures = json.loads(out)
    assert figures["content"]["all"]["IoU >= 0.8"]["recall"] == 0.75
    assert figures["content"]["direct"]["IoU >= 0.8"]["found"] == 0


def test_lists_errors_with_their_words(
    gold: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = perfect()
    rows[4]["content"] = [at("tiendra")]
    export = write(tmp_path / "e.jsonl", [*rows[:5], *rows[6:]])
    _, out, _ = run(capsys, gold, "--export", export, "--errors")
    assert (
        "span     crue.txt [0] mixed Anna Roy: « le pont » tiendra ≠ pont » tiendra" not in out
    )  # 11 of 13 is enough
    assert "missed   crue.txt [1] indirect le maire: Anna Roy a averti Paul Lim que la crue viendra" in out


def test_refuses_annotations_of_another_split(
    gold: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    export = write(tmp_path / "e.jsonl", perfect())
    status, _, err = run(capsys, gold, "--export", export, "--split", "dev")
    assert (status, err) == (1, "no annotations to compare with\n")


def test_an_article_not_exported_is_refused_or_all_missed(
    gold: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    export = write(tmp_path / "e.jsonl", [])
    status, _, err = run(capsys, gold, "--export", export)
    assert status == 1
    assert "no article crue.txt" in err
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "crue.txt").write_bytes(TEXT.encode())
    status, out, _ = run(capsys, gold, "--export", export, "--texts", tmp_path / "texts")
    assert status == 0
    assert "all: 4 annotated, 0 predicted" in out


def test_predictions_outside_the_prose_do_not_count(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gold = tmp_path / "g.json"
    gold.write_text(
        json.dumps(
            {"article": "crue.txt", "prose": [TEXT.index("Selon"), len(TEXT)], "statements": ROWS[1:2]}
        )
    )
    export = write(tmp_path / "e.jsonl", perfect()[:6])
    _, out, _ = run(capsys, gold, "--export", export)
    assert "all: 1 annotated, 1 predicted" in out


# The reference scorer beside the repository and ours must tell the same figures.


def reference() -> ModuleType:
    path = SHARED / "score.py"
    if not path.exists():
        pytest.skip("score.py is not beside the repository (../shared)")
    spec = importlib.util.spec_from_file_location("reference_score", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def disturbed(scorer: ModuleType, golds: list[Path], seed: int) -> list[dict[str, Any]]:
    """A made-up record of the seeds: spans moved, speakers changed, statements gone, others invented."""
    lot, rows = random.Random(seed), []
    for number, path in enumerate(golds):
        gold = json.loads(path.read_text(encoding="utf-8"))
        seed_path = SHARED / "seeds" / gold["article"]
        text, ids, actors = seed_path.read_text(encoding="utf-8"), dict[int, str](), dict[str, str]()
        rows.append({"kind": "article", "id": f"a{number}", "path": str(seed_path), "text": text})
        for i, want in enumerate(gold["statements"]):
            speaker = lot.choice(want["speaker"])
            actors.setdefault(speaker, f"p{number}-{len(actors)}")
            if lot.random() < 0.2:
                continue
            start, end = scorer.locate(text, want["content"], want.get("after", 0))
            start = max(0, start + lot.choice([0, 0, 0, -20, 10, 30]))
            end = max(start + 1, min(len(text), end + lot.choice([0, 0, 0, 25, -10, -40])))
            ids[i] = f"s{number}-{i}"
            who = lot.choice([actors[speaker], actors[speaker], None, f"p{number}-0"])
            made = statement(ids[i], want["manner"], [[start, end]], who, parent=ids.get(want.get("parent")))
            rows.append({**made, "article": f"a{number}"})
        for extra in range(6):
            start = lot.randrange(len(text) - 100)
            made = statement(f"x{number}-{extra}", "direct", [[start, start + lot.randrange(5, 90)]], None)
            rows.append({**made, "article": f"a{number}"})
        rows += [
            {"kind": "actor", "id": actor, "name": name, "names": [name]} for name, actor in actors.items()
        ]
    return rows


@pytest.mark.parametrize("seed", range(8))
def test_agrees_with_the_reference_scorer(
    seed: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    scorer = reference()
    golds = sorted((SHARED / "gold").glob("0*.json"))
    export = write(tmp_path / "e.jsonl", disturbed(scorer, golds, seed))
    theirs = scorer.main([*map(str, golds), str(export)])
    capsys.readouterr()
    _, out, _ = run(capsys, *golds, "--export", export, "--json")
    ours = json.loads(out)
    rules = ours["content"]["all"]
    assert {
        "gold": rules["IoU >= 0.8"]["wanted"],
        "pred": rules["IoU >= 0.8"]["predicted"],
        "cover3": rules["coverage > 0.3"]["found"],
        "cover8": rules["coverage > 0.8"]["found"],
        "iou5": rules["IoU >= 0.5"]["found"],
        "iou8": rules["IoU >= 0.8"]["found"],
        "speaker8": rules["IoU >= 0.8, speaker"]["found"],
        "e2e3": rules["coverage > 0.3, speaker"]["found"],
        "nested": ours["nested"]["whole"],
        "nested_ok": ours["nested"]["part"],
    } == theirs
    assert theirs["iou8"] > 0
