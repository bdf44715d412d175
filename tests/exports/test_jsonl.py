"""The contract of the export: kinds, keys, offsets, ids that meet."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from greffier.exports import jsonl
from greffier.exports.ledger import event_row
from greffier.record import Judgement
from greffier.store import Record
from tests.store.sheets import TEXT, sheet
from tests.store.test_ledger import written

OTHER = TEXT + " Fin."
KEYS = {
    "article": ["id", "path", "text", "title", "outlet", "lang", "published", "noise", "copies"],
    "actor": ["id", "name", "type", "names", "offices", "mentions", "relations"],
    "statement": [
        "id", "article", "manner", "content", "cue", "speaker", "speaker_span", "addressee", "addressee_span",
        "channel", "said", "parent", "act", "polarity", "hedge",
    ],
    "judgement": ["left", "right", "verdict", "reasons", "by"],
}  # fmt: skip
LEDGER = {
    "event": [
        "id", "type", "mode", "label", "who", "whom", "inferred", "place", "when", "status", "details",
        "reports",
    ],
    "commitment": ["id", "act", "by", "to", "what", "condition", "due", "issue", "statements", "answers"],
    "figure": [
        "id", "low", "high", "unit", "of", "place", "as_of", "article", "span", "hedge", "by", "measure",
    ],
    "account": ["event", "matter", "side", "passages"],
    "conflict": ["id", "type", "sides", "why"],
    "voice": ["article", "voice", "why", "sources"],
}  # fmt: skip


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    """Two articles whose actors are the same two."""
    with Record.create(tmp_path_factory.mktemp("e") / "r.greffe") as made:
        sheets = sheet(), sheet(OTHER, "b.txt")
        with made.batch():
            made.begin_run("build", {})
            for one in sheets:
                made.write(one, 1)
            pairs = list(zip(sheets[0].actors, sheets[1].actors, strict=True))
            made.judge([Judgement(a.id, b.id, "same", ("même nom",), "rule:names") for a, b in pairs])
            made.replace_clusters({actor.id: a.id for a, b in pairs for actor in (a, b)})
        yield made


def rows(record: Record, kind: str, certainty: float = 0.0) -> list[dict[str, Any]]:
    """Exported rows of one kind."""
    return [row for row in map(json.loads, jsonl.lines(record, certainty)) if row["kind"] == kind]


@pytest.mark.parametrize("kind", KEYS)
def test_every_row_has_the_keys_of_the_contract(record: Record, kind: str) -> None:
    found = rows(record, kind)
    assert len(found) == {"article": 2, "actor": 2, "statement": 4, "judgement": 2}[kind]
    for row in found:
        assert next(iter(row)) == "kind"
        assert set(KEYS[kind]) <= set(row)


def test_articles_are_whole(record: Record) -> None:
    first, second = rows(record, "article")
    assert (first["text"], first["path"], first["noise"]) == (TEXT, "dépêche.txt", [[0, 14, "credit"]])
    assert first["published"] == {
        "start": "2021-12-29", "end": "2021-12-29", "how": "front matter", "text": None,
    }  # fmt: skip
    assert second["text"] == OTHER


def test_actors_are_merged_across_articles(record: Record) -> None:
    anna, lorvan = rows(record, "actor")
    assert anna["names"] == ["Anna Keller", "Mme Keller"]
    day = "2021-12-29"
    held = {"office": "ministre", "of": "Norlande", "held": "now", "since": day, "until": day}
    assert anna["offices"] == [held]
    texts = {row["id"]: row["text"] for row in rows(record, "article")}
    words = [texts[article][start:end] for article, start, end in anna["mentions"]]
    assert words == ["Anna Keller", "Elle"] * 2
    assert lorvan["name"] == "Lorvan"


def test_statements_name_exported_actors_and_statements(record: Record) -> None:
    actors = {row["id"] for row in rows(record, "actor")}
    statements = rows(record, "statement")
    ids = {row["id"] for row in statements}
    for row in statements:
        named = [row["speaker"], row["addressee"], *row["candidates"]]
        assert {key for key in named if key} <= actors
        assert row["parent"] is None or row["parent"] in ids
    assert sum(row["speaker"] is not None for row in statements) == 2


def test_spans_read_the_words(record: Record) -> None:
    told = rows(record, "statement")[1]
    read = {role: TEXT[slice(*told[role])] for role in ("cue", "addressee_span", "said_span")}
    assert read == {"cue": "a prévenu", "addressee_span": "Lorvan", "said_span": "mardi"}
    assert [TEXT[start:end] for start, end in told["content"]] == ["Elle", "Lorvan"]
    assert (told["polarity"], told["act"], told["speaker"]) == ("-", "warn", None)
    assert told["said"]["text"] == "mardi"


def test_uncertain_statements_can_be_left_out(record: Record) -> None:
    kept = rows(record, "statement", certainty=0.5)
    assert [row["certainty"] for row in kept] == [0.9, 0.9]
    assert [row["parent"] for row in kept] == [None, None], "the parent was left out"


def test_a_statement_moves_up_when_the_one_around_it_is_left_out(tmp_path: Path) -> None:
    inner, outer = sheet().statements
    key = sheet().article.id
    top = replace(outer, id=f"{key}-top", certainty=1.0)
    nested = replace(sheet(), statements=(inner, replace(outer, parent=top.id), top))
    with Record.create(tmp_path / "r.greffe") as record:
        with record.batch():
            record.begin_run("build", {})
            record.write(nested, 1)
        assert [row["parent"] for row in rows(record, "statement", 0.5)] == [top.id, None]


def test_the_export_is_the_same_each_time(record: Record) -> None:
    assert list(jsonl.lines(record)) == list(jsonl.lines(record))
    kinds = [kind for line in jsonl.lines(record) if (kind := json.loads(line)["kind"]) != "date"]
    order = ["article", "actor", "statement", *LEDGER, "judgement"]
    assert kinds == sorted(kinds, key=order.index)


def test_events_commitments_and_figures_name_actors_across_articles(tmp_path: Path) -> None:
    made, _ = written(tmp_path / "r.greffe")
    with made:
        found = {kind: rows(made, kind) for kind in LEDGER}
    assert {kind: len(each) for kind, each in found.items()} == {
        "event": 1, "commitment": 2, "figure": 2, "account": 2, "conflict": 1, "voice": 2,
    }  # fmt: skip
    for kind, each in found.items():
        assert set(LEDGER[kind]) <= set(each[0])
    [event] = found["event"]
    first, second = found["commitment"]
    assert [report["article"] for report in event["reports"]] == [first["what"][0], second["what"][0]]
    assert event["who"] == [first["by"]] == [second["by"]] == [found["figure"][1]["by"]]
    assert event["inferred"] == []
    assert second["first"] == second["answers"] == first["id"]
    assert len(first["statements"]) == 2
    assert found["figure"][0]["hedge"] == "tout"


def test_an_event_tells_whom_none_of_its_reports_names(tmp_path: Path) -> None:
    made, ledger = written(tmp_path / "r.greffe")
    with made:
        [event], told = ledger.events, list(made.events())
        assert event_row(made, replace(event, whom=("x",)), told)["inferred"] == ["x"]
