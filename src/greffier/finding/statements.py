"""Statements: frames with their actors, and which lies in which."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from greffier.finding.actors import Resolved
from greffier.finding.acts import act_of
from greffier.finding.blocks import Blocks, in_blocks
from greffier.finding.certainty import certainty
from greffier.finding.channel_hearers import heard
from greffier.finding.channels import channel_of, medium
from greffier.finding.circumstances import beside, said_when
from greffier.finding.frames import Frame
from greffier.finding.hedges import hedge_of
from greffier.finding.page import Page
from greffier.finding.quotations import MARKS
from greffier.finding.relaying import relays, stands_apart, with_sources
from greffier.finding.reporting import UNSIGNED
from greffier.finding.somebody import is_somebody
from greffier.finding.vocatives import called_upon
from greffier.finding.whereabouts import reference_over
from greffier.lexicon import ClassName
from greffier.record import Span, Statement
from greffier.record.making import changed
from greffier.record.statements import statement_id

SURE = frozenset(
    {
        "colon",
        "incise",
        "que",
        "si",
        "attributed",
        "floating",
        "colon without cue",
        "subject ahead",
        "subject behind",
        "selon lequel",
        "ahead",
        "free indirect",
    }
)
"""Rules that make a statement even when nobody is known to speak; the others need a speaker to be one."""

SOMEONE: tuple[ClassName, ...] = ("subject clitic", "own", "hearing", "self")
"""Classes of pronouns and possessives that stand for someone who may speak."""


LOOSE = frozenset({"qualify", "de+np"})
"""Rules too loose to make one of a pronoun that stands for nobody in view."""


def statements(page: Page) -> Iterator[Statement]:
    """All statements of the article, in reading order, each with the statement it lies in."""
    who = {r.head: r for r in page.of(Resolved)}
    made: dict[str, Statement] = {}
    last: Statement | None = None
    near: Statement | None = None
    passed_on = list(relays(page))
    relayed = {id(frame) for frame, _ in passed_on if not stands_apart(frame)}
    for frame in page.of(Frame):
        if id(frame) in relayed:
            continue
        statement = _statement(page, frame, who)
        if statement.speaker is None and not _is_spoken(page, frame, statement):
            continue
        if frame.after:
            before = near if near is not None and _is_right_before(page, near, statement) else last
            if before is not None and _follows(page, before, statement):
                statement = replace(statement, speaker=before.speaker, candidates=before.candidates)
            elif not _headline(page, statement):
                continue
        if statement.id not in made:
            made[statement.id] = statement
        if last is None or not last.hull.covers(statement.hull):
            last = statement if statement.manner in ("direct", "mixed", "indirect") else last
        if (near is None or not near.hull.covers(statement.hull)) and not frame.rule.startswith("noun"):
            near = statement
    everything = [with_sources(page, s, passed_on) for s in made.values()]
    made = {s.id: s for s in everything}
    places = in_blocks((s.hull, s) for s in everything)
    above = {s.id: _parent(s, places) for s in everything}
    selves = {f.speaker for f in page.of(Frame) if f.speaker is not None and _is_self(page, f.speaker)}
    for statement in everything:
        own = statement.speaker_span is not None and page.at(statement.speaker_span.start) in selves
        parent = _quoted_above(statement, made, above) if own else None
        speaker = parent.speaker if parent else statement.speaker
        if statement.addressee == speaker:
            statement = replace(statement, addressee=None)
        sure = certainty(statement.rule, spoken=speaker is not None)
        yield changed(statement, parent=above[statement.id], speaker=speaker, certainty=sure)


def _is_spoken(page: Page, frame: Frame, statement: Statement) -> bool:
    """Whether someone speaks, though it is not told who: a sure rule says so, or a pronoun or possessive."""
    if statement.act == "expect" and statement.manner != "mixed":
        return False
    low = page.tokens[frame.speaker].text.lower() if frame.speaker is not None else ""
    someone = any(low in page.lexicon.words(kind) for kind in SOMEONE)
    own = low in page.lexicon.words("self")  # whose words *je* stands in is told later
    stated = frame.rule.startswith("noun") and low in page.lexicon.states_by_adjective
    loose = frame.rule in LOOSE and (frame.cue is None or frame.cue.force != "3")
    plain = frame.cue is not None and frame.cue.force != "1" and not loose
    told = frame.speaker is None and frame.rule in UNSIGNED  # *a été sommé de partir*
    told = told or (plain and frame.speaker is not None and is_somebody(page, frame))
    return frame.rule in SURE or stated or told or (someone and (plain or own or bool(statement.candidates)))


def _is_self(page: Page, token: int) -> bool:
    """Whether the token is *je* or *nous*: the speaker is then the one whose words it stands in."""
    return page.tokens[token].text.lower() in page.lexicon.words("self")


def _headline(page: Page, statement: Statement) -> bool:
    """Whether a quotation opens the article: a headline told in somebody's words."""
    return not any(character.isalnum() for character in page.text[: statement.hull.start])


def _quoted_above(
    statement: Statement, made: dict[str, Statement], above: dict[str, str | None]
) -> Statement | None:
    """In whose quoted words a statement lies, be others told between; else in whose words at all."""
    first = parent = made.get(above[statement.id] or "")
    while parent is not None and parent.manner in ("indirect", "narrated"):
        parent = made.get(above[parent.id] or "")
    return parent or first


def _is_right_before(page: Page, told: Statement, statement: Statement) -> bool:
    """Whether a verb tells what somebody said in the sentence before: *X a condamné le raid. « Q »*."""
    at = page.at(statement.hull.start) - 1
    at -= at > 0 and page.tokens[at].text in MARKS
    first = page.sentence(at)[0] if at >= 0 else 0
    own = told.speaker is not None and told.cue is not None
    return own and told.cue is not None and page.tokens[first].start <= told.cue.start


def _follows(page: Page, before: Statement, statement: Statement) -> bool:
    """Whether a quotation without cue goes on with the words before it: little lies between."""
    gap = page.text[before.hull.end : statement.hull.start]
    return 0 <= len(gap) < 400 and gap.count("\n\n") <= 2


def _statement(page: Page, frame: Frame, who: dict[int, Resolved]) -> Statement:
    speaker = who.get(frame.speaker) if frame.speaker is not None else None
    near = beside(page, frame)
    told = said_when(page, frame, near)
    channel = channel_of(page, frame, near) or medium(page, frame.addressee)
    told_to = frame.addressee
    if told_to is None:
        told_to = called if (called := called_upon(page, frame)) else heard(page, channel, frame.cue)
    addressee = who.get(told_to) if told_to is not None else None
    return Statement(
        id=statement_id(page.article.id, frame.content, frame.cue_span),
        article=page.article.id,
        manner=frame.manner,
        content=frame.content,
        cue=frame.cue_span,
        speaker=speaker.actor if speaker else None,
        speaker_span=_words(page, frame.speaker),
        addressee=addressee.actor if addressee else None,
        addressee_span=_words(page, told_to),
        channel=channel,
        hedge=hedge_of(page, frame),
        said=told.when if told else None,
        said_span=told.span if told else None,
        act=act_of(page, frame),
        polarity="-" if frame.negated else "+",
        candidates=speaker.candidates if speaker else (),
        rule=frame.rule,
    )


def _words(page: Page, token: int | None) -> Span | None:
    if token is None:
        return None
    named = reference_over(page, token)
    first, last = (named.first, named.last) if named is not None else (token, token + 1)
    return page.parse.span(first, last)


def _parent(statement: Statement, places: Blocks[Statement]) -> str | None:
    """The smallest other statement whose content takes in this one's content; None when it lies in none."""
    own = statement.hull
    near = (s for s in places.meeting(own) if s.id != statement.id)
    around = [s for s in near if s.hull.covers(own) and (s.hull != own or _is_around(s, statement))]
    around = [s for s in around if not _is_taken_up(s, statement)]
    around = [s for s in around if any(part.start < own.end and own.start < part.end for part in s.content)]
    return min(around, key=lambda s: len(s.hull)).id if around else None


def _is_taken_up(outer: Statement, inner: Statement) -> bool:
    """Whether a content is but taken up by another whose words go on: *vise ⟦Y⟧, qu'il accuse de ⟦V⟧*."""
    before = inner.cue is not None and inner.cue.end <= outer.hull.start
    return before and len(outer.content) > 1 and inner.hull == outer.content[0]


def _is_around(outer: Statement, inner: Statement) -> bool:
    """Whether of two contents with the same ends one lies in the other, whose cue it does not hold.

    *Le roi, selon X, dort* lies in what tells it; neither of *dix mille selon X, douze mille selon Y* does.
    """
    if inner.cue is None or not any(part.covers(inner.cue) for part in outer.content):
        return False
    return outer.cue is None or not any(part.covers(outer.cue) for part in inner.content)
