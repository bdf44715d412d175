"""What stands beside a cue and is its own: the tokens among which its channel and its day are looked for."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from greffier.finding.finites import has_finite
from greffier.finding.frames import Frame, by_cue
from greffier.finding.grammar import finite_group, is_finite, is_temporal, top_of
from greffier.finding.occasions import is_occasion
from greffier.finding.page import Page
from greffier.finding.whereabouts import quotations_meeting
from greffier.record import Span, TimeExpression


def _times(page: Page) -> dict[int, list[TimeExpression]]:
    """Days and hours by the tokens at which they begin."""
    found: dict[int, list[TimeExpression]] = {}
    for told in page.of(TimeExpression):
        if told.type in ("DATE", "TIME"):
            found.setdefault(page.at(told.span.start), []).append(told)
    return found


def beside(page: Page, frame: Frame) -> list[int]:
    """Tokens beside the cue: of its sentence, outside its content, nearer to it than to other cues.

    None for a frame without a cue, or whose cue is a particle: what stands beside *selon X* is content.
    """
    if frame.cue_span is None or frame.rule == "attributed":
        return []
    first, limit = page.sentence(max(page.at(frame.cue_span.start), 0))
    if page.tokens[limit - 1].end < frame.content[-1].end <= page.tokens[-1].end:
        limit = page.sentence(page.at(frame.content[-1].end - 1))[1]
    around = page.parse.span(first, limit)
    others = [f for f in page.once(by_cue).meeting(around) if f is not frame]
    taken = [*frame.content]
    for other in others:
        if other.cue_span is not None and not _holds(other, frame):
            taken += [other.cue_span, *other.content]
    taken += _clauses_quoted(page, frame.cue_span, around)
    first = max(first, _own_clause(page, page.at(frame.cue_span.start)))
    inside = enclosing_content(frame, others)
    if inside is not None:
        first = max(first, page.at(inside.start))
        limit = min(limit, page.at(inside.end - 1) + 1)
    cues = [other.cue_span for other in others if other.cue_span is not None]
    near = _nearest(page, range(first, limit), frame.cue_span, cues)
    taken_up = {k for span in taken for k in page.beginning(span)}
    taken_up.update(_aside(page, near.start, page.at(frame.cue_span.start)))
    return [k for k in near if k not in taken_up]


def _own_clause(page: Page, cue: int) -> int:
    """Where the clause of a participle or relative behind a comma begins: *dit à X, ajoutant; X, qui dit*."""
    at = cue - (cue > 0 and page.keys[cue - 1] in page.lexicon.words("subject relative"))
    led = at < cue or ("VerbForm=Part" in page.tokens[at].morph and "Tense=Pres" in page.tokens[at].morph)
    return at if led and at > 0 and page.tokens[at - 1].text == "," else 0


def _clauses_quoted(page: Page, cue: Span, around: Span) -> list[Span]:
    """Quotations with a clause in them that the cue stands outside of: what they tell of is not beside it."""
    others = [q for q in quotations_meeting(page, around) if not q.outer.covers(cue)]
    inside = [(q.outer, page.within(q.inner)) for q in others]
    return [outer for outer, tokens in inside if has_finite(page, tokens)]


def _holds(other: Frame, frame: Frame) -> bool:
    """Whether the frame's cue lies in the other's content."""
    return frame.cue_span is not None and any(part.covers(frame.cue_span) for part in other.content)


def enclosing_content(frame: Frame, frames: Iterable[Frame]) -> Span | None:
    """The smallest part of another frame's content that the frame's cue stands in; None when in none."""
    around = [
        p
        for f in frames
        if f is not frame and _holds(f, frame)
        for p in f.content
        if p.covers(frame.cue_span or p)
    ]
    return min(around, key=len) if around else None


def _nearest(page: Page, around: range, cue: Span, others: list[Span]) -> range:
    """The tokens around a cue that no other cue parts from it, and no beginning of another clause."""
    low = max((other.start for other in others if other.start < cue.start), default=-1)
    high = min((other.start for other in others if other.start > cue.start), default=len(page.text))
    at = page.at(cue.start)
    first, last = max(around.start, bisect_left(page.starts, low)), bisect_right(page.starts, high)
    first = max(first, _clause_start(page, first, at))
    return range(first, _clause_end(page, at, min(last, around.stop)))


def _clause_start(page: Page, first: int, at: int) -> int:
    """Where the clause of the token `at` begins, `first` at most: behind `;`, or a verb before *et*."""
    joined = -1
    whole = finite_group(page.parse, at) and page.tokens[at].pos in ("VERB", "AUX")
    for k in range(at - 1, first - 1, -1):
        token = page.tokens[k]
        if token.text == ";" or (joined >= 0 and is_finite(token)):
            return joined + 1 if whole and token.text != ";" else k + 1
        if token.pos == "CCONJ":
            joined = max(joined, k)
    return first


def _aside(page: Page, first: int, at: int) -> range:
    """A relative between commas before the cue, whose words are not its own: *X, qui vint en mai, dit*."""
    relative = page.lexicon.words("subject relative")
    if relative.isdisjoint(page.keys[max(first - 2, 1) : at]):
        return range(at, at)
    opened = (k for k in range(max(first - 2, 1), at) if page.keys[k] in relative)
    who = next((k for k in opened if page.tokens[k - 1].text == ","), at)
    verb = next((k for k in range(who, at) if is_finite(page.tokens[k])), at)
    close = next((k for k in range(at - 1, verb, -1) if page.tokens[k].text == ","), who)
    return range(who, close)


def _clause_end(page: Page, at: int, limit: int) -> int:
    """One past the clause of the token `at`, `limit` at most: past `;`, or a verb and then *et*."""
    told = False
    for k in range(at, limit):
        token = page.tokens[k]
        if token.text == ";" or (told and token.pos == "CCONJ"):
            return k + 1
        told = told or is_finite(token)
    return limit


def said_when(page: Page, frame: Frame, near: list[int]) -> TimeExpression | None:
    """The day or hour of the saying: the time expression beside the cue; None when none is."""
    cue, times = frame.cue_span, page.once(_times)
    told = [told for at in near for told in times.get(at, ())]
    told = [time for time in told if not _of_a_noun(page, page.within(time.span), frame.head)]
    if cue is None or not told:
        return None
    return min(told, key=lambda t: min(abs(t.span.start - cue.end), abs(cue.start - t.span.end)))


def _of_a_noun(page: Page, time: range, cue: int) -> bool:
    """Whether a time is told of a thing or of somebody: *allié par le traité de 1951, élu en mai, X a dit S*.

    That of an occasion, a document or a question is the time of what is said: *le sommet de lundi*.
    """
    if not time:
        return False
    top = top_of(page, time)
    above = page.tokens[top].head
    told, noun = page.tokens[above], above
    if told.pos == "VERB" and told.dep == "acl" and "Tense=Past" in told.morph:
        noun = told.head if told.head < above < time.start else above
    elif page.keys[time.start - 1] not in page.lexicon.words("de"):
        return False
    if above in (top, cue) or page.tokens[noun].pos not in ("NOUN", "PROPN") or is_temporal(page, noun):
        return False
    asked = page.keys[above] in page.lexicon.words("hearing out")
    return not (asked or is_occasion(page, noun))
