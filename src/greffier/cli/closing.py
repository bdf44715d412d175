"""The closing table of a build, on standard error: what was read, what was left out, what to do next."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from greffier.cli.tongue import said, say
from greffier.desk import Report

DONE, PARTLY, NOTHING = 0, 1, 3


def close(report: Report, dossier: Path | None, pages: int) -> int:
    """Print what a build did and what to do next; the exit code that says whether all went well."""
    console = Console(stderr=True, highlight=False, soft_wrap=True)
    if report.resumed and report.already:
        console.print(Text(say("build.resumed", already=report.already)))
    left_out(report, console)
    table = Table.grid(padding=(0, 2))
    table.add_column()
    table.add_column(justify="right")
    for label, value in _rows(report, pages):
        table.add_row(Text(label), Text(value))
    console.print(Text(say("build.title", record=str(report.record)), style="bold"))
    console.print(table)
    hint = say("build.next_dossier" if dossier else "build.next_show", record=str(report.record))
    console.print(Text(f"{say('build.next')} {hint}"))
    if not report.read + report.already + report.duplicates:
        return NOTHING
    return DONE if report.whole else PARTLY


def left_out(report: Report, console: Console) -> None:
    """Print the first inputs that were left out, why, and what to do."""
    if report.examples:
        console.print(Text(say("build.left_out"), style="bold"))
    for missed in report.examples:
        console.print(Text(" — ".join(filter(None, ("  " + missed.path, missed.why, missed.remedy)))))
    more = report.skipped + report.refused + report.failed - len(report.examples)
    if more > 0:
        console.print(Text("  " + say("build.more", n=more)))


def _rows(report: Report, pages: int) -> Iterator[tuple[str, str]]:
    """Label and number of each line; lines that say zero are left out, but for the main ones."""
    counts = [
        "read",
        "already",
        "duplicates",
        "skipped",
        "failed",
        "refused",
        "articles",
        "voices",
        "statements",
        "actors",
    ]
    for name in counts:
        count: int = getattr(report, name)
        if count or name in {"read", "statements", "actors"}:
            yield say(f"build.{name}"), str(count)
    if report.foreign:
        langs = ", ".join(sorted(report.foreign))
        yield say("build.foreign", langs=langs), str(report.foreign.total())
    if pages:
        yield str(said("build.pages")), str(pages)
    yield say("build.seconds"), say("build.seconds_value", seconds=f"{report.seconds:.1f}")
