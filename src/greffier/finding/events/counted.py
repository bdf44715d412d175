"""The day of an event that another day is counted from: *ont fui lundi, deux jours après l'attaque*."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from greffier.finding.events.doers import whole
from greffier.finding.events.happening import Happening
from greffier.finding.page import Page
from greffier.record import TimeExpression, When

DAYS = re.compile(r"P(\d+)D")
BEFORE = 6
"""Tokens before an event, at most, among which *après, avant, au lendemain de* stand."""


def steps_to(page: Page, one: Happening) -> int | None:
    """Days from an event to another day told by it, 2 for *deux jours après l'attaque*; None for none."""
    at = _opening(page, one)
    if at is None:
        return None
    words = page.lexicon.words
    if page.keys[at] in words("after") or page.keys[at] in words("before"):
        length = next((t for t in page.of(TimeExpression) if page.at(t.span.end - 1) == at - 1), None)
        found = DAYS.fullmatch(length.value) if length is not None and length.bound == "on" else None
        return (int(found[1]) * (1 if page.keys[at] in words("after") else -1)) if found else None
    row = page.lexicon.times.single.get(page.keys[at - 1]) if at else None
    return int(row.value) if row is not None and row.kind == "anchor" and row.value else None


def has_own_day(page: Page, one: Happening, times: Sequence[TimeExpression]) -> bool:
    """Whether *de* leads from an event's noun to its own day: *trois jours après l'attaque du 3 mars*."""
    if one.row.kind != "noun":
        return False
    behind = (page.at(t.span.start) for t in times if t.when is not None)
    return any(
        one.last <= at <= one.last + 2
        and (page.keys[at] in page.lexicon.words("de") or page.keys[at - 1] in page.lexicon.words("de"))
        for at in behind
    )


def day_after(page: Page, one: Happening, times: Sequence[TimeExpression]) -> When | None:
    """The day of a verb told with *trois jours après l'attaque du 3 mars*; None where nothing tells it."""
    if one.row.kind != "verb":
        return None
    for other in page.of(Happening):
        if page.tokens[other.head].head != one.head or not has_own_day(page, other, times):
            continue
        steps = steps_to(page, other)
        found = day_counted(-steps, times) if steps is not None else None
        if found is not None:
            return found
    return None


def _opening(page: Page, one: Happening) -> int | None:
    """The *après, avant* or *de* right before an event's noun phrase, or before the *que* of its clause."""
    if one.row.kind == "noun":
        at = whole(page, one.head)
        cases = [k for k in page.parse.children[at] if k < at and page.tokens[k].dep == "case"]
        return cases[0] if cases and at - cases[0] <= BEFORE else None
    verb = one.verb if one.verb is not None else one.head
    if page.tokens[verb].dep == "conj":
        verb = page.tokens[verb].head  # deux jours après que X a tiré et tué Y
    marks = [k for k in page.parse.children[verb] if page.tokens[k].dep == "mark" and k < verb]
    after = page.lexicon.words("after") | page.lexicon.words("before")
    return next((k for mark in marks for k in (mark, mark - 1) if page.keys[k] in after), None)


def day_counted(one: int, times: Sequence[TimeExpression]) -> When | None:
    """The day so many days before the only day that a sentence tells; None where it tells none or several."""
    told = [t.when for t in times if t.type in ("DATE", "TIME") and t.when is not None]
    days = {(when.start[:10], when.end[:10]) for when in told}
    if len(days) != 1 or (day := next(iter(days)))[0] != day[1]:
        return None
    found = (date.fromisoformat(day[0]) - timedelta(days=one)).isoformat()
    return When(found, found, f"reckoned from {day[0]}, told beside it", told[0].text)
