"""The sample articles through the real rooms: one process, two, and a pipeline on disk."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from greffier import desk
from greffier.exports import jsonl
from greffier.parsing.pipeline import own_path
from greffier.store import Question, Record

pytestmark = pytest.mark.live


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("live") / "r.greffe"
    report = desk.build(desk.sample(), out, processes=1)
    assert report.whole, report.examples
    return out


def exported(path: Path) -> list[str]:
    """All lines of the export."""
    with Record.open(path) as opened:
        return list(jsonl.lines(opened))


def test_the_sample_gives_a_sound_record_with_plenty_in_it(record: Path) -> None:
    assert list(desk.check(record)) == []
    with Record.open(record) as opened:
        assert opened.count("article") >= 16
        assert opened.count("statement") >= 10 * opened.count("article")
        assert opened.count("cluster") < opened.count("actor")
        assert all(sheet.pipeline for sheet in opened.sheets())


def test_the_sample_has_days_that_matter_with_their_sentences(record: Path) -> None:
    days = list(desk.timeline(record, Question(), 8))
    assert {"2021-09-15", "2021-09-17", "2021-09-22"} <= {day.day for day in days}
    assert all(day.sentence and day.voices for day in days)


def test_two_processes_find_the_same(record: Path, tmp_path: Path) -> None:
    desk.build(desk.sample(), tmp_path / "r.greffe", processes=2)
    assert exported(tmp_path / "r.greffe") == exported(record)


def test_another_pipeline_is_used_when_it_is_named(tmp_path: Path) -> None:
    shutil.copytree(own_path(), tmp_path / "other")
    meta = tmp_path / "other" / "meta.json"
    meta.write_text(
        meta.read_text(encoding="utf-8").replace('"version":"', '"version":"9.', 1), encoding="utf-8"
    )
    desk.build(desk.sample()[:1], tmp_path / "r.greffe", pipeline=str(tmp_path / "other"))
    with Record.open(tmp_path / "r.greffe") as opened:
        assert all((sheet.pipeline or "").rpartition(" ")[2].startswith("9.") for sheet in opened.sheets())


def test_a_pipeline_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(desk.CannotWork) as fault:
        desk.build(desk.sample()[:1], tmp_path / "r.greffe", pipeline="no_such_pipeline", processes=2)
    assert "no_such_pipeline" in fault.value.message
    assert fault.value.remedy
    assert not (tmp_path / "r.greffe").exists()
