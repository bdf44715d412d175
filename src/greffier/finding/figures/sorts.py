"""What sort of amount a number is, in marks by which figures are compared.

A change (*une hausse de 300*), a rate (*40 par jour*), a share of someone's (*59 % des voix*), a part of
others (*parmi eux*), or said to be no more (*n'en compte que 40*).
"""

from __future__ import annotations

from collections.abc import Iterator

from greffier.finding.figures.attributing import clause_of
from greffier.finding.grammar import subject_children
from greffier.finding.page import Page
from greffier.lexicon import name_key
from greffier.record import Span
from greffier.record.figures import CHANGE, EXPECTED, ONLY, PART, RATE, SHARE, TOWN, WITHIN

BACK = 10
"""How many words before a number may say that it is a part, or no more: *ne compte que*."""
AHEAD = 6
"""How many words behind a number may say that it is told for each day, or more than before."""
SIGNS = frozenset("+−")


def sorts(page: Page, first: int, last: int, of: Span | None) -> Iterator[str]:
    """The marks of a number from the token `first` (its hedge) to the one before `last`, that counts `of`."""
    start, limit = page.sentence(first)
    end = max(
        (page.within(of)[-1] + 1 if of is not None and of.start >= page.tokens[first].start else last), last
    )
    before, behind = range(max(start, first - BACK), first), range(end, min(limit, end + AHEAD))
    if _changes(page, first, behind):
        yield CHANGE
    if (period := _period(page, behind)) is not None:
        yield f"{RATE}{period}"
    if _some_of(page, before, first, last):
        yield PART
    verb = clause_of(page, first)
    if verb is not None and verb < first and page.lemmas[verb] in page.lexicon.words("forecasting"):
        yield EXPECTED
    if _no_more(page, before):
        yield ONLY
    if any(" ".join(page.keys[k : k + 2]) in page.lexicon.words("there alone") for k in (*before, *behind)):
        yield WITHIN
    if of is not None and any(page.lemmas[k] in page.lexicon.words("shared out") for k in page.within(of)):
        yield f"{SHARE}{_holder(page, first)}"


def town(page: Page, place: Span | None) -> Iterator[str]:
    """The mark of a place that is a town's name alone: *à Lille*, not *à la frontière, en Inde*."""
    led, *name = page.within(place) if place is not None else (-1,)
    if (
        name
        and page.keys[led] in page.lexicon.words("à")
        and all(page.tokens[k].text.istitle() for k in name)
    ):
        yield f"{TOWN}{name_key(' '.join(page.tokens[k].text for k in name))}"


def _changes(page: Page, first: int, behind: range) -> bool:
    """Whether it says by how much something grew or shrank: *a reculé de 300*, *300 de plus*, *+ 3 %*."""
    if first and page.tokens[first - 1].text in SIGNS:
        return True
    if len(behind) > 1 and page.tokens[behind[0]].text == "(" and page.tokens[behind[1]].text in SIGNS:
        return True
    if any(" ".join(page.keys[k : k + 2]) in page.lexicon.words("more or less") for k in behind[:3]):
        return True
    changing = page.lexicon.words("changing")
    if first > 1 and page.keys[first - 1] in page.lexicon.words("bare de"):
        return any(
            page.lemmas[k] in changing for k in range(max(first - 4, page.sentence(first)[0]), first - 1)
        )
    verb = clause_of(page, first)
    told = subject_children(page, verb) if verb is not None and verb < first else ()
    return any(page.tokens[k].pos == "NOUN" and page.lemmas[k] in changing for k in told)


def _period(page: Page, behind: range) -> str | None:
    """For what length of time it is told, each time: *40 par jour*; None for most."""
    for at in behind:
        if page.tokens[at].text in (",", ";", ":", "(", ")", "«", "»"):
            return None
        if page.keys[at] in page.lexicon.words("each") and at + 1 < len(page.keys):
            row = page.lexicon.times.single.get(page.keys[at + 1])
            if row is not None and row.kind == "unit":
                return name_key(page.keys[at + 1])
    return None


def _some_of(page: Page, before: range, first: int, last: int) -> bool:
    """Whether it counts some of others: *parmi eux, trois…*, *trois d'entre eux*, *trois autres ports*."""
    among, others = (
        page.lexicon.words("some of them"),
        page.keys[last : last + 1] + page.keys[first - 1 : first],
    )
    if any(" ".join(page.keys[k : k + 2]) in among for k in (*before, last, last + 1)):
        return True
    return any(word in page.lexicon.words("others again") for word in others)


def _no_more(page: Page, before: range) -> bool:
    """Whether *ne … que* stands around the verb before it: *n'en compte que 40*."""
    words = [page.keys[k] for k in before]
    ne = next((n for n, word in enumerate(words) if word in page.lexicon.words("ne")), None)
    return ne is not None and any(word in page.lexicon.words("que") for word in words[ne + 1 :])


def _holder(page: Page, number: int) -> str:
    """Whose share it is: the name or noun of its clause's subject, plain; nothing without one told."""
    verb = clause_of(page, number)
    told = subject_children(page, verb) if verb is not None else []
    name = next((k for k in told if page.tokens[k].pos == "PROPN"), next(iter(told), None))
    return "" if name is None or page.tokens[name].pos == "PRON" else name_key(page.tokens[name].text)
