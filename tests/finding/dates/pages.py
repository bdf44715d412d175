"""Pages for tests: a text cut by a simple splitter, its verbs tagged by hand where a case needs a tense."""

from __future__ import annotations

import re

from greffier.finding.dates import dates
from greffier.finding.page import Page
from greffier.lexicon import load
from greffier.record import Article, Parse, TimeExpression, Token, When
from greffier.record.article import article_id

WORD = re.compile(r"\w+'?|[^\w\s]")
LEXICON = load("fr")


def split(text: str, verbs: dict[str, str] | None = None) -> Parse:
    """Tokens and sentences of `text`; a word in `verbs` has that morphology and governs its sentence."""
    spans = [found.span() for found in WORD.finditer(text)]
    ends = [at + 1 for at, (start, _) in enumerate(spans) if text[start] in ".!?"]
    if not ends or ends[-1] < len(spans):
        ends.append(len(spans))
    sentences = [*zip([0, *ends[:-1]], ends, strict=True)] if spans else []
    tokens: list[Token] = []
    for first, last in sentences:
        words = [text[start:end] for start, end in spans[first:last]]
        root = next((first + at for at, word in enumerate(words) if word in (verbs or {})), first)
        for at in range(first, last):
            start, end = spans[at]
            morph = (verbs or {}).get(text[start:end], "")
            pos = "VERB" if morph else "X"
            tokens.append(
                Token(at, start, end, text[start:end], text[start:end].lower(), pos, morph, "dep", root)
            )
    return Parse(tuple(tokens), tuple(sentences), tuple(sentences))


def page(text: str, published: str | None, verbs: dict[str, str] | None = None) -> Page:
    """The page of a text published on a day, between two (`2022-01-01/2022-01-10`), or on a day not told."""
    first, _, last = (published or "").partition("/")
    when = When(first, last or first, "given") if published else None
    article = Article(article_id(text), text, (), lang="fr", published=when)
    return Page(article, split(text, verbs), LEXICON, {})


def found(
    text: str, published: str | None = "2022-01-13", verbs: dict[str, str] | None = None
) -> list[TimeExpression]:
    """The time expressions of a text."""
    return list(dates(page(text, published, verbs)))


def shown(text: str, published: str | None = "2022-01-13", verbs: dict[str, str] | None = None) -> list[str]:
    """The expressions of a text as *words = value bound*, bound left out when it is *on*."""
    return [
        f"{one.span.of(text)} = {one.value}" + ("" if one.bound == "on" else f" {one.bound}")
        for one in found(text, published, verbs)
    ]
