"""Which refusal or promise answers which demand or offer: one matter, other sides, with reasons."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from greffier.lexicon import load
from greffier.linking.asked import Answer, Asked, opposite
from greffier.linking.deeds import of_verbs_too
from greffier.linking.likeness import Index, Vector
from greffier.linking.one_deed import at_once, goes_on, on_one_deed
from greffier.linking.taken_up import bare, taken_up
from greffier.record import Commitment, When

ASKING = frozenset({"demand", "offer"})
TAKEN = ASKING | {"promise"}
"""What a noun may take up besides: *la proposition de Paris*, told as *Paris a annoncé une aide*."""
REPLYING = frozenset({"refusal", "promise"})
ALIKE = 0.25
"""How alike an answer is at least to what it answers, addressed to one another or of one issue."""
ADDRESSED, ISSUE, BESIDE = 0.2, 0.1, 0.1
"""What it adds that one is addressed to the other's side, is on the same issue, is in the same article."""
APART = 0.6
"""How alike they are where nothing else ties them: of different articles, neither addressed to the other."""
TOGETHER, WHOLE = 2, 0.9
"""Words an answer shares with what it answers, at least; fewer only where they are nearly all of both."""
NEAR = 800
"""Characters between a demand and its reply in one article, one word of one issue being enough there."""
COMMON = 400


def answers(
    everyone: list[Commitment],
    party: Mapping[str, str | None],
    asked: Mapping[str, str | None],
    vectors: Mapping[str, Vector],
    labels: Mapping[str, str],
    days: Mapping[str, When] | None = None,
    kinds: Mapping[str, tuple[str, ...]] | None = None,
) -> dict[str, Answer]:
    """For each answer the demand or offer it answers, and why; `days` are those of the articles, `kinds`
    the kinds of deeds that words tell of.

    What is told first in a later article is no answer's object.
    """
    open_ = [Asked(one, party[one.id], asked[one.id]) for one in everyone if one.act in ASKING]
    known = Index[int](COMMON)
    by_article: dict[str, list[Asked]] = defaultdict(list)
    told_in: dict[str, list[Commitment]] = defaultdict(list)
    for one in everyone:
        told_in[one.article].append(one)
        if one.act in TAKEN:
            by_article[one.article].append(Asked(one, party[one.id], asked[one.id]))
    for number, it in enumerate(open_):
        known.add(number, vectors[it.one.id])
    found: dict[str, Answer] = {}
    lexicon = load("fr")
    told = of_verbs_too(kinds or {}, lexicon)
    for one in sorted(everyone, key=lambda it: (it.article, it.what.start)):
        replies = one.act in REPLYING or (one.act == "warning" and not one.lemmas)  # *ne s'y rendra que si S*
        if not replies or party[one.id] is None:
            continue
        reply = Asked(one, party[one.id], asked[one.id])
        near = {
            at: alike
            for at, alike in known.near(vectors[one.id]).items()
            if not _later(open_[at].one, one, days or {})
        }
        beside = by_article[one.article]
        best = (
            bare(reply, beside, lexicon)
            or taken_up(reply, beside, lexicon)
            or _best(reply, open_, near, labels)
        )
        best = best or on_one_deed(reply, beside, told, lexicon) or at_once(reply, beside, lexicon)
        if best is None and (same := goes_on(reply, told_in[one.article], party, found)) is not None:
            best = found[same][0], ("goes on with an answer",)
        if best is not None:
            found[one.id] = best
    return found


def _later(asked: Commitment, reply: Commitment, days: Mapping[str, When]) -> bool:
    """Whether a demand is told only in an article that is later than the reply's."""
    first, last = days.get(asked.article), days.get(reply.article)
    return first is not None and last is not None and first.start[:10] > last.end[:10]


def _best(
    reply: Asked, open_: Sequence[Asked], near: Mapping[int, float], labels: Mapping[str, str]
) -> Answer | None:
    """The demand or offer most like the reply that another side made; None when none is like it."""
    likely = [(open_[at], alike) for at, alike in near.items() if alike >= ALIKE]
    likely = [
        (it, alike) for it, alike in likely if opposite(it, reply) and _together(it, reply, alike, labels)
    ]
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


def _together(it: Asked, reply: Asked, alike: float, labels: Mapping[str, str]) -> bool:
    """Whether two commitments share enough words; states are in everything.

    One is enough beside one another in an article, on one issue.
    """
    shared = {word for word in it.one.lemmas if word in reply.one.lemmas and not word.isupper()}
    one = it.one.article == reply.one.article and abs(it.one.what.start - reply.one.what.start) <= NEAR
    beside = one and labels.get(it.one.id) is not None and labels.get(it.one.id) == labels.get(reply.one.id)
    return len(shared) >= (1 if beside else TOGETHER) or alike >= WHOLE
