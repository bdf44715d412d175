"""When: articles that tell of the same happenings date each other, and say which sentences force it."""

from greffier.linking.dating.alone import alone
from greffier.linking.dating.joint import Dated, date

__all__ = ["Dated", "alone", "date"]
