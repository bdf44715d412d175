"""The front page (what this pile is, who speaks and to whom, what is missing) and the list of articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from greffier.pages import conflicts
from greffier.pages.addresses import page
from greffier.pages.cards import Named
from greffier.pages.conflicts import Dispute, dispute
from greffier.pages.frame import Book, Frame, Leaf, Table, batches, paged, pager, shares
from greffier.pages.gather import Entry
from greffier.pages.network import Network, whole
from greffier.pages.position_contexts import Position
from greffier.pages.positions import by_time, position
from greffier.pages.timeline import Moment, in_order, is_wide, moment, most_told
from greffier.pages.voices import independent
from greffier.record import Commitment, When

_VOICES, _TOLD, _ARTICLES = 12, 3, 60
_MOMENTS, _SHARPEST, _NEWEST = 12, 3, 6
_FILES = ("articles/index.csv", "articles/index.json")


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article in a list."""

    article: Named
    titled: bool
    lang: str | None
    outlet: str | None
    published: When | None
    statements: int
    speakers: int
    gaps: int


@dataclass(frozen=True, slots=True)
class Voice:
    """Someone who speaks: how often, what share of the most talkative that is, and to whom."""

    speaker: Named
    said: int
    share: float
    told: tuple[tuple[Named, int], ...]


@dataclass(frozen=True, slots=True)
class ContentsPage:
    """The front page."""

    frame: Frame
    articles: int
    statements: int
    speakers: int
    actors: int
    independent: int
    unattributed: int
    period: When | None
    undated: int
    outlets: tuple[tuple[str, int], ...]
    other_outlets: int
    languages: tuple[tuple[str | None, int], ...]
    voices: tuple[Voice, ...]
    network: Network | None
    moments: tuple[Moment, ...]
    disputes: tuple[Dispute, ...]
    positions: tuple[Position, ...]
    rows: tuple[ArticleRow, ...]
    skipped: int
    gaps: int
    list: str


@dataclass(frozen=True, slots=True)
class ArticlesPage:
    """A page of the list of articles."""

    frame: Frame
    total: int
    rows: tuple[ArticleRow, ...]


def leaves(book: Book) -> Iterator[Leaf | Table]:
    """The front page, the list of articles in pages, and its table."""
    frame = Frame("index.html", book.say("contents.title"), "contents", files=_FILES)
    yield Leaf("contents.html", frame, partial(_front, book, frame))
    entries = book.index.entries
    addresses = paged(len(entries), lambda n: page("articles", "index", n))
    for number, batch in enumerate(batches(entries), 1):
        frame = Frame(
            addresses[number - 1], book.say("articles.title"), "articles", pager(number, addresses), _FILES
        )
        yield Leaf("articles.html", frame, partial(_page, book, frame, batch))
    yield _table(book)


def _page(book: Book, frame: Frame, entries: list[Entry]) -> ArticlesPage:
    """The context of one page of the list of articles."""
    rows = tuple(_row(book, entry) for entry in entries)
    return ArticlesPage(frame, len(book.index.entries), rows)


def _front(book: Book, frame: Frame) -> ContentsPage:
    """What the front page says."""
    index = book.index
    days = [entry.published for entry in index.entries if entry.published]
    outlets = Counter(entry.outlet for entry in index.entries if entry.outlet)
    languages = Counter(entry.lang for entry in index.entries)
    speakers = book.speakers
    return ContentsPage(
        frame, len(index.entries), index.statements, len(speakers), len(index.profiles), independent(book),
        index.unattributed,
        _period(days), len(index.entries) - len(days), tuple(shares(outlets, 8)), max(0, len(outlets) - 8),
        tuple(languages.most_common()), _voices(book), whole(book), _moments(book),
        tuple(dispute(book, one) for one in conflicts.in_order(book)[:_SHARPEST]), _newest(book),
        tuple(_row(book, entry) for entry in index.entries[:_ARTICLES]),
        sum(1 for _ in book.view.skips()), sum(bool(entry.gaps) for entry in index.entries),
        page("articles", "index"),
    )  # fmt: skip


def _moments(book: Book) -> tuple[Moment, ...]:
    """The dated events that most independent voices tell, in order of time."""
    dated = [event for event in in_order(book) if event.when and not is_wide(event.when)]
    return tuple(moment(book, event) for event in most_told(book, dated, _MOMENTS))


def _newest(book: Book) -> tuple[Position, ...]:
    """The latest commitments, the newest first; of those that say the same only one."""
    made = {((tie := book.findings.ties.get(one.id)) and tie.first) or one.id: one for one in _by_time(book)}
    return tuple(position(book, one) for one in list(made.values())[::-1][:_NEWEST])


def _by_time(book: Book) -> list[Commitment]:
    """Commitments whose maker is known, oldest first."""
    return by_time(book, (one for one in book.findings.commitments.values() if one.by))


def _period(days: list[When]) -> When | None:
    """From the first to the last day of publication, None when no article is dated; wide bounds count only
    where there is nothing else."""
    if not days:
        return None
    days = [day for day in days if not is_wide(day)] or days
    return When(min(day.start for day in days)[:10], max(day.end for day in days)[:10], "articles")


def _voices(book: Book) -> tuple[Voice, ...]:
    """Those who speak most, and to whom."""
    speakers = book.speakers[:_VOICES]
    most = speakers[0][1].said if speakers else 1
    voices = []
    for id, profile in speakers:
        told = shares({to: n for (by, to), n in book.index.pairs.items() if by == id}, _TOLD)
        named = tuple((one, n) for one, n in ((book.actor(to), n) for to, n in told) if one)
        voices.append(Voice(book.actor(id) or Named(profile.name), profile.said, profile.said / most, named))
    return tuple(voices)


def _row(book: Book, entry: Entry) -> ArticleRow:
    """One article of the list."""
    return ArticleRow(
        book.article(entry), entry.titled, entry.lang, entry.outlet, entry.published, entry.statements,
        entry.speakers, len(entry.gaps),
    )  # fmt: skip


def _table(book: Book) -> Table:
    """The list of articles for the table's files."""
    columns = (
        "id", "title", "outlet", "published_from", "published_to", "lang", "statements", "speakers",
        "characters", "gaps", "paths", "page",
    )  # fmt: skip
    return Table("articles/index", columns, (_record(book, entry) for entry in book.index.entries))


def _record(book: Book, entry: Entry) -> tuple[str | int | None, ...]:
    """One article of the list, for the table's files."""
    day = entry.published
    return (
        entry.id, entry.title, entry.outlet, day.start if day else None, day.end if day else None, entry.lang,
        entry.statements, entry.speakers, entry.length,
        " ; ".join(f"{gap.finder}: {gap.why}" for gap in entry.gaps), " ; ".join(entry.paths),
        book.article_page(entry),
    )  # fmt: skip
