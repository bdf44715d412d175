"""Words of an article with what stands around them, and the way to them."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from greffier.pages.addresses import statement_page
from greffier.pages.cards import Named
from greffier.pages.passages import clipped, flattened, paragraphs
from greffier.record import Passage, Span, When

if TYPE_CHECKING:
    from greffier.pages.frame import Book

KNOWN = 15
"""Characters by which words are known for those of a statement."""
AROUND = 110
"""Characters shown before and after the words, at most."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """A passage as a page shows it; `address` leads to its paragraph, `statement` to the page of the
    statement it belongs to, None when the article says it in its own voice; `by` is who says it."""

    before: str
    words: str
    after: str
    address: str
    article: Named
    lang: str | None
    outlet: str | None
    published: When | None
    statement: str | None
    by: Named | None = None


class Quoting:
    """Quotes passages of the articles of one book."""

    def __init__(self, book: Book) -> None:
        """Take a book; texts are read when they are needed, the last few are kept."""
        self.book = book
        self.read = lru_cache(maxsize=64)(self._read)

    def passage(self, one: Passage) -> Quoted:
        """The words a computed fact stands on, and whose they are."""
        quoted = self.quote(one.article, one.span, self.book.statement_of(one.fact))
        return replace(quoted, by=self._by(one.fact, quoted.words))

    def _by(self, fact: str, words: str) -> Named | None:
        """Who says a figure, or a statement of which the words are; None for the article's own voice."""
        figure = self.book.findings.figures.get(fact)
        if figure is not None:
            return self.book.actor(self.book.cluster(figure.by))
        line = self.book.ledger.line(self.book.statement_of(fact) or "")
        if line is None or flattened(line.words)[:KNOWN] not in words:
            return None  # words beside a statement are not its speaker's
        return self.book.actor(line.speaker)

    def quote(self, article: str, span: Span, statement: str | None = None) -> Quoted:
        """Words at `span`, with those around them in their paragraph; `statement` is the one they are of."""
        text, entry = self.read(article)[0], self.book.entries[article]
        before, after = around(text, span, self._paragraph(article, span.start))
        return Quoted(
            before, clipped(span.of(text), 400), after, self.address(article, span.start),
            self.book.article(entry), entry.lang, entry.outlet, entry.published,
            statement_page(statement) if statement else None,
        )  # fmt: skip

    def address(self, article: str, start: int) -> str:
        """The paragraph of an article in which the character `start` stands."""
        page = self.book.article_page(self.book.entries[article], start)
        return f"{page}#p{self._paragraph(article, start)}"

    def _paragraph(self, article: str, start: int) -> int:
        """Where the paragraph begins in which `start` stands."""
        starts = self.read(article)[1]
        return starts[max(0, bisect_right(starts, start) - 1)] if starts else 0

    def _read(self, article: str) -> tuple[str, list[int]]:
        """The text of an article, and where its paragraphs begin."""
        text = self.book.view.text(article)
        return text, [span.start for span in paragraphs(text)]


def around(text: str, span: Span, start: int) -> tuple[str, str]:
    """What stands before `span` in the paragraph from `start`, and after it, cut at words."""
    end = text.find("\n\n", span.end)
    before = text[max(start, span.start - AROUND) : span.start]
    after = text[span.end : min(len(text) if end < 0 else end, span.end + AROUND)]
    if span.start - AROUND > start:
        before = "… " + before.partition(" ")[2]
    if len(after) == AROUND:
        after = after.rpartition(" ")[0] + " …"
    return _edged(before), _edged(after)


def _edged(words: str) -> str:
    """`words` on one line, with a space kept at an end that has white space."""
    lead, tail = words[:1].isspace(), words[-1:].isspace()
    return " " * lead + flattened(words) + " " * (tail and bool(words.strip()))
