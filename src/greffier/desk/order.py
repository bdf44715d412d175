"""An order: what a user asks the desk to read, and how."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from greffier.desk.report import Watch
from greffier.desk.working import Worker
from greffier.reading.skipped import Lang
from greffier.store import Request


@dataclass(frozen=True, slots=True)
class Order:
    """Inputs; the pipeline to parse with (None: ours); processes to use (None: as the pile is worth).

    `lang` is the language of messages, `progress` whom to tell how far it is. A `worker` that is at hand does
    all the work in this process, whatever pipeline is named.
    """

    paths: tuple[str | Path, ...]
    pipeline: str | None = None
    processes: int | None = None
    lang: Lang = "fr"
    progress: Watch | None = None
    worker: Worker | None = None

    @property
    def request(self) -> Request:
        """What tells this order from another: where the inputs lie and what parses them."""
        places = [str(path) if str(path) == "-" else str(Path(path).absolute()) for path in self.paths]
        return {"paths": places, "pipeline": self.pipeline}
