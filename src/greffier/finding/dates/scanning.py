"""From text to words of time, one letter per kind, so that rules are patterns over letters.

A blank line is a mark too, so that no expression runs over it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from greffier.finding.dates.numerals import roman
from greffier.lexicon import Lexicon, Times, TimeWord

SAME = {"’": "'", "ʼ": "'", "‘": "'", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "‑": "-", "‐": "-"}
SCAN = re.compile(
    r"""(?P<word>[^\W\d_]+'?)
    |(?P<mark>[^\w\s]|\n\s*\n)
    |(?=\d)(?:(?P<iso>\b\d{4}-\d{2}-\d{2}(?!\d))
    |(?P<slashed>\b\d{1,2}([/.])\d{1,2}\5(?:\d{4}|\d{2})\b(?![/.]\d))
    |(?P<clock>\b\d{1,2}(?:\ ?[hH](?:\ ?[0-5]\d)?|:[0-5]\d)(?![\w:]|[.,]\d))
    |(?P<nth>(?i:\b\d{1,2}(?:\ ?ers?|res?|ère|es?|[èe]mes?)\b))
    |(?P<big>\b\d{1,3}(?:[ .]\d{3})+\b)
    |(?P<decimal>\b\d+[.,]\d+\b)
    |(?P<digits>\d+))""",
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


Told = tuple[str, str, str, str]
"""What is told of a word: its key, its kind, its value, the letter of its kind."""
Cut = tuple[int, int, Told]
"""A word as long as nobody asks for it, most stand in no expression: where it stands, what is told of it."""
Phrase = tuple[tuple[str, ...], TimeWord]
"""The words of a phrase, its row."""
KEPT = 1 << 16
"""Of how many words it is kept what they tell."""


@dataclass(frozen=True, slots=True)
class Scan:
    """A text cut into words, and their kinds as a string of letters, one per word."""

    text: str
    cuts: list[Cut]
    letters: str

    def words(self, first: int, last: int) -> tuple[Word, ...]:
        """Words `first` to the one before `last`."""
        return tuple([Word(start, end, *told[:3]) for start, end, told in self.cuts[first:last]])

    def word(self, at: int) -> Word | None:
        """The word at a place; None before the first and behind the last."""
        return self.words(at, at + 1)[0] if 0 <= at < len(self.cuts) else None


def same(text: str) -> str:
    """A text with plain spaces, straight apostrophes and plain hyphens, character for character."""
    for written, plain in SAME.items():
        text = text.replace(written, plain)
    return text


def scan(text: str, lexicon: Lexicon) -> Scan:
    """A text as words of time and others, offsets those of the text as it was read."""
    cuts = _cuts(list(SCAN.finditer(same(text))), lexicon.times)
    return Scan(text, cuts, "".join([told[3] for _, _, told in cuts]))


def _cuts(found: list[re.Match[str]], times: Times) -> list[Cut]:
    """Words of the lexicon, longest phrase first, numbers and marks; the rest as words without a kind."""
    cuts, after, alone = list[Cut](), 0, _alone(times)
    for at, piece in enumerate(found):
        if at < after:
            continue
        start, end = piece.span()
        told = alone.get(piece[0])
        if told is None:
            told, after = _first(found, at, times)
            end = found[after - 1].end()
        cuts.append((start, end, told))
    return cuts


@lru_cache(maxsize=8)
def _alone(times: Times) -> dict[str, Told]:
    """What words and marks that begin no phrase have told so far, as they are written."""
    return {}


def _first(found: list[re.Match[str]], at: int, times: Times) -> tuple[Told, int]:
    """What the word or phrase that begins at a piece tells, and the piece behind it."""
    written, shape = found[at][0], found[at].lastgroup or ""
    word = "à" if written == "A" else written.lower()  # capitals often go without accent: A 20 heures
    begun = _phrases(times).get(word)
    if begun and (longest := _phrase(found, at, begun)):
        size, row = longest
        return _told(" ".join(row.forms[:1]), row.kind, row.value or ""), at + size
    told, alone = _single(written, word, shape, times), _alone(times)
    if not begun and shape in ("word", "mark") and len(alone) < KEPT:
        alone[written] = told
    return told, at + 1


def _told(word: str, kind: str, value: str) -> Told:
    return word, kind, value, LETTERS.get(kind, UNKNOWN)


@lru_cache(maxsize=KEPT)
def _single(written: str, word: str, shape: str, times: Times) -> Told:
    """What a word, mark or number tells by itself."""
    if row := times.single.get(word):
        return _told(word, row.kind, row.value or "")
    if shape == "word":
        nth = _century(written) if word[0] in "ivx" else None
        return _told(word, "nth" if nth else "", nth or "")
    return _told(word, MARKS.get(word, ""), "") if shape == "mark" else _number(word, shape)


@lru_cache(maxsize=8)
def _phrases(times: Times) -> dict[str, dict[str, list[Phrase]]]:
    """The phrases by their first word and by their second, the longest first."""
    found: dict[str, dict[str, list[Phrase]]] = {}
    for word, phrases in times.phrases.items():
        for cut, row in phrases:
            found.setdefault(word, {}).setdefault(cut[1], []).append((cut, row))
    return found


def _phrase(
    found: list[re.Match[str]], at: int, begun: Mapping[str, list[Phrase]]
) -> tuple[int, TimeWord] | None:
    """The longest phrase `begun` at a piece that stands there, with its size; None when none does."""
    second = found[at + 1][0].lower() if at + 1 < len(found) else ""
    for cut, row in begun.get(second, ()):
        last = at + len(cut)
        if last > len(found):
            continue
        if any(found[at + k][0].lower() != cut[k] for k in range(2, len(cut))):
            continue
        if last < len(found) and found[last][0] == "-" and found[last].start() == found[last - 1].end():
            continue  # d'après-midi is no d'après
        return len(cut), row
    return None


def _century(written: str) -> str | None:
    """The number of a Roman ordinal such as XIXe; None for any other word."""
    found = CENTURY.match(written)
    number = roman(found[1]) if found else None
    return str(number) if number else None


def _number(word: str, shape: str) -> Told:
    """A word made of figures, under the kind that its size tells."""
    if shape == "digits":
        worth = int(word) if len(word) < 16 else 10**15
        kind = "small" if worth <= 31 and len(word) <= 2 else "tens" if len(word) == 2 else "big"
        if len(word) == 4 and 1000 <= worth <= 2199:
            kind = "year"
        return _told(word, kind, str(worth))
    if shape == "nth":
        return _told(word, shape, re.split(r"\D", word)[0])
    if shape == "big":
        return _told(word, shape, re.sub(r"\D", "", word))
    return _told(word, shape, word.replace(",", ".") if shape == "decimal" else word)
