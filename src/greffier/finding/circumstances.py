"""What stands beside a cue: channel or occasion, and the day of the saying."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from greffier.finding.frames import Frame, by_cue, by_speaker
from greffier.finding.grammar import is_finite, phrase_end, phrase_start, subject_children
from greffier.finding.occasions import is_occasion
from greffier.finding.page import Page
from greffier.finding.reference import Reference
from greffier.finding.whereabouts import quotations_meeting, reference_over, references_by_head
from greffier.lexicon import key
from greffier.record import Span, TimeExpression

MEDIA = frozenset({"written", "broadcast", "speech", "platform"})
"""Kinds of channels whose relative tells what they say: *un discours dans lequel*."""

RELATIVE = 8
"""How many tokens before a cue the relative it stands in may begin."""


def _outlets(page: Page) -> dict[int, Reference]:
    """References to outlets by their heads."""
    known = page.once(references_by_head)
    return {head: r for head, r in known.items() if r.entry is not None and r.entry.outlet}


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
    inside = _enclosing_content(frame, others)
    if inside is not None:
        first = max(first, page.at(inside.start))
        limit = min(limit, page.at(inside.end - 1) + 1)
    cues = [other.cue_span for other in others if other.cue_span is not None]
    near = _nearest(page, range(first, limit), frame.cue_span, cues)
    taken_up = {k for span in taken for k in page.beginning(span)}
    return [k for k in near if k not in taken_up]


def _own_clause(page: Page, cue: int) -> int:
    """Where the clause of a participle or relative behind a comma begins: *dit à X, ajoutant; X, qui dit*."""
    at = cue - (cue > 0 and page.keys[cue - 1] in page.lexicon.words("subject relative"))
    led = at < cue or ("VerbForm=Part" in page.tokens[at].morph and "Tense=Pres" in page.tokens[at].morph)
    return at if led and at > 0 and page.tokens[at - 1].text == "," else 0


def _clauses_quoted(page: Page, cue: Span, around: Span) -> list[Span]:
    """Quotations with a clause in them that the cue stands outside of: what they tell of is not beside it."""
    others = [q for q in quotations_meeting(page, around) if not q.outer.covers(cue)]
    return [q.outer for q in others if any(is_finite(page.tokens[k]) for k in page.within(q.inner))]


def _holds(other: Frame, frame: Frame) -> bool:
    """Whether the frame's cue lies in the other's content."""
    return frame.cue_span is not None and any(part.covers(frame.cue_span) for part in other.content)


def _enclosing_content(frame: Frame, frames: Iterable[Frame]) -> Span | None:
    around = [
        p
        for f in frames
        if f is not frame and _holds(f, frame)
        for p in f.content
        if p.covers(frame.cue_span or p)
    ]
    return min(around, key=len) if around else None


def _name_of(page: Page, outlet: Reference) -> Span:
    """The words of a reference to an outlet that are its name: *le quotidien [La Gazette]*."""
    whole = page.parse.span(outlet.first, outlet.last)
    at = whole.of(page.text).rfind(outlet.name)
    return Span(whole.start + at, whole.end) if at > 0 else whole


def channel_of(page: Page, frame: Frame, near: list[int]) -> Span | None:
    """The medium or occasion named beside the cue (*dans un communiqué, à la BBC*); None when none is."""
    outlets = page.once(_outlets)
    speaking = page.once(by_speaker)
    told = [k for k in near if k != frame.speaker]
    free = [k for k in told if k not in speaking or not _speaks_before(page, k, speaking[k])]
    for at in free:
        link = _link(page, outlets[at].first) if at in outlets else -1
        linked = link >= 0 and page.keys[link] in page.lexicon.words("outlet link")
        if linked and not _tells_of_another(page, link - 1, frame) and not _is_source(page, at):
            return _name_of(page, outlets[at])
    for at in free:
        noun = page.tokens[at].pos in ("NOUN", "PROPN")
        if noun and is_occasion(page, at) and not _is_source(page, at):
            first = phrase_start(page.parse, at)
            return page.parse.span(first, max(phrase_end(page, at), at + 1))
    return _of_relative(page, frame) or _shared_channel(page, frame) or _citing(page, frame)


def _citing(page: Page, frame: Frame) -> Span | None:
    """The outlet that cites the speaker: *l'agence X a cité un officier disant que*; else None."""
    verb = page.tokens[frame.speaker].head if frame.speaker is not None else -1
    if verb < 0 or page.lemmas[verb] not in page.lexicon.words("citing"):
        return None
    named = [r for k in subject_children(page, verb) if (r := reference_over(page, k)) is not None]
    outlet = next((r for r in named if r.entry is not None and r.entry.outlet), None)
    return _name_of(page, outlet) if outlet is not None else None


def _of_relative(page: Page, frame: Frame) -> Span | None:
    """The medium whose relative the cue stands in: *une tribune dans laquelle elle demande S*; else None."""
    at = page.at(frame.cue_span.start) if frame.cue_span is not None else -1
    near = range(at - 1, max(at - RELATIVE, page.sentence(at)[0] + 1), -1) if at > 0 else range(0)
    which = next((k for k in near if page.keys[k] in page.lexicon.words("which")), None)
    if which is None or any(is_finite(page.tokens[k]) for k in range(which, at)):
        return None
    before = [k for k in range(max(which - 4, 0), which - 1) if page.tokens[k].pos == "NOUN"]
    rows = page.lexicon.occasions_by_head.get(key(page.tokens[before[-1]].lemma), ()) if before else ()
    told = any(row.kind in MEDIA and page.keys[which - 1] in row.prepositions for row in rows)
    return page.parse.span(phrase_start(page.parse, before[-1]), before[-1] + 1) if told else None


def medium(page: Page, addressee: int | None) -> Span | None:
    """The outlet spoken to, which is the channel too: *a-t-elle confié au quotidien*; None for others."""
    if addressee is None:
        return None
    named = page.once(_outlets).get(addressee)
    if named is not None:
        return _name_of(page, named)
    press = key(page.tokens[addressee].lemma) in page.lexicon.words("press")
    several = "Number=Plur" in page.tokens[addressee].morph
    own = several or (addressee > 0 and page.keys[addressee - 1] in page.lexicon.words("own"))
    first, last = phrase_start(page.parse, addressee), phrase_end(page, addressee)
    return page.parse.span(first, last) if press and not own else None


def _speaks_before(page: Page, at: int, frames: Iterable[Frame]) -> bool:
    """Whether a noun speaks by a cue that is not in its own relative: *un communiqué qui dénonce X*."""
    return any(f.cue_span is None or f.cue_span.start < page.tokens[at].start for f in frames)


def _shared_channel(page: Page, frame: Frame) -> Span | None:
    """The channel that opens a sentence, for a cue joined to its first: *Dans X, Y condamne A et exige B*."""
    if frame.speaker is None or frame.cue_span is None or frame.rule == "attributed":
        return None
    first = page.sentence(page.at(frame.cue_span.start))[0]
    ahead = [f for f in page.once(by_speaker)[frame.speaker] if f.cue_span and f is not frame]
    joined = [
        f for f in ahead if f.cue_span and page.tokens[first].start <= f.cue_span.start < frame.cue_span.start
    ]
    if not joined or _enclosing_content(frame, joined) is not None:
        return None
    told = channel_of(page, joined[0], beside(page, joined[0]))
    opens = min(page.tokens[frame.speaker].start, joined[0].cue_span.start if joined[0].cue_span else 0)
    return told if told is not None and told.start < opens else None


def _tells_of_another(page: Page, at: int, frame: Frame) -> bool:
    """Whether the token is a participle of some noun but the speaker: *l'annonce, reprise par Reuters*.

    One of an occasion leads to the outlet that gave it: *un entretien accordé à Radio Cité*.
    """
    token = page.tokens[max(at, 0)]
    by = page.keys[max(at, 0) + 1 : max(at, 0) + 2]
    given = not page.lexicon.words("par").intersection(by)
    if given and key(page.tokens[token.head].lemma) in page.lexicon.occasions_by_head:
        return False
    if "VerbForm=Part" not in token.morph or token.dep not in ("acl", "amod"):
        return False
    document = key(page.tokens[token.head].lemma) in page.lexicon.occasions_by_head
    return (token.head != frame.speaker or document) and page.tokens[token.head].pos == "NOUN"


def _is_source(page: Page, noun: int) -> bool:
    """Whether the words are given as somebody's by a particle: *selon un communiqué*, with its content."""
    said = page.once(by_speaker).get(noun, ())
    before = page.tokens[max(phrase_start(page.parse, noun) - 1, 0)]
    cues = page.once(by_cue).meeting(Span(before.start, before.end))
    return any(frame.rule == "attributed" for frame in (*said, *cues))


def _nearest(page: Page, around: range, cue: Span, others: list[Span]) -> range:
    """The tokens around a cue that no other cue parts from it, and no beginning of another clause."""
    low = max((other.start for other in others if other.start < cue.start), default=-1)
    high = min((other.start for other in others if other.start > cue.start), default=len(page.text))
    at = page.at(cue.start)
    first, last = max(around.start, bisect_left(page.starts, low)), bisect_right(page.starts, high)
    first = max(first, _clause_start(page, first, at))
    return range(first, _clause_end(page, at, min(last, around.stop)))


def _link(page: Page, first: int) -> int:
    """Where the preposition before a name stands, article and *quotidien* skipped; -1 at a text's start."""
    while (
        first > 0
        and page.tokens[first - 1].pos in ("DET", "NOUN")
        and page.tokens[first - 1].text[0].islower()
    ):
        first -= 1
    return first - 1


def _clause_start(page: Page, first: int, at: int) -> int:
    """Where the clause of the token `at` begins, `first` at most: behind `;`, or a verb before *et*."""
    joined = False
    for k in range(at - 1, first - 1, -1):
        token = page.tokens[k]
        if token.text == ";" or (joined and is_finite(token)):
            return k + 1
        joined = joined or token.pos == "CCONJ"
    return first


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
    if cue is None or not told:
        return None
    return min(told, key=lambda t: min(abs(t.span.start - cue.end), abs(cue.start - t.span.end)))
