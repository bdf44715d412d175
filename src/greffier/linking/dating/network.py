"""Days tied to each other: each bond narrows those it ties until nothing changes (arc consistency)."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Sequence

from greffier.linking.dating.bonds import Bond, reached
from greffier.linking.dating.days import EVERY, Days, meet

TIRED = 100_000  # narrowings after which a bond is taken as it stands: what is left is wide, never wrong


class Network:
    """Unknown days, the bonds between them, and a trail of every narrowing, so that a bond can be undone."""

    def __init__(self) -> None:
        """No day, no bond."""
        self.days: dict[str, Days] = {}
        self.bonds: list[Bond] = []
        self.at: defaultdict[str, list[int]] = defaultdict(list)  # day -> its bonds
        self.trail: list[tuple[str, Days, int]] = []  # day, what it was before, the bond that narrowed it
        self.steps: defaultdict[str, list[int]] = defaultdict(list)  # day -> its places in the trail

    def of(self, day: str) -> Days:
        """What a day may be; every day when nothing is known of it."""
        return self.days.get(day, EVERY)

    def add(self, bond: Bond) -> tuple[int, ...]:
        """Add a bond. When that leaves some day nowhere it is not added, and bonds that clash are given."""
        mark, number = len(self.trail), len(self.bonds)
        self.bonds.append(bond)
        for day in dict.fromkeys(bond.days):
            self.at[day].append(number)
        empty = self._narrow(number)
        if empty is None:
            return ()
        clash = self.support((empty,))
        self._undo(mark, number)
        return clash

    def _narrow(self, number: int) -> str | None:
        """Narrow from one bond on until nothing changes; the day that is left nowhere, None when none is."""
        waiting, queued, left = deque([number]), {number}, TIRED
        while waiting and left:
            at = waiting.popleft()
            queued.discard(at)
            for day, found in self._narrowed(self.bonds[at]):
                left -= 1
                self.steps[day].append(len(self.trail))
                self.trail.append((day, self.of(day), at))
                self.days[day] = found
                if not found.bits:
                    return day
                fresh = [other for other in self.at[day] if other != at and other not in queued]
                waiting.extend(fresh)
                queued.update(fresh)
        return None

    def _narrowed(self, bond: Bond) -> Iterable[tuple[str, Days]]:
        """The days a bond narrows, with what is left of them."""
        before = self.of(bond.about)
        about = meet(before, reached(bond, [self.of(anchor) for anchor in bond.anchors]))
        if about != before:
            yield bond.about, about
        if len(bond.anchors) == 1:
            was = self.of(bond.anchors[0])
            anchor = meet(was, bond.back(about))
            if anchor != was:
                yield bond.anchors[0], anchor

    def _undo(self, mark: int, number: int) -> None:
        """Take back all narrowings since a mark, and the last bond."""
        while len(self.trail) > mark:
            day, before, _ = self.trail.pop()
            self.days[day] = before
            self.steps[day].pop()
        for day in dict.fromkeys(self.bonds[number].days):
            self.at[day].pop()
        self.bonds.pop()

    def support(self, days: Iterable[str]) -> tuple[int, ...]:
        """Bonds that together make these days what they are: enough of them, maybe too many."""
        found: set[int] = set()
        done: defaultdict[str, int] = defaultdict(int)  # day -> how many of its narrowings are accounted for
        waiting = [(day, len(self.trail)) for day in days]
        while waiting:
            day, before = waiting.pop()
            places = self.steps[day]
            while done[day] < len(places) and places[done[day]] < before:
                place = places[done[day]]
                done[day] += 1
                number = self.trail[place][2]
                found.add(number)
                waiting += [(other, place) for other in self.bonds[number].days if other != day]
        return tuple(sorted(found))


def settled(bonds: Sequence[Bond], day: str | None = None) -> Days | None:
    """What a day may be by these bonds alone (any day for None); None when they clash."""
    network = Network()
    for bond in bonds:
        if network.add(bond):
            return None
    return network.of(day) if day else EVERY
