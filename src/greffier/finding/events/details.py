"""What an article adds to an event: how long, how many, by which medium, how often; each with its words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from greffier.finding.events.complements import governors
from greffier.finding.events.happening import Happening
from greffier.finding.grammar import phrase_end, phrase_start, top_of
from greffier.finding.page import Page
from greffier.lexicon import key
from greffier.record import Detail, Span, TimeExpression


def details_of(page: Page, one: Happening, times: Sequence[TimeExpression]) -> Iterator[Detail]:
    """Duration, medium and size of a happening, each with the words that tell it."""
    length = duration(page, one, times)
    if length is not None:
        yield Detail("duration", length.value, None, length.span)
    medium = medium_of(page, one)
    if medium is not None:
        yield Detail("format", key(medium.of(page.text)), None, medium)
    size = _size(page, one)
    if size is not None:
        yield size


def duration(page: Page, one: Happening, times: Sequence[TimeExpression]) -> TimeExpression | None:
    """How long a happening lasted: the duration of its clause or phrase; None when none is told."""
    for time in times:
        if time.type != "DURATION":
            continue
        inside = page.within(time.span)
        if not len(inside):
            continue
        top = top_of(page, inside)
        above = list(governors(page, top, 3))
        noun = one.row.kind == "noun"
        lasting = noun and any(
            page.lexicon.is_verb_of(page.tokens[k].text, "lasting verb") and page.tokens[one.head].head == k
            for k in above
        )
        behind = noun and one.last <= inside.start <= phrase_end(page, one.head) + 3 and one.head in above
        ahead = noun and _measures(page, inside, one)
        during = one.verb is not None and one.verb in above[:2] and _lasts(page, inside.start)
        if lasting or behind or ahead or during:
            return time
    return None


def _measures(page: Page, inside: range, one: Happening) -> bool:
    """*une heure et demie d'entretiens*: the duration stands before *de* and the noun."""
    after = inside.stop
    return (
        after + 1 <= one.head
        and page.tokens[after].text.lower() in page.lexicon.words("de")
        and one.head - after <= 2
    )


def _lasts(page: Page, first: int) -> bool:
    """Whether *pendant, durant* or nothing stands before the duration."""
    around = {page.tokens[k].text.lower() for k in range(max(first - 3, 0), first + 1)}
    return bool(around & page.lexicon.words("during"))


def medium_of(page: Page, one: Happening) -> Span | None:
    """The words for the medium of a meeting: *par visioconférence, au téléphone*."""
    first, last = page.sentence(one.head)
    near = range(max(first, one.head - 12), min(last, one.last + 12))
    for at in page.once(media):
        if at in near and not one.first <= at < one.last:
            before = page.tokens[at - 1].text.lower() if at else ""
            if before in ("par", "en", "au", "via"):
                return page.parse.span(at - 1, at + 1)
    return None


def media(page: Page) -> list[int]:
    """The tokens that are words for a medium of talks; ask `page.once` for them."""
    return page.where(page.lexicon.words("medium"))


def _size(page: Page, one: Happening) -> Detail | None:
    """How many the thing counts: *104 000 soldats*."""
    if one.thing is None:
        return None
    first = phrase_start(page.parse, one.thing)
    numbers = [k for k in range(first, one.thing) if page.tokens[k].pos == "NUM"]
    if not numbers:
        return None
    span = page.parse.span(numbers[0], numbers[-1] + 1)
    return Detail("number", span.of(page.text), page.tokens[one.thing].lemma, span)


def ordinal_of(page: Page, one: Happening) -> Span | None:
    """Words that count an event among its like: *leur deuxième appel, son deuxième en moins d'un mois*."""
    if one.row.kind != "noun":
        return None
    counting = page.lexicon.words("counting")
    last = page.sentence(one.head)[1]
    start = phrase_start(page.parse, one.head)
    for at in range(start, one.head):
        if page.keys[at] in counting:
            return page.parse.span(at, one.last)
    end = min(phrase_end(page, one.head) + 3, last)
    for at in range(one.last, end):
        if (
            page.keys[at] in counting
            and page.tokens[at - 1].pos == "DET"
            and page.tokens[at - 2].text in (",", "–", "-", "—", "(")
        ):
            return page.parse.span(at - 1, _until_mark(page, at, last))
    return None


def _until_mark(page: Page, at: int, limit: int) -> int:
    while at < limit and page.tokens[at].text not in (",", "–", "-", "—", ")", ".", ";", ":"):
        at += 1
    return at
