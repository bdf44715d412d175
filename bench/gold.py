"""Hand annotations of statements, in offsets (texts not ours) or in words (our own), made into spans.

The offset form names its text by `source` and its SHA-256; the word form by `article`, a file name, and its
`content` may elide words with "…", start looking `after` a character, or come in several `parts`.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypedDict

Range = tuple[int, int]
NEAR = 300
FOLDED = str.maketrans({"’": "'", "‘": "'", **dict.fromkeys("\u00a0\u202f\u2009\u2007\n\t\r", " ")})


class GoldError(ValueError):
    """A gold file that does not fit its article; the message names both."""


@dataclass(frozen=True, slots=True)
class Words:
    """Words of the article next to a statement (its cue, its addressee) and where they stand, if they do."""

    words: str
    span: Range | None


class Row(TypedDict, total=False):
    """One statement as a gold file has it, in either form."""

    content: str | list[list[int]]
    parts: list[str]
    after: int
    speaker: list[str]
    speaker_span: list[int] | None
    speaker_text: str | None
    manner: str
    cue: str | list[int] | None
    addressee: str | list[int] | None
    channel: str | list[int] | None
    said: str | list[int] | None
    hedge: str | list[int] | None
    parent: int | None
    act: str
    polarity: str
    optional: bool


@dataclass(frozen=True, slots=True)
class GoldStatement:
    """One annotated statement; `speaker` holds the accepted names, none when the text gives no speaker.

    `act` and `polarity` are None where the file does not say; `spans` then lacks the key, and holds None
    under it where the file says that the text gives none.
    """

    content: tuple[Range, ...]
    speaker: tuple[str, ...]
    manner: str
    spans: dict[str, Words | None] = field(default_factory=dict)
    parent: int | None = None
    act: str | None = None
    polarity: str | None = None
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Gold:
    """The statements of one article; `article` is its file name, `prose` the only part that was annotated."""

    path: Path
    article: str
    split: str | None
    sha256: str | None
    rows: tuple[Row, ...]
    prose: Range | None = None


SPANS = ("speaker", "cue", "addressee", "channel", "said", "hedge")
ALWAYS = ("cue", "addressee", "channel")


def read_gold(paths: Iterable[Path], split: str | None = None) -> list[Gold]:
    """Gold files in the order given, only those of `split` when one is named; none left, an empty list."""
    golds = [one_gold(path) for path in paths]
    return [gold for gold in golds if split is None or gold.split == split]


def one_gold(path: Path) -> Gold:
    """The annotations in one file; GoldError when it is neither of the two forms."""
    raw = json.loads(path.read_text(encoding="utf-8"))
    if not isinstance(raw, dict) or "statements" not in raw or not {"article", "source"} & raw.keys():
        raise GoldError(f"{path}: not a gold file: it needs `statements` and `article` or `source`")
    name = Path(raw.get("article") or raw["source"]).name
    prose = tuple(raw["prose"]) if raw.get("prose") else None
    return Gold(path, name, raw.get("split"), raw.get("sha256"), tuple(raw["statements"]), prose)


def placed(gold: Gold, text: str) -> list[GoldStatement]:
    """The statements of `gold` with their places in `text`; GoldError when it is not the text annotated."""
    if gold.sha256 and hashlib.sha256(text.encode("utf-8")).hexdigest() != gold.sha256:
        raise GoldError(f"{gold.path}: the text of {gold.article} is not the one that was annotated")
    try:
        return [one_statement(row, text) for row in gold.rows]
    except (ValueError, KeyError) as fault:
        raise GoldError(f"{gold.path}: {fault}") from fault


def one_statement(row: Row, text: str) -> GoldStatement:
    """One row of either form, placed in `text`."""
    content = ranges(row, text)
    return GoldStatement(
        content=content,
        speaker=tuple(row["speaker"]),
        manner=row["manner"],
        spans=words_beside(row, text, content),
        parent=row.get("parent"),
        act=row.get("act"),
        polarity=row.get("polarity"),
        optional=row.get("optional", False),
    )


def ranges(row: Row, text: str) -> tuple[Range, ...]:
    """The stretches of a row's content in `text`; ValueError when its words are not there."""
    content = row["content"]
    if isinstance(content, str):
        at, found = row.get("after", 0), []
        for part in row.get("parts") or [content]:
            found.append(located(text, part, at))
            at = found[-1][1]
        return tuple(found)
    if any(not 0 <= start < end <= len(text) for start, end in content):
        raise ValueError(f"content {content} lies outside the text")
    return tuple((start, end) for start, end in content)


def words_beside(row: Row, text: str, content: tuple[Range, ...]) -> dict[str, Words | None]:
    """Speaker's words, cue, addressee… of a row; a key is missing where the row may just not speak of it."""
    given: dict[str, str | list[int] | None] = {
        "speaker": row.get("speaker_span", row.get("speaker_text")),
        "cue": row.get("cue"),
        "addressee": row.get("addressee"),
        "channel": row.get("channel"),
        "said": row.get("said"),
        "hedge": row.get("hedge"),
    }
    full = "hedge" in row
    return {key: beside(given[key], text, content) for key in SPANS if full or key in ALWAYS}


def beside(value: str | list[int] | None, text: str, content: tuple[Range, ...]) -> Words | None:
    """What stands beside a statement: offsets as they are, words at their place nearest the content."""
    if not value:
        return None
    if isinstance(value, str):
        return Words(value, nearest(text, value, content))
    start, end = value
    return Words(text[start:end], (start, end))


def folded(text: str) -> str:
    """`text` with apostrophes and white space made alike, one character for one."""
    return text.translate(FOLDED)


def pattern(words: str) -> re.Pattern[str]:
    """What finds `words` in a folded text, whatever white space lies between them."""
    return re.compile(r"\s+".join(map(re.escape, folded(words).split())))


def located(text: str, words: str, start: int = 0) -> Range:
    """The stretch from the first to the last of `words`, "…" for any; ValueError when one is not there."""
    plain, first, at = folded(text), None, start
    for piece in filter(str.strip, words.split("…")):
        found = pattern(piece).search(plain, at)
        if found is None:
            raise ValueError(f"words not in the article: {piece!r}")
        first, at = found.start() if first is None else first, found.end()
    if first is None:
        raise ValueError("content without words")
    return first, at


def nearest(text: str, words: str, content: tuple[Range, ...]) -> Range | None:
    """Where `words` stand nearest to `content`, outside it if they can; None beyond NEAR characters."""

    def gap(place: Range) -> int:
        return min(max(start - place[1], place[0] - end) for start, end in content)

    places = [found.span() for found in pattern(words).finditer(folded(text))]
    near = [place for place in places if gap(place) <= NEAR]
    return min(near, key=lambda place: (gap(place) < 0, gap(place)), default=None)
