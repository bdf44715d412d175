"""A made-up article, its annotations and a record of it, for the tests of the measures."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

TEXT = (
    "Anna Roy a déclaré que « le pont » tiendra. Il pleut sur la ville.\n"
    "Selon le maire, Anna Roy a averti Paul Lim que la crue viendra. Le vent souffle. "
    "« Restez chez vous, a dit Paul Lim à la radio, et attendez. »"
)
SHARED = Path(__file__).resolve().parents[3] / "shared"


def at(words: str) -> list[int]:
    """Where `words` stand in the made-up text."""
    start = TEXT.index(words)
    return [start, start + len(words)]


ROY, LIM, MAYOR = ["Anna Roy", "Mme Roy"], ["Paul Lim"], ["le maire"]
ROWS: list[dict[str, Any]] = [
    {
        "content": "« le pont » tiendra",
        "speaker": ROY,
        "manner": "mixed",
        "cue": "a déclaré",
        "act": "assert",
    },
    {
        "content": "Anna Roy a averti…viendra",
        "after": 60,
        "speaker": MAYOR,
        "manner": "indirect",
        "cue": "Selon",
    },
    {
        "content": "la crue viendra",
        "speaker": ROY,
        "manner": "indirect",
        "cue": "a averti",
        "addressee": "Paul Lim",
        "parent": 1,
        "act": "warn",
    },
    {
        "content": "Restez…attendez",
        "parts": ["Restez chez vous", "et attendez"],
        "speaker": LIM,
        "manner": "direct",
        "cue": "a dit",
        "channel": "la radio",
    },
]
WARNING = at("Anna Roy a averti Paul Lim que la crue viendra")


def statement(
    id: str, manner: str, content: list[list[int]], speaker: str | None, **more: Any
) -> dict[str, Any]:
    """One statement of the made-up record."""
    row = {
        "kind": "statement",
        "id": id,
        "article": "a",
        "manner": manner,
        "content": content,
        "speaker": speaker,
    }
    return {**row, **more}


def perfect() -> list[dict[str, Any]]:
    """A record that says all the annotations say."""
    return [
        {"kind": "article", "id": "a", "path": "somewhere/crue.txt", "text": TEXT},
        {"kind": "actor", "id": "r", "name": "Anna Roy", "names": ["Roy"]},
        {"kind": "actor", "id": "l", "name": "Paul Lim", "names": []},
        {"kind": "actor", "id": "m", "name": "Maire", "names": ["le maire"]},
        statement("s0", "mixed", [at("« le pont » tiendra")], "r", act="assert", certainty=0.95),
        statement("s1", "indirect", [WARNING], "m", certainty=0.9),
        statement(
            "s2",
            "indirect",
            [at("la crue viendra")],
            "r",
            parent="s1",
            act="warn",
            addressee="l",
            addressee_span=[TEXT.index("averti Paul") + 7, TEXT.index("averti Paul") + 15],
            certainty=0.8,
        ),
        statement(
            "s3",
            "direct",
            [at("Restez chez vous"), at("et attendez")],
            "l",
            channel=at("radio"),
            certainty=0.7,
        ),
    ]


def write(path: Path, rows: list[dict[str, Any]]) -> Path:
    """Write a record as one JSON object per line."""
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return path


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """The annotations of the made-up article, in words."""
    path = tmp_path / "gold" / "crue.json"
    path.parent.mkdir()
    path.write_text(
        json.dumps({"article": "crue.txt", "split": "test", "statements": ROWS}), encoding="utf-8"
    )
    return path
