"""Cuts an article into the pieces a parser reads: one paragraph each, noise blanked, offsets kept."""

import re
from collections.abc import Iterator

from greffier.record.article import Article

LONGEST = 5_000
_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_STOP = re.compile(r"[.!?…][»”\")\]]*\s+(?=[«“\"(\[–—-]?\s*[A-ZÀ-Þ])")
_UNREADABLE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff]")
_BLANKS = dict.fromkeys(
    map(
        ord,
        "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\ufeff\u200b",
    ),
    " ",
)


def _blanked(article: Article) -> str:
    """Given an article, its text with noise turned into spaces, character for character."""
    text, parts, at = article.text, [], 0
    for noise in sorted(article.noise, key=lambda noise: noise.span.start):
        start, end = max(noise.span.start, at), max(noise.span.end, at)
        parts += [text[at:start], re.sub(r"[^\n\r]", " ", text[start:end])]
        at = end
    return "".join((*parts, text[at:])) if parts else text


def _readable(text: str) -> str:
    """Given a piece, the same length with every blank a space and nothing that no parser can hold."""
    return _UNREADABLE.sub("\ufffd", text.translate(_BLANKS))


def _cuts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Given an overlong paragraph's place, places no longer than LONGEST, cut between sentences or words."""
    while end - start > LONGEST:
        stops = [match.end() for match in _STOP.finditer(text, start + LONGEST // 2, start + LONGEST)]
        blank = text.rfind(" ", start + 1, start + LONGEST)
        cut = stops[-1] if stops else blank + 1 if blank > start else start + LONGEST
        yield start, cut
        start = cut
    yield start, end


def pieces(article: Article) -> Iterator[tuple[str, int, bool]]:
    """Given an article, its paragraphs as (text to parse, its start, whether a paragraph begins there)."""
    text = _blanked(article)
    for line in _LINE.finditer(text):
        for start, end in _cuts(text, *line.span()):
            piece = text[start:end]
            if piece and not piece.isspace():
                yield _readable(piece), start, start == line.start()
