"""The channel words come through: an outlet, a medium or an occasion named beside the cue."""

from __future__ import annotations

from collections.abc import Iterable

from greffier.finding.circumstances import beside, enclosing_content
from greffier.finding.finites import has_finite
from greffier.finding.frames import Frame, by_cue, by_speaker
from greffier.finding.grammar import (
    auxiliaries,
    noun_after,
    phrase_end,
    phrase_start,
    subject_children,
)
from greffier.finding.occasions import AUDIENCE, is_occasion, occasion_start
from greffier.finding.page import Page
from greffier.finding.reference import Reference
from greffier.finding.whereabouts import reference_over, references_by_head
from greffier.record import Span

MEDIA = frozenset({"written", "broadcast", "speech", "platform"})
"""Kinds of channels whose relative tells what they say: *un discours dans lequel*."""

BEFORE_RELATIVE = 7
"""Among how many tokens before a relative its medium stands: *un communiqué du 3 mai dans lequel*."""

RELATIVE = 8
"""How many tokens before a cue the relative it stands in may begin."""


def outlets_by_head(page: Page) -> dict[int, Reference]:
    """References to outlets by their heads; ask `page.once` for them."""
    known = page.once(references_by_head)
    return {head: r for head, r in known.items() if is_outlet(page, r)}


def is_outlet(page: Page, named: Reference) -> bool:
    """Whether a reference is to an outlet of the lexicon, or calls one by its kind and name: *la radio X*."""
    if named.entry is not None:
        return named.entry.outlet
    press = page.lemmas[named.head] in page.lexicon.words("press") and named.head + 1 < named.last
    return press and page.tokens[named.head + 1].text[0].isupper()


def _name_of(page: Page, outlet: Reference) -> Span:
    """The words of a reference to an outlet that are its name: *le quotidien [La Gazette]*."""
    whole = page.parse.span(outlet.first, outlet.last)
    at = whole.of(page.text).rfind(outlet.name)
    return Span(whole.start + at, whole.end) if at > 0 else whole


def channel_of(page: Page, frame: Frame, near: list[int]) -> Span | None:
    """The medium or occasion named beside the cue (*dans un communiqué, à la BBC*); None when none is."""
    outlets = page.once(outlets_by_head)
    speaking = page.once(by_speaker)
    told = [k for k in near if k != frame.speaker]
    free = [k for k in told if k not in speaking or not _speaks_before(page, k, speaking[k])]
    for at in (k for k in free if k in outlets):
        link = link_before(page, outlets[at].first)
        linked = link >= 0 and page.keys[link] in page.lexicon.words("outlet link")
        if linked and (page.keys[link - 1] in page.lexicon.words("as for") or _told_first(page, link, frame)):
            continue  # *Quant à la BBC, elle rapporte S*
        if linked and not _tells_of_another(page, link - 1, frame) and not _is_source(page, at):
            return _name_of(page, outlets[at])
    for at in free:
        noun = page.tokens[at].pos in ("NOUN", "PROPN") or page.keys[at - 1] in page.lexicon.words("par")
        noun = noun or page.tokens[at - 1].pos in ("DET", "NOUN")  # *un bref communiqué*, taken for a verb
        if noun and is_occasion(page, at) and not _is_source(page, at):
            return page.parse.span(occasion_start(page, at), max(phrase_end(page, at), at + 1))
    return _of_relative(page, frame) or _shared_channel(page, frame) or _citing(page, frame)


def _told_first(page: Page, link: int, frame: Frame) -> bool:
    """Whether an outlet is spoken to by a verb before the cue: *a dit à X avoir vu S et refusé T*."""
    ahead = frame.cue_span is not None and page.tokens[link].start < frame.cue_span.start
    led = page.keys[link] in page.lexicon.words("à") and page.tokens[link - 1].pos == "VERB"
    return ahead and led and bool(auxiliaries(page.parse, link - 1))


def _citing(page: Page, frame: Frame) -> Span | None:
    """The outlet that cites the speaker: *l'agence X a cité un officier disant que*; else None."""
    if frame.speaker is None:
        return None
    citing, verb = page.lexicon.words("citing"), page.tokens[frame.speaker].head
    if page.lemmas[verb] not in citing:
        return _cited_by(page, frame.speaker) if frame.rule == "attributed" else None
    named = [r for k in subject_children(page, verb) if (r := reference_over(page, k)) is not None]
    outlet = next((r for r in named if is_outlet(page, r) or _is_paper(page, r)), None)
    return _name_of(page, outlet) if outlet is not None else None


def _is_paper(page: Page, named: Reference) -> bool:
    """Whether a description is of an outlet named before: *Le même quotidien cite X disant que S*."""
    return named.form == "description" and page.lemmas[named.head] in page.lexicon.words("press")


def _cited_by(page: Page, speaker: int) -> Span | None:
    """The outlet behind *cité par* in an attribution: *selon deux élus cités par la BBC*; else None."""
    at, limit = phrase_end(page, speaker), page.sentence(speaker)[1] - 2
    at += at < limit and page.tokens[at].text == ","
    if at >= limit or page.lemmas[at] not in page.lexicon.words("citing"):
        return None
    if page.keys[at + 1] not in page.lexicon.words("par"):
        return None
    noun = noun_after(page, at + 2, limit + 2)
    named = reference_over(page, noun) if noun is not None else None
    return _name_of(page, named) if named is not None and is_outlet(page, named) else None


def _of_relative(page: Page, frame: Frame) -> Span | None:
    """The medium whose relative the cue stands in: *une tribune dans laquelle elle demande S*; else None."""
    at = page.at(frame.cue_span.start) if frame.cue_span is not None else -1
    near = range(at - 1, max(at - RELATIVE, page.sentence(at)[0] + 1), -1) if at > 0 else range(0)
    which = next((k for k in near if page.keys[k] in page.lexicon.words("which")), None)
    if which is None or has_finite(page, range(which, at)):
        return None
    for at in range(which - 2, max(which - BEFORE_RELATIVE, 0), -1):
        rows = page.lexicon.occasions_by_head.get(page.lemmas[at], ())
        told = any(row.kind in MEDIA and page.keys[which - 1] in row.prepositions for row in rows)
        if told and page.tokens[at].pos == "NOUN":
            return page.parse.span(phrase_start(page.parse, at), at + 1)
        if page.tokens[at].pos in ("VERB", "AUX", "PRON"):
            return None
    return None


def medium(page: Page, addressee: int | None) -> Span | None:
    """The outlet spoken to, which is the channel too: *a-t-elle confié au quotidien*; None for others."""
    if addressee is None:
        return None
    named = page.once(outlets_by_head).get(addressee)
    if named is not None:
        return _name_of(page, named)
    press = page.lemmas[addressee] in page.lexicon.words("press")
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
    if not joined or enclosing_content(frame, joined) is not None:
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
    rows = page.lexicon.occasions_by_head.get(page.lemmas[token.head], ())
    document = any(row.prepositions != AUDIENCE for row in rows)
    if given and document:
        return False
    if "VerbForm=Part" not in token.morph or token.dep not in ("acl", "amod"):
        return False
    told = reference_over(page, frame.speaker)  # *le sénateur X, cité par Y*
    own = token.head == frame.speaker or (told is not None and told.first <= token.head < told.last)
    return (not own or document) and page.tokens[token.head].pos == "NOUN"


def _is_source(page: Page, noun: int) -> bool:
    """Whether the words are given as somebody's by a particle: *selon un communiqué*, with its content."""
    said = page.once(by_speaker).get(noun, ())
    before = page.tokens[max(phrase_start(page.parse, noun) - 1, 0)]
    cues = page.once(by_cue).meeting(Span(before.start, before.end))
    return any(frame.rule == "attributed" for frame in (*said, *cues))


def link_before(page: Page, first: int) -> int:
    """Where the preposition before a name stands, article and *quotidien* skipped; -1 at a text's start."""
    while (
        first > 0
        and page.tokens[first - 1].pos in ("DET", "NOUN")
        and page.tokens[first - 1].text[0].islower()
    ):
        first -= 1
    return first - 1
