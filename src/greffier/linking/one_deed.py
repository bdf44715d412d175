"""Replies to what was asked shortly before, on its deed in other words: *médiation, jouer les médiateurs*."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from greffier.lexicon import Lexicon
from greffier.linking.asked import Answer, Asked, opposite
from greffier.record import Commitment

NEAR, AHEAD = 1500, 400
"""Characters from a demand or offer to a refusal that only shares its deed; from it to one told after it."""
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
    """Whether both tell of one deed."""
    return any(one[word] or other[word] for word in one.keys() & other.keys())
