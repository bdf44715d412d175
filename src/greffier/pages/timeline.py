"""The timeline: what happened, was planned, feared or denied, day by day; a list first, then a drawing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache, partial
from itertools import groupby

from greffier.desk.timeline import Marked
from greffier.pages.addresses import page, short, slug
from greffier.pages.calendar import DRAWN, Calendar, calendar
from greffier.pages.cards import Named
from greffier.pages.frame import LINES, Book, Frame, Leaf, Table, batches, paged, pager
from greffier.pages.passages import clipped
from greffier.pages.quoting import Quoted
from greffier.record import Event, Span, When

_MONTH, _AROUND, _FEW = 31, 50, 3
_FILES = ("events/index.csv", "events/index.json")
COLUMNS = (
    "id", "from", "to", "how", "status", "type", "mode", "label", "who", "whom", "place", "articles",
    "voices", "page",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Moment:
    """An event in a list: how it stands, who met or did what to whom, how many tell it; `hint` are words
    that tell it where neither actors nor a place do."""

    id: str
    event: Named
    when: When | None
    status: str
    type: str
    who: tuple[Named, ...]
    whom: tuple[Named, ...]
    place: str | None
    articles: int
    voices: int
    hint: Quoted | None


@dataclass(frozen=True, slots=True)
class Day:
    """The events of one day or short interval, those that only wide bounds are told of, or those undated."""

    when: When | None
    wide: bool
    moments: tuple[Moment, ...]


@dataclass(frozen=True, slots=True)
class Key:
    """A day that matters: the sentence that tells of it best, and where its events stand, if it has any."""

    when: When
    address: str | None
    voices: int
    quoted: Quoted


@dataclass(frozen=True, slots=True)
class TimelinePage:
    """A page of the timeline; the days that matter most and the drawing stand on its first."""

    frame: Frame
    total: int
    keys: tuple[Key, ...]
    days: tuple[Day, ...]
    calendar: Calendar | None


def leaves(book: Book) -> Iterator[Leaf | Table]:
    """The timeline in pages, and its table."""
    events = in_order(book)
    addresses = paged(len(events), lambda n: page("", "timeline", n))
    for number, batch in enumerate(batches(events), 1):
        pages = pager(number, addresses)
        frame = Frame(addresses[number - 1], book.say("timeline.title"), "timeline", pages, _FILES)
        yield Leaf("timeline.html", frame, partial(_page, book, frame, batch, number == 1))
    yield Table("events/index", COLUMNS, (_row(book, event) for event in events))


def _page(book: Book, frame: Frame, events: list[Event], drawn: bool) -> TimelinePage:
    """The context of one page, with the drawing when it is to be `drawn`."""
    moments = [moment(book, event) for event in events]
    days = tuple(Day(*key, tuple(some)) for key, some in groupby(moments, lambda one: _day(one.when)))
    keys = key_days(book) if drawn else ()
    return TimelinePage(frame, len(in_order(book)), keys, days, drawing(book) if drawn else None)


def key_days(book: Book) -> tuple[Key, ...]:
    """The days that matter most, when there are enough of them to choose from."""
    marked = book.findings.mattering
    if len(marked) < _FEW:
        return ()
    places: dict[str, str] = {}
    for at, event in enumerate(in_order(book)):
        if event.when and event.when.start[:10] == event.when.end[:10]:
            number, day = at // LINES + 1, event.when.start[:10]
            places.setdefault(day, f"{page('', 'timeline', number)}#d{day}")
    return tuple(Key(When(one.day, one.day, ""), places.get(one.day), one.voices, _quoted(book, one))
                 for one in marked)  # fmt: skip


def _quoted(book: Book, one: Marked) -> Quoted:
    """The sentence that tells of a day, without the words around it."""
    sentence = one.sentence
    quoted = book.quoting.quote(sentence.article, Span(sentence.start, sentence.end))
    return replace(quoted, before="", after="")


def drawing(book: Book) -> Calendar | None:
    """The dated events that most voices tell, as a drawing; wide bounds would be bars over everything."""
    dated = [event for event in in_order(book) if event.when and not is_wide(event.when)]
    kept = most_told(book, dated, DRAWN)
    return calendar([moment(book, event) for event in kept], len(dated) - len(kept))


def most_told(book: Book, events: Sequence[Event], count: int) -> list[Event]:
    """The `count` events that most voices tell, in the order they come in.

    Among equals those whose actors are told come first, then the latest.
    """

    def weight(event: Event) -> tuple[int, int, bool]:
        told = book.findings.told_in(event)
        return -book.findings.voices(told), -len(told), not event.who and not event.whom

    latest_first = list(events)[::-1]
    chosen = {event.id for event in sorted(latest_first, key=weight)[:count]}
    return [event for event in events if event.id in chosen]


@lru_cache(maxsize=2)
def in_order(book: Book) -> list[Event]:
    """All events: by first day, then by last; those of wide bounds and those without a day at the end."""
    return sorted(book.findings.ledger.events, key=_place)


def event_page(event: Event) -> str:
    """The page of an event."""
    return page("events", f"{slug(event.label, 40) or 'x'}--{short(event.id)}")


def moment(book: Book, event: Event) -> Moment:
    """An event as lists show it."""
    told, who, whom = book.findings.told_in(event), book.actors(event.who), book.actors(event.whom)
    return Moment(
        event.id, Named(clipped(event.label), event_page(event)), event.when, event.status, event.type,
        who, whom, clipped(event.place) if event.place else None, len(told), book.findings.voices(told),
        None if who or whom or event.place else _hint(book, event),
    )  # fmt: skip


def _hint(book: Book, event: Event) -> Quoted:
    """The words of the first report of an event, with a few around them."""
    report = book.findings.reports[event.reports[0]]
    whole = book.quoting.quote(report.article, report.span, report.statement)
    before, after = whole.before, whole.after
    if len(before) > _AROUND:
        before = "… " + before[-_AROUND:].partition(" ")[2]
    if len(after) > _AROUND:
        after = after[:_AROUND].rpartition(" ")[0] + " …"
    return replace(whole, before=before, after=after)


def is_wide(when: When | None) -> bool:
    """Whether a moment is told by bounds more than a month apart, which place it nowhere on a timeline."""
    try:
        first, last = (
            (date.fromisoformat(day[:10]) for day in (when.start, when.end)) if when else (None, None)
        )
    except ValueError:
        return False
    return bool(first and last and (last - first).days > _MONTH)


def _place(event: Event) -> tuple[bool, bool, str, str, str]:
    """What to sort events by."""
    when = event.when
    days = (when.start[:10], when.end[:10]) if when else ("", "")
    return (when is None, is_wide(when), *days, event.id)


def _day(when: When | None) -> tuple[When | None, bool]:
    """The days of a moment alone, without clock time or source, to group by; all wide ones are one group."""
    if when is None or is_wide(when):
        return None, when is not None
    return When(when.start[:10], when.end[:10], ""), False


def _row(book: Book, event: Event) -> tuple[str | int | None, ...]:
    """An event for the table's files."""
    when, told = event.when, book.findings.told_in(event)
    who, whom = (" ; ".join(book.name_of(id) or "" for id in side) for side in (event.who, event.whom))
    return (
        event.id, when.start if when else None, when.end if when else None, when.how if when else None,
        event.status, event.type, event.mode, event.label, who, whom, event.place, len(told),
        book.findings.voices(told), event_page(event),
    )  # fmt: skip
