"""Events: what happened, is planned, feared or denied, as one article tells it."""

from greffier.finding.events.happening import Happening
from greffier.finding.events.happenings import happenings

__all__ = ["Happening", "happenings"]
