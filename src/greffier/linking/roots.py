"""By what words of one family are told: *rouvrir, réouverture*; *publier, publication*; *payer, paiement*."""

from __future__ import annotations

from functools import cache

from greffier.lexicon import Lexicon

LETTERS = 6
"""Letters of a root that are compared; of a shorter one all."""
LEAST = 3
"""Letters of the shortest root that tells."""


def root(word: str, lexicon: Lexicon) -> str | None:
    """The beginning of a plain lemma without the ending that makes it a verb, or a verb's noun.

    None for a word that is too short to tell.
    """
    endings = lexicon.words("ending of deeds")
    found = next((word[: -len(end)] for end in _longest(endings) if word.endswith(end)), word)
    found = found.replace("y", "i")
    return found[:LETTERS] if len(found) >= LEAST else None


@cache
def _longest(endings: frozenset[str]) -> list[str]:
    return sorted(endings, key=lambda end: (-len(end), end))
