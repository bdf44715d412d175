"""An article as it was read: its untouched text, what is known about it, which spans of it are noise."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from greffier.record.span import Span
from greffier.record.when import When


@dataclass(frozen=True, slots=True)
class Noise:
    """A span that is not the article's own prose (header, template debris, caption); `why` names the rule."""

    span: Span
    why: str


@dataclass(frozen=True, slots=True)
class Article:
    """One text, read once. `paths` are all places where it was met; `lang` is ISO 639-1 or None."""

    id: str
    text: str
    paths: tuple[str, ...]
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    url: str | None = None
    lang: str | None = None
    published: When | None = None
    noise: tuple[Noise, ...] = ()


def article_id(text: str) -> str:
    """The id of any article with this text: the first 16 hexadecimal digits of its SHA-256."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
