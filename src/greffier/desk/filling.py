"""Fill a record: read the pile, have the crew work on it, write its sheets in batches, link the actors."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing

from greffier.desk import crew
from greffier.desk.judging import judge
from greffier.desk.order import Order
from greffier.desk.pile import Pile, measure
from greffier.desk.report import Missed, Progress, Report
from greffier.record import Sheet
from greffier.store import Misquote, Record

BATCH = 64  # sheets written together
PAUSE = 2.0  # seconds after which those at hand are written: what a killed build loses at most


class NothingRead(Exception):
    """No input gave an article; `report` says why for each."""

    def __init__(self, report: Report) -> None:
        """Keep the report."""
        super().__init__(f"{report.record}: no article could be read")
        self.report = report


def fill(record: Record, run: int, order: Order) -> Report:
    """Put all of `order` in `record` and finish its run; NothingRead when it stays without articles."""
    begun, (total, weight) = time.monotonic(), measure(order.paths)
    report = Report(record.path, resumed=record.count("article") > 0)
    pile = Pile(order.paths, record, run, report, order.lang)
    processes = crew.size(order.processes, weight)
    with closing(crew.sheets(pile, order.worker or order.pipeline, processes)) as sheets:
        for batch in batches(sheets):
            _write(record, run, pile, batch)
            _tell(order, Progress("reading", report.done, total, report.characters))
    _write(record, run, pile, ())
    if not record.count("article"):
        raise NothingRead(report)
    _tell(order, Progress("linking", report.done, total, report.characters))
    judge(record)
    with record.batch():
        record.end_run(run)
    report.articles, report.statements = record.count("article"), record.count("statement")
    report.voices = len({voice for _, voice in record.voices()})
    report.actors, report.seconds = record.count("cluster"), time.monotonic() - begun
    return report


def batches(sheets: Iterable[Sheet]) -> Iterator[list[Sheet]]:
    """Sheets in groups to be written together: BATCH of them, or what PAUSE seconds gave."""
    batch, since = list[Sheet](), time.monotonic()
    for sheet in sheets:
        batch.append(sheet)
        if len(batch) >= BATCH or time.monotonic() - since >= PAUSE:
            yield batch
            batch, since = [], time.monotonic()
    if batch:
        yield batch


def _write(record: Record, run: int, pile: Pile, sheets: Sequence[Sheet]) -> None:
    """Write sheets, and what the pile met beside them, all or nothing."""
    with record.batch():
        for sheet in sheets:
            _write_one(record, run, pile.report, sheet)
            pile.under_way.discard(sheet.article.id)
        pile.flush()


def _write_one(record: Record, run: int, report: Report, sheet: Sheet) -> None:
    """Write a sheet and count it; its article alone, with a gap, when a fact does not stand on its words."""
    try:
        record.write(sheet, run)
    except Misquote as fault:
        record.write_refused(sheet, fault, run)
        report.refused += 1
        report.miss(Missed(sheet.article.paths[0], str(fault), ""))
    report.count(sheet)


def _tell(order: Order, progress: Progress) -> None:
    """Tell whoever watches how far it is."""
    if order.progress is not None:
        order.progress(progress)
