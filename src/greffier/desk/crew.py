"""The crew: one worker here, or several in processes of their own; sheets come in the order of articles."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.connection import wait

from greffier.desk.working import CannotWork, Worker, worker
from greffier.record import Article, Sheet

PIECE = 40_000  # characters handed to a worker at once: about ten articles, half a minute at worst
MOST = 256  # articles handed to a worker at once, when they are tiny
AHEAD = 2  # pieces waiting per worker: enough to keep it busy, few enough to keep memory flat
WORTH = 400_000  # bytes below which starting processes takes longer than they save
THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")

_here: Worker | CannotWork | None = None  # in a worker's process: what it works with


def size(asked: int | None, heaviness: int) -> int:
    """How many processes to use: what was asked, else all cores when the pile is worth it."""
    if asked is not None:
        return max(1, asked)
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return cores if heaviness >= WORTH else 1


def sheets(articles: Iterable[Article], by: Worker | str | None, processes: int) -> Generator[Sheet]:
    """One sheet per article, in order, by a worker at hand or by new ones with the pipeline of this name.

    CannotWork when the pipeline cannot be used or a worker is lost.
    """
    if processes > 1 and not isinstance(by, Worker):
        yield from _elsewhere(articles, by, processes)
        return
    one = by if isinstance(by, Worker) else worker(by)
    for piece in pieces(articles):
        yield from one.sheets(piece)


def pieces(articles: Iterable[Article]) -> Iterator[list[Article]]:
    """Articles in groups of about PIECE characters, none empty."""
    piece, length = list[Article](), 0
    for article in articles:
        piece.append(article)
        length += len(article.text)
        if length >= PIECE or len(piece) >= MOST:
            yield piece
            piece, length = [], 0
    if piece:
        yield piece


def _elsewhere(articles: Iterable[Article], pipeline: str | None, processes: int) -> Iterator[Sheet]:
    """The sheets made by `processes` workers, each in its own process."""
    waiting: deque[Future[list[Sheet]]] = deque()
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(processes, mp_context=context, initializer=_settle, initargs=(pipeline,))
    try:
        for piece in pieces(articles):
            waiting.append(pool.submit(_work, piece))
            if len(waiting) >= processes * (1 + AHEAD):
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    except BrokenProcessPool as error:
        remedy = "Free some memory or use fewer --processes, then run the same command again: it goes on."
        raise CannotWork("a worker process was stopped by the system", remedy) from error
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _settle(pipeline: str | None) -> None:
    """Begin a worker's process: one thread, no orphan, the pipeline loaded once; a fault waits for work."""
    global _here
    os.environ.update(dict.fromkeys(THREADS, "1"))
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    try:
        _here = worker(pipeline)
    except CannotWork as fault:
        _here = fault


def _work(piece: list[Article]) -> list[Sheet]:
    """The sheets of a piece, in a worker's process."""
    if not isinstance(_here, Worker):
        raise _here or CannotWork("the worker was not settled")
    return list(_here.sheets(piece))


def _end_with_parent() -> None:
    """End this process as soon as the one that started it is gone, however it went."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
