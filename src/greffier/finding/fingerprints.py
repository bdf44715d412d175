"""An article's fingerprint: runs of its own words, its marks in order, whom it credits."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from zlib import crc32

from greffier.finding.credits import credits
from greffier.finding.gists import KEPT, marks
from greffier.finding.page import Page
from greffier.finding.quotations import Quotation
from greffier.lexicon import name_key
from greffier.record import Span
from greffier.record.fingerprint import Fingerprint, packed

RUN = 4
"""Words of a run. Articles on one event share few runs of four, a dispatch and its edited copy most."""
LEAST = 40
"""Words outside quotations below which those inside count too: of a speech nothing else is left."""
_WORD = re.compile(r"[^\W_]+")
_ACCENT = re.compile("[\u0300-\u036f]+")


def fingerprints(page: Page) -> Iterator[Fingerprint]:
    """The fingerprint of the article, one."""
    noise = [one.span for one in page.article.noise]
    quoted = [one.outer for one in page.of(Quotation) if one.depth == 0]
    own = _words(page.text, [*noise, *quoted])
    words = own if len(own) >= LEAST else _words(page.text, noise)
    folded = " ".join(words).encode().split(b" ")
    runs = set(map(crc32, map(b" ".join, zip(*(folded[at:] for at in range(RUN)), strict=False))))
    order = packed(map(_hash, marks(page, range(len(page.tokens)))))
    yield Fingerprint(page.article.id, packed(sorted(runs)), order, tuple(credits(page)))


@lru_cache(maxsize=KEPT)
def _hash(mark: str) -> int:
    """A mark folded, as a number."""
    return crc32(name_key(mark).encode())


def _words(text: str, left_out: Iterable[Span]) -> list[str]:
    """The words of a text but for some spans, without accents or case."""
    kept, at = list[str](), 0
    for span in sorted(left_out):
        kept.append(text[at : span.start])
        at = max(at, span.end)
    plain = unicodedata.normalize("NFD", " ".join((*kept, text[at:])).lower())
    return _WORD.findall(_ACCENT.sub("", plain))
