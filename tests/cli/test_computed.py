"""What the command line shows of a record's ledger: for a person, for a pipe, as JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from greffier.cli.door import run
from tests.store.test_ledger import written

KINDS = ("events", "commitments", "figures", "accounts", "conflicts", "voices")
Capsys = pytest.CaptureFixture[str]


@pytest.fixture
def record(tmp_path: Path) -> str:
    """A record with a ledger."""
    made, _ = written(tmp_path / "r.greffe")
    made.close()
    return str(tmp_path / "r.greffe")


def told(capsys: Capsys, *arguments: str) -> str:
    """What a command prints."""
    assert run([*arguments, "--lang", "en"]) == 0
    return capsys.readouterr().out


def facts(capsys: Capsys, *arguments: str) -> list[dict[str, object]]:
    """What a command gives as JSON."""
    return [json.loads(line) for line in told(capsys, *arguments, "--json").splitlines()]


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (
            "events",
            ["2021-12-28 – 2021-12-29", "held", "appel", "Anna Keller", "Lorvan", "Paris", "dépêche.txt"],
        ),
        (
            "commitments",
            ["Anna Keller — promises → Lorvan", "tout est prêt", "garanties", "again: ", "told 2 times"],
        ),
        ("figures", ["90000", "100000.5", "soldat", "Anna Keller", "2021-12-28"]),
        ("accounts", ["appel", "durée", "Anna Keller : tout est", "the articles themselves : not mentioned"]),
        ("conflicts", ["Figure — Les deux nombres", "b.txt"]),
        ("voices", ["Titre", "b.txt", "copie"]),
    ],
)
def test_each_kind_is_shown(kind: str, words: list[str], record: str, capsys: Capsys) -> None:
    out = told(capsys, "show", kind, record)
    for word in words:
        assert word in out


@pytest.mark.parametrize(
    ("kind", "filters", "count"),
    [
        ("events", ("--actor", "keller"), 1),
        ("events", ("--actor", "Personne"), 0),
        ("events", ("--day", "2021-12"), 1),
        ("events", ("--day", "2021-12-29"), 1),
        ("events", ("--day", "2021-12-30"), 0),
        ("events", ("--status", "planned"), 0),
        ("commitments", ("--issue", "garanties"), 2),
        ("commitments", ("--issue", "sanctions"), 0),
        ("commitments", ("--actor", "Lorvan", "--act", "promise", "--article", "b.txt"), 1),
        ("figures", ("--issue", "soldats", "--day", "2021-12-28"), 2),
        ("figures", ("--actor", "Lorvan"), 0),
        ("accounts", ("--actor", "Anna Keller", "--issue", "durée"), 2),
        ("conflicts", ("--type", "figure", "--actor", "Keller"), 1),
        ("conflicts", ("--type", "date"), 0),
        ("conflicts", ("--day", "2021-12-28"), 1),
        ("voices", ("--article", "b.txt"), 1),
    ],
)
def test_answers_are_filtered(
    kind: str, filters: tuple[str, ...], count: int, record: str, capsys: Capsys
) -> None:
    assert len(facts(capsys, "show", kind, record, *filters)) == count


def test_json_gives_passages_with_their_words(record: str, capsys: Capsys) -> None:
    [conflict] = facts(capsys, "show", "conflicts", record)
    sides = conflict["sides"]
    assert isinstance(sides, list)
    assert [(side["words"], side["path"]) for side in sides] == [
        ("tout est", "dépêche.txt"),
        ("tout est", "b.txt"),
    ]
    [voice] = facts(capsys, "show", "voices", record)
    assert (voice["articles"], voice["copies"], voice["sources"]) == (2, ["b.txt"], ["tout est"])


def test_a_timeline_has_days_and_spans_of_days_in_order(record: str, capsys: Capsys) -> None:
    assert "2021-12-28 – 2021-12-29\n  appel, Anna Keller → Lorvan, Paris" in told(capsys, "timeline", record)
    [day] = facts(capsys, "timeline", record)
    assert (day["day"], day["until"], day["voices"]) == ("2021-12-28", "2021-12-29", 0)
    shown = told(capsys, "timeline", record, "--days", "3")
    assert shown.startswith(
        "2021-12-29  1 voice\n  « Elle a prévenu Lorvan mardi. »\n    dépêche.txt:75–103\n"
    )
    assert "[day supposed] appel, Anna Keller → Lorvan, Paris" in shown


@pytest.mark.parametrize("kind", KINDS)
def test_a_record_without_facts_answers_nothing(kind: str, tmp_path: Path, capsys: Capsys) -> None:
    from greffier.store import Record

    Record.create(tmp_path / "leer.greffe").close()
    assert facts(capsys, "show", kind, str(tmp_path / "leer.greffe")) == []
