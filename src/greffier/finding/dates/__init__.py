"""When: an article's time expressions, found by a grammar of press dates, resolved as far as it allows."""

from greffier.finding.dates.dateline import dateline
from greffier.finding.dates.finding import Age, ages, dates, skeletons, times

__all__ = ["Age", "ages", "dateline", "dates", "skeletons", "times"]
