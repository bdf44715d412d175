"""The block between two --- lines that may open a text: what it says, and the text that follows it."""

from __future__ import annotations

import re

import yaml

from greffier.reading.particulars import Particulars, known, particulars

_BLOCK = re.compile(r"---[ \t]*\r?\n(.{0,20000}?)(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)", re.DOTALL)
_LINE = re.compile(r"([\w -]{1,40}?)[ \t]*:(?:[ \t]+(.*))?$")


def split(text: str) -> tuple[Particulars, str]:
    """Particulars and the text after the front matter; no particulars and all of `text` without one."""
    found = _BLOCK.match(text)
    said = _mapping(found[1]) if found else None
    if found is None or not said or not any(map(known, said)):
        return Particulars(), text
    return particulars(said, "front matter"), text[found.end() :]


def _mapping(block: str) -> dict[str, str] | None:
    """Names and values of the block; a title with a bare colon, which is not YAML, is read line by line."""
    try:
        loaded = yaml.load(block, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError):
        return _lines(block)
    if not isinstance(loaded, dict):
        return None
    return {str(name): _plain(value) for name, value in loaded.items()}


def _plain(value: object) -> str:
    """A value as text; the items of a list are joined by commas, anything deeper is left out."""
    if isinstance(value, list):
        return ", ".join(item for item in value if isinstance(item, str))
    return value if isinstance(value, str) else ""


def _lines(block: str) -> dict[str, str] | None:
    """Names and values of `name: value` lines; None when any line is something else."""
    said = {}
    for line in filter(None, map(str.strip, block.splitlines())):
        found = _LINE.match(line)
        if not found:
            return None
        said[found[1]] = (found[2] or "").strip().strip("\"'")
    return said
