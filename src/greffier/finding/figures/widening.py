"""How a hedge widens an interval: *environ* about, *plus de* above, *jusqu'à* below."""

from __future__ import annotations

LEAST, ROOM = 1.0, 5.0
"""A hedge leaves a whole number from five on at least one more or less."""


def widened(
    low: float | None, high: float | None, width: tuple[float | None, float | None]
) -> tuple[float | None, float | None]:
    """An interval after one more hedge: open where the hedge is, else as wide as it says."""
    under, over = width
    least = low if low is not None else high
    most = high if high is not None else low
    return _under(least, under), _over(most, over)


def _under(bound: float | None, share: float | None) -> float | None:
    if bound is None or share is None:
        return None
    return (
        min(bound * share, bound - LEAST) if share < 1 and bound >= ROOM and bound % 1 == 0 else bound * share
    )


def _over(bound: float | None, share: float | None) -> float | None:
    if bound is None or share is None:
        return None
    return (
        max(bound * share, bound + LEAST) if share > 1 and bound >= ROOM and bound % 1 == 0 else bound * share
    )
