"""When articles were published, as a person asks it: the sentences that force a day, each once."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from greffier import desk
from greffier.cli import tongue
from greffier.cli.door import run
from greffier.record import Clue, Ledger, Span
from greffier.store import Question, Record
from tests.store.sheets import sheet
from tests.store.test_datings import inferred, undated


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A record of an article with a stated day and one whose day was inferred."""
    one, other = sheet(), undated()
    with Record.create(tmp_path / "r.greffe") as made, made.batch():
        made.begin_run("build", {})
        made.write(one, 1)
        made.write(other, 1)
        made.replace_clusters({actor.id: actor.id for s in (one, other) for actor in s.actors})
        made.write_ledger(Ledger(datings=(inferred(other)[0],)))
    return tmp_path / "r.greffe"


def test_what_is_stated_and_what_is_inferred(path: Path) -> None:
    stated, found = desk.dates(path, Question())
    assert (stated.start, stated.end, stated.how, stated.because) == (
        "2021-12-29",
        "2021-12-29",
        "front matter",
        (),
    )
    assert (found.start, found.end, found.days[1]) == ("2022-01-11", "2022-01-15", "2022-01-12")
    assert [passage.words for passage in found.because] == ["Elle a prévenu Lorvan mardi."]


def test_it_is_printed(
    path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tongue, "_chosen", "en")
    assert run(["show", "dates", str(path)]) == 0
    out = capsys.readouterr().out
    assert "2022-01-11 – 2022-01-15 · Titre" in out
    assert "« Elle a prévenu Lorvan mardi. »" in out
    assert run(["show", "dates", str(path), "--lang", "fr"]) == 0
    assert "déduit de " in capsys.readouterr().out
    assert run(["show", "dates", str(path), "--json", "--article", "b.txt"]) == 0
    (row,) = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert row["because"][0]["words"] == "Elle a prévenu Lorvan mardi."


def test_what_bounds_an_article_from_below_only_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    found = undated()
    words = Span(0, 4)
    old = Clue(found.article.id, found.article.id, words, first="2017-05-01")
    with Record.create(tmp_path / "r.greffe") as made, made.batch():
        made.begin_run("build", {})
        made.write(replace(found, clues=(old,)), 1)
        made.replace_clusters({actor.id: actor.id for actor in found.actors})
    (one,) = desk.dates(tmp_path / "r.greffe", Question())
    assert (one.start, one.end, one.how) == ("2017-05-01", None, "inferred from one passage")
    assert len(one.because) == 1
    monkeypatch.setattr(tongue, "_chosen", "en")
    assert run(["show", "dates", str(tmp_path / "r.greffe")]) == 0
    assert "not before 2017-05-01" in capsys.readouterr().out
