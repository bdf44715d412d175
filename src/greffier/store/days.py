"""Which days a pile speaks of, how much each matters, and which words tell of it.

The words by which an article says when it appeared name no day it speaks of.
"""

from __future__ import annotations

import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

LEDE = 300
"""How many characters below its headline an article has to come to its news."""
HEAD = 600
DATELINE = re.compile(
    r"\s*(?:[^\W\d_][^\n.–—]{0,60}?\W)?\d{1,2}(?:er)? [^\W\d_]{3,9}\.?(?: \d{4})?[^\n\w]{0,4}[–—-]"
)
"""Place and day at the beginning of a dispatch: *GENÈVE, 3 mars 2022 –*."""
FRESH = timedelta(days=7)
"""How old news may be: a weekday that an article names lies at most so far back."""

VOICE = "coalesce((SELECT voice FROM voice WHERE article = {0}), {0})"
DAY, END = "substr(coalesce(g.when_start, {0}), 1, 10)", "substr(coalesce(g.when_end, {0}), 1, 10)"
OPENED = f"""
SELECT a.id, {VOICE.format("a.id")}, {DAY.format("NULL")}, {END.format("NULL")},
    substr(a.published_start, 1, 10), substr(a.published_end, 1, 10), a.title, substr(a.text, 1, {HEAD})
FROM article a LEFT JOIN dating g ON g.of = a.id ORDER BY a.number
"""
TOLD = """
SELECT r.article, e.id, e.status, substr(e.when_start, 1, 10), substr(e.when_end, 1, 10), r.definite,
    w.start, w."end"
FROM event e JOIN event_member m ON m.event = e.id JOIN event_report r ON r.id = m.report
JOIN fact_span w ON w.fact = r.id AND w.role = 'told' AND w.position = 0 ORDER BY r.number
"""
NAMED = f"""
SELECT d.article, {DAY.format("d.when_start")}, d.start, d."end"
FROM date d JOIN article a ON a.id = d.article LEFT JOIN dating g ON g.of = d.id
WHERE NOT (instr(d.words, coalesce(a.published_text, '-')) AND d.when_start = a.published_start)
AND {DAY.format("d.when_start")} = {END.format("d.when_end")} ORDER BY d.article, d.start
"""
NEWS, DEED, NAME = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Words:
    """Words that tell of a day and their place: NEWS of an article, a held event (DEED), the day's NAME."""

    how: int
    published: str
    article: str
    start: int
    end: int


@dataclass(slots=True)
class Weighed:
    """A day: the voices that name it, report a held event of it, have it for their news; how often.

    `words` are those that tell of it best; `undated` are events an article has for news of that day without
    telling theirs.
    """

    day: str
    naming: set[str] = field(default_factory=set)
    reporting: set[str] = field(default_factory=set)
    news: set[str] = field(default_factory=set)
    times: int = 0
    words: Words | None = None
    undated: dict[str, None] = field(default_factory=dict)

    @property
    def voices(self) -> int:
        """How many independent voices tell of the day in any way."""
        return len(self.naming | self.reporting | self.news)

    @property
    def weight(self) -> tuple[int, int]:
        """How much the day matters: each voice counts one that names it, one more that reports an event of
        it, two more whose news it is; among equals, how often it is told of."""
        return len(self.naming) + len(self.reporting) + 2 * len(self.news), self.times

    def take(self, words: Words) -> None:
        """Take the words when they tell of the day better than those it has: as news, then the earliest."""
        if self.words is None or words.how < self.words.how or (
            words.how == self.words.how and words.published < self.words.published
        ):  # fmt: skip
            self.words = words


@dataclass(slots=True)
class _Opening:
    """How an article begins: its voice, its day if it is one, where dateline and lede start, its news."""

    voice: str
    published: str | None
    dateline: int
    start: int
    news: str | None = None
    undated: list[tuple[str, int, int]] = field(default_factory=list)

    @property
    def day(self) -> str | None:
        """The day of its news: one told in its lede, else the day it appeared."""
        return self.news or self.published

    def is_open(self, first: str | None, last: str | None) -> bool:
        """Whether an event of no day or of several may be of the day of the news."""
        return first is None or last is None or first <= (self.day or "") <= last

    def holds(self, at: int) -> bool:
        """Whether a place lies in the headline or the lede."""
        return at < self.start + LEDE


def weighed(db: sqlite3.Connection) -> dict[str, Weighed]:
    """All days that articles name, report a held event of or have for their news."""
    openings, days = dict(_openings(db)), defaultdict[str, Weighed](lambda: Weighed(""))
    for article, day, start, end in db.execute(NAMED):
        opening = openings[article]
        if opening.dateline <= start < opening.start:
            continue
        one = days[day]
        one.naming.add(opening.voice)
        one.times += 1
        news = opening.news is None and opening.holds(start) and _is_fresh(day, opening.published)
        if news:
            opening.news = day
            one.news.add(opening.voice)
        one.take(Words(NEWS if news else NAME, opening.published or "9", article, start, end))
    for article, event, status, first, last, definite, start, end in db.execute(TOLD):
        opening = openings[article]
        if status != "held":
            continue
        if first and first == last:
            one = days[first]
            one.reporting.add(opening.voice)
            one.naming.add(opening.voice)
            one.times += 1
            one.take(Words(DEED, opening.published or "9", article, start, end))
        elif not definite and opening.holds(start) and opening.is_open(first, last):
            opening.undated.append((event, start, end))
    _by_publication(days, openings)
    for day, one in days.items():
        one.day = day
    return dict(days)


def _by_publication(days: Mapping[str, Weighed], openings: Mapping[str, _Opening]) -> None:
    """Give undated events of a lede to the day of the news: one told in it, else the day of publication."""
    for article, opening in openings.items():
        if not opening.undated or opening.day is None:
            continue
        one = days[opening.day]
        one.news.add(opening.voice)
        one.times += len(opening.undated)
        one.undated |= dict.fromkeys(event for event, _, _ in opening.undated)
        below = [words for words in opening.undated if words[1] >= opening.start]
        _, start, end = (below or opening.undated)[0]
        one.take(Words(NEWS, opening.published or "9", article, start, end))


def _openings(db: sqlite3.Connection) -> Iterator[tuple[str, _Opening]]:
    """How each article begins, by its id."""
    for article, voice, reckoned, until, stated, end, title, head in db.execute(OPENED):
        first, last = (stated, end) if stated else (reckoned, until)
        at = head.find(title) if title else -1
        headline = at + len(title) if at >= 0 else 0
        dateline = DATELINE.match(head, headline)
        start = dateline.end() if dateline else headline
        yield article, _Opening(voice, first if first and first == last else None, headline, start)


def _is_fresh(day: str, published: str | None) -> bool:
    """Whether a day lies in the week before an article appeared; never for what is no day of the calendar."""
    try:
        old = date.fromisoformat(published or "") - date.fromisoformat(day)
    except ValueError:
        return False
    return timedelta() <= old <= FRESH
