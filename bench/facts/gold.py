"""Hand annotations of events, commitments and figures, made into spans and names.

Texts that are not ours are annotated in offsets, our own in words; `examples/ANNOTATION.md` says what each
field holds. A file with `conflicts` is of a pile of articles, any other of one article.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from bench.export import plain
from bench.facts.piles import PileGold, Row, one_pile, place
from bench.gold import GoldError, Range

Days = tuple[str | None, str | None]


@dataclass(frozen=True, slots=True)
class Party:
    """Someone who acts, speaks or is meant: the accepted names in plain form, and those of the side.

    The side of a person is his state; of a state, its people. Someone `implied` need not be told.
    """

    names: frozenset[str]
    side: frozenset[str]
    shown: str
    implied: bool = False


@dataclass(frozen=True, slots=True)
class Event:
    """One annotated deed as one article tells it; `also` are the places where it is taken up again."""

    span: Range
    also: tuple[Range, ...]
    types: tuple[str, ...]
    who: tuple[Party, ...]
    whom: tuple[Party, ...]
    days: Days | None
    undated: bool
    statuses: tuple[str, ...]
    happening: str
    optional: bool


@dataclass(frozen=True, slots=True)
class Commitment:
    """One annotated commitment; `id` is the file's own, `answers` the id of another."""

    id: str
    acts: tuple[str, ...]
    by: tuple[Party, ...]
    what: Range
    condition: Range | None
    issue: str | None
    answers: str | None
    optional: bool


@dataclass(frozen=True, slots=True)
class Figure:
    """One annotated number; an end of the interval is None when it is open, `of` holds accepted words.

    `by` is None where two careful readers may differ.
    """

    span: Range
    low: float | None
    high: float | None
    unit: str | None
    of: tuple[str, ...]
    hedged: bool
    by: tuple[Party, ...] | None
    optional: bool


@dataclass(frozen=True, slots=True)
class Facts:
    """The annotated facts of one article, placed in its text."""

    events: tuple[Event, ...]
    commitments: tuple[Commitment, ...]
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class FactsGold:
    """One article's file, not yet placed; `article` is the file name of the text."""

    path: Path
    article: str
    split: str | None
    sha256: str | None
    pile: str
    prose: Range | None
    raw: Row


def read_facts(paths: Iterable[Path], split: str | None = None) -> tuple[list[FactsGold], list[PileGold]]:
    """Files of articles (only those of `split` when named) and of piles, in the order given."""
    articles, piles = list[FactsGold](), list[PileGold]()
    for path in paths:
        raw = json.loads(path.read_text(encoding="utf-8"))
        if isinstance(raw, dict) and "conflicts" in raw:
            piles.append(one_pile(path, raw))
        elif isinstance(raw, dict) and "events" in raw:
            articles.append(one_article(path, raw))
        else:
            raise GoldError(f"{path}: not a file of annotated facts: it needs `events` or `conflicts`")
    return [one for one in articles if split in (None, one.split)], piles


def one_article(path: Path, raw: Row) -> FactsGold:
    """The file of one article; GoldError when it names none."""
    name = raw.get("article") or raw.get("source")
    if not name:
        raise GoldError(f"{path}: needs `article` or `source`")
    prose = (raw["prose"][0], raw["prose"][1]) if raw.get("prose") else None
    return FactsGold(path, Path(name).name, raw.get("split"), raw.get("sha256"), raw["pile"], prose, raw)


def placed(gold: FactsGold, text: str) -> Facts:
    """The facts of `gold` in `text`; GoldError when it is not the text that was annotated."""
    if gold.sha256 and hashlib.sha256(text.encode("utf-8")).hexdigest() != gold.sha256:
        raise GoldError(f"{gold.path}: the text of {gold.article} is not the one that was annotated")
    try:
        known = parties(gold.raw["actors"])
        return Facts(
            tuple(event(row, text, known) for row in gold.raw["events"]),
            tuple(commitment(row, text, known) for row in gold.raw["commitments"]),
            tuple(figure(row, text, known) for row in gold.raw["figures"]),
        )
    except (ValueError, KeyError) as fault:
        raise GoldError(f"{gold.path}: {fault}") from fault


def parties(raw: Mapping[str, Row]) -> dict[str, Party]:
    """The actors of a file by key, each with the names of its side."""
    names = {key: frozenset(map(plain, row["names"])) for key, row in raw.items()}

    def side(key: str) -> frozenset[str]:
        same = {raw[key].get("of", key), key}
        near = (other for other in raw if other in same or raw[other].get("of") == key)
        return frozenset().union(*(names[other] for other in near if other != key))

    return {key: Party(names[key], side(key), row["names"][0]) for key, row in raw.items()}


def party(key: str, known: Mapping[str, Party]) -> Party:
    """The party with this key; a question mark behind it says that it is only implied."""
    one = known[key.removesuffix("?")]
    return replace(one, implied=True) if key.endswith("?") else one


def event(row: Row, text: str, known: Mapping[str, Party]) -> Event:
    """One row of `events`."""
    return Event(
        span=place(row["span"], text),
        also=tuple(place(words, text) for words in row.get("also", ())),
        types=several(row["type"]),
        who=tuple(party(key, known) for key in row["who"]),
        whom=tuple(party(key, known) for key in row["whom"]),
        days=(row["when"]["start"], row["when"]["end"]) if row["when"] else None,
        undated=row.get("undated", False),
        statuses=several(row["status"]),
        happening=row["happening"],
        optional=row.get("optional", False),
    )


def commitment(row: Row, text: str, known: Mapping[str, Party]) -> Commitment:
    """One row of `commitments`."""
    return Commitment(
        id=row["id"],
        acts=several(row["act"]),
        by=tuple(known[key] for key in row["by"]),
        what=place(row["what"], text),
        condition=place(row["condition"], text) if row["condition"] else None,
        issue=row["issue"],
        answers=row["answers"],
        optional=row.get("optional", False),
    )


def figure(row: Row, text: str, known: Mapping[str, Party]) -> Figure:
    """One row of `figures`."""
    things = [place(words, text) for words in row["of"]]
    return Figure(
        span=place(row["span"], text),
        low=row["low"],
        high=row["high"],
        unit=row["unit"],
        of=tuple(text[start:end] for start, end in things),
        hedged=row["hedge"] is not None,
        by=None if row["by"] is None else tuple(known[key] for key in row["by"]),
        optional=row.get("optional", False),
    )


def several(value: str | list[str]) -> tuple[str, ...]:
    """One accepted value or several, as several."""
    return (value,) if isinstance(value, str) else tuple(value)
