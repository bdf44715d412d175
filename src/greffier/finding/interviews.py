"""The answers of an interview without labels: behind questions that say *vous*, or in the first person."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from greffier.finding.page import Page
from greffier.lexicon import key
from greffier.record import Span
from greffier.record.span import trimmed

FEWEST = 2
"""How many questions that say *vous* make an interview."""

LONGEST = 300
"""A longer paragraph is no question."""

QUOTES = frozenset('«“"')
QUOTED = re.compile('«[^»]*»|“[^”]*”|"[^"]*"')

BOLD = ("**", "__")
"""Marks around what is set in bold in a text without layout."""

OPEN_ENDS = ("?", "…", "...")
"""How a question may end, or what is left to the other to go on with."""

MARKS = frozenset('«“"—–-•')
DASH = re.compile(r"\s*[—–]\s*(?!\d)")
"""What opens a turn of a dialogue."""
Paragraph = tuple[int, int]


def answers(page: Page, paragraphs: Sequence[Paragraph]) -> Iterator[tuple[Span, ...]]:
    """The paragraphs of each answer, in reading order; none where the text is no interview.

    All that stands between two questions is one answer; behind the last, the paragraph next to it.
    """
    asked = [_asks(page, *paragraph) for paragraph in paragraphs]
    plain = _plainly_asked(page, paragraphs, 1 if any(asked) else FEWEST)
    if not any(asked) and not any(plain):
        return
    paired = [_pair(page.text, paragraphs, number) for number in range(len(paragraphs))]
    asked = _with_pairs(page.text, paragraphs, _with_bold(page, paragraphs, asked), paired)
    asked = [one or other for one, other in zip(asked, plain, strict=True)]
    announced = _announced(page)
    if sum(asked) < FEWEST and announced is None:
        return
    asked = _with_alternate(page, paragraphs, asked, announced)
    last = max(number for number, question in enumerate(asked) if question)
    number = 1
    while number < len(paragraphs):
        first, number = number, number + 1
        led = asked[first - 1] or (paired[first] and _is_short(paragraphs[first - 1]))
        if not led or asked[first]:
            continue
        while first < number <= last and not asked[number] and not any(paired[first : number + 2]):
            number += 1
        spans = tuple(s for p in paragraphs[first:number] if (s := trimmed(page.text, *p)))
        if spans and page.text[spans[0].start] not in MARKS:
            yield spans


def replies(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[tuple[Span, ...]]:
    """The answers of an interview whose turns all open with a dash: every second one, from the second on.

    None where the turns before them are no questions, or those that answer ask as often.
    """
    turns = [number for number, paragraph in enumerate(paragraphs) if DASH.match(text, *paragraph)]
    asked = [text[slice(*paragraphs[number])].rstrip().endswith("?") for number in turns]
    questions = sum(asked[::2])
    if questions < FEWEST or 2 * questions < len(asked[::2]) or 4 * sum(asked[1::2]) > questions:
        return
    for number, behind in zip(turns[1::2], [*turns[2::2], turns[-1] + 1], strict=False):
        start = DASH.match(text, *paragraphs[number])
        spoken = [(start.end() if start else 0, paragraphs[number][1]), *paragraphs[number + 1 : behind]]
        if spans := tuple(s for p in spoken if (s := trimmed(text, *p)) is not None):
            yield spans


def told_back(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[tuple[Span, ...]]:
    """The answers of an interview that alone open with a dash, each below a paragraph without one.

    None where fewer than half of those above are questions, or an answer is one.
    """
    dashed = [bool(DASH.match(text, *paragraph)) for paragraph in paragraphs]
    asked = [text[slice(*paragraph)].rstrip().endswith("?") for paragraph in paragraphs]
    turns = [number for number, one in enumerate(dashed) if one and number and not dashed[number - 1]]
    questions = sum(asked[number - 1] for number in turns)
    if questions < FEWEST or len(turns) < sum(dashed) or 2 * questions < len(turns):
        return
    if any(asked[number] for number in turns):
        return
    for number in turns:
        start = DASH.match(text, *paragraphs[number])
        if start and (span := trimmed(text, start.end(), paragraphs[number][1])) is not None:
            yield (span,)


def _with_bold(page: Page, paragraphs: Sequence[Paragraph], asked: Sequence[bool]) -> list[bool]:
    """The questions found, with all paragraphs set in bold where most that are bold are questions."""
    bold = [page.text[start:end].strip() for start, end in paragraphs]
    marked = [len(words) > 4 and words[:2] == words[-2:] and words[:2] in BOLD for words in bold]
    questions = sum(words[:-2].endswith("?") for words, one in zip(bold, marked, strict=True) if one)
    if questions < FEWEST or 2 * questions < sum(marked):
        return list(asked)
    return [question or one for question, one in zip(asked, marked, strict=True)]


def _with_pairs(
    text: str, paragraphs: Sequence[Paragraph], asked: Sequence[bool], paired: Sequence[bool]
) -> list[bool]:
    """The questions found, with those that say no *vous* but stand right above their answer."""
    above = [*paired[1:], False]
    ends = [text[start:end].rstrip().endswith("?") and text[start] not in MARKS for start, end in paragraphs]
    both = [ends[n] and above[n] and _is_short(paragraph) for n, paragraph in enumerate(paragraphs)]
    return [one or other for one, other in zip(asked, both, strict=True)]


def _with_alternate(
    page: Page, paragraphs: Sequence[Paragraph], asked: Sequence[bool], announced: int | None
) -> list[bool]:
    """The questions found, with those among every second paragraph that ask, or tell someone of himself.

    *La police dit que vous avez désobéi.* None is added where questions stand at odds with that order.
    Where an interview is announced, any short paragraph of the order behind the notice that ends with a
    question mark or dots is one.
    """
    known = [number for number, question in enumerate(asked) if question]
    first, last = known[0], known[-1]
    if announced is not None:
        behind = next((n for n, (start, _) in enumerate(paragraphs) if start > announced), first)
        first, last = behind + (known[0] - behind) % 2, len(paragraphs)
    turns = range(min(first, known[0]), last, 2)
    if any((number - known[0]) % 2 for number in known):
        return list(asked)
    short = [n for n in turns if _is_short(paragraphs[n]) and page.text[paragraphs[n][0]] not in MARKS]
    told = [n for n in short if _tells_hearer(page, *paragraphs[n])]
    if announced is not None:
        told += [n for n in short if page.text[slice(*paragraphs[n])].rstrip().endswith(OPEN_ENDS)]
    return [question or number in told for number, question in enumerate(asked)]


def _plainly_asked(page: Page, paragraphs: Sequence[Paragraph], fewest: int) -> list[bool]:
    """The short paragraphs that are questions without *vous*, answered below in the first person.

    None where fewer than `fewest` are so, or fewer than half of all questions: explainers ask as well.
    """
    texts = [page.text[slice(*paragraph)].strip() for paragraph in paragraphs]
    ends = [text.endswith("?") and len(text) <= LONGEST and text[0] not in QUOTES for text in texts]
    questions = [n for n, one in enumerate(ends[:-1]) if one and not ends[n + 1]]
    own = page.lexicon.words("myself") | page.lexicon.words("ourselves")
    told = [n for n in questions if not own.isdisjoint(_unquoted(texts[n + 1]))]
    enough = len(told) > fewest and 2 * len(told) >= len(questions)
    return [enough and n in questions for n in range(len(paragraphs))]


def _unquoted(text: str) -> list[str]:
    """The words of a paragraph outside quotation marks, folded, with those before an apostrophe alone too."""
    bare = key(QUOTED.sub(" ", text)).replace("-", " ")
    return [*bare.split(), *re.findall(r"\b\w'", bare)]


def _announced(page: Page) -> int | None:
    """The character of the notice that words were taken down, in a line of noise too; None without one."""
    noted = page.lexicon.words("taken down")
    for talk in re.finditer("|".join(sorted(page.lexicon.words("interview notice"))), page.text, re.I):
        behind = page.text[talk.end() : talk.end() + LONGEST].split(maxsplit=1)
        if behind and key(behind[0]) in noted:
            return talk.start()
    return None


def _tells_hearer(page: Page, start: int, end: int) -> bool:
    """Whether a paragraph asks something, or says *vous*."""
    words = page.text[start:end].strip()
    hearer = page.lexicon.words("hearing") | page.lexicon.words("your")
    return words.endswith("?") or not hearer.isdisjoint(_words(words))


def _words(text: str) -> list[str]:
    return key(text).replace("-", " ").replace("'", " ").split()


def _is_short(paragraph: Paragraph) -> bool:
    return paragraph[1] - paragraph[0] <= LONGEST


def _asks(page: Page, start: int, end: int) -> bool:
    """Whether a paragraph is a question to someone: it ends so, and says *vous* outside quotation marks."""
    words = page.text[start:end].strip().strip("*_")
    if not words.endswith("?") or len(words) > LONGEST or words[0] in MARKS:
        return False
    hearer = page.lexicon.words("hearing") | page.lexicon.words("your")
    return not hearer.isdisjoint(_words(words))


def _pair(text: str, paragraphs: Sequence[Paragraph], number: int) -> bool:
    """Whether the paragraph is the second of two lines that stand apart from all others."""
    start, end = paragraphs[number]
    first = paragraphs[number - 1]
    close = "\n\n" not in text[first[1] : start]
    alone = number < 2 or "\n\n" in text[paragraphs[number - 2][1] : first[0]]
    last = number + 1 == len(paragraphs) or "\n\n" in text[end : paragraphs[number + 1][0]]
    return close and alone and last
