"""Orders: which of two events comes first, and by how much, where one sentence says so.

*Deux jours après l'attaque*, *la veille du sommet*, *l'appel précède les pourparlers du 10 janvier*, *a
déclaré avant les pourparlers*. Days are named by the time expression that dates an event, else by its report.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from greffier.finding.dates.tense import plain_tense
from greffier.finding.events.days import day_of
from greffier.finding.events.happening import Happening
from greffier.finding.page import Page
from greffier.record import EventReport, Order, Span, Statement, TimeExpression
from greffier.record.clues import Strength, Unit
from greffier.record.dates import time_id

LENGTH = re.compile(r"P(\d+|X)([DWMY])")
VAGUE = {
    "D": (2, 15),
    "W": (13, 60),
    "M": (50, 400),
    "Y": (700, 8000),
}  # days of *quelques jours*, *semaines*
SOON, BRIEFED = 31, 1  # days before an event in which it is spoken of; after it, that its eve is still told
Reach = tuple[Strength, Unit, int | None, int | None]
BESIDE = 3  # characters between *mercredi* and *un jour après*


_BEFORE: tuple[Reach, ...] = (("said", "D", None, 0), ("usual", "D", -SOON, 0))


def orders(page: Page) -> Iterator[Order]:
    """What sentences say of the order of two events, in reading order."""
    before, after = page.lexicon.words("before"), page.lexicon.words("after")
    preceding, anchors = page.lexicon.words("preceding"), page.once(_anchors)
    for at in sorted({*page.where(before | after), *anchors, *page.where_lemma(preceding)}):
        word = page.keys[at]
        if word in before or word in after:
            yield from _beside(page, at, -1 if word in before else 1)
        elif at in anchors:
            yield from _eve(page, at, anchors[at])
        elif page.lemmas[at] in preceding:
            yield from _preceding(page, at)


def _anchors(page: Page) -> dict[int, TimeExpression]:
    """*La veille*, *le lendemain* before *de*: by the token of that *de*."""
    single, found = page.lexicon.times.single, dict[int, TimeExpression]()
    for time in page.of(TimeExpression):
        last = page.at(time.span.end - 1)
        row = single.get(page.keys[last]) if last >= 0 else None
        if row is not None and row.kind == "anchor" and last + 1 < len(page.keys):
            found[last + 1] = time
    return found


def _eve(page: Page, at: int, time: TimeExpression) -> Iterator[Order]:
    """*La veille du sommet*: the day before it."""
    row = page.lexicon.times.single[page.keys[at - 1]]
    day = day_of(page, page.tokens[at].head) if page.tokens[at].head > at else None
    if day is not None and row.value is not None:
        words = Span(time.span.start, page.tokens[page.tokens[at].head].end)
        step = int(row.value)
        yield replace(_order(page, time.id, day, words, step, step), grain="D")
        yield from _past(page, time)


def _beside(page: Page, at: int, side: int) -> Iterator[Order]:
    """What *avant* or *après* and an event say: of the length before it, else of the verb it belongs to."""
    head = page.tokens[at].head
    day = day_of(page, head) if head > at else None
    if day is None:
        return
    length, end = _length_before(page, at), page.tokens[head].end
    if length is not None:
        about = _day_before(page, length)
        words = Span((about or length).span.start, end)
        for strength, unit, least, most in _reach(length, side):
            yield _order(page, (about or length).id, day, words, least, most, unit, strength)
        if about is None:
            yield from _past(page, length)
        return
    yield from _of_verb(page, day, page.tokens[head].head, Span(page.tokens[at].start, end), side)


def _of_verb(page: Page, day: str, verb: int, words: Span, side: int) -> Iterator[Order]:
    """*A déclaré avant les pourparlers*: the day of what the verb tells, or that of publication."""
    own = _told_at(page, verb)
    if own is not None and own != day:
        least, most = (None, 0) if side < 0 else (0, None)
        yield _order(page, own, day, words, least, most)
    elif side < 0 and _says(page, verb) and not _held(page, day):
        yield _order(page, page.article.id, day, words, -SOON, BRIEFED, strength="usual")


def _preceding(page: Page, at: int) -> Iterator[Order]:
    """*L'appel précède de deux jours les pourparlers*: the one is before the other."""
    under = [(page.tokens[k].dep, k) for k in page.parse.children[at]]
    subject = next((k for dep, k in under if dep.startswith("nsubj") and ":pass" not in dep), None)
    thing = next((k for dep, k in under if dep in ("obj", "obl:arg") and k > at), None)
    if subject is None or thing is None:
        return
    if page.keys[subject] in page.lexicon.words("subject relative"):
        subject = page.tokens[at].head
    begin, end = page.sentence(at)
    first, second = day_of(page, subject, range(begin, at)), day_of(page, thing, range(at, end))
    if first is None or second is None or first == second:
        return
    words = Span(page.tokens[subject].start, page.tokens[thing].end)
    length = next((time for k, time in page.once(_lengths).items() if at < k < thing), None)
    for strength, unit, least, most in _reach(length, -1) if length is not None else _BEFORE:
        yield _order(page, first, second, words, least, most, unit, strength)


def _order(
    page: Page,
    about: str,
    anchor: str,
    words: Span,
    least: int | None,
    most: int | None,
    unit: Unit = "D",
    strength: Strength = "said",
) -> Order:
    article = page.article.id
    return Order(
        about, article, words, strength, anchor=anchor, unit=unit, least=least, most=most, grain="event"
    )


def _past(page: Page, time: TimeExpression) -> Iterator[Order]:
    """What is told in the past is not after publication."""
    if plain_tense(page, time.span) == "past":
        yield _order(page, time.id, page.article.id, time.span, None, 0)


def _length_before(page: Page, at: int) -> TimeExpression | None:
    """The length of time that ends right before a token: *deux jours* before *après*."""
    found = page.once(_lengths).get(at - 1)
    return found if found is not None and LENGTH.fullmatch(found.value) else None


def _lengths(page: Page) -> dict[int, TimeExpression]:
    """Lengths of time, by their last tokens."""
    return {page.at(time.span.end - 1): time for time in page.of(TimeExpression) if time.type == "DURATION"}


def _day_before(page: Page, length: TimeExpression) -> TimeExpression | None:
    """The day that stands right before a length: *mercredi, deux jours après l'attaque*."""
    ends, start = page.once(_days_by_end), length.span.start
    near = (ends[at] for at in range(start - BESIDE, start) if at in ends)
    return next((day for day in near if page.text[day.span.end : start].strip() in ("", ",")), None)


def _days_by_end(page: Page) -> dict[int, TimeExpression]:
    return {time.span.end: time for time in page.of(TimeExpression) if time.type in ("DATE", "TIME")}


def _reach(length: TimeExpression, side: int) -> Iterator[Reach]:
    """How far off a length puts a day: as it says; vaguely for *quelques jours*."""
    number, letter = LENGTH.fullmatch(length.value).groups()  # type: ignore[union-attr]
    unit: Unit = letter  # type: ignore[assignment]
    if number == "X":
        ends = sorted(side * days for days in VAGUE[unit])
        yield ("usual", "D", ends[0], ends[1])
        return
    count = side * int(number)
    if length.bound in ("before", "after"):
        near, far = sorted((0, count)) if length.bound == "before" else (count, None)
        least, most = (near, far) if far is not None or side > 0 else (None, near)
        yield ("said", unit, least, most)
        return
    slack = 0 if unit == "D" and length.bound == "on" else 1 if unit != "D" else 2
    yield ("said", unit, count - slack, count + slack)


def _told_at(page: Page, verb: int) -> str | None:
    """The id of the day told for what a verb tells: of its event, else of its saying; None for neither."""
    word = page.tokens[verb]
    for report in page.of(EventReport):
        if report.when_span is not None and report.span.start <= word.start < report.span.end:
            return time_id(page.article.id, report.when_span)
    for said in _sayings(page, verb):
        if said.said_span is not None:
            return time_id(page.article.id, said.said_span)
    return None


def _sayings(page: Page, verb: int) -> list[Statement]:
    """The statements whose cue is a verb."""
    word = page.tokens[verb]
    return [s for s in page.of(Statement) if s.cue is not None and s.cue.start <= word.start < s.cue.end]


def _says(page: Page, verb: int) -> bool:
    """Whether a verb, or the one whose subject or clause it is a participle of, is a cue without a day."""
    above = page.tokens[page.tokens[verb].head]
    chain = {"advcl": (above.index,), "acl": (above.head,)}.get(page.tokens[verb].dep, ())
    return any(_sayings(page, one) for one in (verb, *chain))


def _held(page: Page, day: str) -> bool:
    """Whether the article dates an event itself, or tells that it has begun: *lors des pourparlers*."""
    report = next((one for one in page.of(EventReport) if one.id == day), None)
    if report is None:
        return True
    alike = [one for one in page.of(Happening) if one.row.label == report.label]
    return any(_begun(page, one) for one in alike)


def _begun(page: Page, one: Happening) -> bool:
    """Whether a happening is told in the past, or stands behind *lors de*, *après*, *à l'issue de*."""
    verb = one.verb
    if verb is not None:
        group = (verb, *(k for k in page.parse.children[verb] if page.tokens[k].dep.startswith("aux")))
        if any("Tense=Past" in page.tokens[k].morph or "Tense=Imp" in page.tokens[k].morph for k in group):
            return True
    return any(
        word in page.lexicon.words("in its course") for word in page.keys[max(one.first - 3, 0) : one.first]
    )
