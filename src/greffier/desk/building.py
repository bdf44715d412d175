"""Build a record from articles, add more to it, go on where it was interrupted."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from greffier.desk.filling import fill
from greffier.desk.order import Order
from greffier.desk.report import Report, Watch
from greffier.desk.working import Worker
from greffier.reading.skipped import Lang
from greffier.record import Judgement
from greffier.store import Record, RecordExists, Request, vacant

Paths = Iterable[str | Path]


def build(
    paths: Paths,
    out: str | Path,
    *,
    pipeline: str | None = None,
    processes: int | None = None,
    force: bool = False,
    lang: Lang = "fr",
    progress: Watch | None = None,
    worker: Worker | None = None,
) -> Report:
    """Make a record at `out` of the articles under `paths`, or complete an interrupted build of the same.

    A `worker` at hand saves who builds many records the loading of a pipeline for each.
    RecordExists when another record stands there, unless `force`; NothingRead when no input gave an article.
    """
    order, out = Order(tuple(paths), pipeline, processes, lang, progress, worker), Path(out)
    if force and not vacant(out):
        return _rebuild(order, out)
    with _begun(out, order.request) as (record, run):
        return fill(record, run, order)


def add(
    paths: Paths,
    out: str | Path,
    *,
    pipeline: str | None = None,
    processes: int | None = None,
    lang: Lang = "fr",
    progress: Watch | None = None,
) -> Report:
    """Add the articles under `paths` to the record at `out`; a text it has already only gains a path."""
    order = Order(tuple(paths), pipeline, processes, lang, progress)
    with Record.open(out, write=True) as record:
        with record.batch():
            run = record.begin_run("add", order.request)
        return fill(record, run.number, order)


def _rebuild(order: Order, out: Path) -> Report:
    """Make the record anew beside `out`, put it there once it is whole; persons' judgements are kept."""
    with Record.open(out, write=True) as old:
        persons = [given for given in old.judgements() if given.by_person]
    beside = out.with_name(out.name + ".new")
    if not _continues(beside, order.request):
        _discard(beside)
    with _begun(beside, order.request, persons) as (record, run):
        report = fill(record, run, order)
    os.replace(beside, out)
    report.record = out
    return report


@contextmanager
def _begun(out: Path, request: Request, persons: Iterable[Judgement] = ()) -> Iterator[tuple[Record, int]]:
    """The record at `out` to write in, new or left by an interrupted build of the same request, and its run.

    A new one is taken away again when nothing could be recorded in it.
    """
    new = vacant(out)
    if not new and not _continues(out, request):
        raise RecordExists(out)
    empty = True
    try:
        with Record.create(out) if new else Record.open(out, write=True) as record:
            try:
                with record.batch():
                    record.judge(persons)
                    last = record.last_run()
                    run = last if last and last.request == request else record.begin_run("build", request)
                yield record, run.number
            finally:
                empty = not record.count("article")
    except BaseException:
        if new and empty:
            _discard(out)
        raise


def _continues(out: Path, request: Request) -> bool:
    """Whether a build of `request` may go on in the record at `out`: it was begun there, and not finished."""
    if vacant(out):
        return True
    with Record.open(out) as record:
        last = record.last_run()
        return last is None or (last.wish == "build" and not last.ended and last.request == request)


def _discard(path: Path) -> None:
    """Take away a record that nobody has been shown yet, and its log."""
    for ending in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + ending).unlink(missing_ok=True)
