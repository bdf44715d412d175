"""Events as one article reports them: happenings with their actors, status, day, place and details."""

from __future__ import annotations

from collections.abc import Iterator

from greffier.finding.blocks import Blocks, in_blocks
from greffier.finding.events.certainty import certainty, rule_of
from greffier.finding.events.counted import day_after, day_counted, has_own_day, steps_to
from greffier.finding.events.details import details_of, ordinal_of
from greffier.finding.events.entries import entry_of
from greffier.finding.events.happening import Happening
from greffier.finding.events.parties import Parties, parties_of
from greffier.finding.events.present import present
from greffier.finding.events.roles import cast_of
from greffier.finding.events.scene_days import Scene
from greffier.finding.events.sharing import is_participle
from greffier.finding.events.since import is_of_its_day
from greffier.finding.events.status import status_of
from greffier.finding.events.triggers import is_marked
from greffier.finding.events.undergoers import Undergoers
from greffier.finding.events.when import nearby, when_of
from greffier.finding.events.where import place_of
from greffier.finding.grammar import is_temporal, phrase_start
from greffier.finding.page import Page
from greffier.record import Actor, EventReport, Span, Statement, Status, TimeExpression
from greffier.record.events import report_id
from greffier.record.parse import Token


def events(page: Page) -> Iterator[EventReport]:
    """The article's reports of events, in reading order."""
    cast, told = cast_of(page), page.of(Happening)
    parties = parties_of(page, cast)
    heads, before, scene = frozenset(one.head for one in told), Undergoers(cast), Scene(page)
    for one in told:
        report = _report(page, parties, one, heads - {one.head}, before, scene)
        if report is not None:
            yield report


def _report(
    page: Page,
    parties: Parties,
    one: Happening,
    others: frozenset[int],
    before: Undergoers,
    scene: Scene,
) -> EventReport | None:
    """One report; None when nothing is told beside that its word needs."""
    status = status_of(page, one)
    span = page.parse.span(one.first, one.last)
    statement = innermost(page, span)
    around = {statement, _decreed_in(page, one, statement)} if status == "held" else {statement}
    times = [t for t in nearby(page, one, page.of(TimeExpression)) if innermost(page, t.span) in around]
    steps = None if has_own_day(page, one, times) else steps_to(page, one)
    time = when_of(page, one, times, others) if steps is None else None
    counted = day_counted(steps, times) if steps is not None else None
    if time is None and counted is None:
        counted = day_after(page, one, times)
    if time is None and counted is None and status == "held":
        time = entry_of(page, one) or scene.day_of(one)
    speaker = page.once(_speakers).get(statement) if statement else None
    doers = parties.of(one.who, speaker)
    done = parties.of(one.whom, speaker, doers) or before.meant(one)
    if speaker is not None and speaker not in doers and _means_himself(page, one, doers, done):
        done = (speaker,)
    lacking = one.row.type == "CONSULT" and len(doers) + len(done) < 2
    many = any("Number=Plur" in page.tokens[k].morph for k in one.who)  # *leurs ministres*
    if lacking and not many and (said := said_at(page, span)) is not None:
        if said.speaker is None or said.addressee is None:
            return None
        doers, done = (said.speaker,), (said.addressee,)
    alone = lacking and len(doers) + len(done) < 2
    if one.row.type == "CONSULT" and _is_no_meeting(page, parties, one, alone):
        return None
    if one.row.type == "CONSULT" and (met := present(page, span, (*doers, *done))) is not None:
        doers, done = met, ()
    if one.row.needs == "told" and not (doers or done or time or one.verb or _told_of(page, one, status)):
        return None
    if status in ("planned", "feared"):
        doers = doers or _bound(page, parties, statement)
    elif status == "denied" and one.row.kind == "noun":
        doers = doers or _denying(page, parties, statement)
    done = tuple(a for a in done if a not in doers)
    before.after(one, done)
    details = tuple(details_of(page, one, times))
    by_phone = one.row.type == "CONSULT" and any(detail.what == "format" for detail in details)
    if status == "held" and _still_ahead(page, time):
        status = "planned"
    scene.after(one, time, status)
    return EventReport(
        id=report_id(page.article.id, span),
        article=page.article.id,
        span=span,
        label=one.row.label,
        type=one.row.type,
        mode=one.row.mode or ("phone" if by_phone else None),
        status=status,
        who=doers,
        whom=done,
        place=place_of(parties.cast, one),
        when=time.when if time and is_of_its_day(page, time, one) else counted,
        when_span=time.span if time else None,
        statement=statement,
        ordinal=ordinal_of(page, one),
        definite=is_definite(page, one),
        details=details,
        certainty=certainty(rule_of(one.row.type, len(doers), len(done), dated=time is not None)),
    )


def _decreed_in(page: Page, one: Happening, statement: str | None) -> str | None:
    """The statement around that in which a deed is done by the very words: *a décrété lundi un deuil*."""
    said = next((s for s in page.of(Statement) if s.id == statement), None) if one.verb is not None else None
    if said is None or one.verb is None or said.cue is None:
        return statement
    return said.parent if said.cue.covers(page.parse.span(one.verb, one.verb + 1)) else statement


def _is_no_meeting(page: Page, parties: Parties, one: Happening, lacking: bool) -> bool:
    """Whether words for a meeting head an interview, or tell of an outlet that asks for news."""
    press = page.lexicon.occasions_by_head.get(page.lemmas[one.head], ()) if one.row.kind == "noun" else ()
    behind = page.keys[one.last : one.last + 2]
    if any(row.kind == "press" and row.phrase.split()[1:] == list(behind) for row in press):
        return True  # *tenir une conférence de presse*
    return (lacking and _is_rubric(page, one)) or (
        one.row.kind == "verb" and _asks_for_news(page, parties, one)
    )


def _asks_for_news(page: Page, parties: Parties, one: Happening) -> bool:
    """Whether who speaks was reached, or an outlet gets in touch: *Jointe par X, la maire dit S*."""
    reached = one.row.mode == "phone" and is_participle(page, one.head)
    over = [(k, parties.cast.covering.get(k)) for k in one.who]
    named = any(it is not None and it.entry is not None and it.entry.outlet for _, it in over)
    return reached or named or any(page.lemmas[k] in page.lexicon.words("newsroom") for k, _ in over)


def _is_rubric(page: Page, one: Happening) -> bool:
    """Whether a bare noun without verb is a sentence, as over an interview: *Entretien avec l'avocate X.*"""
    return one.verb is None and one.head == page.sentence(one.head)[0] == page.tokens[one.head].head


def _told_of(page: Page, one: Happening, status: Status) -> bool:
    """Whether a noun tells a deed by itself: pointed at, asked for, feared, or called off by its verb."""
    above = page.tokens[one.head].head
    asked = status in ("planned", "feared") and page.lemmas[above] not in page.lexicon.words("mentioning")
    off = status == "denied" and page.tokens[one.head].dep == "obj"
    return asked or off or is_marked(page, one.head) or _is_behind(page, one)


def _is_behind(page: Page, one: Happening) -> bool:
    """Whether a noun tells what went before: *après un accord, au terme de longues heures de pourparlers*.

    Not visits and calls, which may be any: *après une visite médicale*.
    """
    noun = one.head
    if one.row.mode in ("visit", "phone"):
        return False
    first, course = page.sentence(noun)[0], page.lexicon.words("in its course")
    if _is_compound(page, noun):
        return False
    for at in range(noun - 1, max(noun - 8, first - 1), -1):
        if page.keys[at] in course:
            return True
        if page.tokens[at].pos not in ("ADP", "DET", "ADJ", "NUM") and not is_temporal(page, at):
            return False
    return False


def _is_compound(page: Page, noun: int) -> bool:
    """Whether a bare noun behind *de* makes a kind of its own: *conférence de presse*."""
    if noun + 2 >= len(page.tokens) or page.keys[noun + 1] not in page.lexicon.words("bare de"):
        return False
    kind = page.tokens[noun + 2]
    return kind.pos == "NOUN" and "Number=Sing" in kind.morph


def _means_himself(page: Page, one: Happening, doers: tuple[str, ...], done: tuple[str, ...]) -> bool:
    """Whether a pronoun for whom it is done to was read as its doer: it means the speaker."""
    pronouns = page.lexicon.words("indirect clitic") | page.lexicon.words("direct clitic")
    clitic = len(one.whom) == 1 and page.tokens[one.whom[0]].text.lower() in pronouns
    return clitic and bool(done) and set(done) <= set(doers)


def _bound(page: Page, parties: Parties, statement: str | None) -> tuple[str, ...]:
    """Who is to do what is promised or threatened, when the clause does not say: the speaker's side."""
    one = next((s for s in page.of(Statement) if s.id == statement), None)
    if one is None or one.act not in ("threaten", "promise", "offer", "decide", "refuse"):
        return ()
    return (parties.states.get(one.speaker, one.speaker),) if one.speaker is not None else ()


def _denying(page: Page, parties: Parties, statement: str | None) -> tuple[str, ...]:
    """Whose deed it would be that is denied, when nobody is told for it: *Oslo dément toute incursion*."""
    one = next((s for s in page.of(Statement) if s.id == statement), None)
    if one is None or one.act != "deny" or one.speaker is None:
        return ()
    governments = {actor.id for actor in page.of(Actor) if actor.type == "government"}
    side = parties.states.get(one.speaker, one.speaker)
    return (side,) if side in governments else ()


def said_at(page: Page, span: Span) -> Statement | None:
    """The statement made at a meeting: the one whose channel the words are; None for most."""
    return next((s for s in page.of(Statement) if s.channel is not None and s.channel.covers(span)), None)


def is_definite(page: Page, one: Happening) -> bool:
    """Whether the words point to an event told before: *cet appel, l'entretien*; a verb never does.

    Talks on something new are new themselves: *la négociation de deux traités*; none that last some time.
    """
    first = page.tokens[phrase_start(page.parse, one.head)]
    if one.row.kind != "noun" or first.text.lower() not in page.lexicon.words("taking up"):
        return False
    return not _some(first) and not any(
        one.row.type == "CONSULT" and _some(page.tokens[k + 1]) and not _lasts(page, noun)
        for noun in page.parse.children[one.head]
        for k in page.parse.children[noun]
        if page.tokens[k].dep == "case" and one.head < k < noun and page.keys[k] in page.lexicon.words("de")
    )


def _lasts(page: Page, noun: int) -> bool:
    """Whether a noun tells a length of time: *deux heures, une cinquantaine de minutes*."""
    return any(is_temporal(page, k) for k in (noun, *page.parse.children[noun]))


def _some(token: Token) -> bool:
    """Whether a determiner or number begins what has not been told of: *un traité, deux traités*."""
    return token.pos == "NUM" or (token.pos == "DET" and "Definite=Ind" in token.morph)


def innermost(page: Page, span: Span) -> str | None:
    """The innermost statement in whose content a span stands; None in the article's own voice."""
    around = [(part, s) for part, s in page.once(_contents).meeting(span) if part.covers(span)]
    return min(around, key=lambda pair: sum(map(len, pair[1].content)))[1].id if around else None


def _speakers(page: Page) -> dict[str, str | None]:
    """Who makes each statement, by its id."""
    return {s.id: s.speaker for s in page.of(Statement)}


def _contents(page: Page) -> Blocks[tuple[Span, Statement]]:
    """The statements by the parts of their contents."""
    return in_blocks((part, (part, s)) for s in page.of(Statement) for part in s.content)


def _still_ahead(page: Page, time: TimeExpression | None) -> bool:
    """Whether the day told lies after the article's own."""
    published = page.article.published
    return bool(time and time.when and published and time.when.start[:10] > published.end[:10])
