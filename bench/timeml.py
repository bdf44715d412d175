"""TimeML read: the bare text of an article, its day of publication, its time expressions and their places."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from pathlib import Path

from greffier.record import Span

TAG = re.compile(r"<(/?)(\w+)([^>]*?)(/?)>", re.DOTALL)
ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')


@dataclass(frozen=True, slots=True)
class Timex:
    """An annotated expression: span, type, value."""

    span: Span
    type: str
    value: str


@dataclass(frozen=True, slots=True)
class Annotated:
    """An annotated article: its name, bare text, day of publication and expressions."""

    name: str
    text: str
    published: str
    expressions: tuple[Timex, ...]


def read_timeml(path: Path) -> Annotated:
    """A TimeML file as bare text with its expressions' offsets in it."""
    source = path.read_text("utf-8")
    published = re.search(r'<DCT>.*?value="([^"]*)"', source, re.DOTALL)
    body = source[source.index("<TEXT>") + 6 : source.index("</TEXT>")]
    text, expressions, opened, at = "", [], None, 0
    for tag in TAG.finditer(body):
        text += unescape(body[at : tag.start()])
        at = tag.end()
        if tag[2] == "TIMEX3" and not tag[1] and not tag[4]:
            opened = (len(text), dict(ATTRIBUTE.findall(tag[3])))
        elif tag[2] == "TIMEX3" and tag[1] and opened and len(text) > opened[0]:
            values = opened[1]
            expressions.append(Timex(Span(opened[0], len(text)), values["type"], values.get("value", "")))
    text += unescape(body[at:])
    return Annotated(path.stem, text, published[1] if published else "", tuple(expressions))


def bare(path: Path, folder: Path) -> Path:
    """The article itself; of one in TimeML a copy of the same name in `folder` that holds its bare text."""
    if path.suffix != ".tml":
        return path
    copy = folder / path.name
    copy.write_bytes(read_timeml(path).text.encode("utf-8"))
    return copy
