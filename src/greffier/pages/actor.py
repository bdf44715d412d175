"""One page per actor (said, was told, names, offices with their proof, articles), and the list of all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import chain, islice

from greffier.pages.addresses import page
from greffier.pages.cards import Named
from greffier.pages.frame import LINES, Book, Frame, Leaf, Row, Table, batches, paged, pager
from greffier.pages.gather import Holding, Profile, Tally
from greffier.pages.network import Network, around
from greffier.pages.passages import clipped
from greffier.pages.position_contexts import Position
from greffier.pages.positions import by_time, position
from greffier.pages.said import COLUMNS, record_row
from greffier.pages.timeline import Moment, moment

_SHOWN = 100


@dataclass(frozen=True, slots=True)
class Office:
    """An office somebody holds: the words that teach it, and the article they stand in."""

    office: str
    of: str | None
    words: str
    article: Named


@dataclass(frozen=True, slots=True)
class Link:
    """How an actor stands to `other`: the seat or government of it, or in an office (`role`) of it."""

    kind: str
    role: str
    other: Named


@dataclass(frozen=True, slots=True)
class Presence:
    """One article an actor appears in, and how often it speaks, is spoken to and is mentioned there."""

    article: Named
    lang: str | None
    outlet: str | None
    day: str
    tally: Tally


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of one of the actor's lists: "said", "told", "did", "committed" or "articles"."""

    kind: str
    rows: tuple[Row | Moment | Position | Presence, ...]


@dataclass(frozen=True, slots=True)
class ActorPage:
    """The page of an actor; on its second page and further only the lists go on."""

    frame: Frame
    id: str
    name: str
    type: str
    said: int
    told: int
    articles: int
    spellings: tuple[tuple[str, int], ...]
    more_spellings: int
    offices: tuple[Office, ...]
    links: tuple[Link, ...]
    network: Network | None
    sections: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class ActorRow:
    """An actor in the list of all."""

    actor: Named
    type: str
    offices: str
    said: int
    told: int
    articles: int


@dataclass(frozen=True, slots=True)
class ActorsPage:
    """A page of the list of actors."""

    frame: Frame
    total: int
    rows: tuple[ActorRow, ...]


def leaves(book: Book) -> Iterator[Leaf | Table]:
    """The pages and tables of every actor, then the list of all."""
    for id, profile in book.index.profiles.items():
        yield from of_actor(book, id, profile)
    yield from of_all(book)


def of_actor(book: Book, id: str, profile: Profile) -> Iterator[Leaf | Table]:
    """One actor's pages, and the table of what it said and was told when there is any."""
    stem, total = book.stems[id], profile.said + profile.told
    lines = total + len(book.deeds[id]) + len(book.vows[id]) + len(profile.articles)
    addresses = paged(lines, lambda n: page("actors", stem, n))
    for number, address in enumerate(addresses, 1):
        frame = Frame(
            address, clipped(profile.name), "actors", pager(number, addresses),
            (f"actors/{stem}.csv", f"actors/{stem}.json") if total else (),
        )  # fmt: skip
        yield Leaf("actor.html", frame, partial(_page, book, frame, id, profile, number))
    if total:
        spoken = chain(book.ledger.said(id), book.ledger.told(id))
        yield Table(f"actors/{stem}", COLUMNS, (record_row(book, line) for line in spoken))


def _parts(book: Book, id: str, profile: Profile, number: int) -> Iterator[Part]:
    """What stands on page `number` of everything an actor's pages list, one list after the other."""
    first, last, at = (number - 1) * LINES, number * LINES, 0
    deeds, vows = book.deeds[id], book.vows[id]
    lists: tuple[tuple[str, int, Callable[[int, int], Iterable[Row | Moment | Position | Presence]]], ...] = (
        ("said", profile.said, lambda a, b: map(book.row, book.ledger.said(id, a, b))),
        ("told", profile.told, lambda a, b: map(book.row, book.ledger.told(id, a, b))),
        ("did", len(deeds), lambda a, b: (moment(book, event) for event in deeds[a:b])),
        ("committed", len(vows), lambda a, b: (position(book, one) for one in by_time(book, vows)[a:b])),
        ("articles", len(profile.articles), lambda a, b: _presences(book, profile, a, b)),
    )
    for kind, count, listed in lists:
        begin, end = max(0, first - at), min(count, last - at)
        if begin < end:
            yield Part(kind, tuple(listed(begin, end)))
        at += count


def _presences(book: Book, profile: Profile, first: int, last: int) -> Iterator[Presence]:
    """The articles of an actor from the `first` to before the `last`, in order."""
    for article in sorted(profile.articles, key=book.places.__getitem__)[first:last]:
        entry = book.entries[article]
        day, tally = book.say.when(entry.published, "medium"), profile.articles[article]
        yield Presence(book.article(entry), entry.lang, entry.outlet, day, tally)


def _page(book: Book, frame: Frame, id: str, profile: Profile, number: int) -> ActorPage:
    """The context of page `number` of an actor."""
    spellings = sorted(profile.spellings.items(), key=lambda pair: (-pair[1], pair[0]))
    return ActorPage(
        frame, id, clipped(profile.name), profile.type, profile.said, profile.told, len(profile.articles),
        tuple((clipped(name), count) for name, count in spellings[:_SHOWN]), max(0, len(spellings) - _SHOWN),
        tuple(_office(book, holding) for holding in list(profile.holdings.values())[:_SHOWN]),
        tuple(_links(book, id)) if number == 1 else (), around(book, id) if number == 1 else None,
        tuple(_parts(book, id, profile, number)),
    )  # fmt: skip


def _links(book: Book, id: str) -> Iterator[Link]:
    """How an actor stands to others."""
    for one in islice(book.view.relations(id), _SHOWN):
        tie = one.relation
        yield Link(tie.kind, tie.role, book.actor(one.other) or Named(clipped(tie.of)))


def _office(book: Book, holding: Holding) -> Office:
    """An office with a link to the paragraph that teaches it."""
    proof = holding.proof
    entry = book.entries[proof.article]
    article = Named(clipped(entry.title), book.quoting.address(proof.article, proof.span.start))
    of = clipped(holding.of) if holding.of else None
    return Office(clipped(holding.office), of, clipped(proof.words), article)


def of_all(book: Book) -> Iterator[Leaf | Table]:
    """The pages of the list of actors, and its table."""
    profiles = book.profiles
    addresses = paged(len(profiles), lambda n: page("actors", "index", n))
    for number, batch in enumerate(batches(profiles), 1):
        frame = Frame(
            addresses[number - 1], book.say("actors.title"), "actors", pager(number, addresses),
            ("actors/index.csv", "actors/index.json"),
        )  # fmt: skip
        yield Leaf("actors.html", frame, partial(_list, book, frame, batch))
    columns = ("id", "name", "type", "names", "offices", "said", "told", "articles", "page")
    yield Table("actors/index", columns, (_record(book, id, profile) for id, profile in profiles))


def _list(book: Book, frame: Frame, profiles: list[tuple[str, Profile]]) -> ActorsPage:
    """The context of one page of the list."""
    rows = tuple(_row(book, id, profile) for id, profile in profiles)
    return ActorsPage(frame, len(book.profiles), rows)


def _row(book: Book, id: str, profile: Profile) -> ActorRow:
    """One actor of the list."""
    named = book.actor(id) or Named(profile.name)
    offices = clipped(" ; ".join(holding.office for holding in list(profile.holdings.values())[:6]))
    return ActorRow(named, profile.type, offices, profile.said, profile.told, len(profile.articles))


def _record(book: Book, id: str, profile: Profile) -> tuple[str | int, ...]:
    """One actor of the list, for the table's files."""
    offices = " ; ".join(f"{h.office} ({h.of})" if h.of else h.office for h in profile.holdings.values())
    return (
        id, profile.name, profile.type, " ; ".join(sorted(profile.spellings)), offices, profile.said,
        profile.told, len(profile.articles), page("actors", book.stems[id]),
    )  # fmt: skip
