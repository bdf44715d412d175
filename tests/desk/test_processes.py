"""Several processes, killed processes: real ones, with stand-ins for parsing and finding."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from greffier import desk
from greffier.exports import jsonl
from greffier.store import Record
from tests.desk import fakes
from tests.desk.piles import article, pile

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")


def start(
    out: Path, processes: int, folder: Path, seconds: float = 0.0, limit: int = 0
) -> subprocess.Popen[str]:
    """A build in a process of its own; each article takes `seconds`, no file may pass `limit` bytes."""
    return subprocess.Popen(
        [sys.executable, "-m", "tests.desk.faked", str(out), str(processes), str(folder)],
        cwd=ROOT, env=os.environ | {"FAKE_SECONDS": str(seconds), "FAKE_LIMIT": str(limit)}, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip


def counts(building: subprocess.Popen[str]) -> dict[str, int]:
    """What a build that ends well prints."""
    out, err = building.communicate(timeout=120)
    assert building.returncode == 0, err
    return dict(json.loads(out))


def exported(record: Path) -> list[str]:
    """All lines of the export."""
    with Record.open(record) as opened:
        return list(jsonl.lines(opened))


def test_three_processes_make_the_same_record_as_one(tmp_path: Path) -> None:
    folder = pile(tmp_path / "a", 600)
    (folder / "copie.txt").write_text(article(5))
    one = counts(start(tmp_path / "1.greffe", 1, folder))
    three = counts(start(tmp_path / "3.greffe", 3, folder))
    assert one == three
    assert one["read"] == 600
    assert exported(tmp_path / "1.greffe") == exported(tmp_path / "3.greffe")


@pytest.mark.parametrize("processes", [1, 2])
def test_a_killed_build_is_valid_and_goes_on(tmp_path: Path, processes: int) -> None:
    folder, out = pile(tmp_path / "a", 700), tmp_path / "r.greffe"
    building = start(out, processes, folder, seconds=0.02)
    wait_for(lambda: recorded(out) > 100)
    children = descendants(building.pid)
    building.kill()
    building.wait()
    done = recorded(out)
    assert 100 < done < 700
    wait_for(lambda: not any(map(alive, children)))
    assert list(desk.check(out)) == []
    report = counts(start(out, processes, folder))
    assert (report["already"], report["read"]) == (done, 700 - done)
    counts(start(tmp_path / "whole.greffe", 1, folder))
    assert exported(out) == exported(tmp_path / "whole.greffe")


def test_ctrl_c_keeps_what_was_recorded(tmp_path: Path) -> None:
    folder, out = pile(tmp_path / "a", 700), tmp_path / "r.greffe"
    building = start(out, 2, folder, seconds=0.02)
    wait_for(lambda: recorded(out) > 0)
    building.send_signal(signal.SIGINT)
    _, err = building.communicate(timeout=60)
    assert building.returncode != 0
    assert err.count("Traceback") <= 1, "workers stay quiet"
    assert list(desk.check(out)) == []
    assert counts(start(out, 1, folder))["already"] > 0


@pytest.mark.parametrize("processes", [1, 2])
def test_a_full_disk_is_told_and_the_build_goes_on_when_there_is_room(tmp_path: Path, processes: int) -> None:
    folder, out = pile(tmp_path / "a", 600), tmp_path / "r.greffe"
    building = start(out, processes, folder, limit=700_000)
    _, err = building.communicate(timeout=60)
    assert building.returncode == 1
    assert "disk is full" in err
    assert "r.greffe" in err
    assert "Traceback" not in err
    done = recorded(out)
    assert 0 < done < 600
    assert list(desk.check(out)) == []
    report = counts(start(out, processes, folder))
    assert (report["already"], report["read"]) == (done, 600 - done)


def test_a_worker_that_dies_is_told(tmp_path: Path) -> None:
    folder, out = pile(tmp_path / "a", 5), tmp_path / "r.greffe"
    (folder / "00002.txt").write_text(article(2) + fakes.DEADLY)
    building = start(out, 2, folder)
    _, err = building.communicate(timeout=60)
    assert building.returncode == 1
    assert "worker" in err
    assert "Traceback" not in err


def recorded(record: Path) -> int:
    """How many articles are on record so far."""
    try:
        with Record.open(record) as opened:
            return opened.count("article")
    except Exception:
        return 0


def descendants(pid: int) -> list[int]:
    """Processes that a process has started."""
    told = subprocess.run(
        ["ps", "-o", "pid=", "--ppid", str(pid)], capture_output=True, text=True, check=False
    )
    return [int(word) for word in told.stdout.split()]


def alive(pid: int) -> bool:
    """Whether a process still runs."""
    try:
        return "Z" not in Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[:1]
    except OSError:
        return False


def wait_for(happened: object, seconds: float = 60.0) -> None:
    """Wait until `happened()`."""
    end = time.monotonic() + seconds
    while not happened():  # type: ignore[operator]
        assert time.monotonic() < end, "it never happened"
        time.sleep(0.05)
