"""One article after another from the paths a user gives; what cannot be read is told, never dropped."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from greffier.reading.decode import decode
from greffier.reading.front_matter import split
from greffier.reading.language import language
from greffier.reading.noise import mark
from greffier.reading.particulars import Particulars
from greffier.reading.published import from_url, stated
from greffier.reading.skipped import Refused, Skipped
from greffier.reading.title import title_of
from greffier.reading.walk import PAGES, STDIN, TEXTS, Place, contents, places, refusal
from greffier.record import Article, Noise, When
from greffier.record.article import article_id

LONGEST = 1_000_000  # characters: five times the longest press piece; above it a parse no longer fits in 2 GB
HEAVIEST_PAGE = 20_000_000  # bytes: pages saved whole carry their images inside
_BYTES = 4  # no encoding takes more for one character
_DIGIT = re.compile(r"\d")
_OPENING = re.compile(r"\s*<(?:\?xml|!doctype\s+html|html|head|body)\b", re.IGNORECASE)


def read(paths: Iterable[str | Path], longest: int = LONGEST) -> Iterator[Article | Skipped]:
    """The articles under `paths`, one at a time, in the order given; a Skipped for each that cannot be read.

    A path is a folder, a file, or "-" for standard input. A text longer than `longest` characters is refused.
    """
    for place in places(paths):
        if isinstance(place, Skipped):
            yield place
            continue
        try:
            yield _article(place, longest)
        except Refused as refused:
            yield refused.at(place.path)
        except OSError as error:
            yield refusal(error).at(place.path)


def _article(place: Place, longest: int) -> Article:
    """The article at one place; Refused when there is none."""
    said, text = _source(place, longest)
    if not text.strip():
        raise Refused("empty")
    if len(text) > longest:
        raise Refused("long", limit=str(longest))
    id, noise = article_id(text), mark(text)
    for table in place.catalogues:
        said = said.before(table.about(place.file, id) or Particulars())
    return Article(
        id=id,
        text=text,
        paths=(place.path,),
        title=said.title or title_of(text, tuple(it.span for it in noise)),
        outlet=said.outlet,
        author=said.author,
        url=said.url,
        lang=language(_prose(text, noise)),
        published=said.published or from_url(said.url) or _line_dated(text, noise),
        noise=noise,
    )


def _source(place: Place, longest: int) -> tuple[Particulars, str]:
    """What the file says of its article, and the article's text."""
    suffix = place.file.suffix.lower()
    data = _data(
        place, max(HEAVIEST_PAGE, _BYTES * longest) if suffix in PAGES else _BYTES * longest + _BYTES
    )
    if suffix not in PAGES:
        text = decode(data)
        if suffix in TEXTS or not _is_page(text):
            return split(text)
    from greffier.reading.page import article_of, page_text

    return article_of(page_text(data))


def _is_page(text: str) -> bool:
    """Whether a text whose name does not tell opens as an HTML page does."""
    return bool(_OPENING.match(text[:1024]))


def _data(place: Place, heaviest: int) -> bytes:
    """All bytes of a file or of standard input; Refused as "heavy" when there are more than `heaviest`."""
    if place.path != STDIN:
        return contents(place.file, heaviest)
    data = sys.stdin.buffer.read(heaviest + 1)
    if len(data) > heaviest:
        raise Refused("heavy", limit=f"{heaviest / 1e6:.0f}")
    return data


def _prose(text: str, noise: tuple[Noise, ...]) -> str:
    """The first few thousand characters outside the noise, enough to tell the language by."""
    pieces, start = [], 0
    for span in (it.span for it in noise):
        pieces.append(text[start : span.start][:4_000])
        start = span.end
    return "".join([*pieces, text[start : start + 4_000]])[:4_000]


def _line_dated(text: str, noise: tuple[Noise, ...]) -> When | None:
    """The day given by a "Publié le …" line of the text; None when there is no such line."""
    lines = (it.span.of(text) for it in noise if it.why == "published-line")
    days = (line[digit.start() :] for line in lines if (digit := _DIGIT.search(line)))
    return next((when for day in days if (when := stated(day, "published line"))), None)
