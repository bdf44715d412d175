"""Where a statement answers what another said just before that it is not so, in words of its own or none.

*X a rejeté ces accusations*; *« Il n'en est rien », a répliqué X*; *« Nous n'avons pas tiré », a répondu X*.
"""

from __future__ import annotations

from collections.abc import Iterator

from greffier.finding.called_false import only_false, rejects, sweeping, whole_of
from greffier.finding.page import Page
from greffier.finding.refutations import refutes
from greffier.record import Span, Statement
from greffier.record.span import hull

NOT_DENIED = ("deny", "criticise", "praise")
"""Acts whose words say nothing that someone could deny."""
AHEAD = frozenset({"demand", "offer", "promise", "expect", "ask", "decide", "refuse"})
"""Acts on what is to come, which no word for a charge takes up."""
NEAR = 160
"""Characters between what is said and the sentence that takes it up, at most."""
LINK = 4
"""That to a noun in apposition to it: *…, une information que Paris juge fantaisiste*."""
FAR = 600
"""Characters between an accusation and the words that reject it, at most."""
MOST = 16
"""Words and marks of a content that only calls it false, at most; the longest such words are six."""
MARKS = " «»\u201c\u201d\"'.!,;:"


def answered(page: Page) -> Iterator[tuple[str, Span]]:
    """Statements that the next one answers are not so, each with the words that say so."""
    rejecting = {one.id for one in page.of(Statement) if one.content and rejects(page, one)}
    for mine in page.of(Statement):
        if mine.speaker is None or not mine.content or mine.parent is not None:
            continue
        rejected = mine.id in rejecting
        if not (rejected or only_false(page, mine) or _calls_false(page, mine) or _replies(page, mine)):
            continue
        apposed, opens = _apposed(page, mine)
        told = _charge_before(page, mine, NEAR if opens else FAR) if rejected else None
        if told is None and not sweeping(page, mine):
            told = said_before(page, _whole(mine), LINK if apposed and not opens else NEAR)
            told = None if told is not None and rejected and not _charges(page, told) else told
        if told is None or told.speaker in (None, mine.speaker) or told.id in rejecting:
            continue
        if not rejected and not deniable(told):
            continue
        yield whole_of(page, told, mine.hull).id, mine.hull


def _apposed(page: Page, mine: Statement) -> tuple[bool, bool]:
    """Whether what is rejected is but set beside what was said, and whether that opens a sentence.

    *…, une information que Paris juge fantaisiste*; *Des accusations que Paris rejette.*
    """
    first = page.at(mine.hull.start)
    ahead = mine.cue is not None and mine.hull.end <= mine.cue.start
    some = page.keys[first] in page.lexicon.words("indefinite")
    apposed = page.keys[first] in page.lexicon.words("one") or (some and ahead)
    return apposed, apposed and page.sentence(first)[0] == first


def deniable(told: Statement) -> bool:
    """Whether a statement says that something is so, which may be false: criticism does in a clause."""
    clause = told.act == "criticise" and told.manner in ("direct", "indirect")
    return clause or told.act not in NOT_DENIED


def said_before(page: Page, span: Span, reach: int) -> Statement | None:
    """The innermost statement that ends just before a stretch; None when none ends so near."""
    ended = [one for one in page.of(Statement) if 0 <= span.start - one.hull.end <= reach]
    return max(ended, key=lambda one: (one.hull.end, one.hull.start), default=None)


def _charges(page: Page, told: Statement) -> bool:
    """Whether what is said may be called a charge or version: nothing to come, no word on oneself."""
    cue = page.within(told.cue) if told.cue is not None else ()
    of_oneself = any(page.keys[at] in page.lexicon.words("reflexive") for at in cue)
    return told.act not in AHEAD and not of_oneself


def _complained(page: Page) -> frozenset[str]:
    """Statements that tell of a charge against who speaks: *« On nous accuse de nourrir X », dit Y*."""
    by_id, found = {one.id: one for one in page.of(Statement)}, set[str]()
    for one in by_id.values():
        outer = by_id.get(one.parent or "")
        if one.act != "accuse" or outer is None or outer.manner != "direct":
            continue
        said = [page.keys[at] for at in page.within(hull((*one.content, *((one.cue,) if one.cue else ()))))]
        if not (page.lexicon.words("self") | page.lexicon.words("either clitic")).isdisjoint(said):
            found |= {one.id, outer.id}
    return frozenset(found)


def _charge_before(page: Page, mine: Statement, reach: int) -> Statement | None:
    """The last statement before that charges somebody: *« C'est un sabotage »*; None where none is near."""
    grave, complained = page.lexicon.words("grave word"), page.once(_complained)
    ended = [
        one
        for one in page.of(Statement)
        if 0 <= mine.hull.start - one.hull.end <= reach
        and one.speaker != mine.speaker
        and one.id not in complained
        and (
            one.act == "accuse"
            or (one.act == "criticise" and mine.hull.start - one.hull.end <= NEAR)
            or any(page.lemmas[at] in grave for at in page.within(one.hull))
        )
    ]
    return max(ended, key=lambda one: (one.hull.end, one.hull.start), default=None)


def _whole(one: Statement) -> Span:
    """The words of a statement with its cue and speaker."""
    return hull((*one.content, *(span for span in (one.cue, one.speaker_span) if span)))


def _calls_false(page: Page, mine: Statement) -> bool:
    """Whether it first says only that something is not so: *« Il ment. Nous avons payé », dit X*."""
    inside = page.within(mine.hull)
    if not inside:
        return False
    limit = page.sentence(inside[0])[1]
    first = [page.keys[at] for at in inside if at < limit]
    said = " ".join(first).replace("' ", "'").strip(MARKS)
    return len(first) <= MOST and said in page.lexicon.words("not so")


def _replies(page: Page, mine: Statement) -> bool:
    """Whether a verb of replying brings what did not happen: *« Nous n'avons pas tiré », a répondu X*."""
    if mine.cue is None or mine.polarity == "-" or mine.act not in ("assert", "deny"):
        return False
    words = page.lexicon.words("replying")
    return any(page.lemmas[at] in words for at in page.within(mine.cue)) and refutes(page, mine)
