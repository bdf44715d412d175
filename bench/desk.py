"""How fast the desk answers on a made-up record: `python -m bench.desk [ARTICLES]`, 10,000 unless told.

Every kind of page is asked for first cold, as the first reader after a start does, then again; what counts is
the slower of both. Articles are those of `bench.ledger`, with words in place of their blank text, so that
there is something to search and to quote.
"""

from __future__ import annotations

from pathlib import Path

from bench.ledger import Maker
from greffier.desk.judging import judge
from greffier.record import Article, When
from greffier.store import Record, evidence

SLOWEST = 0.100
"""Seconds a page may take."""
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
