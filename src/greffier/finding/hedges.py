"""The hedge of a statement: the conditional or adverb by which the article keeps its distance from it."""

from __future__ import annotations

from collections.abc import Iterator

from greffier.finding.boundaries import enclosing
from greffier.finding.finites import finites
from greffier.finding.frames import Frame, by_cue
from greffier.finding.grammar import auxiliaries, is_finite
from greffier.finding.moods import is_conditional
from greffier.finding.page import Page
from greffier.finding.tenses import tense
from greffier.lexicon import key
from greffier.record import Span


def hedge_of(page: Page, frame: Frame) -> Span | None:
    """The words that hedge a statement: a conditional of report, or an adverb; None without any."""
    if frame.head >= 0 and (own := _own(page, frame)) is not None:
        return page.parse.span(own, own + 1)
    if frame.manner == "direct":
        return None
    main = _main(page, frame)
    if frame.rule == "attributed":
        told = next((k for k in main if _is_conditional(page, k) and not _is_modal(page, k)), None)
    else:
        told = next((k for k in main if _is_past(page, k) and _is_conditional(page, k)), None)
    if told is not None and not _is_anothers(page, frame, told):
        return page.parse.span(told, told + 1)
    inside = (page.within(part) for part in frame.content if page.once(_hearsay))
    return next((span for part in inside for at, span in page.once(_hearsay) if at in part), None)


def _hearsay(page: Page) -> list[tuple[int, Span]]:
    """The tokens at which an adverb calls words hearsay, and the adverb; ask `page.once` for them."""
    told = ((at, _adverb(page, at)) for at in page.where(page.lexicon.hedges_by_head))
    return [(at, span) for at, span in told if span is not None]


def _is_anothers(page: Page, frame: Frame, verb: int) -> bool:
    """Whether the conditional is that of a cue inside, which it hedges: *selon X, Y aurait promis S*."""
    span = page.parse.span(verb, verb + 1)
    inside = (f for f in page.once(by_cue).meeting(span) if f is not frame)
    return any(f.cue_span is not None and f.head >= 0 and f.cue_span.covers(span) for f in inside)


def _own(page: Page, frame: Frame) -> int | None:
    """The conditional by which the author keeps a distance from the act itself: *aurait répondu*."""
    group = [*auxiliaries(page.parse, frame.head), frame.head]
    told = next((k for k in group if _is_conditional(page, k)), None)
    if told is None or _is_modal(page, told) or (len(group) == 1 and _to_come(page, frame)):
        return None
    return told


def _to_come(page: Page, frame: Frame) -> bool:
    """Whether the act lies ahead of a past one that tells of it: *a dit que le roi demanderait S*."""
    if frame.cue_span is None:
        return False
    around = page.of(Frame) if not frame.content else page.once(by_cue).meeting(_sentence(page, frame))
    outer = (f for f in around if f is not frame and f.rule in ("que", "si") and f.head >= 0)
    return any(
        any(part.covers(frame.cue_span) for part in f.content) and tense(page.parse, f.head)[0] for f in outer
    )


def _sentence(page: Page, frame: Frame) -> Span:
    return page.parse.span(*page.sentence(frame.head))


def _main(page: Page, frame: Frame) -> Iterator[int]:
    """Finite verbs of a content with a conditional, before any conjunction or relative; none beside *if*."""
    parts = [page.within(part) for part in frame.content]
    if not any(at in part for part in parts for at in page.once(_conditionals)):
        return
    tokens = [k for part in parts for k in part]
    if any(k in tokens for k in page.once(_ifs)):
        return
    around = enclosing(page, page.tokens[tokens[0]].start)
    for k in tokens:
        token = page.tokens[k]
        if token.pos == "SCONJ" or "PronType=Rel" in token.morph or token.text == ";":
            return
        if is_finite(token) and enclosing(page, token.start) is around:
            yield k


def _conditionals(page: Page) -> list[int]:
    """The finite verbs in the conditional, in reading order; ask `page.once` for them."""
    return [at for at in page.once(finites) if _is_conditional(page, at)]


def _ifs(page: Page) -> list[int]:
    """The tokens that are an *if*, in reading order; ask `page.once` for them."""
    return page.where(page.lexicon.words("if"))


def _is_conditional(page: Page, at: int) -> bool:
    """Whether the token is a finite verb in the conditional, no imperfect taken for one (*soupirait*)."""
    if not (is_finite(page.tokens[at]) and is_conditional(page, at)):
        return False
    word, never = page.keys[at], page.lexicon.words("never conditional")
    return not any(word.removesuffix(end) in never for end in page.lexicon.words("conditional ending"))


def _is_modal(page: Page, at: int) -> bool:
    """Whether the conditional weakens a verb of its own sense: *devrait reprendre, pourrait partir*."""
    return page.lemmas[at] in page.lexicon.words("modal")


def _is_past(page: Page, at: int) -> bool:
    """Whether the conditional is an auxiliary of the past, none of a passive: *aurait tiré*."""
    token = page.tokens[at]
    return token.pos == "AUX" and token.head > at and token.dep == "aux:tense"


def _adverb(page: Page, at: int) -> Span | None:
    """The adverb at `at` that calls words hearsay (*paraît-il*); others are the speaker's own."""
    for row in page.lexicon.hedges_by_head.get(page.keys[at], ()):
        last = at + len(row.phrase.replace("'", "' ").split())
        if row.kind == "adverb" and row.phrase in page.lexicon.words("hearsay") and last <= len(page.tokens):
            span = page.parse.span(at, last)
            if key(span.of(page.text)) == row.phrase:
                return span
    return None
