"""How this was made: program, pipeline, counts, gaps, files left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from greffier import __version__
from greffier.finding.certainty import shares as right
from greffier.pages.addresses import page
from greffier.pages.cards import Named
from greffier.pages.frame import Book, Frame, Leaf, batches, paged, pager, shares
from greffier.pages.gather import Index
from greffier.pages.passages import clipped
from greffier.record import Gap
from greffier.store import Run, Skip


@dataclass(frozen=True, slots=True)
class Shortfall:
    """Something that is missing: an article with gaps, or a file that gave no article."""

    article: Named | None
    gaps: tuple[Gap, ...]
    skip: Skip | None


@dataclass(frozen=True, slots=True)
class MadePage:
    """The page about the making; on its second page and further only what is missing goes on.

    `rules` tell how many statements each found here, and how often it proved right on annotated articles.
    """

    frame: Frame
    version: str
    run: Run | None
    pipelines: tuple[tuple[str, int], ...]
    fingerprint: str
    manners: tuple[tuple[str, int], ...]
    acts: tuple[tuple[str, int], ...]
    rules: tuple[tuple[str, int, float | None], ...]
    undated: int
    statements: int
    unattributed: int
    total: int
    missing: tuple[Shortfall, ...]


def leaves(book: Book) -> Iterator[Leaf]:
    """The page, or pages when a lot is missing."""
    total = sum(1 for _ in _missing(book))
    addresses = paged(total, lambda n: page("", "made", n))
    for number, batch in enumerate(batches(_missing(book)), 1):
        frame = Frame(addresses[number - 1], book.say("made.title"), "made", pager(number, addresses))
        yield Leaf("made.html", frame, partial(_page, book, frame, total, batch))


def _page(book: Book, frame: Frame, total: int, missing: list[Shortfall]) -> MadePage:
    """The context of one page."""
    index = book.index
    return MadePage(
        frame, __version__, book.view.last_run(), tuple(shares(index.pipelines, 99)), index.fingerprint,
        tuple(shares(index.manners, 99)), tuple(shares(index.acts, 99)), _rules(index),
        sum(entry.published is None for entry in index.entries), index.statements,
        index.unattributed, total, tuple(missing),
    )  # fmt: skip


def _rules(index: Index) -> tuple[tuple[str, int, float | None], ...]:
    """The rules at work here, the busiest first: how much each found, how often it has proved right."""
    proved = right()
    return tuple((rule, count, proved.get(rule)) for rule, count in shares(index.rules, 99) if rule)


def _missing(book: Book) -> Iterator[Shortfall]:
    """Files that gave no article, then articles with gaps."""
    for skip in book.view.skips():
        shown = Skip(clipped(skip.path, 300), clipped(skip.why, 300), clipped(skip.remedy, 300))
        yield Shortfall(None, (), shown)
    for entry in book.index.entries:
        if entry.gaps:
            gaps = tuple(Gap(gap.finder, clipped(gap.why, 300)) for gap in entry.gaps[:20])
            yield Shortfall(book.article(entry), gaps, None)
