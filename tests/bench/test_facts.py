"""The scorers of events, commitments, figures and conflicts, on a made-up article told well and badly."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bench.facts.__main__ import main
from bench.facts.agreement import main as agreement
from bench.facts.calibrate import counts
from bench.facts.commitments import joined
from bench.facts.events import faults
from bench.facts.gold import FactsGold, placed, read_facts
from bench.facts.identity import b_cubed
from bench.facts.match import sentence_of
from bench.facts.mirror import mirrored
from bench.facts.record import Record, read_record
from bench.facts.report import Matched, errors, matched, told
from bench.gold import GoldError
from tests.bench.conftest import write

TEXT = (
    "Anna Roy a rencontré Paul Lim lundi à Brume. Cet entretien a duré une heure. "
    "Si la crue vient, le maire fermera le pont, a-t-il promis. "
    "Environ 300 habitants ont défilé, selon le maire. La police en a compté 150."
)
ACTORS: dict[str, dict[str, Any]] = {
    "roy": {"names": ["Anna Roy", "Mme Roy"], "of": "brume"},
    "lim": {"names": ["Paul Lim"]},
    "maire": {"names": ["le maire"], "of": "brume"},
    "brume": {"names": ["Brume"]},
    "police": {"names": ["la police"]},
    "habitants": {"names": ["habitants"]},
}
MONDAY = {"start": "2024-03-04", "end": "2024-03-04"}


def row_of_event(
    span: str, type: str, who: list[str], status: str, happening: str, **more: Any
) -> dict[str, Any]:
    """One annotated event without what is not told."""
    row = {"id": happening, "span": span, "type": type, "mode": None, "who": who, "whom": [], "place": None}
    return {**row, "when": None, "status": status, "happening": happening, **more}


GOLD = {
    "article": "crue.txt",
    "split": "dev",
    "pile": "crue",
    "actors": ACTORS,
    "events": [
        row_of_event(
            "a rencontré", "CONSULT", ["roy", "lim"], "held", "talks", also=["entretien"], when=MONDAY
        ),
        row_of_event("fermera", "COERCE", ["maire"], "conditional", "closing"),
        row_of_event("ont défilé", "PROTEST", ["habitants"], "held", "march"),
    ],
    "commitments": [
        {
            "id": "c1",
            "act": "promise",
            "by": ["maire"],
            "to": [],
            "what": "le maire fermera le pont",
            "condition": "Si la crue vient",
            "due": None,
            "hedge": None,
            "issue": "pont",
            "answers": None,
        }
    ],
    "figures": [
        {
            "id": "f1",
            "span": "Environ 300",
            "low": 300,
            "high": 300,
            "unit": None,
            "of": ["habitants"],
            "place": None,
            "as_of": None,
            "hedge": "Environ",
            "by": ["maire"],
        },
        {
            "id": "f2",
            "span": "150",
            "low": 150,
            "high": 150,
            "unit": None,
            "of": ["habitants"],
            "place": None,
            "as_of": None,
            "hedge": None,
            "by": ["police"],
        },
    ],
}
PILE = {
    "pile": "crue",
    "conflicts": [
        {
            "type": "figure",
            "sides": [
                [{"article": "crue.txt", "span": "Environ 300"}],
                [{"article": "crue.txt", "span": "150"}],
            ],
        }
    ],
    "voices": [],
    "accounts": [
        {
            "happening": "march",
            "sides": {"maire": ["le maire"], "police": ["la police"]},
            "matters": [
                {
                    "matter": "combien",
                    "tells": {
                        "maire": [{"article": "crue.txt", "span": "Environ 300"}],
                        "police": [{"article": "crue.txt", "span": "150"}],
                    },
                },
                {
                    "matter": "le pont",
                    "tells": {"maire": [{"article": "crue.txt", "span": "fermera"}], "police": []},
                },
            ],
        }
    ],
}


def at(words: str) -> list[int]:
    """Where `words` stand in the made-up text."""
    return [TEXT.index(words), TEXT.index(words) + len(words)]


def report(words: str) -> dict[str, Any]:
    """One report of an event, at these words."""
    return {"article": "a", "span": at(words), "statement": None}


TOLD = [
    ("march", "maire", "300"),
    ("march", "police", "150"),
    ("pont", "maire", "fermera le pont"),
    ("pont", "police"),
]


def account(matter: str, side: str, *words: str) -> dict[str, Any]:
    """What a side tells of a matter, at these words."""
    places = [{"fact": None, "article": "a", "span": at(one)} for one in words]
    return {"kind": "account", "event": "e3", "matter": matter, "side": side, "passages": places}


def perfect() -> dict[str, dict[str, Any]]:
    """A record that says all the annotations say, its rows by a name."""
    when = {**MONDAY, "how": "", "text": "lundi"}
    event: dict[str, Any] = {"kind": "event", "mode": None, "whom": [], "when": None, "details": []}
    number = {"kind": "figure", "unit": None, "of": "habitants", "article": "a"}
    sides = [{"fact": f, "article": "a", "span": at(w)} for f, w in (("f1", "300"), ("f2", "150"))]
    return {
        "article": {"kind": "article", "id": "a", "path": "x/crue.txt", "text": TEXT, "copies": []},
        **{k: {"kind": "actor", "id": k, "name": a["names"][0], "names": []} for k, a in ACTORS.items()},
        "talks": {
            **event,
            "id": "e1",
            "type": "CONSULT",
            "who": ["roy"],
            "whom": ["lim"],
            "when": when,
            "status": "held",
            "reports": [report("a rencontré"), report("entretien")],
        },
        "closing": {
            **event,
            "id": "e2",
            "type": "COERCE",
            "who": ["maire"],
            "status": "conditional",
            "reports": [report("fermera le pont")],
        },
        "march": {
            **event,
            "id": "e3",
            "type": "PROTEST",
            "who": ["habitants"],
            "status": "held",
            "reports": [report("ont défilé")],
        },
        "promise": {
            "kind": "commitment",
            "id": "c",
            "act": "promise",
            "by": "maire",
            "what": ["a", *at("le maire fermera le pont")],
            "condition": ["a", *at("Si la crue vient")],
            "issue": "pont",
            "answers": None,
        },
        "300": {**number, "id": "f1", "span": at("300"), "low": 300, "high": 300, "by": "maire"},
        "150": {**number, "id": "f2", "span": at("150"), "low": 150, "high": 150, "by": "police"},
        **{f"{m} {side}": account(m, side, *words) for m, side, *words in TOLD},
        "clash": {"kind": "conflict", "id": "k", "type": "figure", "sides": sides, "why": ""},
    }


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The annotations of the article and of its pile."""
    (tmp_path / "gold").mkdir()
    for name, data in (("crue", GOLD), ("pile", PILE)):
        (tmp_path / "gold" / f"{name}.json").write_text(json.dumps(data), encoding="utf-8")
    return tmp_path


def judged(folder: Path, rows: dict[str, dict[str, Any]]) -> Matched:
    """The annotations beside these rows."""
    record = read_record(write(folder / "e.jsonl", list(rows.values())))
    return matched(*read_facts(sorted((folder / "gold").glob("*.json"))), record)


def test_a_perfect_record_is_right_in_everything(folder: Path) -> None:
    found = judged(folder, perfect())
    assert set(told("crue", found).values()) == {1.0}
    assert not list(errors(found))


def test_annotations_as_a_record_are_right_in_everything(folder: Path) -> None:
    golds, piles = read_facts([folder / "gold" / "crue.json"])
    record = mirrored({"crue.txt": placed(golds[0], TEXT)}, {"crue.txt": TEXT})
    assert set(told("crue", matched(golds, piles, record)).values()) == {1.0}


def changed(name: str, **more: Any) -> dict[str, dict[str, Any]]:
    """The perfect record with one row changed."""
    rows = perfect()
    rows[name] = {**rows[name], **more}
    return rows


@pytest.mark.parametrize(
    ("name", "change", "figure", "value"),
    [
        ("talks", {"when": None}, "events F1", 2 / 3),
        ("talks", {"who": [], "whom": ["lim"]}, "events F1", 2 / 3),
        ("talks", {"who": ["roy", "lim"], "whom": []}, "events F1", 1),
        ("march", {"type": "ASSAULT"}, "events F1", 2 / 3),
        ("march", {"type": "ASSAULT"}, "events found F1", 1),
        ("march", {"status": "planned"}, "event status", 2 / 3),
        ("march", {"who": ["police"]}, "events F1", 2 / 3),
        ("promise", {"condition": None}, "conditions found", 0),
        ("promise", {"by": "roy"}, "commitments F1", 0),
        ("promise", {"act": "threat"}, "commitments F1", 0),
        ("promise", {"what": ["a", *at("le pont")]}, "commitments F1", 0),
        ("300", {"low": 250, "high": 350}, "figures F1", 1),
        ("300", {"low": 200, "high": 400}, "figures F1", 0.5),
        ("150", {"low": 140, "high": 160}, "figures F1", 0.5),
        ("150", {"of": "ponts"}, "figures F1", 0.5),
        ("150", {"by": None}, "figures F1", 0.5),
        ("clash", {"type": "denial"}, "conflicts found", 0),
        ("pont police", {"passages": [{"article": "a", "span": [0, 9]}]}, "account cells", 0.75),
        ("march maire", {"side": "roy"}, "account cells", 0.75),
    ],
)
def test_each_mistake_costs_its_own_figure(
    folder: Path, name: str, change: dict[str, Any], figure: str, value: float
) -> None:
    found = judged(folder, changed(name, **change))
    assert told("crue", found)[f"crue: {figure}"] == pytest.approx(value)


@pytest.mark.parametrize(
    ("change", "fault", "value"),
    [
        ({"type": "PROTEST"}, "type right", 2 / 3),
        ({"who": ["police"]}, "who, whom right", 2 / 3),
        ({"who": ["police"]}, "somebody told who has no part", 1 / 3),
        ({"who": [], "whom": []}, "somebody told who has no part", 0),
        ({"when": None}, "day right", 2 / 3),
        ({"when": None}, "another day told", 0),
        (
            {"when": {"start": "2020-01-01", "end": "2020-01-01", "how": "", "text": ""}},
            "another day told",
            1 / 3,
        ),
    ],
)
def test_of_what_is_found_each_fault_is_told_apart(
    folder: Path, change: dict[str, Any], fault: str, value: float
) -> None:
    shares = faults(judged(folder, changed("talks", **change)).events)
    assert shares[fault].rate == pytest.approx(value)


def test_reports_are_counted_by_what_they_tell(folder: Path) -> None:
    perfect_ones = counts(judged(folder, perfect()).events)
    assert all(right == tried for right, tried in perfect_ones.values())
    worse = counts(judged(folder, changed("talks", when=None)).events)
    assert sum(tried for _, tried in worse.values()) == sum(tried for _, tried in perfect_ones.values())
    assert sum(right for right, _ in worse.values()) == sum(right for right, _ in perfect_ones.values()) - 1


def test_an_event_split_in_two_lowers_identity_alone(folder: Path) -> None:
    rows = perfect()
    rows["again"] = {**rows["talks"], "id": "e4", "reports": [report("entretien")]}
    rows["talks"] = {**rows["talks"], "reports": [report("a rencontré")]}
    figures = told("crue", judged(folder, rows))
    assert figures["crue: events F1"] == 1
    assert figures["crue: event identity precision"] == 1
    assert figures["crue: event identity recall"] < 1


def test_an_invented_event_costs_precision_and_is_shown(folder: Path) -> None:
    rows = perfect()
    rows["more"] = {**rows["march"], "id": "e5", "reports": [report("duré")], "type": "ASSAULT"}
    found = judged(folder, rows)
    assert told("crue", found)["crue: events found F1"] < 1
    assert any(line.startswith("extra") and "duré" in line for line in errors(found))


def test_a_length_of_time_costs_nothing(folder: Path) -> None:
    rows = perfect()
    rows["hour"] = {**rows["150"], "id": "f3", "span": at("une heure"), "unit": "heures", "of": None}
    assert told("crue", judged(folder, rows))["crue: figures F1"] == 1


def test_b_cubed_of_one_wrong_merge() -> None:
    precision, recall = b_cubed([("a", "x"), ("a", "x"), ("b", "x")])
    assert precision == pytest.approx(5 / 9)
    assert recall == 1
    assert b_cubed([]) == (1, 1)


def test_the_command_prints_and_refuses(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    export = str(write(folder / "e.jsonl", list(perfect().values())))
    assert main([str(folder / "gold"), "--export", export, "--errors"]) == 0
    assert "events: 3 annotated, 3 predicted" in capsys.readouterr().out
    assert main([str(folder / "gold"), "--export", export, "--split", "test"]) == 1
    (folder / "gold" / "odd.json").write_text("[]")
    assert main([str(folder / "gold"), "--export", export]) == 1


def test_another_text_is_refused(folder: Path) -> None:
    golds, _ = read_facts([folder / "gold" / "crue.json"])
    with pytest.raises(GoldError, match="words not in the article"):
        placed(golds[0], "Autre chose.")
    with pytest.raises(GoldError, match="no article"):
        matched(golds, [], Record({}, ()))
    other = FactsGold(golds[0].path, "crue.txt", None, "0" * 64, "crue", None, GOLD)
    with pytest.raises(GoldError, match="not the one that was annotated"):
        placed(other, TEXT)


def test_a_false_conflict_is_shown_and_an_optional_one_is_not_missed(folder: Path) -> None:
    pile = json.loads((folder / "gold" / "pile.json").read_text())
    pile["conflicts"][0]["optional"] = True
    (folder / "gold" / "pile.json").write_text(json.dumps(pile))
    rows = perfect()
    del rows["clash"]
    assert not list(errors(judged(folder, rows)))
    rows["more"] = {**perfect()["clash"], "sides": [{"article": "a", "span": at("lundi")}] * 2}
    assert any(line.startswith("false") for line in errors(judged(folder, rows)))


def test_no_conflict_is_false_in_a_pile_that_nobody_read_for_conflicts(folder: Path) -> None:
    (folder / "gold" / "pile.json").unlink()
    assert not any("conflict" in line for line in errors(judged(folder, perfect())))


def test_two_annotations_agree_but_for_what_differs(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "texts").mkdir()
    (folder / "texts" / "crue.txt").write_bytes(TEXT.encode())
    other = json.loads(json.dumps(GOLD))
    other["events"][1]["optional"] = other["events"][2]["optional"] = True
    other["events"][2]["span"] = "duré"
    other["figures"][1]["by"] = None
    (folder / "second").mkdir()
    (folder / "second" / "crue.json").write_text(json.dumps(other))
    asked = [str(folder / "gold"), "--second", str(folder / "second"), "--texts", str(folder / "texts")]
    assert agreement(asked) == 0
    said = capsys.readouterr().out
    assert "events: 3 annotated, 2 predicted" in said
    assert "missed   crue.txt event" in said
    assert "extra" not in said
    assert agreement([*asked[:1], "--second", str(folder / "texts"), *asked[3:]]) == 1


def test_an_implied_participant_need_not_be_told(folder: Path) -> None:
    gold = json.loads(json.dumps(GOLD))
    gold["events"][1]["whom"] = ["habitants?"]
    (folder / "gold" / "crue.json").write_text(json.dumps(gold))
    assert told("crue", judged(folder, perfect()))["crue: events F1"] == 1
    assert told("crue", judged(folder, changed("closing", whom=["habitants"])))["crue: events F1"] == 1
    assert told("crue", judged(folder, changed("closing", whom=["police"])))["crue: events F1"] < 1


def test_a_short_title_ends_no_sentence() -> None:
    text = "Mme Roy a menacé M. Lim de partir. M. Lim attend. À 5 h. Le maire dort."
    number = sentence_of(text)
    assert number(text.index("Roy")) == number(text.index("partir"))
    assert number(text.index("partir")) < number(text.index("attend")) < number(text.index("maire"))


def test_several_together_bear_the_names_of_each() -> None:
    assert joined(frozenset({"mali et le burkina faso"})) == {"mali", "le burkina faso", "burkina faso"}
    assert joined(frozenset({"norvege"})) == set()
