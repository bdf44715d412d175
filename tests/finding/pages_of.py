"""Pages for the pieces that need no parser: a text without tokens, or with tokens cut at white space."""

from __future__ import annotations

import re

from greffier.finding import Page
from greffier.finding.quotations import Quotation, quotations
from greffier.lexicon import load
from greffier.record import Article, Noise, Parse, Span, Token
from greffier.record.article import article_id

_TOKEN = re.compile(r"\w+[’']?|[^\w\s]")


def bare_page(text: str, noise: tuple[Span, ...] = ()) -> Page:
    """A page without tokens, for what looks at characters alone."""
    marked = tuple(Noise(span, "test") for span in noise)
    return Page(Article(article_id(text), text, (), noise=marked), Parse((), (), ()), load("fr"), {})


def word_page(text: str) -> Page:
    """A page whose tokens are words and marks in one sentence, and its quotations found."""
    tokens = tuple(
        Token(number, match.start(), match.end(), match[0], match[0].lower(), "X", "", "dep", 0)
        for number, match in enumerate(_TOKEN.finditer(text))
    )
    whole = ((0, len(tokens)),)
    found = tuple(quotations(bare_page(text)))
    return Page(
        Article(article_id(text), text, ()), Parse(tokens, whole, whole), load("fr"), {Quotation: found}
    )
