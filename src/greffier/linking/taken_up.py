"""Replies that take a demand or offer up without its words: *cette demande, la proposition de Paris*."""

from __future__ import annotations

import re
from collections.abc import Sequence

from greffier.lexicon import Lexicon, name_key
from greffier.linking.asked import Answer, Asked, opposite

BEHIND, AHEAD = 800, 400
"""Characters from a demand to a noun that takes it up; from a noun to the demand it announces."""
HEADLINE, OPENING = 1500, 150
"""How far ahead it looks from the headline, whose reply the story tells again; where that stands."""
POINTED = 400
"""Characters from a demand to a reply that only points back: *Nous n'acceptons pas ce marché*."""
BRIEF = 3
"""Words of a reply that only points: *ce plan de paix*."""
SHORT = 6
"""Words of a reply that *y* and a verb are: *le Laos exclut d'y participer*."""
PROMISED = 150
"""Characters from the end of a promise to the reply that answers it."""
CLOSE = 80
"""Characters from the end of a demand to a reply that answers it, whoever else may have been asked."""
HELD, BARE = "holds what it answers", "replies to what was last asked or offered"
THERE = re.compile(r"(?:^|[\s'’])y\s")
"""What takes up a place or occasion that somebody was asked to: *exclut d'y participer*."""
WORD = re.compile(r"\w+['’]?")


def taken_up(reply: Asked, article: Sequence[Asked], lexicon: Lexicon) -> Answer | None:
    """What a reply answers of its own article by what it is called, or by pointing; None for neither.

    What the reply's own words hold comes first: *a rejeté la demande norvégienne de garanties*.
    """
    others = [it for it in article if opposite(it, reply)]
    whole = reply.one.what
    held = next((it for it in others if whole.covers(it.one.what) and whole != it.one.what), None)
    if held is not None:
        return held.one.id, (HELD,)
    on_terms = [it for it in others if it.one.condition is not None]
    if not lexicon.words("own condition").isdisjoint(_written(reply)):
        return _nearest(reply, on_terms, BEHIND, 0, "takes up the condition of what was offered or asked")
    acts = _acts(reply, lexicon)
    if not acts and (again := _named_again(reply, others, lexicon)) is not None:
        return again.one.id, ("takes up a thing that was asked or offered by its name",)
    if acts:
        named = [it for it in others if it.one.act in acts] or others
        named = [it for it in named if _told_of(it, reply)] or named
        return _nearest(
            reply, named, BEHIND, AHEAD, f"takes up a {named[0].one.act} by its noun" if named else ""
        )
    if _points(reply, lexicon) or _led_by(reply, lexicon):
        return _nearest(reply, others, POINTED, 0, "points back to what was last asked or offered")
    return None


def _named_again(reply: Asked, others: Sequence[Asked], lexicon: Lexicon) -> Asked | None:
    """The last before a reply that asked for or offered the thing it begins with: *accepte ⟦la trêve⟧*."""
    words = WORD.findall(reply.one.words.lower().replace("’", "'"))
    definite = words and words[0] in lexicon.words("direct clitic")
    if not definite or len(words) > SHORT or not reply.one.lemmas:
        return None
    thing, at = reply.one.lemmas[0], reply.one.what.start
    near = (it for it in others if 0 < at - it.one.what.start <= BEHIND and thing in it.one.lemmas[:1])
    return max(near, key=lambda it: it.one.what.start, default=None)


def bare(reply: Asked, article: Sequence[Asked], lexicon: Lexicon) -> Answer | None:
    """What a reply without a word of the matter answers: *a obtempéré, s'y oppose, c'est exclu*.

    What was asked right before of nobody in particular, else last of whoever replies, else right before
    of another, else by another side.
    """
    there = THERE.search(reply.one.words) and len(WORD.findall(reply.one.words)) <= SHORT
    if not there and any(word not in giving_way(lexicon) for word in reply.one.lemmas):
        return None
    at = reply.one.what.start
    heard = {it.by for it in article}
    told = [it for it in article if opposite(it, reply)]
    last = max((it for it in told if it.one.what.end <= at), key=lambda it: it.one.what.start, default=None)
    promised = last is not None and last.one.act == "promise" and last.one.lemmas
    if last is not None and promised and at - last.one.what.end <= PROMISED:
        return last.one.id, (BARE,)  # *X a promis une aide. Y y est favorable.*
    others = [it for it in told if it.one.act != "promise"]
    asked = [it for it in others if it.to == reply.by]
    close = [it for it in others if 0 < at - it.one.what.end <= CLOSE]
    open_ = [it for it in others if it.to is None or it.to not in heard]
    at_hand = [it for it in close if it in open_]
    tried = (_nearest(reply, some, BEHIND, 0, BARE) for some in (at_hand, asked, close, open_))
    return next((found for found in tried if found), None)


def giving_way(lexicon: Lexicon) -> frozenset[str]:
    """The plain verbs of which one alone is a reply: *Nous ne céderons pas*."""
    return frozenset(map(name_key, lexicon.words("budging")))


def _acts(reply: Asked, lexicon: Lexicon) -> frozenset[str]:
    """The acts that a noun of the reply stands for: *demande*: demand; *proposition*: offer or promise."""
    found: set[str] = set()
    led = not (lexicon.words("pointing") | lexicon.words("any")).isdisjoint(_written(reply))
    pressing = {name_key(word) for word in lexicon.words("pressing")} if led else set()
    for word in reply.one.lemmas:
        rows = [row for row in lexicon.nouns_by_head.get(word, ()) if len(row.words) == 1]
        named = {row.act for row in rows if row.act in ("demand", "offer")}
        invites = any(row.act == "demand" and row.force == "1" for row in rows)
        named |= {"demand"} if word in pressing else set()
        found |= named | ({"promise"} if "offer" in named else set()) | ({"offer"} if invites else set())
    return frozenset(found)


def _told_of(it: Asked, reply: Asked) -> bool:
    """Whether a reply has a word of what it takes up besides states: *l'invitation de Matignon*."""
    return any(word in it.one.lemmas for word in reply.one.lemmas if not word.isupper())


def _points(reply: Asked, lexicon: Lexicon) -> bool:
    """Whether a refusal only points to what it refuses to accept: *accepter ce marchandage*."""
    accepts = any(
        row.act == "accept" for word in reply.one.lemmas for row in lexicon.verbs_by_form.get(word, ())
    )
    accepts = accepts or not lexicon.words("granting").isdisjoint(reply.one.lemmas)
    pointing = lexicon.words("pointing")
    return reply.one.act == "refusal" and accepts and not _written(reply).isdisjoint(pointing)


def _led_by(reply: Asked, lexicon: Lexicon) -> bool:
    """Whether a reply is but a thing that was told of before: *a rejeté ⟦ce plan⟧*."""
    words = WORD.findall(reply.one.words.lower().replace("’", "'"))
    if not 1 < len(words) <= BRIEF:
        return False
    idea = words[0] in lexicon.words("direct clitic") and words[1] in lexicon.words("idea")
    return idea or words[0] in lexicon.words("pointing")  # *a balayé ⟦l'idée⟧*


def _written(reply: Asked) -> set[str]:
    """The words of a reply, without its condition, as they are written."""
    return {word.lower().replace("’", "'") for word in WORD.findall(reply.one.words)}


def _nearest(reply: Asked, others: Sequence[Asked], behind: int, ahead: int, why: str) -> Answer | None:
    """The last before the reply within reach, else the first after it; None when none is near."""
    at = reply.one.what.start
    ahead = HEADLINE if ahead > 0 and at < OPENING else ahead
    before = [it for it in others if 0 < at - it.one.what.start <= behind]
    after = [it for it in others if 0 < it.one.what.start - at <= ahead]
    if before:
        return max(before, key=lambda it: it.one.what.start).one.id, (why,)
    return (min(after, key=lambda it: it.one.what.start).one.id, (why,)) if after else None
