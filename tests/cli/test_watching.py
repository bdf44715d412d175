"""Progress: a bar on a terminal, a line now and then elsewhere, on standard error alone."""

from __future__ import annotations

import re

import pytest

from greffier.cli import watching
from greffier.desk import Progress


def test_lines_where_there_is_no_terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "EVERY", 0.0)
    with watching.Watching() as watch:
        watch(Progress("reading", 25, 100, 50_000))
    out, err = capsys.readouterr()
    assert out == ""
    assert re.fullmatch(r"25/100 inputs, \d+ characters/s, \d+ s left\n", err)


def test_no_line_when_one_was_just_printed(capsys: pytest.CaptureFixture[str]) -> None:
    with watching.Watching() as watch:
        watch(Progress("reading", 25, 100, 50_000))
    assert capsys.readouterr() == ("", "")


def test_a_bar_on_a_terminal(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "120")
    with watching.Watching() as watch:
        watch(Progress("reading", 25, 100, 50_000))
        watch(Progress("linking", 130, 100, 50_000))
        watch.bar.refresh()
    out, err = capsys.readouterr()
    plain = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", err)
    assert out == ""
    assert "Linking actors" in plain
    assert "130/130" in plain, "files that came while it ran do not overrun the bar"
    assert re.search(r"\d+/s", plain)
