"""Which days a pile speaks of: by events that articles report and by time expressions that name them.

The words by which an article says when it appeared name no day it speaks of.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

VOICE = "coalesce((SELECT voice FROM voice WHERE article = {0}), {0})"
REPORTED = f"""
SELECT substr(e.when_start, 1, 10), {VOICE.format("r.article")} FROM event e
JOIN event_member m ON m.event = e.id JOIN event_report r ON r.id = m.report
WHERE substr(e.when_start, 1, 10) = substr(e.when_end, 1, 10)
"""
NAMED = f"""
SELECT substr(coalesce(g.when_start, d.when_start), 1, 10), {VOICE.format("d.article")}
FROM date d JOIN article a ON a.id = d.article LEFT JOIN dating g ON g.of = d.id
WHERE NOT (instr(d.words, coalesce(a.published_text, '-')) AND d.when_start = a.published_start)
AND substr(coalesce(g.when_start, d.when_start), 1, 10) = substr(coalesce(g.when_end, d.when_end), 1, 10)
"""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A day with the number of voices that report an event of it, and of those that name it at all."""

    day: str
    reporting: int
    naming: int

    @property
    def weight(self) -> int:
        """How much the day matters: a voice that reports an event of it counts twice."""
        return self.reporting + self.naming


def weighed(db: sqlite3.Connection) -> Iterator[Weighed]:
    """All days some voice reports an event of or names, in their order."""
    reporting: dict[str, set[str]] = defaultdict(set)
    naming: dict[str, set[str]] = defaultdict(set)
    for day, voice in db.execute(REPORTED):
        reporting[day].add(voice)
        naming[day].add(voice)
    for day, voice in db.execute(NAMED):
        naming[day].add(voice)
    for day in sorted(naming):
        yield Weighed(day, len(reporting[day]), len(naming[day]))
