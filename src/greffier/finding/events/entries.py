"""The hour that opens an entry of a live feed dates what it tells as of now: *12h40 – La foule s'élance*."""

from __future__ import annotations

from greffier.finding.events.happening import Happening
from greffier.finding.page import Page
from greffier.record import TimeExpression

CLOSED = (".", "!", "?", "»", ")", "…")
"""How the line of an entry ends that is no headline of its own."""
OPENING, ENTRIES = 6, 3
"""Characters that may stand before the hour of an entry; entries that make a live feed."""


def entry_of(page: Page, one: Happening) -> TimeExpression | None:
    """The hour of the entry that a happening opens: in its first sentence, no *avait*; None for others."""
    hours = page.once(_hours)
    start = page.tokens[one.head].start
    line = page.text.rfind("\n", 0, start) + 1
    hour = hours.get(line) if len(hours) >= ENTRIES else None
    if hour is None or hour.when is None or told_before(page, one):
        return None
    first, _ = page.sentence(one.head)
    return hour if page.tokens[first].start <= hour.span.end + OPENING else None


def _hours(page: Page) -> dict[int, TimeExpression]:
    """The hours that open lines, by the start of the line."""
    found = dict[int, TimeExpression]()
    for time in page.of(TimeExpression):
        line = page.text.rfind("\n", 0, time.span.start) + 1
        end = page.text.find("\n", time.span.end)
        told = page.text[line : end if end >= 0 else None].rstrip().endswith(CLOSED)
        if time.type == "TIME" and time.span.start - line <= OPENING and "T" in time.value and told:
            found.setdefault(line, time)
    return found


def told_before(page: Page, one: Happening) -> bool:
    """Whether a happening is told by a verb in the imperfect or pluperfect, or by none that is finite."""
    if one.verb is None:
        return False
    group = (one.verb, *(k for k in page.parse.children[one.verb] if page.tokens[k].dep.startswith("aux")))
    return any("Tense=Imp" in page.tokens[k].morph for k in group)
