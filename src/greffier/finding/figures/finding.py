"""Figures of a page: sentences with a number, read, refused when they count nothing, attributed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from greffier.finding.dates import Age
from greffier.finding.figures.alike import in_unit, of_another, told_alike
from greffier.finding.figures.asked import asked_of
from greffier.finding.figures.attributing import innermost, told_when
from greffier.finding.figures.befalling import marks
from greffier.finding.figures.counted import Thing, states, thing
from greffier.finding.figures.going_on import (
    goes_on,
    listed,
    of_demand,
    of_the_same_day,
    past_incise,
    under_source,
)
from greffier.finding.figures.incised import incised_by
from greffier.finding.figures.known import (
    are_people,
    of_money,
    set_against,
    subject_counted,
    takes,
    those_counted,
)
from greffier.finding.figures.reading import Amount, amounts, ends, from_more, part_of_more, scale_of, scaled
from greffier.finding.figures.refusing import counts, is_all, is_part, is_subject, lasts, out_of, taken
from greffier.finding.figures.sorts import sorts, town
from greffier.finding.figures.sums import Told, meant, sum_of
from greffier.finding.figures.tallying import (
    counts_noun,
    source,
    stands_apart,
    taken_up,
    tallied_by,
)
from greffier.finding.figures.told_again import beside as source_beside
from greffier.finding.figures.told_again import gives_only
from greffier.finding.figures.widening import widened
from greffier.finding.figures.words import Word, cut
from greffier.finding.lemmas import content_lemmas
from greffier.finding.page import Page
from greffier.finding.places import place_after
from greffier.lexicon import Numbers, Times, key
from greffier.record import Figure, Span, Statement, TimeExpression
from greffier.record.figures import figure_id
from greffier.record.span import hull

MINUS = frozenset("-−–")


def figures(page: Page) -> Iterator[Figure]:
    """The figures of an article, in reading order."""
    times = page.of(TimeExpression)
    noise = tuple(passage.span for passage in page.article.noise)
    spans = tuple(t.span for t in times if t.type != "DURATION") + tuple(a.span for a in page.of(Age)) + noise
    told = Told()
    before: Figure | None = None
    for first, limit in _sentences(page, spans):
        around, number = page.parse.span(first, limit), page.parse.sentence_of[first]
        words = cut(page.text, around.start, around.end, page.lexicon)
        near = tuple(span for span in spans if span.meets(around))
        for amount in _each(page, words):
            if taken(Span(words[amount.plain].start, words[amount.last - 1].end), near):
                continue
            at, behind = page.at(words[amount.first].start), page.at(words[amount.last - 1].end - 1) + 1
            more = part_of_more(words, amount, page.lexicon.words("plural of"))
            amount, whole = more if more is not None else (amount, amount)
            counted = None if stands_apart(page, at, behind) else thing(page, words, whole)
            if not counts(page, words, amount, counted):
                if counted is not None and are_people(page, counted):
                    told.last = number, counted  # *Les huit hommes ont été jugés. Quatre ont été relâchés.*
                continue
            other = before is not None and around.covers(before.span)
            beside = told.last[1] if other and told.last is not None else None
            counted = set_against(page, at, of_money(page, at, amount, counted, beside), beside)
            counted = sum_of(page, words, amount, counted, told.money(number))
            counted = _others(page, words, amount, counted, near=other)
            if counted is not None and not lasts(page, counted.unit):
                told.keep(page, number, counted, scale_of(words, whole) if counted.measure else 1.0)
            start = page.at(words[amount.first].start)
            again = counted is None and (taken_up(page, start) or gives_only(page, start))
            known, asked = told.near(page, number, whole=again), told.last
            if counted is None and (known is None or counts_noun(page, at)):
                known = subject_counted(page, words, amount) or known
                told.last = told.last if known is None else (number, known)
            if counted is None:
                known = those_counted(page, words, amount, known, told.people)
                known = told.toll(page, start, known)
                known = meant(page, words, amount, known, told.money(number))
                known = told.people if known is None and is_subject(page, words, amount) else known
                known = (answer := asked_of(page, start, told.people, asked)) or known
            part = counted is None and out_of(page, words, amount)
            alike = counted is None and (
                told_alike(page, start, behind - 1) or source_beside(page, start) is not None
            )
            again_said = counted is None and is_all(page, words, amount)  # *300 tonnes selon X, 80 selon Y*
            here = (part or again or again_said or alike) and told.is_near(number, 1 if again else 0)
            here = here or (counted is None and (answer is not None or incised_by(page, start) is not None))
            known = known if takes(known, amount, here=here) else None
            if known is not None or not part or (other and before is not None and before.unit is None):
                if counted is None and known is not None:
                    amount = scaled(words, amount, told.scale) if known.measure else amount
                    told.go_on(number, known)
                    known = in_unit(known, of_another(page, start, behind - 1))
                one = _figure(page, words, amount, counted, counted or known)
                if again and known is not None:
                    one = of_the_same_day(page, before, one)
                before = past_incise(page, under_source(page, listed(page, goes_on(page, before, one))))
                yield (before := of_demand(page, before))


def _others(
    page: Page, words: tuple[Word, ...], amount: Amount, counted: Thing | None, *, near: bool
) -> Thing | None:
    """What is counted; None where its words but tell how some of those counted before it are.

    That is so behind *dont* and *en*, and behind another figure of the sentence (`near`).
    """
    part = is_part(page, words, amount)
    part = part or taken_up(page, page.at(words[amount.first].start))  # *en a déclaré 620 dangereux*
    tells = counted is not None and (part or near) and states(page, counted, part=part)
    return None if tells else counted


def _each(page: Page, words: tuple[Word, ...]) -> Iterator[Amount]:
    """The amounts of a sentence; those that a thing goes from and to, each by itself."""
    for amount in amounts(words):
        number = page.at(words[amount.first].start)
        changes = number and page.tokens[number - 1].lemma in page.lexicon.words("moving to")
        yield from (ends(words, amount) if changes else None) or (from_more(words, amount),)


def _sentences(page: Page, spans: tuple[Span, ...]) -> Iterator[tuple[int, int]]:
    """The sentences that hold a figure or a numeral outside `spans`, as token ranges."""
    (telling, forms), seen = _telling(page.lexicon.times, page.lexicon.numbers), -1
    told = (
        places
        for word, places in page.places.items()
        if word in forms or (not word.isalpha() and _is_no_word(word))
    )
    for at in sorted([at for places in told for at in places]):
        number, token = page.parse.sentence_of[at], page.tokens[at]
        if number == seen:
            continue
        found = (match.start() for match in telling.finditer(page.text, token.start, token.end))
        if any(not any(span.start <= k < span.end for span in spans) for k in found):
            seen = number
            yield page.parse.sentences[number]


def _is_no_word(word: str) -> bool:
    """Whether a word is no mark and has other signs than letters."""
    return word.isdigit() or (len(word) > 1 and not word.isalpha())


@lru_cache(maxsize=4)
def _telling(times: Times, numbers: Numbers) -> tuple[re.Pattern[str], frozenset[str]]:
    """What finds the words that a number cannot do without: figures, numerals, groups, scales; them alone."""
    numerals = [form for row in times.rows if row.kind == "number" for form in row.forms]
    others = [form for row in numbers.rows if row.kind in ("group", "groups", "scale") for form in row.forms]
    forms = sorted({form.split()[0] for form in (*numerals, *others)}, key=len, reverse=True)
    pattern = re.compile(rf"\d|\b(?:{'|'.join(map(re.escape, forms))})\b", re.IGNORECASE)
    return pattern, frozenset(map(key, forms))


def _figure(
    page: Page, words: tuple[Word, ...], amount: Amount, counted: Thing | None, known: Thing | None
) -> Figure:
    """The figure of an amount; `known` is what it counts, told by itself (`counted`) or just before."""
    low, high, hedge = amount.low, amount.high, amount.hedge
    late = _late_hedge(words, counted, page)
    if late is not None and hedge is None:
        hedge = Span(late.start, late.end)
        low, high = widened(low, high, late.row("after").width)
    if _below_zero(page, counted, words[amount.plain].start):
        low, high = -(high or 0.0), -(low or 0.0)
    span = _whole(page, words, amount, counted, hedge)
    head = page.at(words[amount.last - 1].start)
    statement = innermost(page.of(Statement), span)
    said = {one.said_span for one in page.of(Statement)}
    when = told_when(page, head, page.of(TimeExpression), said)
    placed = place_after(page, counted.last - 1 if counted else head)
    return Figure(
        id=figure_id(page.article.id, span),
        article=page.article.id,
        span=span,
        low=low,
        high=high,
        unit=known.unit if known else None,
        of=known.of.of(page.text) if known and known.of else "",
        of_span=known.of if known else None,
        place=placed,
        as_of=when.when if when else None,
        as_of_span=when.span if when else None,
        hedge=hedge,
        by=tallied_by(page, head, statement.hull if statement else None) or source(page, statement),
        statement=statement.id if statement else None,
        lemmas=(
            *content_lemmas(page, page.parse.span(*page.sentence(head))),
            *marks(
                page,
                known.of if known and not known.measure else None,
                head,
                part=is_part(page, words, amount),
                dated=when is not None,
            ),
            *sorts(
                page, page.at(span.start), counted.last if counted else head + 1, known.of if known else None
            ),
            *town(page, placed),
        ),
    )


def _below_zero(page: Page, counted: Thing | None, start: int) -> bool:
    """Whether degrees are counted and a minus sign stands right before the number."""
    text, cold = page.text, page.lexicon.words("below zero")
    if counted is None or counted.unit not in cold:
        return False
    return text[start - 1 : start] in MINUS and not text[max(0, start - 2) : start - 1].isalnum()


def _late_hedge(words: tuple[Word, ...], counted: Thing | None, page: Page) -> Word | None:
    """The hedge that stands right behind what is counted: *12 morts au moins*; None without one."""
    if counted is None:
        return None
    end = counted.of.end if counted.of else page.tokens[counted.last - 1].end
    after = next((word for word in words if word.start >= end), None)
    return after if after is not None and "after" in after.kinds else None


def _whole(
    page: Page, words: tuple[Word, ...], amount: Amount, counted: Thing | None, hedge: Span | None
) -> Span:
    """From hedge to number and unit of measure, a late hedge included."""
    parts = [Span(words[amount.first].start, words[amount.last - 1].end)]
    if counted is not None and counted.measure:
        parts.append(page.parse.span(counted.last - 1, counted.last))
    return hull((*parts, hedge) if hedge else tuple(parts))
