"""Progress of long work, on standard error: a bar on a terminal, a line now and then elsewhere."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bar

from greffier.cli.tongue import say
from greffier.desk import Progress

EVERY = 10.0  # seconds between two lines where there is no terminal


class Watching:
    """Something to give the desk as `progress`; use it in a `with`."""

    def __init__(self) -> None:
        """Nothing is shown yet."""
        self.begun = self.told = time.monotonic()
        console = Console(stderr=True, highlight=False)
        columns = (
            TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(),
            TextColumn("{task.fields[pace]}"), TimeRemainingColumn(),
        )  # fmt: skip
        self.bar = Bar(*columns, console=console, transient=True, disable=not console.is_terminal)
        self.task = self.bar.add_task(say("build.reading"), total=None, pace="")

    def __enter__(self) -> Self:
        """Show the bar."""
        self.bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Take the bar away."""
        self.bar.stop()

    def __call__(self, progress: Progress) -> None:
        """Show how far it is."""
        spent = max(time.monotonic() - self.begun, 0.001)
        rate = f"{progress.characters / spent:.0f}"
        self.bar.update(
            self.task,
            description=say(f"build.{progress.stage}"),
            completed=progress.done,
            total=max(progress.total, progress.done),
            pace=f"{rate}/s",
        )
        if self.bar.disable and time.monotonic() - self.told >= EVERY:
            self.told = time.monotonic()
            left = f"{spent * max(0, progress.total - progress.done) / max(1, progress.done):.0f} s"
            line = say("build.pace", done=progress.done, total=progress.total, rate=rate, left=left)
            print(line, file=sys.stderr, flush=True)
