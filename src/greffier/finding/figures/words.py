"""A stretch of text as words of number: each word with all the kinds it may be of, and what it is worth."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from greffier.finding.dates.scanning import same
from greffier.lexicon import Lexicon, NumberWord

PIECE = re.compile(
    r"""(?P<word>[^\W\d_]+(?:[²³]|\d(?!\d))?'?)
    |(?P<mark>[^\w\s])
    |(?P<figure>\d{1,3}(?:[ .]\d{3})+(?:,\d+)?(?!\d)|\d{1,3}(?:,\d{3})+(?!\d)|\d+(?:[.,]\d+)?)""",
    re.VERBOSE,
)
THOUSANDS = re.compile(r"\d{1,3}(?:[ .]\d{3})+(?:,\d+)?|\d{1,3}(?:,\d{3})+")
TIMES = {"number": "numeral", "one": "one", "half": "half", "and": "and", "to": "to"}
"""What words of time are among words of number: numerals, *un*, *et demi*, *et*, *à*."""
MARKS = {"-": "hyphen", "–": "hyphen"}
HYPHEN, NONE = frozenset({"hyphen"}), frozenset[str]()
Piece = tuple[int, int, str, str]


class Word(NamedTuple):
    """A word or mark: its characters, its kinds, its rows in the lexicon, its worth (0 when it has none)."""

    start: int
    end: int
    key: str
    kinds: frozenset[str]
    rows: tuple[NumberWord, ...] = ()
    worth: float = 0.0

    def row(self, kind: str) -> NumberWord:
        """Its row of a kind it has; StopIteration when it has none."""
        return next(row for row in self.rows if row.kind == kind)


def cut(text: str, start: int, end: int, lexicon: Lexicon) -> tuple[Word, ...]:
    """The words of `text` from `start` to `end`; offsets are those of the text."""
    part = same(text[start:end])
    found = PIECE.finditer(part)
    pieces = [(m.start() + start, m.end() + start, _lowered(m), m.lastgroup or "") for m in found]
    return tuple(_words(pieces, lexicon))


def _lowered(found: re.Match[str]) -> str:
    """A piece in lower case; a capital stuck to a figure as it is, for it is no unit: *5G*."""
    stuck = found.start() > 0 and found.string[found.start() - 1].isdigit()
    return found[0] if stuck and len(found[0]) == 1 else found[0].lower()


def _words(pieces: list[Piece], lexicon: Lexicon) -> Iterator[Word]:
    """The longest phrase of the lexicon at each place, else the piece as it is."""
    at, starting, times = 0, lexicon.numbers.starting, lexicon.times
    while at < len(pieces):
        start, end, word, shape = pieces[at]
        known = word in starting or word in times.single or word in times.phrases
        if shape != "figure" and not known:
            yield Word(start, end, word, HYPHEN if word in MARKS else NONE)
            at += 1
            continue
        size, rows = _rows(pieces, at, lexicon)
        kinds = {row.kind for row in rows} | ({MARKS[word]} if word in MARKS else set())
        worth = 0.0
        time = _time(pieces, at, lexicon)
        if shape == "figure":
            kinds, worth = {"figure"}, value(word)
        elif time is not None and time[0] >= size and time[1] in TIMES:
            size, kinds = time[0], kinds | {TIMES[time[1]]}
            worth = time[2]
        yield Word(start, pieces[at + size - 1][1], word, frozenset(kinds), rows, worth)
        at += size


def _rows(pieces: list[Piece], at: int, lexicon: Lexicon) -> tuple[int, tuple[NumberWord, ...]]:
    """How many pieces the longest phrase at `at` takes, and its rows; one piece and none without any."""
    size, rows = 1, list[NumberWord]()
    for words, row in lexicon.numbers.starting.get(pieces[at][2], ()):
        if rows and len(words) < size:
            break
        if len(words) == 1 or (_stands(pieces, at, words) and not _reaches(pieces, at + len(words), row)):
            size = len(words)
            rows.append(row)
    return size, tuple(rows)


def _reaches(pieces: list[Piece], at: int, row: NumberWord) -> bool:
    """Whether a hedge behind a number is one before the next: *une arme et ⟦plus de 100 000⟧ euros*."""
    if row.kind != "after" or at + 1 >= len(pieces):
        return False
    return pieces[at][2] in ("de", "d'") and pieces[at + 1][3] == "figure"


def _stands(pieces: list[Piece], at: int, words: tuple[str, ...]) -> bool:
    """Whether the pieces from `at` on are these words."""
    if len(pieces) < at + len(words) or (len(words) > 1 and pieces[at + 1][2] != words[1]):
        return False
    return all(pieces[at + k][2] == word for k, word in enumerate(words))


def _time(pieces: list[Piece], at: int, lexicon: Lexicon) -> tuple[int, str, float] | None:
    """How many pieces the word of time at `at` takes, its kind and worth; None when it is none."""
    word = pieces[at][2]
    for words, row in lexicon.times.phrases.get(word, ()):
        if row.kind in TIMES and _stands(pieces, at, words):
            return len(words), row.kind, _worth(row.value)
    single = lexicon.times.single.get(word)
    return (1, single.kind, _worth(single.value)) if single else None


def _worth(written: str | None) -> float:
    """What the value of a row is worth; 0 for one that is no number."""
    return float(written) if written and written.replace(".", "", 1).isdigit() else 0.0


def value(written: str) -> float:
    """What figures are worth as the press writes them: 100 000, 100.000, 100,000; 1,5 and 1.5."""
    if THOUSANDS.fullmatch(written) and not _decimal(written):
        whole, comma, rest = written.replace(" ", "").replace(".", "").partition(",")
        if comma and len(rest) % 3 == 0 and "." not in written and " " not in written:
            return float(written.replace(",", ""))
        return float(f"{whole}.{rest or 0}")
    return float(written.replace(" ", "").replace(",", "."))


def _decimal(written: str) -> bool:
    """Whether a number with one mark and three figures behind it is a fraction: 0,125."""
    return written.startswith("0")
