"""From text to words of time, one letter per kind, so that rules are patterns over letters.

A blank line is a mark too, so that no expression runs over it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from greffier.finding.dates.numerals import roman
from greffier.lexicon import Lexicon, Times, TimeWord

SAME = {"’": "'", "ʼ": "'", "‘": "'", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "‑": "-", "‐": "-"}
SCAN = re.compile(
    r"""(?P<word>[^\W\d_]+'?)
    |(?P<mark>[^\w\s]|\n\s*\n)
    |(?P<iso>\b\d{4}-\d{2}-\d{2}(?!\d))
    |(?P<slashed>\b\d{1,2}([/.])\d{1,2}\5(?:\d{4}|\d{2})\b(?![/.]\d))
    |(?P<clock>\b\d{1,2}(?:\ ?[hH](?:\ ?[0-5]\d)?|:[0-5]\d)(?![\w:]|[.,]\d))
    |(?P<nth>(?i:\b\d{1,2}(?:\ ?ers?|res?|ère|es?|[èe]mes?)\b))
    |(?P<big>\b\d{1,3}(?:[ .]\d{3})+\b)
    |(?P<decimal>\b\d+[.,]\d+\b)
    |(?P<digits>\d+)""",
    re.VERBOSE,
)  # what most words are comes first; no two begin with the same characters, but for figures
MARKS = {
    ",": "comma",
    "-": "hyphen",
    "–": "hyphen",
    "/": "slash",
    "(": "open",
    "'": "quote",
    "«": "quote",
    '"': "quote",
}
CENTURY = re.compile(r"([IVX]+)(?:er|e|ème|è)$")
KINDS = (
    "month", "weekday", "weekdays", "weekend", "unit", "number", "one", "dozen", "dozens", "vague",
    "ordinal", "part", "noon", "season", "feast", "deictic", "anchor", "shift", "here", "there", "same",
    "fortnight", "edge", "signal", "between", "approx", "during", "ago", "hence", "later", "every", "per",
    "times", "over", "half", "quarter", "zone", "aged", "lasting", "whole", "link", "as", "published",
    "relative", "article", "this", "of", "to", "in", "and", "iso", "slashed", "clock", "nth", "big",
    "decimal", "small", "tens", "year", "festive", "spending", "sized", "except",
    "comma", "hyphen", "slash", "open", "quote",
)  # fmt: skip
LETTERS: Mapping[str, str] = {kind: chr(0x100 + at) for at, kind in enumerate(KINDS)}
UNKNOWN = "."
CONTENT = frozenset({
    "month", "weekday", "weekdays", "weekend", "unit", "part", "noon", "season", "feast", "deictic",
    "anchor", "iso", "slashed", "clock", "year", "festive",
})  # fmt: skip
TELLING = "".join(LETTERS[kind] for kind in KINDS if kind in CONTENT)
OTHERS = "".join(LETTERS[kind] for kind in KINDS if kind not in CONTENT)
ISLAND = re.compile(f"[{OTHERS}]*[{TELLING}][{OTHERS}{TELLING}]*")
"""Words of time in a row, one of them at least telling enough to make an expression."""


class Word(NamedTuple):
    """A word or mark: where it stands, its kind ("" when it tells no time) and its row's value."""

    start: int
    end: int
    key: str
    kind: str
    value: str


Cut = tuple[int, int, str, str, str]
"""A word as long as nobody asks for it: most stand in no expression."""


@dataclass(frozen=True, slots=True)
class Scan:
    """A text cut into words, and their kinds as a string of letters, one per word."""

    text: str
    cuts: list[Cut]
    letters: str

    def words(self, first: int, last: int) -> tuple[Word, ...]:
        """Words `first` to the one before `last`."""
        return tuple([Word(*cut) for cut in self.cuts[first:last]])

    def word(self, at: int) -> Word | None:
        """The word at a place; None before the first and behind the last."""
        return Word(*self.cuts[at]) if 0 <= at < len(self.cuts) else None


def same(text: str) -> str:
    """A text with plain spaces, straight apostrophes and plain hyphens, character for character."""
    for written, plain in SAME.items():
        text = text.replace(written, plain)
    return text


def scan(text: str, lexicon: Lexicon) -> Scan:
    """A text as words of time and others, offsets those of the text as it was read."""
    pieces = [(*m.span(), m[0].lower(), m.lastgroup or "") for m in SCAN.finditer(same(text))]
    cuts = list(_cuts(text, pieces, lexicon.times))
    return Scan(text, cuts, "".join([LETTERS.get(cut[3], UNKNOWN) for cut in cuts]))


def _cuts(text: str, pieces: list[tuple[int, int, str, str]], times: Times) -> Iterator[Cut]:
    """Words of the lexicon, longest phrase first, numbers and marks; the rest as words without a kind."""
    at, single, phrases = 0, times.single, times.phrases
    while at < len(pieces):
        start, end, word, shape = pieces[at]
        at += 1
        if word == "a" and text[start] == "A":
            word = "à"  # capitals often go without their accent: A 20 heures
        if word in phrases and (found := _phrase(pieces, at - 1, phrases[word])):
            size, row = found
            at += size - 1
            yield start, pieces[at - 1][1], " ".join(row.forms[:1]), row.kind, row.value or ""
        elif word in single:
            yield start, end, word, single[word].kind, single[word].value or ""
        elif shape == "word":
            nth = _century(text[start:end]) if word[0] in "ivx" else None
            yield start, end, word, "nth" if nth else "", nth or ""
        elif shape == "mark":
            yield start, end, word, MARKS.get(word, ""), ""
        else:
            yield _number(start, end, word, shape)


def _phrase(
    pieces: list[tuple[int, int, str, str]], at: int, phrases: tuple[tuple[tuple[str, ...], TimeWord], ...]
) -> tuple[int, TimeWord] | None:
    """The longest phrase that stands at a piece, with its size; None when none does."""
    for cut, row in phrases:
        last = at + len(cut)
        if last > len(pieces) or pieces[at + 1][2] != cut[1]:
            continue
        if all(pieces[at + k][2] == word for k, word in enumerate(cut)):
            if last < len(pieces) and pieces[last][2] == "-" and pieces[last][0] == pieces[last - 1][1]:
                continue  # d'après-midi is no d'après
            return len(cut), row
    return None


def _century(written: str) -> str | None:
    """The number of a Roman ordinal such as XIXe; None for any other word."""
    found = CENTURY.match(written)
    number = roman(found[1]) if found else None
    return str(number) if number else None


def _number(start: int, end: int, word: str, shape: str) -> Cut:
    """A word made of figures, under the kind that its size tells."""
    if shape == "digits":
        worth = int(word) if len(word) < 16 else 10**15
        kind = "small" if worth <= 31 and len(word) <= 2 else "tens" if len(word) == 2 else "big"
        if len(word) == 4 and 1000 <= worth <= 2199:
            kind = "year"
        return start, end, word, kind, str(worth)
    if shape == "nth":
        return start, end, word, shape, re.split(r"\D", word)[0]
    if shape == "big":
        return start, end, word, shape, re.sub(r"\D", "", word)
    return start, end, word, shape, word.replace(",", ".") if shape == "decimal" else word
