"""How the right side of a judgement begins that says something of one fact, instead of naming another."""

from __future__ import annotations

from collections.abc import Iterable

from greffier.record import Judgement

CALLED = "name:"
SPEAKER = "speaker:"
STATEMENT = "statement:"
DAY = "day:"


def speakers(persons: Iterable[Judgement]) -> dict[str, str | None]:
    """The speaker (an actor's id, None for nobody known) persons gave to statements, the last given last."""
    return {
        one.left: one.right.removeprefix(SPEAKER) or None for one in persons if one.right.startswith(SPEAKER)
    }


def withdrawn(persons: Iterable[Judgement]) -> list[str]:
    """The statements persons say are none."""
    return [one.left for one in persons if one.right == STATEMENT and one.verdict == "different"]


def day_of(judgement: Judgement) -> tuple[str, str]:
    """The first and last day that a judgement gives."""
    first, _, last = judgement.right.removeprefix(DAY).partition("/")
    return first, last or first
