"""What a user types into a search, made into a query of SQLite's full-text index.

Words must all be there; "phrases" and « phrases », word*, ET / AND, OU / OR, SAUF / NOT, parentheses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

OPERATORS = {"ET": "AND", "AND": "AND", "OU": "OR", "OR": "OR", "SAUF": "NOT", "NOT": "NOT"}
PIECE = re.compile(r'"([^"]*)"?|«([^»]*)»?|“([^”]*)”?|([()])|([^\s()"«“]+)')
LETTER = re.compile(r"\w")


class WordsFault(ValueError):
    """What was typed cannot be searched."""

    def __init__(self, words: str) -> None:
        """Keep the words that cannot be searched."""
        super().__init__(f"cannot search for: {words}")
        self.words = words


def query(words: str) -> str:
    """The full-text query for `words`; WordsFault when nothing in them can be looked for."""
    built: list[str] = []
    for piece in _pieces(words):
        if built and _ends(built[-1]) and _begins(piece):
            built.append("AND")
        built.append(piece)
    if not any(piece.startswith('"') for piece in built) or not _sound(built):
        raise WordsFault(words)
    return " ".join(built)


def _pieces(words: str) -> Iterator[str]:
    """Phrases, operators and parentheses, in order; marks that hold no letter are left out."""
    for plain, guillemets, curly, bracket, word in PIECE.findall(words):
        phrase = plain or guillemets or curly
        if bracket:
            yield bracket
        elif word in OPERATORS:
            yield OPERATORS[word]
        elif LETTER.search(phrase or word):
            yield _quoted(phrase or word)


def _quoted(text: str) -> str:
    """`text` as one phrase, with its star when it ends in one."""
    star = "*" if text.endswith("*") else ""
    return '"' + text.strip().rstrip("*").replace('"', "") + '"' + star


def _ends(piece: str) -> bool:
    """Whether an operand ends with this piece."""
    return piece == ")" or piece.startswith('"')


def _begins(piece: str) -> bool:
    """Whether an operand begins with this piece."""
    return piece == "(" or piece.startswith('"')


def _sound(pieces: list[str]) -> bool:
    """Whether operators stand between operands and parentheses close."""
    depth, ready = 0, False
    for piece in pieces:
        if _begins(piece) == ready:
            return False
        depth += {"(": 1, ")": -1}.get(piece, 0)
        ready = _ends(piece)
        if depth < 0:
            return False
    return ready and depth == 0
