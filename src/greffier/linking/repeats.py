"""Which commitments tell again what the same side has said before, in other words or another act."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set

from greffier.lexicon import name_key
from greffier.linking.likeness import Index, Vector
from greffier.linking.naming import STEM
from greffier.record import Commitment

SAME = 0.5
"""How alike the words of a repeat are to those of what it repeats."""
HELD, TRIED = 2, 12
"""Words that are enough for a repeat when the other has them all; how many of the likest are tried."""
FAMILY = dict.fromkeys(("threat", "warning", "promise", "offer", "decision"), "deed")
"""Acts that tell what a side says it would do: one article calls a threat what another calls a promise."""
EVIL = frozenset({"threat", "warning"})
COMMON = 400
"""A word that more commitments hold brings none of them together by itself."""


def repeats(
    everyone: Iterable[Commitment],
    party: Mapping[str, str | None],
    vectors: Mapping[str, Vector],
    kinds: Mapping[str, Sequence[str]],
) -> dict[str, str]:
    """For each commitment the first by the same side that it repeats, else itself.

    Its words are half alike, or all in the other's; or both threaten the same states should they do the same
    kind of deed (`kinds` by word): *répondront à toute agression*, *des sanctions si X envahissait Y*.
    """
    first: dict[str, str] = {}
    words: dict[str, set[str]] = {}
    known: dict[tuple[str, str | None], Index[str]] = {}
    should: dict[tuple[str | None, str], list[Commitment]] = defaultdict(list)
    for one in everyone:
        side, vector = party[one.id], vectors[one.id]
        words[one.id] = {word for word in one.lemmas if not word.isupper()}
        mine = known.setdefault((FAMILY.get(one.act, one.act), side), Index(COMMON))
        alike = mine.near(vector) if side is not None else {}
        likely = sorted(alike, key=alike.__getitem__, reverse=True)[:TRIED]
        same = (it for it in likely if alike[it] >= SAME or _held(words[one.id], words[it]))
        deeds = [(side, kind) for kind in _should(one, kinds)] if side is not None else []
        threats = (it.id for deed in deeds for it in should[deed] if _of_one_state(it, one))
        best = next(same, None) or next(threats, None)
        first[one.id] = one.id if best is None else first[best]
        mine.add(one.id, vector)
        for deed in deeds:
            should[deed] = [*should[deed], one][:TRIED]
    return first


def _held(one: Set[str], other: Set[str]) -> bool:
    """Whether the words of the one hold all of the other's, two at least: a headline and its story."""
    few, many = sorted((one, other), key=len)
    return len(few) >= HELD and few <= many


def _should(one: Commitment, kinds: Mapping[str, Sequence[str]]) -> list[str]:
    """The kinds of deeds that a threat is under the condition of: those told outside its own words."""
    if one.act not in EVIL or one.condition is None:
        return []
    own = name_key(one.words)
    return [kind for word in one.lemmas if word[:STEM] not in own for kind in kinds.get(word, ())]


def _of_one_state(one: Commitment, other: Commitment) -> bool:
    """Whether two commitments name a state in common."""
    return any(word.isupper() and word in other.lemmas for word in one.lemmas)
