"""Commands are tested in English, without a model."""

from __future__ import annotations

from pathlib import Path

import pytest

from greffier import finding, parsing
from greffier.cli import tongue
from greffier.cli.door import run
from tests.desk import fakes
from tests.desk.piles import pile


@pytest.fixture(autouse=True)
def plain(monkeypatch: pytest.MonkeyPatch) -> None:
    """English, a wide terminal that is none, stand-ins for parsing and finding."""
    monkeypatch.setenv("LANG", "C")
    monkeypatch.delenv("LC_ALL", raising=False)
    monkeypatch.delenv("LC_MESSAGES", raising=False)
    monkeypatch.setattr(tongue, "_chosen", "en")
    for room, name in ((parsing, "load"), (parsing, "parse"), (finding, "find")):
        monkeypatch.setattr(room, name, getattr(fakes, name))


@pytest.fixture
def record(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """A record of four articles, without a dossier."""
    out = tmp_path / "r.greffe"
    assert run(["build", str(pile(tmp_path / "a", 4)), "--out", str(out), "--no-dossier"]) == 0
    capsys.readouterr()
    return out
