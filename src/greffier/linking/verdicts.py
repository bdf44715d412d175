"""Judgements as rules of linking give them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from greffier.record import Actor, Judgement

RULE = "rule:actors"


def same(left: Actor, right: Actor, reason: str) -> Judgement:
    """Two actors are one, for a reason in plain words."""
    return Judgement(left.id, right.id, "same", (reason,), RULE)


def unsure(left: Actor, right: Actor, reason: str) -> Judgement:
    """Two actors may be one, and a person must say."""
    return Judgement(left.id, right.id, "unsure", (reason,), RULE)


def star(group: Sequence[Actor], reason: str) -> Iterator[Judgement]:
    """The first actor of a group is the same as each of the others."""
    for other in group[1:]:
        yield same(group[0], other, reason)
