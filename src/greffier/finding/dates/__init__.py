"""When: the time expressions of an article, found by a grammar of press dates and resolved as far as it allows."""

from greffier.finding.dates.dateline import dateline
from greffier.finding.dates.finding import ages, dates, skeletons

__all__ = ["ages", "dateline", "dates", "skeletons"]
