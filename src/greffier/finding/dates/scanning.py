"""From text to words of time: every word with its kind, one letter per kind, so that rules are patterns over letters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from greffier.finding.dates.numerals import roman
from greffier.lexicon import Lexicon, TimeWord, key

SAME = str.maketrans({"’": "'", "ʼ": "'", "‘": "'", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "‑": "-", "‐": "-"})
SCAN = re.compile(
    r"""(?P<iso>\b\d{4}-\d{2}-\d{2}(?!\d))
    |(?P<slashed>\b\d{1,2}([/.])\d{1,2}\3(?:\d{4}|\d{2})\b(?![/.]\d))
    |(?P<clock>\b\d{1,2}(?:\ ?h(?:\ ?[0-5]\d)?|:[0-5]\d)(?![\w:]))
    |(?P<nth>\b\d{1,2}(?:\ ?ers?|res?|ère|es?|[èe]mes?)\b)
    |(?P<big>\b\d{1,3}(?:[ .]\d{3})+\b)
    |(?P<decimal>\b\d+[.,]\d+\b)
    |(?P<digits>\d+)
    |(?P<word>[^\W\d_]+'?)
    |(?P<mark>[^\w\s])""",
    re.VERBOSE | re.IGNORECASE,
)
MARKS = {",": "comma", "-": "hyphen", "–": "hyphen", "/": "slash", "(": "open", "'": "quote", "«": "quote", '"': "quote"}
CENTURY = re.compile(r"([IVX]+)(?:er|e|ème|è)$")
KINDS = (
    "month", "weekday", "weekdays", "weekend", "unit", "number", "one", "dozen", "dozens", "vague", "ordinal",
    "part", "noon", "season", "feast", "deictic", "anchor", "shift", "here", "there", "same", "fortnight", "edge",
    "signal", "between", "approx", "during", "ago", "hence", "later", "every", "per", "times", "over", "half",
    "quarter", "zone", "aged", "lasting", "article", "this", "of", "to", "in", "and",
    "iso", "slashed", "clock", "nth", "big", "decimal", "small", "tens", "year", "comma", "hyphen", "slash", "open",
    "quote",
)  # fmt: skip
LETTERS: Mapping[str, str] = {kind: chr(0x100 + at) for at, kind in enumerate(KINDS)}
UNKNOWN = "."


class Word(NamedTuple):
    """A word or mark of the text: where it stands, its kind ("" when it tells no time) and its row's value."""

    start: int
    end: int
    key: str
    kind: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class Scan:
    """A text cut into words, and their kinds as a string of letters, one per word."""

    text: str
    words: tuple[Word, ...]
    letters: str


@dataclass(frozen=True, slots=True)
class Forms:
    """The lexicon's forms as the scanner cuts them: single words, and phrases under their first word."""

    single: Mapping[str, TimeWord]
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], TimeWord], ...]]


@cache
def _forms(times: tuple[TimeWord, ...]) -> Forms:
    """Forms of all rows but those that only tense asks for; longest phrases first."""
    single: dict[str, TimeWord] = {}
    phrases: dict[str, list[tuple[tuple[str, ...], TimeWord]]] = {}
    for row in times:
        for form in row.forms if row.kind != "ahead" else ():
            cut = tuple(found[0] for found in SCAN.finditer(key(form)))
            if len(cut) == 1:
                single[cut[0]] = row
            else:
                phrases.setdefault(cut[0], []).append((cut, row))
    ordered = {first: tuple(sorted(group, key=lambda p: -len(p[0]))) for first, group in phrases.items()}
    return Forms(single, ordered)


def scan(text: str, lexicon: Lexicon) -> Scan:
    """A text as words of time and others, offsets those of the text as it was read."""
    forms = _forms(lexicon.times)
    pieces = [(m.start(), m.end(), m[0].lower(), m.lastgroup or "") for m in SCAN.finditer(text.translate(SAME))]
    words = tuple(_words(text, pieces, forms))
    return Scan(text, words, "".join([LETTERS.get(word.kind, UNKNOWN) for word in words]))


def _words(text: str, pieces: list[tuple[int, int, str, str]], forms: Forms) -> Iterator[Word]:
    """Words of the lexicon, longest phrase first, numbers and marks; the rest as words without a kind."""
    at, single, phrases = 0, forms.single, forms.phrases
    while at < len(pieces):
        start, end, word, shape = pieces[at]
        at += 1
        if word in phrases and (found := _phrase(pieces, at - 1, phrases[word])):
            size, row = found
            at += size - 1
            yield Word(start, pieces[at - 1][1], " ".join(row.forms[:1]), row.kind, row.value or "")
        elif row := single.get(word):  # type: ignore[assignment]
            yield Word(start, end, word, row.kind, row.value or "")
        elif shape == "word":
            yield _century(Word(start, end, word, ""), text[start:end])
        elif shape == "mark":
            yield Word(start, end, word, MARKS.get(word, ""))
        else:
            yield _number(start, end, word, shape)


def _phrase(
    pieces: list[tuple[int, int, str, str]], at: int, phrases: tuple[tuple[tuple[str, ...], TimeWord], ...]
) -> tuple[int, TimeWord] | None:
    """The longest phrase that stands at a piece, with its size; None when none does."""
    for cut, row in phrases:
        if tuple(piece[2] for piece in pieces[at : at + len(cut)]) == cut:
            return len(cut), row
    return None


def _century(word: Word, written: str) -> Word:
    """A Roman ordinal such as XIXe, or the word as it is."""
    if written[0] in "IVX" and (found := CENTURY.match(written)) and (number := roman(found[1])):
        return word._replace(kind="nth", value=str(number))
    return word


def _number(start: int, end: int, word: str, shape: str) -> Word:
    """A word made of figures, under the kind that its size tells."""
    if shape == "digits":
        worth = int(word) if len(word) < 16 else 10**15
        kind = "small" if worth <= 31 and len(word) <= 2 else "tens" if len(word) == 2 else "big"
        if len(word) == 4 and 1000 <= worth <= 2199:
            kind = "year"
        return Word(start, end, word, kind, str(worth))
    if shape == "nth":
        return Word(start, end, word, shape, re.split(r"\D", word)[0])
    if shape == "big":
        return Word(start, end, word, shape, re.sub(r"\D", "", word))
    return Word(start, end, word, shape, word.replace(",", ".") if shape == "decimal" else word)
