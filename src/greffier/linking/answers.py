"""Which refusal or promise answers which demand or offer: one matter, other sides, with reasons."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from greffier.lexicon import Lexicon, load
from greffier.linking.likeness import Index, Vector
from greffier.record import Commitment

ASKING = frozenset({"demand", "offer"})
REPLYING = frozenset({"refusal", "promise"})
ALIKE = 0.25
"""How alike an answer is at least to what it answers, addressed to one another or of one issue."""
ADDRESSED, ISSUE, BESIDE = 0.2, 0.1, 0.1
"""What it adds that one is addressed to the other's side, is on the same issue, is in the same article."""
APART = 0.6
"""How alike they are where nothing else ties them: of different articles, neither addressed to the other."""
TOGETHER, WHOLE = 2, 0.9
"""Words an answer shares with what it answers, at least; fewer only where they are nearly all of both."""
BEHIND = 800
"""Characters from a demand to a noun that takes it up."""
COMMON = 400

Answer = tuple[str, tuple[str, ...]]


class Asked(NamedTuple):
    """What may be answered: a demand or offer, by whom and of whom."""

    one: Commitment
    by: str | None
    to: str | None


def answers(
    everyone: list[Commitment],
    party: Mapping[str, str | None],
    asked: Mapping[str, str | None],
    vectors: Mapping[str, Vector],
    labels: Mapping[str, str],
) -> dict[str, Answer]:
    """For each answer the demand or offer it answers, and why."""
    open_ = [Asked(one, party[one.id], asked[one.id]) for one in everyone if one.act in ASKING]
    known = Index[int](COMMON)
    by_article: dict[str, list[Asked]] = defaultdict(list)
    for number, it in enumerate(open_):
        by_article[it.one.article].append(it)
        known.add(number, vectors[it.one.id])
    found: dict[str, Answer] = {}
    lexicon = load("fr")
    for one in everyone:
        if one.act not in REPLYING or party[one.id] is None:
            continue
        reply = Asked(one, party[one.id], asked[one.id])
        taken_up = _taken_up(reply, by_article[one.article], lexicon)
        best = taken_up or _best(reply, open_, known.near(vectors[one.id]), labels)
        if best is not None:
            found[one.id] = best
    return found


def _taken_up(reply: Asked, before: list[Asked], lexicon: Lexicon) -> Answer | None:
    """The demand or offer that a noun takes up: *cette demande a été rejetée*, by another side."""
    noun = next((word for word in reply.one.lemmas if _asks(word, lexicon)), None)
    if noun is None:
        return None
    at = reply.one.what.start
    earlier = [it for it in before if 0 < at - it.one.what.start <= BEHIND and _opposite(it, reply)]
    last = max(earlier, key=lambda it: it.one.what.start, default=None)
    if last is None:
        return None
    return last.one.id, (f"takes up the last {last.one.act} of its article by its noun",)


def _asks(word: str, lexicon: Lexicon) -> bool:
    """Whether a noun stands for a demand or an offer by itself."""
    return any(row.act in ("demand", "offer") for row in lexicon.nouns_by_head.get(word, ()))


def _best(
    reply: Asked, open_: Sequence[Asked], near: Mapping[int, float], labels: Mapping[str, str]
) -> Answer | None:
    """The demand or offer most like the reply that another side made; None when none is like it."""
    likely = [(open_[at], alike) for at, alike in near.items() if alike >= ALIKE]
    likely = [(it, alike) for it, alike in likely if _opposite(it, reply) and _together(it, reply, alike)]
    scored = [(*_score(reply, it, alike, labels), it.one.id) for it, alike in likely]
    best = max(scored, default=None, key=lambda entry: (entry[0], entry[2]))
    return (best[2], best[1]) if best is not None and best[0] >= ALIKE + ADDRESSED else None


def _score(reply: Asked, it: Asked, alike: float, labels: Mapping[str, str]) -> tuple[float, tuple[str, ...]]:
    """How well a reply answers, and why; nothing when neither side addresses the other and issues differ."""
    reasons = [f"{reply.one.act} and {it.one.act} of different sides share words ({alike:.2f})"]
    score = alike
    if it.to is not None and it.to == reply.by:
        score += ADDRESSED
        reasons.append("asked of the side that answers")
    if reply.to is not None and reply.to == it.by:
        score += ADDRESSED
        reasons.append("answered to the side that asked")
    if labels.get(reply.one.id) is not None and labels.get(reply.one.id) == labels.get(it.one.id):
        score += ISSUE
        reasons.append("on one issue")
    if it.one.article == reply.one.article:
        score += BESIDE
        reasons.append("in one article")
    apart = len(reasons) == 1 + ("on one issue" in reasons)
    return (score, tuple(reasons)) if alike >= (APART if apart else ALIKE) else (0.0, ())


def _together(it: Asked, reply: Asked, alike: float) -> bool:
    """Whether two commitments share enough words; states are in everything."""
    shared = {word for word in it.one.lemmas if word in reply.one.lemmas and not word.isupper()}
    return len(shared) >= TOGETHER or alike >= WHOLE


def _opposite(it: Asked, reply: Asked) -> bool:
    """Whether two commitments are of different sides, and neither is addressed to its own."""
    if it.by is None or it.by == reply.by:
        return False
    return it.to is None or it.to == reply.by or reply.to == it.by or it.one.article == reply.one.article
