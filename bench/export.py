"""What a record says: the articles and statements of one `greffier export --to jsonl`, to be compared."""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.gold import Range, folded

TITLES = {"le", "la", "les", "l", "un", "une", "des", "m", "mme"}


@dataclass(frozen=True, slots=True)
class Predicted:
    """One statement of the record; `speaker`, `addressee` are plain names of actors, None for nobody."""

    id: str
    content: tuple[Range, ...]
    manner: str
    speaker: frozenset[str] | None
    speaker_name: str | None
    addressee: frozenset[str] | None
    spans: dict[str, Range | None]
    parent: str | None
    act: str | None
    polarity: str | None
    certainty: float | None


@dataclass(frozen=True, slots=True)
class Exported:
    """One article of the record with its statements, in the order of the export."""

    text: str
    statements: tuple[Predicted, ...]


def read_export(path: Path, least: float = 0.0) -> dict[str, Exported]:
    """Articles by file name, statements of certainty `least` or more; ValueError at a line without JSON."""
    rows = list(json_lines(path))
    actors = {row["id"]: row for row in rows if row["kind"] == "actor"}
    found: dict[str, list[Predicted]] = {row["id"]: [] for row in rows if row["kind"] == "article"}
    for row in rows:
        if row["kind"] == "statement" and row.get("certainty", 1.0) >= least:
            found[row["article"]].append(one_prediction(row, actors))
    return {
        Path(row["path"]).name: Exported(row["text"], tuple(found[row["id"]]))
        for row in rows
        if row["kind"] == "article"
    }


def json_lines(path: Path) -> list[dict[str, Any]]:
    """The objects of a file with one to a line, empty lines left out."""
    rows = []
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if line.strip():
            try:
                rows.append(json.loads(line))
            except json.JSONDecodeError as fault:
                raise ValueError(f"{path}, line {number}: {fault}") from fault
    return rows


def one_prediction(row: dict[str, Any], actors: dict[str, dict[str, Any]]) -> Predicted:
    """One `statement` row of an export, with the names of its actors."""
    speaker = actors.get(row.get("speaker") or "")
    keys = {"speaker": "speaker_span", "addressee": "addressee_span", "said": "said_span"}
    spans = {key: row.get(keys.get(key, key)) for key in ("cue", "channel", "hedge", *keys)}
    return Predicted(
        id=row["id"],
        content=tuple((start, end) for start, end in row["content"]),
        manner=row["manner"],
        speaker=names_of(speaker),
        speaker_name=speaker["name"] if speaker else None,
        addressee=names_of(actors.get(row.get("addressee") or "")),
        spans={key: (span[0], span[1]) if span else None for key, span in spans.items()},
        parent=row.get("parent"),
        act=row.get("act"),
        polarity=row.get("polarity"),
        certainty=row.get("certainty"),
    )


def names_of(actor: dict[str, Any] | None) -> frozenset[str] | None:
    """All names of an actor in plain form, None for no actor."""
    if actor is None:
        return None
    return frozenset(plain(name) for name in [actor["name"], *actor.get("names", [])] if name)


def plain(name: str) -> str:
    """A name without case, accents, punctuation, leading article or title: what two spellings must share."""
    letters = unicodedata.normalize("NFKD", folded(name)).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", letters)
    while len(words) > 1 and words[0] in TITLES:
        words.pop(0)
    return " ".join(words)
