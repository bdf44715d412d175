"""Whether what one side says is what another denies: who tells it, in which article, as what act."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass

from greffier.linking.speech import Speech

AHEAD = frozenset({"demand", "threaten", "promise", "offer", "expect", "ask", "refuse", "warn"})
"""Acts on what is to come, which that something did not happen does not deny."""
MUCH = 3
"""Of what another tells one in so many words is of that act, at least, for all of it to be."""


@dataclass(frozen=True, slots=True)
class Across:
    """What joins a denial to words of other articles: `names` of who denies, sides that `met`."""

    names: frozenset[str]
    met: Container[frozenset[str]]

    def joins(self, one: Speech, denial: Speech) -> bool:
        """Whether it is about the side that denies, words of one of its own, or of a side it met."""
        side, other = denial.speaker_side, one.root.speaker_side
        if not self.names.isdisjoint(one.words) or (side is not None and side == one.speaker_side):
            return True
        return side is not None and other is not None and frozenset((side, other)) in self.met


def denies(one: Speech) -> bool:
    """Whether it is told as a denial, or says that something did not happen.

    Words quoted beside a denial are what is affirmed instead (*a démenti : « Nos tirs visaient le port »*).
    """
    if one.statement.polarity == "-":
        return False
    affirmed = one.statement.manner == "direct" and bool(one.vector) and not one.refutes
    return (one.statement.act == "deny" and not affirmed) or (
        one.refutes and one.statement.act in ("assert", "accept", "refuse")
    )


def opposed(denial: Speech, one: Speech) -> bool:
    """Whether another side affirms it, or tells that the one who denies did; it is no denial itself.

    Nor is it, or much of it, of what is to come: *X a menacé de V si S*.
    """
    much = (it for it in (one, *one.inner) if MUCH * len(it.words) >= len(one.words))
    if denial.statement.act != "deny" and any(it.statement.act in AHEAD for it in much):
        return False
    return affirms(denial, one)


def affirms(denial: Speech, one: Speech) -> bool:
    """Whether another side than the one who denies says it, be it of what is to come; it is no denial."""
    if one.root is denial.root or denies(one) or one.refutes or one.statement.polarity == "-":
        return False
    teller = one.root
    if teller.speaker is None or denial.speaker is None or teller.speaker == denial.speaker:
        return False
    return teller.speaker_side is None or teller.speaker_side != denial.root.speaker_side
