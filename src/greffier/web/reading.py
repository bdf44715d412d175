"""From an address to the page or table that stands there, made from a book."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from greffier.pages import (
    actor,
    article,
    conflicts,
    contents,
    events,
    figures,
    made,
    positions,
    statement,
    timeline,
    voices,
)
from greffier.pages.addresses import page
from greffier.pages.frame import Book, Leaf, Table
from greffier.pages.timeline import event_page

NUMBERED = re.compile(r"(.+?)(?:\.p(\d+))?\.html")
LISTS: dict[str, Callable[[Book], Iterator[Leaf | Table]]] = {
    "index": contents.leaves,
    "articles/index": contents.leaves,
    "actors/index": actor.of_all,
    "timeline": timeline.leaves,
    "events/index": timeline.leaves,
    "positions/index": positions.leaves,
    "figures/index": figures.leaves,
    "conflicts/index": conflicts.leaves,
    "voices/index": voices.leaves,
    "made": made.leaves,
}


def leaf(book: Book, address: str) -> Leaf | None:
    """The page at `address`, None when nothing stands there."""
    match = NUMBERED.fullmatch(address)
    if match is None:
        return None
    stem = match[1]
    made_of = LISTS[stem](book) if stem in LISTS else _single(book, f"{stem}.html")
    leaves = (one for one in made_of if isinstance(one, Leaf))
    return next((one for one in leaves if one.frame.address == address), None)


def table(book: Book, stem: str) -> Table | None:
    """The table whose files are called `stem`, None when there is none."""
    folder, _, name = stem.partition("/")
    found = LISTS[stem](book) if stem in LISTS else iter(())
    if folder == "actors" and name != "index":
        found = _single(book, f"{stem}.html")
    return next((one for one in found if isinstance(one, Table) and one.stem == stem), None)


def _single(book: Book, address: str) -> Iterator[Leaf | Table]:
    """The pages and tables of the one article, statement, actor… whose first page is `address`."""
    folder, _, stem = address.removesuffix(".html").partition("/")
    if folder == "statements" and (found := statement.of_statement(book, stem)):
        yield found
    kind, key = _places(book).get(address, ("", ""))
    if kind == "article" and (sheet := book.view.sheet(key)):
        yield from article.pages_of(book, sheet, article.cards_of(book, sheet))
    elif kind == "actor":
        yield from actor.of_actor(book, key, book.index.profiles[key])
    elif kind == "event":
        yield events.of_event(book, book.findings.events[key])
    elif kind == "issue":
        yield positions.of_issue(book, key)


def event_at(book: Book, address: str) -> str | None:
    """The event whose page has this address, as it stands in a browser's bar or without what is before it."""
    found = re.search(r"events/[\w-]+\.html", address)
    kind, key = _places(book).get(found[0], ("", "")) if found else ("", "")
    return key if kind == "event" else None


@lru_cache(maxsize=2)
def _places(book: Book) -> dict[str, tuple[str, str]]:
    """What stands at the first page of every article, actor, event and issue."""
    places = {book.article_page(entry): ("article", entry.id) for entry in book.index.entries}
    places |= {page("actors", stem): ("actor", id) for id, stem in book.stems.items()}
    places |= {event_page(event): ("event", event.id) for event in book.findings.ledger.events}
    places |= {positions.issue_page(issue): ("issue", issue) for issue in positions.shelves(book)}
    return places
