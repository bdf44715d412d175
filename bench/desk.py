"""How fast the desk answers on a made-up record: `python -m bench.desk [ARTICLES]`, 10,000 unless told.

Every kind of page is asked for as the first reader after a start asks, then again and again; what counts
is the slowest answer. Articles are those of `bench.ledger` with words in place of their blank text, so that
there is something to search and to quote; a few of their actors are in half of all articles. Times are those
of the processor: other work on the machine lengthens those of the clock.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from fastapi.testclient import TestClient

from bench.ledger import Maker
from greffier.desk.judging import judge
from greffier.pages import positions
from greffier.pages.addresses import page, statement_page
from greffier.pages.frame import Book
from greffier.pages.timeline import event_page
from greffier.pages.wording import Wording
from greffier.record import Article, When
from greffier.store import Record, evidence
from greffier.web import application
from greffier.web.shelf import Shelf

SLOWEST = 0.100
"""Seconds a page may take."""
ROUNDS, SHOWN = 3, 12
SEARCHES = (
    "mot0",
    "mot12*",
    '"mot3 mot4"',
    "mot0 OU mot5 SAUF mot7",
    "acte:menace jour:2022-01",
    "source:écho mot2",
)
OUTLETS = ("Dépêche", "Courrier", "Écho", "Gazette", "Tribune", "Phare", "Éclair", "Réveil")
LENGTH, PARAGRAPH = 4000, 400


class Writer(Maker):
    """Draws articles whose text is words in paragraphs, each with a title and an outlet."""

    def text(self, number: int) -> str:
        """The text of one article."""
        words = " ".join(self.draw(LENGTH // 6))[: LENGTH - 10]
        parts = (words[at : at + PARAGRAPH].strip() for at in range(0, len(words), PARAGRAPH))
        return f"{number} " + "\n\n".join(parts)

    def article(self, number: int, key: str, text: str, day: When) -> Article:
        """One article, with a title and an outlet."""
        title, outlet = " ".join(self.draw(6)).capitalize(), OUTLETS[number % len(OUTLETS)]
        return Article(key, text, (f"{number}.txt",), title, outlet, lang="fr", published=day)


def make(path: Path, articles: int) -> None:
    """A record of so many articles, linked."""
    writer = Writer(articles)
    with Record.create(path) as record:
        with record.batch():
            run = record.begin_run("build", {}).number
            for sheet in writer.sheets(articles):
                for kind in evidence.KINDS:
                    kind.write(record.db, sheet, run)
        judge(record)
        with record.batch():
            record.end_run(run)


def addresses(book: Book) -> Iterator[str]:
    """Addresses of every kind of page, of the longest of its kind and of others; searches and filters."""
    for stem in ("index", "articles/index", "actors/index", "timeline", "positions/index", "figures/index"):
        yield f"{stem}.html"
    yield from ("conflicts/index.html", "voices/index.html", "made.html", "said.html", "style.css")
    yield from (f"{stem}.p9.html" for stem in ("articles/index", "actors/index", "timeline", "figures/index"))
    entries, profiles, events = book.index.entries, book.profiles, book.findings.ledger.events
    yield from (book.article_page(entry) for entry in entries[5 :: len(entries) // 3])
    busiest = page("actors", book.stems[profiles[0][0]])
    yield from (busiest, busiest.replace(".html", ".p2.html"), page("actors", book.stems[profiles[200][0]]))
    yield event_page(max(events, key=lambda one: len(one.reports)))
    yield event_page(events[len(events) // 2])
    yield from (positions.issue_page(issue) for issue in list(positions.shelves(book))[::-2][:2])
    yield from (positions.issue_page(issue) for issue in list(positions.shelves(book))[:1])
    yield from (statement_page(line.id) for line in islice(book.ledger.by_article(), 3, 200, 60))
    name, other = profiles[0][1].name, profiles[9][1].name
    yield from (
        f"said.html?speaker={name}",
        f"said.html?addressee={other}",
        "said.html?act=deny",
        "said.html?page=99",
    )
    yield from (f"said.html?q={asked}" for asked in SEARCHES)
    yield from (
        f'said.html?q=qui:"{name}" SAUF à:"{other}"',
        "said.html?certainty=0.5",
        "said.html?article=mot9",
    )


def timed(path: Path) -> tuple[float, dict[str, float]]:
    """Seconds until the desk of a record is ready, and the slowest answer of each address."""
    book = Shelf(path, Wording("fr"), "").edition().book
    asked = list(dict.fromkeys(addresses(book)))
    begun, slowest = time.process_time(), dict[str, float]()
    with TestClient(application(path), base_url="http://127.0.0.1") as desk:
        ready = time.process_time() - begun
        for address in asked:
            for _ in range(ROUNDS):
                begun = time.process_time()
                answer = desk.get(f"/{address}")
                took = time.process_time() - begun
                if answer.status_code != 200:
                    raise RuntimeError(f"{address}: {answer.status_code}")
                slowest[address] = max(took, slowest.get(address, 0.0))
    return ready, slowest


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the slowest pages; 1 when one takes too long."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("articles", nargs="?", type=int, default=10_000, help="how many articles to make up")
    parser.add_argument("--record", type=Path, help="a record to take instead")
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        path = given.record or Path(folder) / "bench.greffe"
        if given.record is None:
            make(path, given.articles)
        ready, slowest = timed(path)
    ranked = sorted(slowest.items(), key=lambda it: -it[1])
    print(
        f"ready after {ready:.1f} s; {len(ranked)} pages, each asked for {ROUNDS} times, the first time cold"
    )
    for address, seconds in ranked[:SHOWN]:
        print(f"{1000 * seconds:7.0f} ms  {address[:100]}")
    middle = ranked[len(ranked) // 2][1]
    print(
        f"slowest {1000 * ranked[0][1]:.0f} ms, middle {1000 * middle:.0f} ms (bound {1000 * SLOWEST:.0f} ms)"
    )
    return int(ranked[0][1] > SLOWEST)


if __name__ == "__main__":
    sys.exit(main())
