"""What a user types into a search, read as a tree of words and fields.

Words must all be there; "phrases", « phrases » and “phrases”, word*, ET / AND, OU / OR, SAUF / NOT,
parentheses, and fields: qui:Keller, à:"le port", acte:menace, jour:2022-01 (see fields.tsv).
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from typing import Literal

from greffier.store import fields
from greffier.store.search_pieces import LETTER, OPERATORS, Piece, cut

DEEPEST, TRIES = 40, 6

Why = Literal["empty", "missing", "bracket", "deep", "field", "value", "novalue", "day", "number", "star"]


class WordsFault(ValueError):
    """What was typed cannot be searched: `why`, the `piece` at fault, what to write `instead` where known."""

    def __init__(self, words: str, why: Why = "empty", piece: str = "", instead: str | None = None) -> None:
        """Keep what was typed and what is wrong with it."""
        super().__init__(f"cannot search for: {words}")
        self.words, self.why, self.piece, self.instead = words, why, piece, instead


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that stand together, as the full-text index is asked for them."""

    text: str


@dataclass(frozen=True, slots=True)
class Field:
    """A field with what it must hold."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Both:
    """All of these."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Either:
    """One of these at least."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """What this is not."""

    part: Node


Node = Phrase | Field | Both | Either | Not


def parse(typed: str) -> Node:
    """The tree of what was typed; WordsFault when it cannot be searched."""
    try:
        return _Reader(unicodedata.normalize("NFC", typed)).tree()
    except WordsFault as fault:
        raise _mended(fault) from None


def _mended(fault: WordsFault) -> WordsFault:
    """A fault whose `instead` is sound: mended again where mending once is not enough, else taken away."""
    words, left = fault.instead, TRIES
    while words is not None and left:
        try:
            _Reader(words).tree()
            break
        except WordsFault as again:
            words, left = again.instead, left - 1
    sound = words is not None and left and words.strip()
    return WordsFault(
        fault.words, fault.why, fault.piece, " ".join(words.split()) if words and sound else None
    )


class _Reader:
    """Reads pieces from left to right; OU binds least, SAUF most."""

    def __init__(self, words: str) -> None:
        """Cut the words into pieces."""
        self.words, self.at, self.depth = words, 0, 0
        self.pieces = list(cut(words))

    def tree(self) -> Node:
        """The whole; WordsFault when pieces are left over or none is there."""
        if not self.pieces:
            raise WordsFault(self.words)
        read = self.either(None)
        if (left := self.ahead()) is not None:
            raise self.fault("bracket", left, self.without(left))
        return read

    def ahead(self) -> Piece | None:
        """The next piece, None at the end."""
        return self.pieces[self.at] if self.at < len(self.pieces) else None

    def operator(self) -> str | None:
        """The operator that comes next, None when something else does."""
        piece = self.ahead()
        return OPERATORS[piece.text] if piece and piece.kind == "operator" else None

    def either(self, field: str | None) -> Node:
        """Parts with OU between them."""
        parts = [self.both(field)]
        while self.operator() == "OR":
            self.at += 1
            parts.append(self.both(field))
        return parts[0] if len(parts) == 1 else Either(tuple(parts))

    def both(self, field: str | None) -> Node:
        """Parts with ET or nothing between them."""
        parts = [self.one(field)]
        while (piece := self.ahead()) is not None and piece.text != ")" and self.operator() != "OR":
            if self.operator() == "AND":
                self.at += 1
            parts.append(self.one(field))
        return parts[0] if len(parts) == 1 else Both(tuple(parts))

    def one(self, field: str | None) -> Node:
        """A word, a phrase, a field, a parenthesis, or SAUF and one of them."""
        piece = self.ahead()
        before = self.pieces[self.at - 1] if self.at else None
        if piece is None or piece.text == ")":
            wrong = before or piece
            assert wrong is not None
            raise self.fault(self.lacking(wrong, piece), wrong, self.without(wrong))
        self.at += 1
        if piece.kind == "words":
            return self.phrase(piece) if field is None else self.valued(field, piece)
        if piece.kind == "field":
            return self.one(self.named(piece))
        if piece.kind == "bracket":
            return self.bracket(piece, field)
        if OPERATORS[piece.text] == "NOT" and not (before and before.kind == "field"):
            return Not(self.one(field))
        raise self.fault("missing", piece, self.without(piece))

    def lacking(self, before: Piece, after: Piece | None) -> Why:
        """What is wrong when nothing to search for stands between two pieces."""
        if before.kind == "bracket":
            return "empty" if before.text == "(" and after else "bracket"
        return "novalue" if before.kind == "field" else "missing"

    def bracket(self, piece: Piece, field: str | None) -> Node:
        """What stands between parentheses."""
        self.depth += 1
        if self.depth > DEEPEST:
            raise self.fault("deep", piece, None)
        read = self.either(field)
        if self.ahead() is None:
            raise self.fault("bracket", piece, self.words + ")")
        self.at += 1
        self.depth -= 1
        return read

    def named(self, piece: Piece) -> str:
        """The field of a name; WordsFault when it is none."""
        known = fields.field(piece.text)
        if known is not None:
            return known
        after = self.ahead()
        end = after.end if after else piece.end
        near = fields.nearest(piece.text)
        quoted = '"' + self.words[piece.start : end].replace('"', "") + '"'
        told = replace(piece, text=piece.text + ":")
        raise self.fault("field", told, self.put(near + ":", piece) if near else self.put(quoted, piece, end))

    def valued(self, field: str, piece: Piece) -> Node:
        """A field with its value; WordsFault when it cannot have it."""
        value = fields.value(field, piece.text)
        if field == "day" and fields.days(piece.text) is None:
            raise self.fault("day", piece, None)
        if field == "certainty" and fields.number(piece.text) is None:
            raise self.fault("number", piece, None)
        if value is None:
            near = fields.nearest(piece.text, field)
            raise self.fault("value", piece, self.put(near, piece) if near else None)
        return Field(field, value)

    def phrase(self, piece: Piece) -> Node:
        """Words as one phrase, with its star when it ends in one."""
        text, bare = piece.text, piece.text.rstrip("*")
        if "*" in bare and self.words[piece.start : piece.end] == piece.text:
            begun = bare.strip("*").partition("*")[0]
            raise self.fault("star", piece, self.put(begun + "*" if LETTER.search(begun) else "", piece))
        return Phrase('"' + bare.replace('"', "") + '"' + ("*" if text.endswith("*") else ""))

    def without(self, piece: Piece) -> str:
        """What was typed without a piece."""
        return self.put("", piece)

    def put(self, words: str, piece: Piece, end: int | None = None) -> str:
        """What was typed with other words in place of a piece, or of all from it to `end`."""
        return self.words[: piece.start] + words + self.words[piece.end if end is None else end :]

    def fault(self, why: Why, piece: Piece, instead: str | None) -> WordsFault:
        """What is wrong, where, and what to write instead."""
        return WordsFault(self.words, why, piece.text, instead)
