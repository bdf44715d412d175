"""What one side says another did, and that other says it did not: *ils ont ouvert le feu, n'ont pas tiré*.

A denial that tells a deed and nothing else is of any telling of such a deed by the side that denies.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from greffier.lexicon import name_key
from greffier.linking.deeds import KIND
from greffier.linking.naming import STEM
from greffier.linking.opposed import opposed
from greffier.linking.sides import Sides
from greffier.linking.speech import Speech
from greffier.record import EventReport

Doings = Mapping[str, set[tuple[str, str]]]
"""By statement the kinds of deeds that it tells as done, each with the side of who did them."""


def doings(
    reports: Iterable[EventReport],
    heads: Mapping[str, str],
    sides: Sides,
    families: Mapping[str, frozenset[str]],
) -> Doings:
    """The deeds that statements tell as done, with the sides of those who did them."""
    found: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for one in reports:
        if one.statement is not None and one.status == "held":
            theirs = (sides.of.get(heads.get(who, who)) for who in one.who)
            kinds = families.get(one.label, (one.label,))
            found[one.statement].update((KIND + kind, side) for side in theirs if side for kind in kinds)
    return found


def of_doer(
    denial: Speech,
    index: Mapping[str, Sequence[Speech]],
    marks: Mapping[int, Mapping[str, float]],
    done: Doings,
    kinds: Mapping[str, Sequence[str]],
    nouns: Mapping[str, str],
) -> Speech | None:
    """The shortest telling by another side of the deed that a side denies, with all else that it denies."""
    own, side = marks[id(denial)], denial.root.speaker_side
    denied = {mark for mark in own if mark.startswith(KIND)}
    if not denied or side is None:
        return None
    words = [plain for word in denial.words if denied & {*kinds.get(plain := name_key(word), ())}]
    telling = {told[:STEM] for word in words for told in (word, nouns.get(word, word))}
    left = own.keys() - denied - telling
    found = {
        id(one): one
        for kind in denied
        for one in index[kind]
        if (kind, side) in done.get(one.statement.id, ())
        and left <= marks[id(one)].keys()
        and one.root.speaker_side is not None
        and opposed(denial, one)
    }
    return min(found.values(), key=lambda one: len(marks[id(one)]), default=None)
