"""A record made ready to be read: its book and press, and the pages that many come to, made beforehand.

Making ready also does once, at the start, all the sorting that the first page of each kind needs, so that no
reader waits for it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property

from greffier.pages import positions
from greffier.pages.addresses import page, statement_page
from greffier.pages.frame import Book, Leaf
from greffier.pages.press import NAVIGATION, Press
from greffier.pages.timeline import event_page
from greffier.web.corrections import ADDRESS
from greffier.web.reading import LISTS, leaf

META = "default-src 'none'; style-src 'self'; script-src 'self'; base-uri 'none'; form-action 'self'"
"""What a page may load and send, as the page itself can say."""
NAMES = 120
"""How many actors forms propose, those who speak most."""
DESK = tuple((name, "said.html" if name == "said" else address) for name, address in NAVIGATION)


class Edition:
    """The pages of one state of a record."""

    def __init__(self, book: Book, token: str, signed_by: Callable[[], str] = str) -> None:
        """Make the pages of a book ready; `token` is what forms carry, "" where nothing may be corrected."""
        names = tuple(profile.name for _, profile in book.profiles[:NAMES]) if token else ()
        pages = (*DESK, ("corrections", ADDRESS)) if token else DESK
        self.book, self.press = book, Press(book, pages, META, token, names, signed_by)
        for holder in (book, book.findings):
            for name, known in vars(type(holder)).items():
                if isinstance(known, cached_property):
                    getattr(holder, name)
        firsts = (leaf(book, f"{stem}.html") for stem in LISTS)
        self.kept = {one.frame.address: self.press.html(one) for one in firsts if one}
        for one in _samples(book):
            self.press.html(one)

    def html(self, address: str) -> str | None:
        """The page at an address, None when nothing stands there."""
        if address in self.kept:
            return self.kept[address]
        made = leaf(self.book, address)
        return self.press.html(made) if made else None


def _samples(book: Book) -> Iterator[Leaf]:
    """One page of every kind that has many."""
    addresses = [book.article_page(entry) for entry in book.index.entries[:1]]
    addresses += [page("actors", book.stems[id]) for id, _ in book.profiles[:1]]
    addresses += [event_page(event) for event in book.findings.ledger.events[:1]]
    addresses += [positions.issue_page(issue) for issue in list(positions.shelves(book))[:1]]
    spoken = next(iter(book.ledger.by_article()), None)
    addresses += [statement_page(spoken.id)] if spoken else []
    return (found for address in addresses if (found := leaf(book, address)))
