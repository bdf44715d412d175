"""What grammar says of an article: tokens with offsets into its text, sentences, arcs, named entities.

Plain data that pickles and serialises; no parser is needed to hold or test one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from greffier.record.making import quickly_made
from greffier.record.span import Span


@quickly_made
@dataclass(frozen=True, slots=True)
class Token:
    """One word or mark. `head` is its governor's index (its own for a root); `pos`, `dep`, `morph` are UD's.

    `ent` is PER, ORG, LOC, MISC or ""; `starts` is true on the first token of an entity.
    """

    index: int
    start: int
    end: int
    text: str
    lemma: str
    pos: str
    morph: str
    dep: str
    head: int
    ent: str = ""
    starts: bool = False


@dataclass(frozen=True, slots=True)
class Parse:
    """Tokens of a whole article in reading order; `sentences` are half-open token ranges that cover them all.

    `paragraphs` are half-open token ranges too, each made of whole sentences.
    """

    tokens: tuple[Token, ...]
    sentences: tuple[tuple[int, int], ...]
    paragraphs: tuple[tuple[int, int], ...]
    children: tuple[tuple[int, ...], ...] = field(init=False, repr=False, compare=False)
    sentence_of: tuple[int, ...] = field(init=False, repr=False, compare=False)
    auxiliaries: Mapping[int, tuple[int, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Reckon the children of each token, those that are its auxiliaries, the sentence it lies in."""
        below: list[list[int]] = [[] for _ in self.tokens]
        helping = set[int]()
        for token in self.tokens:
            if token.head != token.index:
                below[token.head].append(token.index)
                if token.dep.startswith("aux"):
                    helping.add(token.head)
        where = [number for number, (first, last) in enumerate(self.sentences) for _ in range(first, last)]
        object.__setattr__(self, "children", tuple(map(tuple, below)))
        object.__setattr__(self, "sentence_of", tuple(where))
        auxiliaries = {at: tuple(filter(self._helps, below[at])) for at in helping}
        object.__setattr__(self, "auxiliaries", auxiliaries)

    def _helps(self, index: int) -> bool:
        """Whether a token tied to a verb as an auxiliary is one; of tense or passive, if taken for a verb."""
        token = self.tokens[index]
        if not token.dep.startswith("aux"):
            return False
        return token.pos == "AUX" or (token.pos == "VERB" and token.dep in ("aux:tense", "aux:pass"))

    def subtree(self, index: int) -> list[int]:
        """Indices of token `index` and all it governs, in reading order."""
        found, queue = [], [index]
        while queue:
            at = queue.pop()
            found.append(at)
            queue.extend(self.children[at])
        return sorted(found)

    def entities(self) -> Iterator[tuple[int, int, str]]:
        """Named entities as (first token, one past the last, label)."""
        first = None
        for token in self.tokens:
            if first is not None and (not token.ent or token.starts or token.ent != self.tokens[first].ent):
                yield first, token.index, self.tokens[first].ent
                first = None
            if token.ent and first is None:
                first = token.index
        if first is not None:
            yield first, len(self.tokens), self.tokens[first].ent

    def span(self, first: int, last: int) -> Span:
        """Characters from token `first` to the token before `last`."""
        return Span(self.tokens[first].start, self.tokens[last - 1].end)
