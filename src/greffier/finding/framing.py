"""All frames of an article: each cue is asked, in turn, for its incise, its quotation, what it governs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from greffier.finding.addressees import addressee_of
from greffier.finding.ahead import RULE as AHEAD_OF_CUE
from greffier.finding.ahead import judge, judged_ahead
from greffier.finding.attributed import attributed
from greffier.finding.boundaries import enclosing
from greffier.finding.cues import Used, used_cues, verb_alone
from greffier.finding.cut_clauses import cut_clause
from greffier.finding.doubled import closes_again, describes_again, echoes_another, repeats_another
from greffier.finding.endings import is_fronted
from greffier.finding.finites import has_finite
from greffier.finding.floating import floating
from greffier.finding.frames import Frame
from greffier.finding.free_indirect import free_indirect
from greffier.finding.governed import governed, told_here
from greffier.finding.incises import Inverted, incise
from greffier.finding.islets import cited_alone
from greffier.finding.judged import taken_up
from greffier.finding.linked_nouns import aimed_at
from greffier.finding.nominal import nominal
from greffier.finding.noun_colons import behind_noun
from greffier.finding.page import Page
from greffier.finding.quotations import MARKS, Quotation
from greffier.finding.quoted import (
    before_incise,
    behind_clause,
    behind_quotation,
    enclosing_or_before,
    introduced,
)
from greffier.finding.reporting import mere_wish, narrative, narrator, reports, unsaid
from greffier.finding.restricting import only
from greffier.finding.set_about import told_to_self
from greffier.finding.side_by_side import set_apart
from greffier.finding.subjects import Subject, speaker_of, subject_before
from greffier.finding.summed_up import summed_up
from greffier.finding.voices import (
    controlled,
    is_prior,
    main_subject,
    self_reported,
    speaks,
    tells_others,
    unsigned,
    voice_of,
)
from greffier.finding.whereabouts import quotations_meeting
from greffier.lexicon import key
from greffier.record import Manner, Span
from greffier.record.making import quickly_made

AHEAD = frozenset({"que", "si", "inf", "np", "qualify", "de+inf", "à+inf"})
"""Rules whose content may stand between a cue and the colon of its quotation: *a dit que S : « Q »*."""


@quickly_made
@dataclass(frozen=True, slots=True)
class _Plan:
    """A cue and the incise it heads, if any."""

    used: Used
    inverted: Inverted | None


def frames(page: Page) -> Iterator[Frame]:
    """All frames of the article: of verbs, of particles, of nouns, and of quotations left without a cue."""
    plans = [
        _Plan(used, incise(page, used) if used.row("quote", "que") else None) for used in used_cues(page)
    ]
    leaning = set_apart(page, list(attributed(page)))
    blocked = _blocked(page, plans, leaning)
    postponed = {
        p.used.head: p.inverted.speaker for p in plans if p.inverted and p.inverted.speaker is not None
    }
    heads = frozenset(plan.used.head for plan in plans)
    kept = [plan for plan in plans if plan.inverted or reports(page, plan.used, heads)]
    found, taken = list[Frame](), set[int]()
    for plan in sorted(kept, key=lambda plan: (plan.inverted is None, -plan.used.head)):
        for frame in _frames(page, plan, blocked, postponed, taken):
            found.append(frame)
            taken.update(part.start for part in frame.content if frame.rule in ("colon", "incise"))
    found.extend(frame for frame in leaning if not _idle(page, frame, plans))
    found = [f for f in found if not echoes_another(page, f, leaning) and not closes_again(f, found)]
    found = [f for f in found if not repeats_another(page, f, found) and not describes_again(f, found)]
    found.extend(summed_up(page, (p.used for p in kept if p.inverted is None), found))
    found.extend((*nominal(page, found, blocked), *behind_noun(page, found)))
    found = [frame for frame in found if not mere_wish(page, frame, found) and not unsaid(page, frame, found)]
    found.extend(floating(page, found))
    found.extend(free_indirect(page, found))
    yield from sorted(found, key=lambda f: (f.content[0].start, -f.content[-1].end))


def _idle(page: Page, frame: Frame, plans: list[_Plan]) -> bool:
    """Whether an attribution tells no words of its own, but an incise's or an *on*'s: *dit-il selon X*."""
    told = [p.inverted for p in plans if p.inverted]
    if any(page.parse.span(i.first, i.last).covers(part) for i in told for part in frame.content):
        return True
    if any(p.inverted and frame.cue_span and frame.cue_span.covers(p.used.span) for p in plans):
        return True  # *S, comme l'a dit X* is an incise already
    own = [page.parse.span(i.first, i.last) for i in told if _is_on(page, i.speaker)]
    if any(part.covers(span) for span in own for part in frame.content):
        return True  # *S, indique-t-on de source policière*
    first = page.at(frame.content[0].start)
    said = [p.used for p in plans if p.used.first == first + 1 and not tells_others(page, p.used)]
    plain = any(row.act == "assert" for used in said for row in used.rows)
    return frame.manner != "direct" and _is_on(page, first) and plain


def _is_on(page: Page, at: int | None) -> bool:
    """Whether the token is an *on*, inverted or not."""
    return at is not None and page.keys[at].rpartition("-")[2] in page.lexicon.words("someone")


def _blocked(page: Page, plans: list[_Plan], leaning: list[Frame]) -> frozenset[int]:
    """Tokens at which a content must stop: the comma before an incise or a trailing attribution, a colon."""
    starts = [i.first for plan in plans if (i := plan.inverted) and not cut_clause(page, i)]
    starts += [frame.head for frame in leaning if frame.content[-1].start < page.tokens[frame.head].start]
    said = [enclosing_or_before(page, page.tokens[p.inverted.first].start) for p in plans if p.inverted]
    colons = (_colon(page, quotation) for quotation in said)
    before = (at - 1 for at in starts if at and page.tokens[at - 1].text in (",", "–", "—", "-"))
    opened = (f.head - 1 for f in leaning if f.head and page.tokens[f.head - 1].text == ":")
    return frozenset([*before, *opened, *(at for at in colons if at is not None)])


def _colon(page: Page, quotation: Quotation | None) -> int | None:
    """The colon right before a quotation, None when there is none."""
    at = page.at(quotation.outer.start) - 1 if quotation is not None else -1
    return at if at >= 0 and page.tokens[at].text == ":" else None


def _frames(
    page: Page, plan: _Plan, blocked: frozenset[int], postponed: dict[int, int], taken: set[int]
) -> Iterator[Frame]:
    """The frames of a cue: its incise, or the quotation behind its colon and the clause before that.

    A quotation that begins at one of the characters `taken` is another cue's.
    """
    used = plan.used
    if plan.inverted is not None:
        yield from _given(_incised(page, used, plan.inverted))
        return
    nobody = narrative(page, used) or told_to_self(page, used)
    told = Subject(narrator(page, used)) if nobody else speaker_of(page, used, postponed)
    subject = told if nobody else Subject(voice_of(page, controlled(page, used) or told.token))
    if self_reported(page, used, subject):
        return
    quotation = introduced(page, used) if used.row("quote") and not used.passive else None
    if quotation is not None and quotation.parts[0].start not in taken:
        colon = _colon(page, quotation)
        blocked |= {colon} if colon is not None else set()
        yield from _given(_made(page, used, subject, "colon", "direct", quotation.parts))
        ahead = _governing(page, used, subject, blocked)
        if ahead is not None and ahead.rule in AHEAD and ahead.content[-1].end < quotation.outer.start:
            yield ahead
        return
    frame = _governing(page, used, subject, blocked)
    for other in (verb_alone, cited_alone):
        if frame is None and (alone := other(page, used)) is not None:
            frame = _governing(page, alone, subject, blocked)
    yield from _given(frame)


def _given(frame: Frame | None) -> tuple[Frame, ...]:
    return () if frame is None else (frame,)


def _governing(page: Page, used: Used, subject: Subject, blocked: frozenset[int]) -> Frame | None:
    """The frame of what a cue governs, or of the quotation that it follows."""
    if parts := judged_ahead(page, used, blocked):
        subject = Subject(judge(page, used)) if used.passive else subject
        words = parts[0 if parts[0].start > used.span.start else -1]  # *Accusé par X ⟦de V⟧, ⟦Y⟧ dément*
        return _made(page, used, subject, AHEAD_OF_CUE, _manner(page, "qualify", words), parts)
    found = governed(page, used, blocked)
    if found is not None and (is_fronted(page, used.head) or is_prior(page, used, subject)):
        subject = Subject(main_subject(page, found.span.end) or subject.token)
    if found is None and (behind := behind_quotation(page, used, subject.token)):
        return _made(page, used, subject, "incise", "direct", behind.parts)
    if found is None and (before := behind_clause(page, used, subject.token)):
        return _made(page, used, subject, "incise", _manner(page, "que", before), (before,))
    if (
        found is not None
        and subject.token is not None
        and used.head < subject.token in page.within(found.span)
    ):
        subject = Subject(subject_before(page, used.head))
    told = page.tokens[used.first if page.tokens[used.last - 1].text in MARKS else used.head].start
    if found is None or not told_here(page, used, found, told):
        return _opened(page, used, subject, found.span) if found else None
    within = enclosing(page, found.span.start) is enclosing(page, told)
    manner = _manner(page, found.construction, found.span) if within else "mixed"
    return _made(page, used, subject, found.construction, manner, taken_up(page, used, found))


def _opened(page: Page, used: Used, subject: Subject, span: Span) -> Frame | None:
    """A content that begins with its quotation mark lies outside the cue's quotation, yet is a content."""
    around = enclosing(page, span.start)
    lead = page.text[around.outer.start : span.start].strip('«“" \u00a0\u202f') if around is not None else ""
    if around is None or (lead and key(lead) not in page.lexicon.words("que")):
        return None
    return _made(page, used, subject, "que", _manner(page, "que", span), (span,))


def _incised(page: Page, used: Used, inverted: Inverted) -> Frame | None:
    speaker = inverted.speaker
    own = page.lexicon.words("self")
    if speaker is not None and page.tokens[speaker].text.lower().removeprefix("-t") in own:
        return None
    found = before_incise(page, inverted, 0)
    if found is None or not found[0]:
        return None
    parts, manner = found
    return _made(page, used, Subject(voice_of(page, speaker)), "incise", manner, parts)


def _manner(page: Page, construction: str, span: Span) -> Manner:
    touched = quotations_meeting(page, span)
    if any(not q.outer.covers(span) or q.outer == span or q.inner == span for q in touched):
        return "mixed"
    if construction == "colon clause":
        return "indirect" if has_finite(page, page.within(span)) else "narrated"
    if construction in ("qualify", "pour+np"):
        inside = page.within(span)[: None if construction == "qualify" else 1]
        return "indirect" if any("VerbForm=Inf" in page.tokens[k].morph for k in inside) else "narrated"
    return "indirect" if construction in ("que", "si", "inf", "de+inf", "à+inf") else "narrated"


def _made(
    page: Page, used: Used, subject: Subject, rule: str, manner: Manner, parts: tuple[Span, ...]
) -> Frame | None:
    named = "quote" if rule in ("colon", "incise") else rule
    judging = used.row("qualify", "np") if rule == AHEAD_OF_CUE else None
    row = aimed_at(page, used, rule, parts) or used.row(named) or judging or used.rows[0]
    if (
        rule not in ("colon", "incise")
        and subject.token is None
        and (not used.passive or rule not in unsigned(page, used))
        and (rule != "que" or not narrative(page, used))
        and not told_to_self(page, used)
    ):
        return None
    if subject.token is not None and not speaks(page, used, subject.token, rule, row):
        return None
    denied = used.negated and not only(page, used, rule)
    doubts = row.head in page.lexicon.words("doubt") or (rule == "si" and row.act == "refuse")
    return Frame(
        rule=rule, manner=manner, content=parts, cue=row, head=used.head, cue_span=used.span,
        speaker=subject.token, addressee=addressee_of(page, used, row, parts, subject.token),
        after=subject.token is None and narrative(page, used), negated=denied != doubts,
    )  # fmt: skip
