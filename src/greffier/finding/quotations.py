"""Quotations: stretches between quotation marks of any style, paragraph by paragraph, without any grammar.

Paragraphs that reopen an open mark belong to one quotation; an opener nothing closes ends with its paragraph.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

from greffier.finding.interviews import DASH, FEWEST, LONGEST, answers, replies, told_back
from greffier.finding.page import Page
from greffier.record import Span
from greffier.record.making import quickly_made
from greffier.record.span import hull, trimmed

PAIRS = {"«": "»", "“": "”", "„": "“", "‹": "›", "‟": "”"}
LOW = {"„": frozenset("“”")}
"""A low opening mark closes with either high one."""
CLOSERS = frozenset("»”›")
MARKS = frozenset('«»“”„‟‹›"')
_MARK = re.compile("[«»“”„‟‹›\"]|``|''|<<|>>")
_ASCII = {"<<": "«", "``": "“", ">>": "»", "''": "”"}
_BREAK = re.compile(r"\n+")
_NAMED = r"[\s–—-]*([A-ZÀ-Þ][\w.’'-]*(?: (?:de |du |d')?[A-ZÀ-Þ][\w.’'-]*){0,3})"
_LABEL = re.compile(_NAMED + r"\s*:\s+")
_LOOSE = re.compile(_NAMED + r"(?:\.|\s+[–—-])\s+")
"""A label that a stop or a dash closes, if it is a name told before: *Henri Castel. Nous…*."""
_CLASS = re.compile(r" [A-Z]$")
"""What ends the label of a class, which says nothing: *Groupe B : France - Suisse, à 21 heures*."""
_SAID = re.compile(r"[,!?…»] *\w+-(?:t-)?(?:il|elle|on|ils|elles|je)\b")
_WORD = re.compile(r"[A-Z]")


@quickly_made
@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between marks. `parts` leave the marks out, one part a paragraph; `outer` takes them in.

    `depth` is 0 for a quotation that lies in no other; `closed` is false when its closing mark is missing.
    """

    parts: tuple[Span, ...]
    outer: Span
    depth: int
    closed: bool

    @property
    def inner(self) -> Span:
        """From the first to the last quoted character."""
        return hull(self.parts)

    @property
    def turn(self) -> bool:
        """Whether it is a turn of an interview, which stands between no marks."""
        return self.outer == self.inner


@dataclass(slots=True)
class _Open:
    """A mark waiting for its closer: where it stands, where the current part began, the parts before."""

    mark: str
    at: int
    begins: int
    parts: list[Span] = field(default_factory=list)


def quotations(page: Page) -> Iterator[Quotation]:
    """All quotations outside noise, by their first character; inner ones come after the one they lie in."""
    noise = [n.span for n in page.article.noise]
    paragraphs = list(_paragraphs(page.text))
    turns = [*_turns(page.text, paragraphs), *_dashed(page.text, paragraphs)]
    if not turns:
        spoken = list(replies(page.text, paragraphs)) or list(told_back(page.text, paragraphs))
        spoken = spoken or list(answers(page, paragraphs))
        unlabelled = [_without_label(page.text, parts) for parts in spoken]
        turns = [Quotation(parts, hull(parts), 0, True) for parts in unlabelled]
    marked = list(_scan(page.text, paragraphs))
    inside = [
        replace(q, depth=q.depth + 1) if any(t.outer.covers(q.outer) for t in turns) else q for q in marked
    ]
    found = sorted([*turns, *inside], key=lambda q: (q.outer.start, -q.outer.end))
    yield from (q for q in found if not any(n.meets(q.outer) for n in noise))


def quoted_answers(page: Page) -> frozenset[int]:
    """Where an interview's answers between marks begin, each below a question; ask `page.once`.

    None where fewer than three do: a question may stand above a quotation by chance.
    """
    pairs = pairwise(_paragraphs(page.text))
    asks = [(a, b) for (a, end), (b, _) in pairs if page.text.endswith("?", a, end) and end - a <= LONGEST]
    starts = [b for a, b in asks if page.text[b] in PAIRS and page.text[a] not in PAIRS]
    return frozenset(starts if len(starts) > FEWEST else ())


def _without_label(text: str, parts: tuple[Span, ...]) -> tuple[Span, ...]:
    """The parts of an answer without the name of who gives it before a colon: *Général Roux : Non.*"""
    label = _LABEL.match(text, parts[0].start, parts[0].end)
    if label is None and (loose := _LOOSE.match(text, parts[0].start, parts[0].end)):
        label = loose if loose[1] in text[: parts[0].start] else None
    rest = trimmed(text, label.end(), parts[0].end) if label else None
    return (rest, *parts[1:]) if rest is not None else parts


def _turns(text: str, paragraphs: list[tuple[int, int]]) -> Iterator[Quotation]:
    """The answers of an interview: paragraphs that begin with the same short label and a colon."""
    labels = {(a, b): m for a, b in paragraphs if (m := _LABEL.match(text, a, b)) and not _CLASS.search(m[1])}
    initials = Counter(_initials(m[1]) for m in labels.values())
    asking = Counter(
        _initials(m[1]) for span, m in labels.items() if text[slice(*span)].rstrip().endswith("?")
    )
    for (_, end), match in labels.items():
        name = _initials(match[1])
        asks = 2 * asking[name] > initials[name] or len(match[1]) == 1  # the outlet's label, *Q :*
        if initials[name] > 1 and not asks:
            answer = trimmed(text, match.end(), end)
            if answer and text[answer.start] not in MARKS:
                yield Quotation((answer,), answer, 0, True)


def _dashed(text: str, paragraphs: list[tuple[int, int]]) -> Iterator[Quotation]:
    """The turns of a dialogue: paragraphs with a dash before them, some with an incise, few with marks."""
    turns = [(match.end(), end) for start, end in paragraphs if (match := DASH.match(text, start, end))]
    marked = sum(_MARK.search(text, start, end) is not None for start, end in turns)
    spoken = any(_SAID.search(text, start, end) for start, end in turns)
    if len(turns) > 2 and spoken and 4 * marked < len(turns):
        for start, end in turns:
            turn = trimmed(text, start, end)
            if turn is not None and text[turn.start] not in MARKS:
                yield Quotation((turn,), turn, 0, True)


def _initials(label: str) -> str:
    """The capitals of a label without accents: one for *Étienne Valcourt* and for *E. V.*"""
    return "".join(_WORD.findall(unicodedata.normalize("NFD", label)))


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for gap in _BREAK.finditer(text):
        if text[at : gap.start()].strip():
            yield at, gap.start()
        at = gap.end()
    if text[at:].strip():
        yield at, len(text)


def _scan(text: str, paragraphs: list[tuple[int, int]]) -> Iterator[Quotation]:
    pending: list[_Open] = []
    for number, (start, end) in enumerate(paragraphs):
        follows = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
        yield from _scan_paragraph(text, start, end, pending)
        while pending and not _reopens(text, follows, pending[0]):
            opened = pending.pop()
            yield from _finish(
                text, opened, _unclosed_end(text, opened, end), end, len(pending), closed=False
            )
        for opened in pending:
            if part := trimmed(text, opened.begins, end):
                opened.parts.append(part)


def _reopens(text: str, paragraph: tuple[int, int] | None, opened: _Open) -> bool:
    """Whether the next paragraph goes on with the quotation: it begins with the same opener, or a closer."""
    if paragraph is None:
        return False
    first = text[slice(*paragraph)].lstrip()[:1]
    return first == opened.mark or (first == PAIRS.get(opened.mark) and first in CLOSERS)


def _scan_paragraph(text: str, start: int, end: int, pending: list[_Open]) -> Iterator[Quotation]:
    body = start + len(text[start:end]) - len(text[start:end].lstrip())
    for opened in pending:
        opened.begins = body
    for match in _MARK.finditer(text, start, end):
        mark, at, after = _ASCII.get(match[0], match[0]), match.start(), match.end()
        if at == body and pending and mark in (pending[0].mark, PAIRS.get(pending[0].mark)):
            pending[0].begins = after
        elif _opens(text, mark, at, after, end, pending):
            yield from _cut_unclosed(text, mark, at, end, pending)
            pending.append(_Open(mark, at, after))
        elif (level := _level(mark, pending)) is not None:
            opened = pending[level]
            yield from _finish(text, opened, at, after, level, closed=True)
            del pending[level:]


def _opens(text: str, mark: str, at: int, after: int, end: int, pending: list[_Open]) -> bool:
    if mark == '"':
        if any(o.mark == '"' for o in pending):
            return text[at - 1].isspace() and after < end and not text[after].isspace()
        if at and text[at - 1].isdigit():
            return False  # *en 9"81*
        return (after < end and not text[after].isspace()) or at == 0 or text[at - 1] in "\n :"
    if mark == "“" and any(o.mark == "„" for o in pending):
        return False
    return mark in PAIRS


def _level(mark: str, pending: list[_Open]) -> int | None:
    """Position in `pending` of the mark that this one closes, None when it closes nothing."""
    for level in range(len(pending) - 1, -1, -1):
        opener = pending[level].mark
        if opener == mark == '"' or PAIRS.get(opener) == mark or mark in LOW.get(opener, ()):
            return level
    return None


def _cut_unclosed(text: str, mark: str, at: int, end: int, pending: list[_Open]) -> Iterator[Quotation]:
    """End a quotation that lacks its closer when another opens and too few closers are left for both."""
    if not pending or pending[-1].mark != mark:
        return
    closers = text.count(PAIRS.get(mark, mark), at, end)
    openers = text.count(mark, at, end)
    if mark == '"' or closers <= openers - 1 + (len(pending) - 1):
        opened = pending.pop()
        stop = _last_stop(text, opened.begins, _unclosed_end(text, opened, at))
        yield from _finish(text, opened, stop, stop, len(pending), closed=False)


def _last_stop(text: str, start: int, limit: int) -> int:
    """Behind the last full stop in `start`–`limit`, where the article's own words begin; else `limit`."""
    stops = [m.end(1) for m in re.finditer(r"([.!?…])\s", text[start:limit])]
    return start + stops[-1] if stops else limit


def _unclosed_end(text: str, opened: _Open, limit: int) -> int:
    """Where an unclosed quotation ends: with its first sentence when a plain one follows, else at `limit`."""
    incise = re.compile(r"[,!?…]\s+(?:a|ont|avait|s['’]est)(?:-t)?[- ]\w+", re.U).search(
        text, opened.begins, limit
    )
    return incise.start() if incise else limit


def _finish(
    text: str, opened: _Open, stop: int, outer: int, depth: int, *, closed: bool
) -> Iterable[Quotation]:
    last = trimmed(text, opened.begins, stop)
    parts = (*opened.parts, last) if last else tuple(opened.parts)
    if parts:
        yield Quotation(parts, Span(opened.at, max(outer, parts[-1].end)), depth, closed)
