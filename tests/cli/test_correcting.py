"""Review at the terminal, and corrections from scripts."""

from __future__ import annotations

import io
from collections.abc import Iterable
from pathlib import Path

import pytest

from greffier import desk
from greffier.cli.door import run
from greffier.store import Question, Record

Capsys = pytest.CaptureFixture[str]


@pytest.fixture
def pair(tmp_path: Path, capsys: Capsys) -> Path:
    """A record of two actors that may be one."""
    for name, surname in (("a", "Barnier"), ("b", "Bernier")):
        (tmp_path / f"{name}.txt").write_text(f"Paul {surname} a dit : « Nous refusons ce texte. »")
    out = tmp_path / "r.greffe"
    paths = [str(tmp_path / "a.txt"), str(tmp_path / "b.txt")]
    assert run(["build", *paths, "--out", str(out), "--no-dossier"]) == 0
    capsys.readouterr()
    return out


def names(record: Path) -> set[str]:
    return {one.name for one in desk.actors(record, Question())}


def reviewed(
    record: Path, keys: Iterable[str], capsys: Capsys, monkeypatch: pytest.MonkeyPatch
) -> tuple[str, str]:
    """What is printed when the keys are typed, one a line."""
    monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{key}\n" for key in keys)))
    assert run(["review", str(record), "--by", "A. Keller"]) == 0
    told = capsys.readouterr()
    return told.out, told.err


def test_a_pair_is_shown_and_answered(pair: Path, capsys: Capsys, monkeypatch: pytest.MonkeyPatch) -> None:
    out, err = reviewed(pair, "x", capsys, monkeypatch)
    assert "1 pair to review" in out
    assert "a.txt: Paul Barnier a dit : «" in out
    assert "Why: Paul Barnier and Paul Bernier differ by one letter" in out
    assert "1 answer kept." in err
    assert names(pair) == {"Paul Barnier"} or names(pair) == {"Paul Bernier"}
    with Record.open(pair) as opened:
        assert {j.by for j in opened.judgements() if j.verdict == "same"} == {"A. Keller"}
    assert "Nothing to review." in reviewed(pair, "", capsys, monkeypatch)[1]


def test_who_a_pair_is_is_told_in_french(pair: Path, capsys: Capsys, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("q\n"))
    assert run(["review", str(pair), "--lang", "fr"]) == 0
    out = capsys.readouterr().out
    assert out.count("  personne · ") == 2
    assert "person ·" not in out
    assert run(["show", "actors", str(pair), "--lang", "fr"]) == 0
    assert {row.split("\t")[1] for row in capsys.readouterr().out.splitlines()[1:]} == {"personne"}
    assert {one.type for one in desk.actors(pair, Question())} == {"person"}


@pytest.mark.parametrize(
    ("keys", "kept"), [("n", 1), ("u", 1), ("xdn", 1), ("xd", 0), ("q", 0), ("", 0), ("d?q", 0), ("?n", 1)]
)
def test_keys_do_as_told(
    pair: Path, keys: str, kept: int, capsys: Capsys, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, err = reviewed(pair, keys, capsys, monkeypatch)
    assert f"{kept} {'answer' if kept == 1 else 'answers'} kept." in err
    assert ("No such key: ?" in err) == ("?" in keys)
    assert names(pair) == {"Paul Barnier", "Paul Bernier"}


def test_one_is_chosen_among_several(tmp_path: Path, capsys: Capsys, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, words in (("a", "Paul Varenne"), ("b", "Pierre Varenne"), ("c", "P Varenne")):
        (tmp_path / f"{name}.txt").write_text(f"{words} a dit : « Nous refusons ce texte. »")
    out = tmp_path / "r.greffe"
    paths = [str(tmp_path / f"{name}.txt") for name in "abc"]
    assert run(["build", *paths, "--out", str(out), "--no-dossier"]) == 0
    capsys.readouterr()
    out_, err = reviewed(out, "xd", capsys, monkeypatch)
    assert "2 pairs to review" in out_
    assert "1 pair to review" not in out_
    assert "0 answers kept." in err
    out_, err = reviewed(out, "nx", capsys, monkeypatch)
    assert "1 pair to review" in out_
    assert "2 answers kept." in err
    assert run(["actors", "undo", str(out), "Paul Varenne", "--by", "Nobody"]) == 0
    assert "Nothing to take back." in capsys.readouterr().err
    assert run(["actors", "undo", str(out), "Paul Varenne"]) == 0
    assert run(["actors", "undo", str(out), "Pierre Varenne"]) == 0
    capsys.readouterr()
    assert "1 answer kept." in reviewed(out, ["x", "", "q"], capsys, monkeypatch)[1]
    assert "Nothing to review." in reviewed(out, "", capsys, monkeypatch)[1]


def test_scripts_merge_split_and_rename(pair: Path, capsys: Capsys) -> None:
    assert run(["actors", "merge", str(pair), "Paul Barnier", "Paul Bernier", "--by", "A. Keller"]) == 0
    assert "2 actors are one" in capsys.readouterr().err
    [known] = desk.actors(pair, Question())
    assert run(["actors", "rename", str(pair), known.id, "Le ministre"]) == 0
    assert names(pair) == {"Le ministre"}
    assert run(["actors", "split", str(pair), known.id]) == 0
    assert len(names(pair)) == 2


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["merge", "Paul Barnier", "Personne"], "No actor is called Personne."),
        (["rename", "Paul", "Jean"], "Paul is several: Paul "),
        (["rename", "Paul Barnier", " "], "Not a name"),
        (["merge", "Paul Barnier"], "Paul Barnier is one actor alone."),
        (["undo", "Personne"], "No actor is called Personne."),
        (["split", "Paul Barnier", "--by", "rule:me"], "Not a name"),
    ],
)
def test_mistakes_are_told(pair: Path, arguments: list[str], says: str, capsys: Capsys) -> None:
    assert run(["actors", arguments[0], str(pair), *arguments[1:]]) == 2
    told = capsys.readouterr().err
    assert says in told
    assert "Remedy: " in told
    assert names(pair) == {"Paul Barnier", "Paul Bernier"}
