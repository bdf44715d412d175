"""An article's text cut into paragraphs and pieces, exactly as read, with marks laid over it.

Joined in order, the pieces of all paragraphs and the white space between them are the text, to the character.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import escape

from greffier.record import Article, Sheet, Span

_LONGEST = 6_000
_PAGE, _CARD, _FACT = 180_000, 3_000, 1_200
"""Bytes of a page, of a statement's card and of another fact's with their marks."""
_DENSE = 8
"""Bytes that a character of an article may cost, with the facts that may stand in it."""
_BLANK = re.compile(r"[^\S\n]*\n(?:[^\S\n]*\n)+")
_LINE = re.compile(r"\s*\n")
_BREAKS = re.compile(r"[ \t\n\r\f\v\x1c-\x1f\x85\u2028\u2029]+")
_STEERING = re.compile("[\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True, slots=True)
class Mark:
    """A highlight: the stretches of one fact. `label` is letter and number, `slot` ties it to its card."""

    anchor: str
    label: str
    manner: str
    depth: int
    slot: int | None
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """Words beside the highlights that play a part: noise, or cue, speaker… of the mark in `slot`."""

    part: str
    span: Span
    slot: int | None = None
    why: str = ""


Laid = tuple[Span, Mark | Note]


@dataclass(frozen=True, slots=True)
class Opening:
    """A mark that begins, or goes on (`first` is false) after an incise, a paragraph or a crossing mark."""

    mark: Mark
    first: bool


@dataclass(frozen=True, slots=True)
class Piece:
    """Text without a boundary inside, the marks that open before it and how many close after it."""

    text: str
    opens: tuple[Opening, ...]
    closes: int
    notes: tuple[Note, ...]
    steering: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch of text between blank lines; `start` is where it stands in the article."""

    start: int
    end: int
    pieces: tuple[Piece, ...]


def paragraphs(text: str) -> list[Span]:
    """Where paragraphs stand: between blank lines, line by line in a text without any; long ones are cut."""
    breaks = _BLANK if _BLANK.search(text.strip()) else _LINE
    at, found = 0, list[Span]()
    for gap in breaks.finditer(text):
        found.extend(_cut(text, at, gap.start()))
        at = gap.end()
    found.extend(_cut(text, at, len(text)))
    return found


def _cut(text: str, start: int, end: int) -> Iterator[Span]:
    """The stretch `start`–`end` in lengths a page can hold, cut at spaces; nothing when it is blank."""
    if not text[start:end].strip():
        return
    while end - start > _LONGEST:
        space = text.rfind(" ", start + _LONGEST // 2, start + _LONGEST) + 1 or start + _LONGEST
        yield Span(start, space)
        start = space
    yield Span(start, end)


def weighs(length: int, statements: int) -> bool:
    """Whether an article of this length with so many statements may outgrow one page."""
    return _DENSE * length + _CARD * statements >= _PAGE


def breaks(sheet: Sheet) -> tuple[int, ...]:
    """Where an article's second page begins, its third…, so that none outgrows a phone; () for nearly all."""
    text = sheet.article.text
    if not weighs(len(text), len(sheet.statements)):
        return ()
    cards = [(one.hull.start, _CARD) for one in sheet.statements]
    cards += [(one.span.start, _FACT) for one in sheet.events]
    cards += [(one.span.start, _FACT) for one in sheet.figures]
    cards = sorted([*cards, *((one.what.start, _FACT) for one in sheet.commitments)], reverse=True)
    found, weight = list[int](), 0
    for span in paragraphs(text):
        words = span.of(text)
        heavy = len(escape(words).encode("utf-8", "replace")) + 80 * len(_STEERING.findall(words))
        while cards and cards[-1][0] < span.end:
            heavy += cards.pop()[1]
        if weight and weight + heavy > _PAGE:
            found.append(span.start)
            weight = 0
        weight += heavy
    return tuple(found)


def laid(
    article: Article, spans: Sequence[Span], marks: Iterable[Mark], notes: Iterable[Note]
) -> Iterator[Paragraph]:
    """The paragraphs at `spans` with the marks and notes that fall into them."""
    starts = [span.start for span in spans]
    here: list[list[Laid]] = [[] for _ in spans]
    items: list[Mark | Note] = [*marks, *notes]
    for item in items:
        for span in item.spans if isinstance(item, Mark) else (item.span,):
            number = max(bisect_right(starts, span.start) - 1, 0)
            while number < len(spans) and spans[number].start < span.end:
                if spans[number].meets(span):
                    here[number].append((_clipped(span, spans[number]), item))
                number += 1
    opened: set[str] = set()
    for span, over in zip(spans, here, strict=True):
        yield Paragraph(span.start, span.end, tuple(_pieces(article.text, span, over, opened)))


def _clipped(span: Span, within: Span) -> Span:
    """The part of `span` that lies in `within`."""
    return Span(max(span.start, within.start), min(span.end, within.end))


def _pieces(text: str, span: Span, items: list[Laid], opened: set[str]) -> Iterator[Piece]:
    """One paragraph in pieces; marks are closed and opened again where two of them cross."""
    cuts = {span.start, span.end, *(end for at, _ in items for end in (at.start, at.end))}
    for steering in _STEERING.finditer(text, span.start, span.end):
        cuts.update(steering.span())
    edges = sorted(cuts)
    layers = [_active(items, start) for start in edges[:-1]]
    below: list[Mark] = []
    for number, (start, (over, notes)) in enumerate(zip(edges, layers, strict=False)):
        after = layers[number + 1][0] if number + 1 < len(layers) else []
        opens = tuple(Opening(mark, _first(mark, opened)) for mark in over[_shared(below, over) :])
        words = text[start : edges[number + 1]]
        steering_code = f"U+{ord(words):04X}" if _STEERING.fullmatch(words) else ""
        yield Piece(words, opens, len(over) - _shared(over, after), notes, steering_code)
        below = over


def _active(items: list[Laid], at: int) -> tuple[list[Mark], tuple[Note, ...]]:
    """Marks (outermost first) and notes over the character `at`."""
    over = [item for span, item in items if span.start <= at < span.end]
    marks = [item for item in over if isinstance(item, Mark)]
    marks.sort(key=lambda mark: (mark.depth, mark.spans[0].start, -mark.spans[-1].end, mark.anchor))
    return marks, tuple(item for item in over if isinstance(item, Note))


def _shared(left: list[Mark], right: list[Mark]) -> int:
    """How many marks, from the outermost, stay open between two pieces."""
    for number, (one, other) in enumerate(zip(left, right, strict=False)):
        if one is not other:
            return number
    return min(len(left), len(right))


def _first(mark: Mark, opened: set[str]) -> bool:
    """Whether this mark opens for the first time in its article; remembers that it has."""
    new = mark.anchor not in opened
    opened.add(mark.anchor)
    return new


def flattened(words: str) -> str:
    """`words` on one line; no-break spaces stay, as they keep guillemets with their words."""
    return _BREAKS.sub(" ", words).strip(" ")


def clipped(words: str, length: int = 160) -> str:
    """`words` on one line, cut at a word when they are longer than `length`."""
    flat = flattened(words[: 4 * length])
    if len(flat) <= length and len(words) <= 4 * length:
        return flat
    return flat[:length].rsplit(" ", 1)[0] + " […]"
