"""Replies to what was asked shortly before, on its deed in other words: *médiation, jouer les médiateurs*."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence

from greffier.lexicon import Lexicon
from greffier.linking.asked import Answer, Asked, opposite
from greffier.record import Commitment

SOON = 300
"""Characters from a demand to the reply of whom it is made of, nothing told between."""
NEAR, AHEAD = 1500, 400
"""Characters from a demand or offer to a refusal that only shares its deed; from it to one told after it."""
TOGETHER = 2
"""Words of any kind that are as good as one deed."""
STEM = 5
"""Letters by which words of one family are told: *médiation, médiateur*."""
ASKING = ("demand", "offer")


def on_one_deed(
    reply: Asked, article: Sequence[Asked], kinds: Mapping[str, tuple[str, ...]], lexicon: Lexicon
) -> Answer | None:
    """The last demand or offer of another side before a refusal that shares its deed; None without one."""
    if reply.one.act != "refusal":
        return None
    own, at = _deeds(reply.one, kinds, lexicon), reply.one.what.start
    near = (it for it in article if it.one.act in ASKING and -AHEAD <= at - it.one.what.start <= NEAR)
    others = (it for it in near if opposite(it, reply) and _shared(own, _deeds(it.one, kinds, lexicon)))
    best = max(others, key=lambda it: (it.one.what.start < at, it.one.what.start), default=None)
    return (best.one.id, ("refuses the deed that was asked or offered before it",)) if best else None


def at_once(reply: Asked, article: Sequence[Asked]) -> Answer | None:
    """What was asked right before of the side that replies, nothing else between; None for nothing.

    *Le parlement demande des renforts à l'armée. L'armée a promis de protéger la ville.*
    """
    at = reply.one.what.start
    before = [it for it in article if 0 < at - it.one.what.start <= SOON and it.one.id != reply.one.id]
    last = max(before, key=lambda it: it.one.what.start, default=None)
    if last is None or last.one.act not in ASKING or last.to is None or last.to != reply.by:
        return None
    if reply.one.condition is not None:
        return None
    return (last.one.id, ("replies at once to what was asked of it",)) if opposite(last, reply) else None


def goes_on(
    reply: Asked, everyone: Sequence[Commitment], party: Mapping[str, str | None], found: Container[str]
) -> str | None:
    """The refusal right before by the same side, which this goes on with; None where it answers nothing.

    *Le ministre a rejeté cette demande. « L'armée restera », a-t-il tranché.*
    """
    at = reply.one.what.start
    near = (one for one in everyone if one.article == reply.one.article and 0 < at - one.what.start <= SOON)
    last = max(near, key=lambda one: one.what.start, default=None)
    if last is None or last.act != "refusal" or reply.one.act != "refusal" or last.id not in found:
        return None
    return last.id if party[last.id] == reply.by else None


def _deeds(one: Commitment, kinds: Mapping[str, tuple[str, ...]], lexicon: Lexicon) -> dict[str, bool]:
    """The stems of a commitment's words, and whether they are for deeds; the kinds of deeds they tell of."""
    found = dict[str, bool]()
    for word in (word for word in one.lemmas if not word.isupper()):
        told = kinds.get(word, ())
        found |= dict.fromkeys(told, True)
        if len(word) > STEM:
            found[word[:STEM]] = found.get(word[:STEM], False) or bool(told) or lexicon.is_matter(word)
    return found


def _shared(one: Mapping[str, bool], other: Mapping[str, bool]) -> bool:
    """Whether both tell of one deed, or share two words."""
    common = one.keys() & other.keys()
    return len(common) >= TOGETHER or any(one[word] or other[word] for word in common)
