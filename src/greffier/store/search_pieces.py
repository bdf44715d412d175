"""What a search is cut into: quoted words, fields, brackets, operators."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from greffier.store import fields

OPERATORS = {"ET": "AND", "AND": "AND", "OU": "OR", "OR": "OR", "SAUF": "NOT", "NOT": "NOT"}


QUOTED = r'"(?P<plain>[^"]*)"?|«(?P<angled>[^»]*)»?|“(?P<curly>[^”]*)”?'


PIECE = re.compile(rf'{QUOTED}|(?P<bracket>[()])|(?P<word>[^\s()"«“]+)')


FIELD = re.compile(r"(?P<name>[^\W\d_]+)(?P<gap>\s*):")


LETTER = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of what was typed, from `start` to `end`: an operator, a parenthesis, words or a field."""

    kind: Literal["operator", "bracket", "words", "field"]
    text: str
    start: int
    end: int


def cut(words: str) -> Iterator[Piece]:
    """The pieces in order; marks that hold no letter are left out."""
    at = 0
    while at < len(words):
        named, found = FIELD.match(words, at), PIECE.match(words, at)
        if named and (fields.field(named["name"]) or (not named["gap"] and words[named.end() :][:1].strip())):
            yield Piece("field", named["name"], at, named.end())
            at = named.end()
        elif found:
            yield from _piece(found)
            at = found.end()
        else:
            at += 1


def _piece(found: re.Match[str]) -> Iterator[Piece]:
    """One piece that is no field, none when it holds no letter."""
    text = found[0]
    if found["bracket"]:
        yield Piece("bracket", text, found.start(), found.end())
    elif found["word"] in OPERATORS:
        yield Piece("operator", text, found.start(), found.end())
    else:
        words = next((one for name in ("plain", "angled", "curly") if (one := found[name]) is not None), text)
        if LETTER.search(words):
            yield Piece("words", words.strip(), found.start(), found.end())
