"""Replies to what was asked shortly before, on its deed in other words: *médiation, jouer les médiateurs*."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Mapping, Sequence
from itertools import pairwise

from greffier.lexicon import Lexicon, name_key
from greffier.linking.asked import Answer, Asked, opposite
from greffier.linking.deeds import KIND
from greffier.linking.roots import root
from greffier.linking.taken_up import WORD
from greffier.record import Commitment

CLOSE = 120
"""Characters from a demand to the reply that takes it up by a pronoun alone: *Delhi ne ⟦le⟧ fera pas*."""
SOON = 300
"""Characters from a demand to the reply of whom it is made of, nothing told between."""
NEAR, AHEAD = 1500, 400
"""Characters from a demand or offer to a refusal that only shares its deed; from it to one told after it."""
TOGETHER = 2
"""Words of any kind that are as good as one deed."""
PAYING = "paying"
"""What stands for all words of money: *300 millions de pesos*, *ne paiera pas de rançon*."""
ASKING = ("demand", "offer")
Kinds = Mapping[str, tuple[str, ...]]
Words = Mapping[str, set[str]]


def on_one_deed(reply: Asked, article: Sequence[Asked], kinds: Kinds, lexicon: Lexicon) -> Answer | None:
    """The last demand or offer of another side before a refusal that shares its deed; None without one."""
    if reply.one.act != "refusal":
        return None
    own, at = _deeds(reply.one, kinds, lexicon), reply.one.what.start
    near = (it for it in article if it.one.act in ASKING and -AHEAD <= at - it.one.what.start <= NEAR)
    others = (
        it for it in near
        if opposite(it, reply) and _shared(own, _deeds(it.one, kinds, lexicon), lexicon, kinds)
    )  # fmt: skip
    best = max(others, key=lambda it: (it.one.what.start < at, it.one.what.start), default=None)
    return (best.one.id, ("refuses the deed that was asked or offered before it",)) if best else None


def at_once(reply: Asked, article: Sequence[Asked], lexicon: Lexicon) -> Answer | None:
    """What was asked right before of the side that replies, nothing else between; None for nothing.

    *Le parlement demande des renforts à l'armée. L'armée a promis de protéger la ville.* A refusal told to
    whoever asked, or of what concerns the state that refuses, is one too, or one that takes
    it up by a pronoun.
    """
    at = reply.one.what.start
    if (heard := _told_to(reply, article)) is not None:
        return heard.one.id, ("told to the side that asks right behind it",)
    before = [it for it in article if 0 < at - it.one.what.start <= SOON and it.one.id != reply.one.id]
    last = max(before, key=lambda it: it.one.what.start, default=None)
    if last is None or last.one.act not in ASKING or not opposite(last, reply):
        return None
    refuses = reply.one.act == "refusal"
    toward = last.to is not None and last.to == reply.by
    toward = toward or reply.to == last.by or (refuses and reply.by in last.one.lemmas)
    by_pronoun = at - last.one.what.end <= CLOSE and _by_pronoun(reply.one.words, lexicon)
    on_terms = reply.one.condition is not None and not refuses
    if not by_pronoun and (not toward or on_terms):
        return None
    return last.one.id, ("replies at once to what was asked of it",)


def _told_to(reply: Asked, article: Sequence[Asked]) -> Asked | None:
    """What those ask right behind a refusal told to them: *C'est non, dit-il aux élus, qui veulent V*."""
    end = reply.one.what.end
    asked = (it for it in article if it.one.act in ASKING and 0 < it.one.what.start - end <= CLOSE)
    own = (it for it in asked if it.by is not None and it.by == reply.to and reply.by != it.by)
    return next(own, None) if reply.one.act == "refusal" else None


def _by_pronoun(words: str, lexicon: Lexicon) -> bool:
    """Whether an object pronoun stands behind *ne* or a subject pronoun: *ne le fera pas, nous y irons*."""
    said = WORD.findall(words.lower().replace("’", "'"))
    if said and said[0] in lexicon.words("third persons"):
        return True  # *« ⟦Elle⟧ aura lieu », a promis le maire*
    taken = lexicon.words("direct clitic") | lexicon.words("thereof") | lexicon.words("there")
    before = lexicon.words("ne") | lexicon.words("subject clitic") | lexicon.words("self")
    return any(one in before and other in taken for one, other in pairwise(said))


def goes_on(
    reply: Asked, article: Sequence[Commitment], party: Mapping[str, str | None], found: Container[str]
) -> str | None:
    """The refusal right before by the same side, which this goes on with; None where it answers nothing.

    *Le ministre a rejeté cette demande. « L'armée restera », a-t-il tranché.*
    """
    at = reply.one.what.start
    near = (one for one in article if 0 < at - one.what.start <= SOON)
    last = max(near, key=lambda one: one.what.start, default=None)
    if last is None or last.act != "refusal" or reply.one.act != "refusal" or last.id not in found:
        return None
    return last.id if party[last.id] == reply.by else None


def _deeds(one: Commitment, kinds: Kinds, lexicon: Lexicon) -> dict[str, set[str]]:
    """What a commitment tells of: the kinds of deeds, and the roots of its words with those words."""
    found = defaultdict[str, set[str]](set)
    pays = {name_key(word) for word in lexicon.words("paying")}
    for word in (word for word in one.lemmas if not word.isupper()):
        for kind in (*kinds.get(word, ()), *((PAYING,) if word in pays else ())):
            found[kind].add(kind)
        if (family := root(word, lexicon)) is not None:
            found[family].add(word)
    return found


def _shared(one: Words, other: Words, lexicon: Lexicon, kinds: Kinds) -> bool:
    """Whether both tell of one deed, by one word or as verb and noun, or share two words."""
    common = one.keys() & other.keys()
    if len(common) >= TOGETHER:
        return True
    return any(
        word == PAYING or word.startswith(KIND) or one[word] != other[word]
        or any(it in kinds or lexicon.is_matter(it) for it in one[word])
        for word in common
    )  # fmt: skip
