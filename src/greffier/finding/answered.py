"""Where a statement answers what another said just before that it is not so, in words of its own or none.

*X a rejeté ces accusations*; *« Il n'en est rien », a répliqué X*; *« Nous n'avons pas tiré », a répondu X*.
"""

from __future__ import annotations

from collections.abc import Iterator

from greffier.finding.page import Page
from greffier.finding.refutations import refutes
from greffier.record import Span, Statement
from greffier.record.span import hull

NOT_DENIED = ("deny", "criticise", "praise")
"""Acts whose words say nothing that someone could deny."""
NEAR = 160
"""Characters between what is said and the sentence that takes it up, at most."""
FAR = 600
"""Characters between an accusation and the words that reject it, at most."""
FEW = 3
"""Words of a content that only takes up what was said: *ces accusations graves*."""
MOST = 16
"""Words and marks of a content that only calls it false, at most; the longest such words are six."""
MARKS = " «»\u201c\u201d\"'.!,;:"


def answered(page: Page) -> Iterator[tuple[str, Span]]:
    """Statements that the next one answers are not so, each with the words that say so."""
    for mine in page.of(Statement):
        if mine.speaker is None or not mine.content or mine.parent is not None:
            continue
        if not (_rejects(page, mine) or _calls_false(page, mine) or _replies(page, mine)):
            continue
        told = (_charge_before(page, mine) if _rejects(page, mine) else None) or said_before(
            page, _whole(mine), NEAR
        )
        if (
            told is None
            or told.speaker in (None, mine.speaker)
            or told.act in NOT_DENIED
            or _rejects(page, told)
        ):
            continue
        yield told.id, mine.hull


def said_before(page: Page, span: Span, reach: int) -> Statement | None:
    """The innermost statement that ends just before a stretch; None when none ends so near."""
    ended = [one for one in page.of(Statement) if 0 <= span.start - one.hull.end <= reach]
    return max(ended, key=lambda one: (one.hull.end, one.hull.start), default=None)


def _charge_before(page: Page, mine: Statement) -> Statement | None:
    """The last statement before that charges somebody: *« C'est un sabotage »*; None where none is near."""
    grave = page.lexicon.words("grave word")
    ended = [
        one
        for one in page.of(Statement)
        if 0 <= mine.hull.start - one.hull.end <= FAR
        and one.speaker != mine.speaker
        and (one.act == "accuse" or any(page.lemmas[at] in grave for at in page.within(one.hull)))
    ]
    return max(ended, key=lambda one: (one.hull.end, one.hull.start), default=None)


def _whole(one: Statement) -> Span:
    """The words of a statement with its cue and speaker."""
    return hull((*one.content, *(span for span in (one.cue, one.speaker_span) if span)))


def _rejects(page: Page, mine: Statement) -> bool:
    """Whether what is rejected is but a noun for what was said: *a rejeté cette accusation*."""
    inside = page.within(mine.content[0])
    if mine.act != "refuse" or not 1 < len(inside) <= FEW:
        return False
    pointed = page.keys[inside[0]] in page.lexicon.words("pointing")
    return pointed and page.lemmas[inside[1]] in page.lexicon.words("reproached")


def _calls_false(page: Page, mine: Statement) -> bool:
    """Whether it says nothing but that something is not so: *il n'en est rien, il ment*."""
    inside = page.within(mine.hull)
    if len(inside) > MOST:
        return False
    said = " ".join(page.keys[at] for at in inside).replace("' ", "'").strip(MARKS)
    return said in page.lexicon.words("not so")


def _replies(page: Page, mine: Statement) -> bool:
    """Whether a verb of replying brings what did not happen: *« Nous n'avons pas tiré », a répondu X*."""
    if mine.cue is None or mine.polarity == "-" or mine.act not in ("assert", "deny"):
        return False
    words = page.lexicon.words("replying")
    return any(page.lemmas[at] in words for at in page.within(mine.cue)) and refutes(page, mine)
