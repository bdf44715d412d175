"""Commands by which persons correct who is who: review, actors split, merge, rename, undo."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from greffier.cli import options
from greffier.cli.reasons import told
from greffier.cli.tongue import say, word

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from greffier.desk import Doubt, Passage, Review, Side

By = Annotated[str | None, typer.Option("--by", metavar="NAME", help="option.by")]


def review(record: options.RecordFile, by: By = None) -> None:
    """Go through actors that may be one."""
    from rich.console import Console

    from greffier import desk

    console = Console(highlight=False, soft_wrap=True)
    with desk.open_to_review(record) as opened:
        asked = desk.begin(opened, by)
        try:
            _go_through(asked, console)
        finally:
            asked.close()
        print(say("review.done", n=len(asked.given)), file=sys.stderr)


def split(
    record: options.RecordFile,
    actors: Annotated[
        list[str], typer.Argument(metavar="ACTOR_IDS", help="option.actor_ids", show_default=False)
    ],
    by: By = None,
) -> None:
    """Take an article's mentions out of an actor."""
    from greffier import desk

    rest = desk.split(record, actors, by)
    print(say("actors.split", n=len(set(actors)), rest=rest), file=sys.stderr)


def merge(
    record: options.RecordFile,
    actors: Annotated[list[str], typer.Argument(metavar="ACTORS", help="option.actors", show_default=False)],
    by: By = None,
) -> None:
    """Make actors one."""
    from greffier import desk

    name = desk.merge(record, actors, by)
    print(say("actors.merged", n=len(set(actors)), name=name), file=sys.stderr)


def rename(
    record: options.RecordFile,
    actor: Annotated[str, typer.Argument(metavar="ACTOR", help="option.actor", show_default=False)],
    name: Annotated[str, typer.Argument(metavar="NAME", help="option.new_name", show_default=False)],
    by: By = None,
) -> None:
    """Give an actor a name."""
    from greffier import desk

    before = desk.rename(record, actor, name, by)
    print(say("actors.renamed", before=before, name=name), file=sys.stderr)


def undo(
    record: options.RecordFile,
    actor: Annotated[str, typer.Argument(metavar="ACTOR", help="option.actor", show_default=False)],
    by: Annotated[str | None, typer.Option("--by", metavar="NAME", help="option.whose")] = None,
) -> None:
    """Take back what persons said of an actor."""
    from greffier import desk

    count = desk.undo(record, actor, by)
    print(say("actors.undone" if count else "review.nothing_to_undo", n=count), file=sys.stderr)


def _go_through(asked: Review, console: Console) -> None:
    """Show each pair and take answers from standard input, until the person stops or all are answered."""
    if not asked.left:
        print(say("review.none"), file=sys.stderr)
    shown = -1
    while asked.left or asked.given:
        doubt = asked.doubt()
        if doubt is not None and shown != asked.left:
            _show(doubt, asked.left, console)
        shown = asked.left
        print(say("review.keys" if doubt else "review.last"), end=" > ", file=sys.stderr, flush=True)
        line = sys.stdin.readline()
        key = line.strip().lower()
        if not line or key == "q" or (doubt is None and key != "d"):
            return
        if key:
            print(_answered(asked, key), file=sys.stderr)


def _answered(asked: Review, key: str) -> str:
    """Do what a key asks for; what to say about it."""
    if key == "d":
        return say("review.undone" if asked.undo() else "review.nothing_to_undo")
    if key == "x":
        asked.answer("same")
        return say("review.same")
    if key == "n":
        asked.answer("different")
        return say("review.different")
    if key == "u":
        asked.answer("unsure")
        return say("review.unsure")
    return say("review.unknown_key", given=key)


def _show(doubt: Doubt, left: int, console: Console) -> None:
    """Print two actors with their sentences, and why they may be one."""
    from rich.text import Text

    console.print(Text(f"\n{say('review.left', n=left)}", style="dim"))
    _show_side(doubt.left, console)
    _show_side(doubt.right, console)
    console.print(Text(say("review.why", reasons="; ".join(map(told, doubt.reasons)))))


def _show_side(side: Side, console: Console) -> None:
    """Print one actor: its names and offices, and sentences with the mention in bold."""
    from rich.text import Text

    about = f"  {word('type', side.type)} · {side.id}"
    console.print(Text(side.name, style="bold").append(about, style="not bold dim"))
    others = [name for name in side.names if name != side.name]
    if others:
        console.print(Text("  " + say("review.also", names=" ; ".join(others))))
    if side.offices:
        console.print(Text("  " + say("review.offices", offices=" ; ".join(side.offices))))
    for passage in side.passages:
        console.print(Text(f"  {passage.article}: ", style="dim").append_text(_marked(passage)))


def _marked(passage: Passage) -> Text:
    """The words of a passage on one line, the mention in bold."""
    from rich.text import Text

    words = passage.words
    parts = (words[: passage.start], words[passage.start : passage.end], words[passage.end :])
    before, mention, after = (re.sub(r"\s+", " ", part) for part in parts)
    return Text(before, style="not dim").append(mention, style="bold").append(after)
