"""A saved web page: its article's text, paragraphs on lines, and what the page's own tags say of it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from lxml import html
from trafilatura import bare_extraction
from trafilatura.settings import Document

from greffier.reading.decode import decode
from greffier.reading.particulars import Particulars
from greffier.reading.published import from_url, stated
from greffier.reading.skipped import Refused
from greffier.record import When

_CHARSET = re.compile(
    rb"""<(?:meta\b[^>]*?charset|\?xml\b[^>]*?encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE
)
_DATED = (
    "//meta[@property='article:published_time']/@content",
    "//meta[@itemprop='datePublished']/@content",
    "//*[@itemprop='datePublished']/@datetime",
    "//meta[@name='date' or @name='pubdate' or @name='publish-date' or @name='DC.date.issued']/@content",
    "//meta[@name='dc.date' or @name='DC.date' or @name='dcterms.created']/@content",
    "//article//time[@pubdate]/@datetime",
)
_PROSE = "//p|//h1|//h2|//h3|//li|//blockquote|//figcaption"
_ASIDE = "|".join(
    f"ancestor::{tag}"
    for tag in ("nav", "footer", "aside", "form", "header[not(ancestor::article)]", "blockquote", "li")
)
_MENUS = ["//nav", "//footer"]
_SMALL = 2_000


def page_text(data: bytes) -> str:
    """The decoded source of a page, whose own word for its encoding is heard when it is not UTF-8."""
    charset = _CHARSET.search(data[:4096])
    return decode(data, charset[1].decode("ascii") if charset else None)


def article_of(source: str) -> tuple[Particulars, str]:
    """Particulars and text of the article a page holds; Refused as "no-text" when no paragraph is found."""
    tree = _tree(source)
    found = bare_extraction(
        tree, include_comments=False, include_tables=False, with_metadata=True, prune_xpath=_MENUS
    )
    text = (found.text or "") if isinstance(found, Document) else ""
    if len(text) < _SMALL:
        text = max("\n".join(_paragraphs(_tree(source))), text, key=len)
    if not text.strip():
        raise Refused("no-text")
    said = _particulars(found) if isinstance(found, Document) else Particulars(title=_title(tree))
    return Particulars(published=_published(_tree(source), said.url)).before(said), text


def _tree(source: str) -> html.HtmlElement:
    """The page's tree; Refused as "no-text" when there is nothing to make one of."""
    try:
        return html.document_fromstring(source.encode("utf-8"), parser=html.HTMLParser(encoding="utf-8"))
    except (ValueError, html.etree.LxmlError):
        raise Refused("no-text") from None


def _particulars(found: Document) -> Particulars:
    """What trafilatura read from the page's tags; its guess of the date is left alone."""
    return Particulars(found.title or None, found.sitename or None, found.author or None, found.url or None)


def _title(tree: html.HtmlElement) -> str | None:
    """The text of the page's title tag."""
    return next((text.strip() for text in tree.xpath("//title/text()") if text.strip()), None)


def _paragraphs(tree: html.HtmlElement) -> Iterator[str]:
    """The text of each paragraph outside menus, forms and footers, for pages too small to be weighed."""
    for element in tree.xpath(_PROSE):
        if not element.xpath(_ASIDE):
            text = " ".join(element.text_content().split())
            if text:
                yield text


def _published(tree: html.HtmlElement, url: str | None) -> When | None:
    """The day stated by the page's tags, its JSON-LD or its address, in this order; None without one."""
    for path in _DATED:
        for value in tree.xpath(path):
            if when := stated(value, "html"):
                return when
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        if when := stated(_linked(script), "html"):
            return when
    return from_url(url)


def _linked(script: str) -> str | None:
    """The first datePublished of a JSON-LD block; None when there is none or the block is broken."""
    try:
        queue = [json.loads(script)]
    except (ValueError, RecursionError):
        return None
    while queue:
        item = queue.pop(0)
        if isinstance(item, dict):
            if isinstance(item.get("datePublished"), str):
                return str(item["datePublished"])
            item = list(item.values())
        if isinstance(item, list):
            queue.extend(item)
    return None
