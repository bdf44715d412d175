"""Clusters of facts that are the same, computed from judgements and never stored as truth."""

from __future__ import annotations

from collections.abc import Iterable

from greffier.record import Judgement

Pair = frozenset[str]


def clusters(ids: Iterable[str], judgements: Iterable[Judgement]) -> dict[str, str]:
    """The representative (smallest id) of each fact's cluster. A person's verdict wins over any rule's.

    Two facts a person judged `different` are never in one cluster, whatever links them: of the links between
    them the later given is refused. On one pair a person's last verdict counts, and rules have no say.
    """
    verdicts = list(judgements)
    persons = {_pair(j): j for j in verdicts if j.by_person}
    joining = _Joining(ids)
    for pair, judgement in persons.items():
        if judgement.verdict == "different":
            joining.hold_apart(*pair)
    for pair, judgement in persons.items():
        if judgement.verdict == "same":
            joining.join(*pair)
    for judgement in verdicts:
        if judgement.verdict == "same" and not judgement.by_person and _pair(judgement) not in persons:
            joining.join(judgement.left, judgement.right)
    return {fact: joining.root(fact) for fact in joining.above}


def _pair(judgement: Judgement) -> Pair:
    return frozenset((judgement.left, judgement.right))


class _Joining:
    """Facts being joined; `foes` are the roots each root is held apart from."""

    def __init__(self, ids: Iterable[str]) -> None:
        """Each fact by itself."""
        self.above = {fact: fact for fact in ids}
        self.foes: dict[str, set[str]] = {}

    def root(self, fact: str) -> str:
        """The fact that stands for the cluster of `fact`."""
        while self.above[fact] != fact:
            self.above[fact] = self.above[self.above[fact]]
            fact = self.above[fact]
        return fact

    def hold_apart(self, left: str, right: str) -> None:
        """Never let the two into one cluster; nothing when one of them is no fact here."""
        if left in self.above and right in self.above:
            one, other = self.root(left), self.root(right)
            self.foes.setdefault(one, set()).add(other)
            self.foes.setdefault(other, set()).add(one)

    def join(self, left: str, right: str) -> None:
        """Make two clusters one, unless they are held apart or one of the two is no fact here."""
        if left not in self.above or right not in self.above:
            return
        one, other = sorted((self.root(left), self.root(right)))
        if one == other or other in self.foes.get(one, ()):
            return
        self.above[other] = one
        for foe in self.foes.pop(other, set()):
            self.foes[foe].discard(other)
            self.foes[foe].add(one)
            self.foes.setdefault(one, set()).add(foe)
