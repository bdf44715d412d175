"""Records for measures, built in this process by one worker that is loaded once."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from bench.timeml import bare
from greffier import desk
from greffier.exports import jsonl
from greffier.store import Record


@cache
def at_hand() -> desk.Worker:
    """The worker of all records; CannotWork without a pipeline."""
    return desk.worker(None)


def built(paths: Iterable[Path], record: Path) -> Path:
    """A record of the articles under `paths`, built unless it stands there."""
    if not record.exists():
        desk.build(paths, record, worker=at_hand())
    return record


def exported(paths: Iterable[Path], folder: Path) -> Path:
    """What `greffier export --to jsonl` says of a record built from `paths`, both left in `folder`."""
    record, export = folder / "gate.greffe", folder / "gate.jsonl"
    built([bare(path, folder) for path in paths], record)
    with Record.open(record) as opened, export.open("w", encoding="utf-8", newline="\n") as out:
        out.writelines(f"{line}\n" for line in jsonl.lines(opened, 0.0))
    return export
