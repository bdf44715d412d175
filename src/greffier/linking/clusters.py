"""Clusters of facts that are the same, computed from judgements and never stored as truth."""

from __future__ import annotations

from collections.abc import Iterable

from greffier.record import Judgement


def clusters(ids: Iterable[str], judgements: Iterable[Judgement]) -> dict[str, str]:
    """The representative (smallest id) of each fact's cluster. A person's verdict wins over any rule's.

    `same` judgements join; a pair a person judged `different` is kept apart from the rules' direct links.
    """
    order = list(ids)
    above = {fact: fact for fact in order}
    verdicts = list(judgements)
    apart = {frozenset((j.left, j.right)) for j in verdicts if j.verdict == "different" and not _by_rule(j)}
    for judgement in sorted(verdicts, key=_by_rule):
        pair = frozenset((judgement.left, judgement.right))
        if judgement.verdict == "same" and pair not in apart and pair <= above.keys():
            _join(above, judgement.left, judgement.right)
    return {fact: _root(above, fact) for fact in order}


def _by_rule(judgement: Judgement) -> bool:
    return judgement.by.startswith("rule:")


def _root(above: dict[str, str], fact: str) -> str:
    while above[fact] != fact:
        above[fact] = above[above[fact]]
        fact = above[fact]
    return fact


def _join(above: dict[str, str], left: str, right: str) -> None:
    one, other = sorted((_root(above, left), _root(above, right)))
    above[other] = one
