"""Commands: data on standard output, messages on standard error, exit codes that say what happened."""

from __future__ import annotations

import csv
import io
import json
import os
import sqlite3
import subprocess
import sys
import webbrowser
from pathlib import Path

import pytest

from greffier import desk
from greffier.cli import making
from greffier.cli.door import run
from greffier.record import Article, Sheet
from greffier.record.article import article_id
from greffier.store import Record, RecordFull
from tests.desk import fakes
from tests.desk.piles import article, pile

Capsys = pytest.CaptureFixture[str]


def told(capsys: Capsys, *arguments: str | Path) -> tuple[int, str, str]:
    """Exit code, standard output and standard error of a command."""
    code = run([str(argument) for argument in arguments])
    out, err = capsys.readouterr()
    return code, out, err


def test_build_tells_what_it_did_and_what_is_next(tmp_path: Path, capsys: Capsys) -> None:
    folder = pile(tmp_path / "a", 3)
    (folder / "copie.txt").write_text(article(0))
    code, out, err = told(capsys, "build", folder, "--out", tmp_path / "r.greffe", "--no-dossier")
    assert (code, out) == (0, "")
    lines = {line.rsplit(None, 1)[0].strip(): line.split()[-1] for line in err.splitlines() if line.strip()}
    assert lines["Articles read"] == "3"
    assert lines["Same texts under another path"] == "1"
    assert lines["Statements"] == "6"
    assert f"Next: greffier show statements {tmp_path / 'r.greffe'}" in err


def test_build_speaks_french(tmp_path: Path, capsys: Capsys, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "fr_FR.UTF-8")
    folder = pile(tmp_path / "a", 1)
    (folder / "vide.txt").write_text("")
    code, out, err = told(capsys, "build", folder, "--out", tmp_path / "r.greffe", "--no-dossier")
    assert (code, out) == (1, "")
    assert "fichier sans texte" in err
    assert "Déclarations" in err
    assert "Ensuite :" in err


def test_the_dossier_lies_beside_the_record(
    tmp_path: Path, capsys: Capsys, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[tuple[Path, Path | None]] = []

    def note(record: Path, place: Path | None) -> int:
        written.append((record, place))
        return 3

    monkeypatch.setattr(making, "write_dossier", note)
    folder, out = pile(tmp_path / "a", 1), tmp_path / "r.greffe"
    _, _, err = told(capsys, "build", folder, "--out", out)
    assert f"Next: greffier open {out}" in err
    told(capsys, "add", folder, out, "--dossier", tmp_path / "d")
    told(capsys, "add", folder, out, "--no-dossier")
    assert written == [(out, tmp_path / "r"), (out, tmp_path / "d"), (out, None)]
    assert making.beside(Path("x/bare")) == Path("x/bare-dossier")


def test_a_dossier_is_really_written_and_opened(
    record: Path, capsys: Capsys, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(webbrowser, "open", opened.append)
    code, out, err = told(capsys, "open", record)
    assert code == 0
    page = Path(out.strip())
    assert page == record.with_suffix("") / "index.html"
    assert "<html" in page.read_text(encoding="utf-8")
    assert opened == [page.as_uri()]
    assert "Dossier written" in err
    assert "Dossier written" not in told(capsys, "open", record)[2]


def test_a_folder_that_is_no_dossier_is_refused_before_any_work(tmp_path: Path, capsys: Capsys) -> None:
    folder = pile(tmp_path / "articles", 1)
    code, _, err = told(capsys, "build", folder, "--out", tmp_path / "articles.greffe")
    assert code == 5
    assert str(folder) in err
    assert "--dossier" in err
    assert [path.name for path in folder.iterdir()] == ["00000.txt"]
    assert not (tmp_path / "articles.greffe").exists()
    told(capsys, "build", folder, "--out", tmp_path / "articles.greffe", "--no-dossier")
    assert told(capsys, "add", folder, tmp_path / "articles.greffe")[0] == 5


def test_build_refuses_a_record_that_exists(record: Path, capsys: Capsys) -> None:
    folder = record.parent / "a"
    code, out, err = told(capsys, "build", folder, "--out", record, "--no-dossier")
    assert (code, out) == (6, "")
    assert str(record) in err
    assert "--force" in err
    assert told(capsys, "build", folder, "--out", record, "--no-dossier", "--force")[0] == 0


def test_build_with_nothing_to_read(tmp_path: Path, capsys: Capsys) -> None:
    (tmp_path / "vide").mkdir()
    code, out, err = told(capsys, "build", tmp_path / "vide", "--out", tmp_path / "r.greffe")
    assert (code, out) == (3, "")
    assert "a folder without articles" in err
    assert not (tmp_path / "r.greffe").exists()


def test_add_with_nothing_to_read(record: Path, tmp_path: Path, capsys: Capsys) -> None:
    assert told(capsys, "add", tmp_path / "absent", record, "--no-dossier")[0] == 3


def test_facts_that_are_missing_are_told(tmp_path: Path, capsys: Capsys) -> None:
    (tmp_path / "a.txt").write_text(article(1) + fakes.MISQUOTED)
    (tmp_path / "b.txt").write_text(article(2) + fakes.BROKEN_FIND)
    code, _, err = told(capsys, "build", tmp_path, "--out", tmp_path / "r.greffe", "--no-dossier")
    assert code == 1
    assert "a.txt — article" in err
    assert "cannot find" in err


def test_a_pipeline_that_is_not_there(tmp_path: Path, capsys: Capsys) -> None:
    folder = pile(tmp_path / "a", 1)
    code, out, err = told(capsys, "build", folder, "--out", tmp_path / "r.greffe", "--pipeline", "absent")
    assert (code, out) == (7, "")
    assert "Remedy: Install it." in err


def test_a_full_disk_is_told(tmp_path: Path, capsys: Capsys, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise RecordFull(tmp_path / "r.greffe")

    monkeypatch.setattr(desk, "build", full)
    code, _, err = told(capsys, "build", tmp_path)
    assert code == 5
    assert "run the same command again" in err


def test_ctrl_c_says_how_to_go_on(tmp_path: Path, capsys: Capsys, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(desk, "build", stopped)
    code, _, err = told(capsys, "build", tmp_path)
    assert code == 130
    assert "Run the same command again" in err


def test_a_fault_of_ours_is_not_hidden(
    tmp_path: Path, capsys: Capsys, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise LookupError("surprise")

    monkeypatch.setattr(desk, "build", broken)
    code, _, err = told(capsys, "build", tmp_path)
    assert code == 70
    assert "LookupError: surprise" in err


@pytest.mark.parametrize(
    "arguments",
    [
        ["build"],
        ["nonsense"],
        ["show", "nonsense"],
        ["build", "a", "--nonsense"],
        ["build", "a", "--processes", "0"],
        ["show", "statements", "r", "--manner", "loud"],
        ["export", "r", "--to", "pdf"],
        ["--lang", "de", "demo"],
    ],
)
def test_a_malformed_command_is_told_in_one_line_with_a_remedy(capsys: Capsys, arguments: list[str]) -> None:
    code, out, err = told(capsys, *arguments)
    assert (code, out) == (2, "")
    assert [line.partition(":")[0] for line in err.splitlines()] == ["Error", "Remedy"]


@pytest.mark.parametrize(
    "words",
    [
        ["show", "statements"], ["show", "actors"], ["show", "articles"], ["show", "dates"], ["export"],
        ["check"], ["open"],
        ["search", None, "x"],
    ],
)  # fmt: skip
def test_what_is_no_record_is_told(tmp_path: Path, capsys: Capsys, words: list[str | None]) -> None:
    (tmp_path / "notes.txt").write_text("mes notes")
    for name in ("notes.txt", "absent.greffe"):
        arguments = [str(tmp_path / name) if word is None else word for word in words]
        if None not in words:
            arguments.append(str(tmp_path / name))
        code, out, err = told(capsys, *arguments)
        assert (code, out) == (4, "")
        assert name in err


def test_a_record_from_a_newer_version(record: Path, capsys: Capsys) -> None:
    with sqlite3.connect(record) as db:
        db.execute("PRAGMA user_version = 99")
    db.close()
    code, out, err = told(capsys, "show", "articles", record)
    assert (code, out) == (4, "")
    assert "Upgrade" in err
    assert "99 >" in err


@pytest.mark.parametrize("words", [["show", "statements"], ["export"], ["check"]])
def test_a_damaged_record_is_told(record: Path, capsys: Capsys, words: list[str]) -> None:
    size = record.stat().st_size
    with record.open("r+b") as file:
        for page in range(4096, size, 4096):
            file.seek(page)
            file.write(b"\xff" * 512)
    code, out, err = told(capsys, *words, record)
    assert (code, out) == (4, "")
    assert f"{record}: this record is damaged" in err


def test_a_record_that_may_not_be_read(record: Path, capsys: Capsys, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, mode: str) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "open", refuse)
    monkeypatch.setattr(os, "access", lambda *_, **__: False)
    code, out, err = told(capsys, "check", record)
    assert (code, out) == (4, "")
    assert f"{record}: reading this record is not permitted" in err


def test_statements_are_shown_and_filtered(record: Path, capsys: Capsys) -> None:
    code, out, err = told(capsys, "show", "statements", record)
    assert code == 0
    assert out.count("« ") == 0
    assert out.count("Les négociations reprendront") == 4
    assert "8 answers." in err
    assert told(capsys, "show", "statements", record, "--speaker", "nobody")[1] == ""
    one = told(capsys, "show", "statements", record, "--article", "00002", "--limit", "1", "--json")[1]
    [row] = map(json.loads, one.splitlines())
    assert row["path"].endswith("00002.txt")
    assert article(2)[row["start"] : row["end"]] == row["words"]


def test_actors_and_articles_are_rows_in_a_pipe(record: Path, capsys: Capsys) -> None:
    header, *rows = told(capsys, "show", "actors", record)[1].splitlines()
    assert header.split("\t")[:2] == ["name", "type"]
    assert all(row.split("\t")[1] == "person" for row in rows)
    assert len(told(capsys, "show", "articles", record)[1].splitlines()) == 5
    for kind, count in (("actors", len(rows)), ("articles", 4)):
        assert (
            len(list(map(json.loads, told(capsys, "show", kind, record, "--json")[1].splitlines()))) == count
        )


def test_words_are_found_without_accents(record: Path, capsys: Capsys) -> None:
    assert told(capsys, "search", record, "negociations")[1].count("négociations") == 4
    assert len(told(capsys, "search", record, "numero SAUF", "3", "--articles")[1].splitlines()) == 4
    code, out, err = told(capsys, "search", record, "(")
    assert (code, out) == (2, "")
    assert "Cannot search" in err


def test_export_prints_the_record_and_nothing_else(record: Path, capsys: Capsys) -> None:
    code, out, err = told(capsys, "export", record, "--to", "jsonl")
    assert (code, err) == (0, "")
    rows = [json.loads(line) for line in out.splitlines()]
    assert [row["kind"] for row in rows].count("statement") == 8
    assert [row["text"] for row in rows if row["kind"] == "article"] == [article(n) for n in range(4)]


@pytest.mark.parametrize(("table", "count"), [("statements", 8), ("articles", 4)])
def test_export_prints_tables(record: Path, capsys: Capsys, table: str, count: int) -> None:
    code, out, err = told(capsys, "export", record, table, "--to", "csv", "--separator", ";")
    assert (code, err) == (0, "")
    assert (
        len(list(csv.DictReader(io.StringIO(out.removeprefix("\ufeff"), newline=""), delimiter=";"))) == count
    )


def test_check_says_sound_or_lists_defects(record: Path, capsys: Capsys) -> None:
    code, out, err = told(capsys, "check", record)
    assert (code, out) == (0, "")
    assert "sound" in err
    assert "not finished" not in err
    with sqlite3.connect(record) as db:
        db.execute("UPDATE mention SET words = 'autre' WHERE position = 0")
    db.close()
    code, out, err = told(capsys, "check", record)
    assert code == 1
    assert "'autre'" in out
    assert "--force" in err


def test_check_says_that_a_record_is_not_finished(record: Path, capsys: Capsys) -> None:
    with sqlite3.connect(record) as db:
        db.execute("UPDATE run SET ended = NULL")
    db.close()
    code, _, err = told(capsys, "check", record)
    assert code == 0
    assert 'not finished; run the same "greffier build" again' in err


def test_demo_makes_a_record_of_the_sample_and_may_be_run_again(
    tmp_path: Path, capsys: Capsys, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for _ in range(2):
        code, out, err = told(capsys, "demo")
        assert (code, out) == (0, ""), err
    assert (tmp_path / "demo" / "index.html").exists()
    assert list(desk.check(tmp_path / "demo.greffe")) == []


def python(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """`python -m greffier …` in a process of its own."""
    command = [sys.executable, "-m", "greffier", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, env=os.environ | environment, check=False)


def test_it_runs_as_a_module_in_a_pipe_and_writes_utf_8(record: Path) -> None:
    done = python("show", "statements", record, LANG="C", LC_ALL="C", PYTHONIOENCODING="ascii")
    assert done.returncode == 0
    assert "négociations" in done.stdout.decode("utf-8")
    assert b"\x1b" not in done.stdout + done.stderr


def test_colours_are_for_terminals_that_want_them(record: Path) -> None:
    asked = python("show", "statements", record, FORCE_COLOR="1", TERM="xterm")
    assert b"\x1b[1m" in asked.stdout
    refused = python("show", "statements", record, NO_COLOR="1", FORCE_COLOR="1", TERM="xterm")
    assert b"\x1b[3" not in refused.stdout.replace(b"\x1b[3m", b"")


def test_a_reader_that_stops_reading_is_no_error(record: Path) -> None:
    with Record.open(record, write=True) as opened, opened.batch():
        opened.write(big(), 1)
    export = [sys.executable, "-m", "greffier", "export", str(record)]
    with subprocess.Popen(export, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as writer:
        assert writer.stdout is not None
        assert writer.stderr is not None
        writer.stdout.read(10)
        writer.stdout.close()
        err = writer.stderr.read()
    assert (writer.returncode, err) == (0, b"")


def big() -> Sheet:
    """An article larger than any pipe."""
    text = "Long. " * 200_000
    return Sheet(Article(article_id(text), text, ("long.txt",)))
