"""Spans that are not the article's own prose: headers, template debris, credits, repeated captions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import ClassVar, Literal

from greffier.lexicon.row import Row
from greffier.lexicon.table import read
from greffier.record import Noise, Span
from greffier.record.span import trimmed

Scope = Literal["start", "line", "any"]
NEVER = r"(?!)"
LONGEST_LINE = (
    320  # longer lines are prose: the longest credit or box seen in saved articles had 240 characters
)
SHORTEST_REPEAT = 40  # shorter lines may come twice in honest prose: "Non.", "Pourquoi ?", a subhead
_MARKED = re.compile(r"[^⟦⟧]*(?:⟦[^⟦⟧]+⟧[^⟦⟧]*)+")
_PIECE = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|.", re.DOTALL)
_LINE = re.compile(r"[^\r\n]+")


@dataclass(frozen=True, slots=True)
class Debris(Row):
    """A kind of debris: where its pattern applies, why it is no prose, a text with ⟦it⟧ and one without.

    A space of the pattern stands for any horizontal white space, an apostrophe for any of its forms. In the
    two sentences \\n stands for a line break.
    """

    file: ClassVar[str] = "noise.tsv"
    name: str
    scope: Scope
    pattern: str
    because: str
    earns: str
    refuses: str

    def __post_init__(self) -> None:
        """Raise ValueError when the pattern is no regular expression, or fails one of its two sentences."""
        try:
            found = [(span.start, span.end) for span in self.spans(self.earnt)]
        except re.error as error:
            raise ValueError(f"pattern: {error}") from None
        if not _MARKED.fullmatch(self.earns) or found != self.expected:
            raise ValueError(f"pattern marks {found} in earns, not {self.expected}")
        if list(self.spans(self.refuses.replace("\\n", "\n"))):
            raise ValueError("pattern matches refuses")

    def keys(self) -> tuple[str, ...]:
        """Its name."""
        return (self.name,)

    @property
    def earnt(self) -> str:
        """The text of `earns`, without its marks."""
        return self.earns.replace("\\n", "\n").replace("⟦", "").replace("⟧", "")

    @property
    def expected(self) -> list[tuple[int, int]]:
        """The marked places of `earns`, as offsets into `earnt`."""
        pieces = re.split("[⟦⟧]", self.earns.replace("\\n", "\n"))
        ends = [sum(map(len, pieces[: number + 1])) for number in range(len(pieces))]
        return [(ends[number - 1], ends[number]) for number in range(1, len(pieces), 2)]

    def spans(self, text: str) -> Iterator[Span]:
        """Where this kind of debris stands in `text`."""
        yield from (noise.span for noise in Marker((self,)).matches(text))


def widened(pattern: str) -> str:
    """The pattern with each space and apostrophe standing for all of its forms, in sets of characters too."""
    return "".join(_widened(piece) for piece in _PIECE.findall(pattern))


def _widened(piece: str) -> str:
    """One piece of a pattern, widened: an escape, a set, or any other character."""
    if piece.startswith("["):
        return piece.replace(" ", " \\t\xa0\u202f").replace("'", "'’ʼ")
    return {" ": r"[^\S\r\n]", "'": "['’ʼ]"}.get(piece, piece)


class Marker:
    """All patterns of some kinds of debris, one expression for each scope."""

    def __init__(self, rows: tuple[Debris, ...]) -> None:
        """Compile the patterns; re.error when one is no regular expression."""
        self.rows = rows
        self.start, self.line, self.anywhere = (self._union(scope) for scope in ("start", "line", "any"))

    def _union(self, scope: Scope) -> re.Pattern[str]:
        """One expression for all rows of a scope, each in a group named after its place."""
        rows = [(at, row) for at, row in enumerate(self.rows) if row.scope == scope]
        return re.compile("|".join(f"(?P<k{at}>{widened(row.pattern)})" for at, row in rows) or NEVER)

    def matches(self, text: str) -> Iterator[Noise]:
        """What the patterns find in `text`, scope by scope."""
        if hit := self.start.match(text):
            yield self._noise(hit)
        for span in _lines(text):
            if len(span) <= LONGEST_LINE and (hit := self.line.fullmatch(text, span.start, span.end)):
                yield self._noise(hit)
        yield from map(self._noise, self.anywhere.finditer(text))

    def _noise(self, hit: re.Match[str]) -> Noise:
        """The noise of a match, named after the row whose group matched."""
        return Noise(Span(*hit.span()), self.rows[int((hit.lastgroup or "k0")[1:])].name)


def kinds() -> tuple[Debris, ...]:
    """All kinds of debris known; LexiconFault, naming file and row, when one is faulty."""
    return _marker().rows


@cache
def _marker() -> Marker:
    """The marker of all kinds of debris known."""
    return Marker(read(files("greffier.reading"), Debris).rows)


def mark(text: str) -> tuple[Noise, ...]:
    """The noise of `text`, in order, no two spans meeting; the first kind that claims a place keeps it."""
    found = sorted([*_marker().matches(text), *_repeats(text)], key=lambda noise: noise.span)
    kept: list[Noise] = []
    for noise in found:
        if kept and noise.span.start < kept[-1].span.end:
            last = kept.pop()
            noise = Noise(Span(last.span.start, max(last.span.end, noise.span.end)), last.why)
        kept.append(noise)
    return tuple(kept)


def _lines(text: str) -> Iterator[Span]:
    """Each line that is not blank, without the white space at its ends."""
    for found in _LINE.finditer(text):
        if span := trimmed(text, *found.span()):
            yield span


def _repeats(text: str) -> Iterator[Noise]:
    """Lines that stood word for word earlier in the text."""
    seen = set()
    for span in _lines(text):
        if len(span) >= SHORTEST_REPEAT:
            words = span.of(text)
            if words in seen:
                yield Noise(span, "repeat")
            seen.add(words)
