"""Which reports tell the same event, and the events they tell. Not merging is the default."""

from greffier.linking.events.alone import names_told
from greffier.linking.events.gathering import gather
from greffier.linking.events.judging import judge

__all__ = ["gather", "judge", "names_told"]
