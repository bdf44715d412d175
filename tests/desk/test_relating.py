"""Relations of a record's actors, on live parses: whose seat, government or officer each is, with proof."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from greffier import desk
from greffier.exports import jsonl
from greffier.store import Question, Record

pytestmark = pytest.mark.live

TEXTS = (
    "Le Kremlin a démenti l'attaque. La Russie attend. Moscou a promis de répondre.",
    "Le gouvernement russe a voté. Anna Keller, conseillère de Paul Hart, a averti Oslo. Paul Hart est venu.",
    "Ole Dahl, ministre norvégien, a parlé.",
)


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("r")
    for number, text in enumerate(TEXTS):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    desk.build([folder], folder / "r.greffe")
    return folder / "r.greffe"


def test_each_actor_is_exported_with_those_it_stands_to(record: Path) -> None:
    with Record.open(record) as opened:
        rows = [json.loads(line) for line in jsonl.lines(opened)]
    actors = {row["name"]: row for row in rows if row["kind"] == "actor"}
    articles = {row["id"]: row["text"] for row in rows if row["kind"] == "article"}
    russia = actors["Russie"]["id"]
    for name, kind, role in (
        ("Kremlin", "seat of", "presidency"),
        ("Moscou", "seat of", "capital"),
        ("Le gouvernement russe", "government of", "government"),
    ):
        assert actors[name]["relations"] == [
            {
                "relation": kind,
                "as": role,
                "of": "Russie",
                "actor": russia,
                "since": None,
                "until": None,
                "proof": None,
            }
        ]
    assert actors["Russie"]["relations"] == []
    [office] = actors["Anna Keller"]["relations"]
    assert (office["relation"], office["actor"]) == ("office of", actors["Paul Hart"]["id"])
    article, start, end = office["proof"]
    assert "conseillère" in articles[article][start:end]
    [office] = actors["Ole Dahl"]["relations"]
    assert (office["as"], office["of"], office["actor"]) == ("ministre", "Norvège", None)


def test_actors_are_shown_with_what_they_stand_for(record: Path) -> None:
    told = {one.name: one.relations for one in desk.actors(record, Question())}
    assert told["Kremlin"] == "seat of Russie (presidency)"
    assert told["Ole Dahl"] == "office of Norvège (ministre)"
    assert told["Russie"] is None
