"""What a statement says of what was said before: that it is false, in so many words, or rejected.

*X a qualifié ces propos de « pure invention »; rejette les rumeurs selon lesquelles P; récuse tout retard*.
"""

from __future__ import annotations

from collections.abc import Sequence

from greffier.finding.page import Page
from greffier.record import Span, Statement
from greffier.record.span import hull

REJECTING = ("refuse", "deny")
JUDGING = ("assert", "accuse", "criticise", "refuse", "deny")
FEW = 3
"""Words of a content that only takes up what was said: *ces accusations graves*."""
NOUNS = ("NOUN", "PROPN", "VERB")
FAR = 300
"""Characters between two parts of what one said, an incise between them, at most."""


def inside(page: Page, statement: Statement) -> list[int]:
    """The tokens of what is said."""
    return [at for part in statement.content for at in page.within(part)]


def rejects(page: Page, mine: Statement) -> bool:
    """Whether what is rejected is but a noun for what was said or blamed: *cette accusation, tout retard*."""
    told, words = _object(page, mine), page.lexicon.words
    if not 1 < len(told) <= FEW:
        return False
    if words("reproached").isdisjoint((page.lemmas[told[1]], page.keys[told[1]])):
        return False
    led = page.keys[told[0]]
    if led in words("whole"):
        return page.lemmas[told[1]] in words("blamed")
    return led in words("pointing") or (len(told) == FEW - 1 and led in words("taking up"))


def sweeping(page: Page, mine: Statement) -> bool:
    """Whether all of something blamed is rejected, no certain telling of it: *tout retard*."""
    told = _object(page, mine)
    return bool(told) and page.keys[told[0]] in page.lexicon.words("whole")


def _object(page: Page, mine: Statement) -> Sequence[int]:
    """What is rejected, by the cue or the first verb of a quotation: *« Nous contestons tout retard »*."""
    told = inside(page, mine)
    if mine.polarity == "-":
        return ()
    if mine.act in REJECTING and mine.manner != "direct":
        return told
    verb = next((n for n, at in enumerate(told[:2]) if page.keys[at] in page.lexicon.denying_forms), None)
    if mine.manner != "direct" or verb is None:
        return ()
    return [at for at in told[verb + 1 :] if page.tokens[at].pos not in ("ADV", "PUNCT")]


def only_false(page: Page, mine: Statement) -> bool:
    """Whether it only calls false what was said: *ces affirmations de « pures élucubrations »*."""
    told = judged_false(page, mine)
    if not told:
        return False
    known = tuple(one for one in (mine.cue, mine.speaker_span) if one)
    who = set(page.within(hull(known))) if known else set[int]()
    left = (at for at in inside(page, mine) if at not in told and at not in who)
    return not any(page.tokens[at].pos in NOUNS for at in left)


def judged_false(page: Page, mine: Statement) -> frozenset[int]:
    """The words by which it says that something said is false or rejected; none where it does not.

    The noun for what was said, and what that is called: *les allégations de Rome* … *mensongères*.
    """
    told, words = [at for at in inside(page, mine) if page.tokens[at].pos != "PUNCT"], page.lexicon.words
    if mine.polarity == "-" or mine.act not in JUDGING or mine.manner == "direct":
        return frozenset()
    false = [at for at in told if page.keys[at] in words("untrue")]
    false += [at - 1 for at in false if page.lemmas[at - 1] in words("utter")]
    plain = [at for at in told if page.tokens[at].pos == "NOUN" and at not in false]
    if not plain or page.lemmas[plain[0]] not in words("reproached"):
        return frozenset()
    led = plain[0] in told[:FEW]
    if not false and not (mine.act in REJECTING and led and len(told) > FEW):
        return frozenset()
    return frozenset((plain[0], *false))


def whole_of(page: Page, last: Statement, reply: Span) -> Statement:
    """Of what one said in several parts, the last of which ends before a reply, that which it answers.

    It shares most words with the reply's sentence: *« Ils ont chargé sans sommation », dénonce X. « Des
    enfants étaient là. » Faux, rétorque Y : les sommations ont été faites*.
    """
    parts = [
        one
        for one in page.of(Statement)
        if one.speaker == last.speaker
        and one.manner == last.manner == "direct"
        and one.parent is None
        and one.hull.end <= last.hull.end
        and last.hull.start - one.hull.end <= FAR
        and "\n" not in page.text[one.hull.end : last.hull.start]
    ]
    first, limit = page.sentence(page.at(reply.start))
    said = {page.lemmas[at] for at in range(first, limit) if page.tokens[at].pos in NOUNS}

    def shared(one: Statement) -> int:
        return sum(page.lemmas[at] in said for at in inside(page, one) if page.tokens[at].pos in NOUNS)

    return max((last, *parts), key=shared)
