"""What tells an article from others without its text, and what each of its statements is about."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from dataclasses import dataclass

from greffier.record.making import quickly_made
from greffier.record.passages import Passage
from greffier.record.span import Span

NUMBERS = "I"
"""How hashes are packed: 32 bits each."""


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """An article's words as packed hashes: two articles that share many say the same.

    `shingles` are runs of words outside noise and quotations, each once, sorted; `marks` are names, numbers
    and content words in reading order; `credits` are the outlets it says it takes from (*avec AFP*), the fact
    being the statement that came through them, the article itself for a signature.
    """

    article: str
    shingles: bytes
    marks: bytes
    credits: tuple[Passage, ...] = ()


@quickly_made
@dataclass(frozen=True, slots=True)
class Gist:
    """What a statement is about: the lemmas of its content words in reading order, names folded.

    `nouns` are those of them that are nouns; `around` covers the sentences it stands in, from its first to
    its last word; `denied` are the words that say someone denies it (*ce que Paris dément*). It `refutes`
    when it says that something did not happen, and its first noun is then what there was none of; `issuer`
    is the actor whose document speaks (*selon le communiqué*).
    """

    statement: str
    words: tuple[str, ...]
    nouns: tuple[str, ...]
    around: Span
    denied: Span | None = None
    refutes: bool = False
    issuer: str | None = None


def packed(hashes: Iterable[int]) -> bytes:
    """Hashes as bytes."""
    return array(NUMBERS, hashes).tobytes()
