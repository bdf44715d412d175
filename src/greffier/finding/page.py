"""The read-only page every finder is given: an article, its parse, the lexicon and the facts found so far."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass, field
from functools import wraps
from typing import TypeVar, TypeVarTuple

from greffier.lexicon import Lexicon, key
from greffier.record import Article, Parse, Span, Token

Kind = TypeVar("Kind")
Value = TypeVar("Value")
About = TypeVarTuple("About")
Words = Set[str] | Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Page:
    """What a finder may look at. `facts` holds, for each kind of fact, those found before.

    `text` is the article's, untouched; `tokens` are in reading order, `keys` their words folded for look-ups,
    `lemmas` their lemmas folded likewise and `starts` their first characters; `capitals` are the indices of
    those that begin with a capital. `places` are, for each key, the indices of the tokens that read so, and
    `lemma_places`, for each lemma, of those that have it. `sentence(index)` is the half-open token range of
    the sentence that a token lies in.
    """

    article: Article
    parse: Parse
    lexicon: Lexicon
    facts: Mapping[type, tuple[object, ...]]
    text: str = field(init=False, repr=False)
    tokens: tuple[Token, ...] = field(init=False, repr=False)
    keys: tuple[str, ...] = field(init=False, repr=False)
    lemmas: tuple[str, ...] = field(init=False, repr=False)
    capitals: tuple[int, ...] = field(init=False, repr=False)
    starts: tuple[int, ...] = field(init=False, repr=False)
    places: Mapping[str, list[int]] = field(init=False, repr=False, compare=False)
    lemma_places: Mapping[str, list[int]] = field(init=False, repr=False, compare=False)
    sentence: Callable[[int], tuple[int, int]] = field(init=False, repr=False, compare=False)
    reckoned: dict[object, object] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Set out what is asked for at every step."""
        tokens = self.parse.tokens
        object.__setattr__(self, "text", self.article.text)
        object.__setattr__(self, "tokens", tokens)
        texts, lemmas = [token.text for token in tokens], [token.lemma for token in tokens]
        folded = {
            word: word if word.isascii() and word.isalpha() and word.islower() else key(word)
            for word in {*texts, *lemmas}
        }
        object.__setattr__(self, "keys", tuple(map(folded.__getitem__, texts)))
        object.__setattr__(self, "lemmas", tuple(map(folded.__getitem__, lemmas)))
        object.__setattr__(self, "starts", tuple([token.start for token in tokens]))
        large = {word for word in folded if word[:1].isupper()}
        object.__setattr__(self, "capitals", tuple([at for at, word in enumerate(texts) if word in large]))
        object.__setattr__(self, "places", _places(self.keys))
        object.__setattr__(self, "lemma_places", _places(self.lemmas))
        bounds = [bounds for bounds in self.parse.sentences for _ in range(*bounds)]
        object.__setattr__(self, "sentence", bounds.__getitem__)
        object.__setattr__(self, "reckoned", {})

    def of(self, kind: type[Kind]) -> tuple[Kind, ...]:
        """Facts of one kind, in the order they were found; KeyError when none was asked to find them."""
        return self.facts[kind]  # type: ignore[return-value]

    def once(self, reckon: Callable[[Page], Value]) -> Value:
        """What `reckon` gives for this page, reckoned the first time it is asked for."""
        try:
            return self.reckoned[reckon]  # type: ignore[return-value]
        except KeyError:
            value = self.reckoned[reckon] = reckon(self)
            return value

    def where(self, words: Words) -> list[int]:
        """Indices of the tokens whose keys are among `words`, in reading order."""
        return _where(self.places, words)

    def where_lemma(self, lemmas: Words) -> list[int]:
        """Indices of the tokens whose lemmas are among `lemmas`, in reading order."""
        return _where(self.lemma_places, lemmas)

    def at(self, character: int) -> int:
        """Index of the token that starts at or last before `character`; -1 before the first."""
        return bisect_right(self.starts, character) - 1

    def within(self, span: Span) -> range:
        """Indices of the tokens that lie wholly in `span`."""
        first, last = bisect_left(self.starts, span.start), bisect_left(self.starts, span.end) - 1
        while last >= first and self.tokens[last].end > span.end:
            last -= 1
        return range(first, last + 1)

    def beginning(self, span: Span) -> range:
        """Indices of the tokens that begin in `span`."""
        return range(bisect_left(self.starts, span.start), bisect_left(self.starts, span.end))


def _places(words: tuple[str, ...]) -> dict[str, list[int]]:
    """For each word the indices at which it stands."""
    places: dict[str, list[int]] = {}
    for at, word in enumerate(words):
        if word in places:
            places[word].append(at)
        else:
            places[word] = [at]
    return places


def _where(places: Mapping[str, list[int]], words: Words) -> list[int]:
    """The indices of those words among the given ones that stand anywhere, in order."""
    few, many = (words, places) if len(words) < len(places) else (places, words)
    return sorted([at for word in filter(many.__contains__, few) for at in places[word]])


def remembered(ask: Callable[[Page, *About], Value]) -> Callable[[Page, *About], Value]:
    """A question about a page and what can be hashed, answered once for each; never one about facts."""

    @wraps(ask)
    def answered(page: Page, *about: *About) -> Value:
        asked = (ask, *about)
        try:
            return page.reckoned[asked]  # type: ignore[return-value]
        except KeyError:
            value = page.reckoned[asked] = ask(page, *about)
            return value

    return answered
