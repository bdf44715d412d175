"""From files to articles: decoding, particulars, language, noise. Nothing is ever rewritten."""

from greffier.reading.decode import decode
from greffier.reading.noise import mark
from greffier.reading.reader import LONGEST, read
from greffier.reading.skipped import Reason, Refused, Skipped

__all__ = ["LONGEST", "Reason", "Refused", "Skipped", "decode", "mark", "read"]
