"""Why: the fewest bonds that force a day to be what it is, or that cannot all be true."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from greffier.linking.dating.bonds import Bond
from greffier.linking.dating.network import Network, settled

LONGEST = 60  # bonds of an answer that are sifted one by one; longer, they all are given


def forcing(network: Network, day: str) -> tuple[Bond, ...]:
    """Bonds none of which can be left out without the day being less well known; () when nothing is known."""
    bonds = [network.bonds[number] for number in network.support((day,))]
    answer = network.of(day)
    if len(bonds) > LONGEST:
        return tuple(bonds)
    return sifted(bonds, lambda rest: settled(rest, day) == answer)


def clashing(bonds: Sequence[Bond]) -> tuple[Bond, ...]:
    """The fewest of bonds that clash which still clash: without any one of them the others can be true."""
    return sifted(bonds, lambda rest: settled(rest) is None)


def sifted(bonds: Sequence[Bond], holds: Callable[[list[Bond]], bool]) -> tuple[Bond, ...]:
    """Bonds without those that are not needed for something to hold, the weakest left out first."""
    order = {"stated": 4, "said": 3, "same": 2, "usual": 1, "company": 0}
    kept = list(bonds)
    for bond in sorted(bonds, key=lambda it: order[it.weight]):
        rest = [other for other in kept if other is not bond]
        if holds(rest):
            kept = rest
    return tuple(kept)
