"""Answers on standard output: for a person, for a pipe, or as JSON Lines."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict
from typing import Any, TypeVar

from rich.console import Console
from rich.table import Table
from rich.text import Text

from greffier.cli.reasons import reckoned
from greffier.cli.tongue import said, say, word
from greffier.desk import Published
from greffier.store import Known, Said, Shelved

One = TypeVar("One")


def show_statements(found: Iterable[Said], as_json: bool) -> None:
    """Print statements: who, to whom, the words, and where they stand."""
    _one_by_one(found, as_json, _statement)


def _one_by_one(found: Iterable[One], as_json: bool, told: Callable[[One], Text]) -> None:
    """Print what was found as it comes, each as `told` puts it, or as JSON; then how many there were."""
    if as_json:
        print_json(found)
        return
    console, count = Console(highlight=False), 0
    for one in found:
        count += 1
        console.print(told(one), soft_wrap=True)
    counted(count)


def show_actors(found: Iterable[Known], as_json: bool) -> None:
    """Print actors, one a row."""
    if as_json:
        print_json(found)
        return
    rows = (
        [
            *(a.name, word("type", a.type), a.said, a.was_told, a.articles),
            *(a.offices, _stands_for(a.relations), a.names),
        ]
        for a in found
    )
    table("show.columns_actors", rows)


def _stands_for(relations: str | None) -> str | None:
    """What a capital, a seat or a government stands for, in the reader's language; offices stand beside."""
    lines = []
    for relation in (relations or "").split(" ; "):
        kind = next((kind for kind in ("seat of", "government of") if relation.startswith(kind + " ")), None)
        if kind is not None:
            of, _, role = relation.removeprefix(kind + " ").removesuffix(")").rpartition(" (")
            lines.append(say(f"relation.{kind}", of=of, role=say(f"relation.{role}")))
    return " ; ".join(lines) or None


def show_articles(found: Iterable[Shelved], as_json: bool) -> None:
    """Print articles, one a row."""
    if as_json:
        print_json(found)
        return
    rows = (
        [a.title, a.published, a.outlet, a.lang, a.characters, a.statements, a.paths, a.gaps] for a in found
    )
    table("show.columns_articles", rows)


def show_dates(found: Iterable[Published], as_json: bool) -> None:
    """Print when articles were published: the days, from what they follow, the sentences that force them."""
    _one_by_one(found, as_json, _published)


def _published(one: Published) -> Text:
    """One article with its days, and a line for each sentence that forces them."""
    days = " – ".join(dict.fromkeys(day for day in (one.start, one.end) if day)) or say("show.undated")
    if one.start and not one.end:
        days = say("show.not_before", day=one.start)
    text = Text(days, style="bold")
    text.append(f" · {one.title}\n", style="not bold")
    text.append(f"  {reckoned(one.how)}\n" if one.how else "", style="not bold dim")
    text.append(f"  {', '.join(one.days)}\n" if one.days else "", style="not bold")
    for told in one.because:
        words = " ".join(told.words.split())
        text.append(f"  « {words} » ({told.article})\n", style="not bold")
    return text


def _statement(one: Said) -> Text:
    """One statement on three lines."""
    text = Text(one.speaker or say("show.someone"), style="bold")
    text.append(f" — {one.cue}" if one.cue else "", style="not bold italic")
    text.append(f" {say('show.denied')}" if one.polarity == "-" else "", style="not bold")
    text.append(f" → {one.addressee}" if one.addressee else "", style="not bold")
    text.append(f"\n  {' '.join(one.words.split())}\n", style="not bold")
    place = f"  {one.path}:{one.start}–{one.end} · {one.manner} · {one.act} · {one.certainty:.2f}\n"
    text.append(place, style="not bold dim")
    return text


def table(columns: str, rows: Iterable[Sequence[str | int | None]]) -> None:
    """Print rows: a table on a terminal, tab-separated values in a pipe."""
    console, titles = Console(highlight=False), list(said(columns))
    cells = [["" if cell is None else " ".join(str(cell).split()) for cell in row] for row in rows]
    if console.is_terminal:
        grid = Table(*titles, box=None, header_style="bold", pad_edge=False)
        for row in cells:
            grid.add_row(*map(Text, row))
        console.print(grid)
    else:
        print("\n".join("\t".join(row) for row in (titles, *cells)))
    counted(len(cells))


def print_json(found: Iterable[Any]) -> None:
    """Print one JSON object a line."""
    for one in found:
        print(json.dumps(asdict(one), ensure_ascii=False))


def counted(count: int) -> None:
    """Tell how many answers there were, beside the data."""
    print(say("show.count", n=count) if count else say("show.nothing"), file=sys.stderr)
