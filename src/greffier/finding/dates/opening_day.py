"""Weekdays of an article without publication, from the day in full that its opening tells its news of.

*La Suède a fermé ses ports mardi 14 novembre 2023. Des pêcheurs ont défilé mercredi*: the fifteenth.
"""

from __future__ import annotations

from datetime import date

from greffier.finding.dates.meaning import Skeleton, Weekly
from greffier.finding.dates.reckoning import IN_FULL, Outcome, of, within
from greffier.finding.dates.tense import Tense
from greffier.finding.page import Page
from greffier.lexicon import key

OPENING = 3
"""How many sentences open an article, its title among them."""
WEEK = 7
"""Days within which a weekday to come is meant."""


def opening_day(page: Page, skeleton: Skeleton, outcome: Outcome, tense: Tense | None) -> date | None:
    """The day that an opening tells its news of in full, with its weekday, not ahead; None for others."""
    at = page.at(skeleton.span.start)
    if outcome.period is None or outcome.how != IN_FULL or at < 0 or page.parse.sentence_of[at] >= OPENING:
        return None
    word = page.lexicon.times.single.get(key(page.tokens[at].text))
    told = word is not None and word.kind == "weekday" and outcome.period.first == outcome.period.last
    return outcome.period.first if told and tense in ("past", None) else None


def from_opening(meaning: Weekly, day: date, tense: Tense | None) -> Outcome | None:
    """A weekday in the past is the nearest to that day, one to come the next; None where that is open."""
    if meaning.direction is not None or meaning.weeks or not meaning.weekday or tense == "present":
        return None
    ahead = tense == "future"
    found = within(meaning, day, "future" if ahead else None)
    if found is None or (ahead and found.first == day) or abs((found.first - day).days) >= WEEK:
        return None
    return of(found, f"reckoned from {day.isoformat()}, told in the text")
