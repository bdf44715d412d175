"""What surrounds every page, and the small things every page is made of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import TypeVar

from greffier.pages.addresses import actor_stems, article_stem, page, statement_page
from greffier.pages.cards import Named
from greffier.pages.findings import Findings
from greffier.pages.gather import Entry, Index, Profile
from greffier.pages.ledger import Line, Lines
from greffier.pages.network import Tie, by_actor, ties
from greffier.pages.passages import clipped
from greffier.pages.quoting import Quoting
from greffier.pages.view import View
from greffier.pages.wording import Wording
from greffier.record import Commitment, Event, When

Item = TypeVar("Item")
LINES = 150


@dataclass(frozen=True, slots=True)
class Pager:
    """The pages a long one is cut into; `addresses` are in order and `number`, from 1, is this page's."""

    number: int
    addresses: tuple[str, ...]

    def near(self) -> list[int]:
        """Numbers worth a link: the first, the last and those around this one; 0 stands for a gap."""
        last = len(self.addresses)
        kept = [n for n in range(1, last + 1) if n in (1, last) or abs(n - self.number) <= 2]
        return [m for at, n in enumerate(kept) for m in ((0, n) if at and n - kept[at - 1] > 1 else (n,))]


@dataclass(frozen=True, slots=True)
class Frame:
    """What surrounds a page: its address and title, the section it belongs to, its tables as files."""

    address: str
    title: str
    section: str
    pager: Pager | None = None
    files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page to write: a template, and what makes the context it is given, which has a `frame`.

    A context is made when it is asked for, so that to come to the last page of a list costs no other page.
    """

    template: str
    frame: Frame
    make: Callable[[], object]

    @property
    def context(self) -> object:
        """What the template is given."""
        return self.make()


@dataclass(frozen=True, slots=True)
class Table:
    """One table to write as `stem`.csv and `stem`.json."""

    stem: str
    columns: tuple[str, ...]
    rows: Iterable[tuple[str | int | float | None, ...]]


@dataclass(frozen=True, slots=True)
class Row:
    """A statement in a table: who, to whom, which act, the words, when; its own page and its passage."""

    address: str
    passage: str
    label: str
    speaker: Named | None
    addressee: Named | None
    act: str
    polarity: str
    manner: str
    words: str
    lang: str | None
    said: When | None
    article: Named
    outlet: str | None
    published: When | None


class Book:
    """All that the pages of one dossier are made from."""

    def __init__(self, name: str, view: View, index: Index, ledger: Lines, say: Wording) -> None:
        """Take a record, its index, and its statements as lines, once they can be read."""
        self.name, self.view, self.index, self.ledger, self.say = name, view, index, ledger, say
        self.findings, self.quoting = Findings.of(view), Quoting(self)
        self.stems = actor_stems(index.profiles)
        self.entries = {entry.id: entry for entry in index.entries}
        self.places = {entry.id: place for place, entry in enumerate(index.entries)}
        self._articles = {
            one.id: article_stem(one.id, one.title if one.titled else "") for one in index.entries
        }

    @cached_property
    def ties(self) -> list[Tie]:
        """Who speaks to and quotes whom, the most frequent first."""
        return ties(self)

    @cached_property
    def ties_of(self) -> defaultdict[str, list[Tie]]:
        """The same for each actor."""
        return by_actor(self.ties)

    @cached_property
    def deeds(self) -> defaultdict[str, list[Event]]:
        """The events each actor takes part in, in order of time."""
        found: defaultdict[str, list[Event]] = defaultdict(list)
        for event in sorted(self.findings.ledger.events, key=lambda one: one.when.start if one.when else "~"):
            for id in dict.fromkeys((*event.who, *event.whom)):
                found[id].append(event)
        return found

    @cached_property
    def vows(self) -> defaultdict[str, list[Commitment]]:
        """The commitments each actor makes, in no order that means anything."""
        found: defaultdict[str, list[Commitment]] = defaultdict(list)
        for one in self.findings.commitments.values():
            found[self.cluster(one.by) or ""].append(one)
        return found

    def actor(self, id: str | None) -> Named | None:
        """An actor's name and page, None when nobody is meant."""
        profile = self.index.profiles.get(id or "")
        return Named(clipped(profile.name), page("actors", self.stems[id or ""])) if profile else None

    def actors(self, ids: Iterable[str]) -> tuple[Named, ...]:
        """The actors with these ids, those that have a page."""
        return tuple(one for one in map(self.actor, ids) if one)

    def statement_of(self, fact: str) -> str | None:
        """The statement a fact is or stands in, None when an article tells it in its own voice."""
        known = self.findings
        one = known.commitments.get(fact) or known.figures.get(fact) or known.reports.get(fact)
        if one is not None:
            return one.statement
        return fact if self.ledger.line(fact) else None

    def cluster(self, actor: str | None) -> str | None:
        """The id across articles of one article's actor, None for nobody."""
        return self.view.cluster(actor) if actor else None

    def name_of(self, id: str | None) -> str | None:
        """An actor's whole name, None when nobody is meant."""
        profile = self.index.profiles.get(id or "")
        return profile.name if profile else None

    def article_page(self, entry: Entry, start: int = 0) -> str:
        """The page of an article on which the character `start` stands."""
        number = 1 + sum(part <= start for part in entry.parts)
        return page("articles", self._articles[entry.id], number)

    def article(self, entry: Entry) -> Named:
        """An article's title and its first page."""
        return Named(clipped(entry.title), self.article_page(entry))

    def row(self, line: Line) -> Row:
        """A line of the ledger as a table shows it."""
        entry = self.entries[line.article]
        by, to = self.actor(line.speaker), self.actor(line.addressee)
        return Row(
            statement_page(line.id), line.address, line.label,
            by, to, line.act, line.polarity, line.manner,
            clipped(line.words, 300), entry.lang, line.said,
            self.article(entry), entry.outlet, entry.published,
        )  # fmt: skip

    @cached_property
    def profiles(self) -> list[tuple[str, Profile]]:
        """All actors: those who speak most first, then those spoken to, then those in most articles."""
        return sorted(self.index.profiles.items(), key=lambda pair: pair[1].weight)

    @cached_property
    def speakers(self) -> list[tuple[str, Profile]]:
        """Actors who said something, the one who said most first."""
        return self.index.speakers()


def batches(items: Iterable[Item], size: int = LINES) -> Iterator[list[Item]]:
    """`items` in lists of at most `size`; one empty list when there are none."""
    source = iter(items)
    batch = list(islice(source, size))
    yield batch
    while batch := list(islice(source, size)):
        yield batch


def paged(total: int, address: Callable[[int], str], size: int = LINES) -> tuple[str, ...]:
    """Addresses of the pages that `total` lines fill, one at least."""
    return tuple(address(number + 1) for number in range(max(1, -(-total // size))))


def pager(number: int, addresses: tuple[str, ...]) -> Pager | None:
    """The pager of page `number`, None when it is the only one."""
    return Pager(number, addresses) if len(addresses) > 1 else None


def shares(counts: Mapping[str, int], top: int) -> list[tuple[str, int]]:
    """The `top` largest of some counts, ties by name."""
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:top]
