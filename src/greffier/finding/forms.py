"""Whether two words agree by their forms."""

from __future__ import annotations

from greffier.record import Token

FEATURES = ("Gender", "Number")


def agree(left: Token, right: Token) -> bool:
    """Whether nothing in their forms keeps two words from agreeing in gender and number."""
    one, other = (dict(p.split("=") for p in t.morph.split("|") if "=" in p) for t in (left, right))
    return all(one.get(f, other.get(f)) == other.get(f, one.get(f)) for f in FEATURES)
