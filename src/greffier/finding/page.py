"""The read-only page every finder is given: an article, its parse, the lexicon and the facts found so far."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeVar, cast

from greffier.lexicon import Lexicon
from greffier.record import Article, Parse, Span, Token

Kind = TypeVar("Kind")


@dataclass(frozen=True, slots=True)
class Page:
    """What a finder may look at. `facts` holds, for each kind of fact, those found before."""

    article: Article
    parse: Parse
    lexicon: Lexicon
    facts: Mapping[type, tuple[object, ...]]
    starts: tuple[int, ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Index the first character of each token."""
        object.__setattr__(self, "starts", tuple(token.start for token in self.parse.tokens))

    @property
    def text(self) -> str:
        """The article's untouched text."""
        return self.article.text

    @property
    def tokens(self) -> tuple[Token, ...]:
        """All tokens of the article, in reading order."""
        return self.parse.tokens

    def of(self, kind: type[Kind]) -> tuple[Kind, ...]:
        """Facts of one kind, in the order they were found; KeyError when none was asked to find them."""
        return cast("tuple[Kind, ...]", self.facts[kind])

    def at(self, character: int) -> int:
        """Index of the token that starts at or last before `character`; -1 before the first."""
        return bisect_right(self.starts, character) - 1

    def within(self, span: Span) -> range:
        """Indices of the tokens that lie wholly in `span`."""
        first = self.at(span.start - 1) + 1 if span.start else 0
        last = self.at(span.end - 1)
        while last >= first and self.tokens[last].end > span.end:
            last -= 1
        return range(first, last + 1)

    def sentence(self, index: int) -> tuple[int, int]:
        """Half-open token range of the sentence that token `index` lies in."""
        return self.parse.sentences[self.parse.sentence_of[index]]
