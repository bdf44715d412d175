"""Direct quotations tied to their cue: before it (colon), behind it or around it (incise), or without one."""

from __future__ import annotations

from greffier.finding.boundaries import EDGE, content, enclosing, holds_quoted_words
from greffier.finding.cues import Used
from greffier.finding.cut_clauses import cut_clause
from greffier.finding.grammar import finite_group, is_finite, phrase_start
from greffier.finding.incises import Inverted
from greffier.finding.not_incises import echoes_denial
from greffier.finding.page import Page
from greffier.finding.plain_clauses import behind_announcement, plain_clause
from greffier.finding.quotations import Quotation
from greffier.finding.whereabouts import quotation_from, quotations_meeting
from greffier.record import Manner, Span
from greffier.record.span import trimmed

LEAD = 90
"""How many characters may stand between a cue and the colon of its quotation."""

SUFFICIENT = ("deny", "refuse", "accept", "accuse")
"""Acts that a verb tells by itself, so that the clause before *, Lima nie.* need not be said."""

NEAR = 40
"""How many characters of white space and commas may part a quotation from its incise."""


def introduced(page: Page, used: Used) -> Quotation | None:
    """The quotation a cue introduces by a colon, or directly behind the verb; None when there is none."""
    start = page.tokens[used.last - 1].end
    quotation = quotation_from(page, start)
    if quotation is None or quotation.outer.start - start > 2 * LEAD:
        return None
    lead = page.text[start : quotation.outer.start].rstrip()
    if lead.endswith(":") and len(lead) <= LEAD and not set(".!?;»\n") & set(lead):
        return quotation
    shouted = all(row.force == "3" and not {"np", "qualify"} & set(row.constructions) for row in used.rows)
    whole = shouted or is_whole(page, quotation)
    if not lead and whole and quotation.inner.of(page.text)[0].isupper():
        return quotation
    return None


def is_whole(page: Page, quotation: Quotation) -> bool:
    """Whether a quotation is whole: it holds a finite verb, or begins and ends like a sentence."""
    inside = page.within(quotation.inner)
    if any("VerbForm=Fin" in page.tokens[k].morph for k in inside):
        return True
    words = quotation.inner.of(page.text)
    return words[:1].isupper() and (
        words[-1] in ".!?…" or page.text[quotation.inner.end : quotation.outer.end] == "."
    )


def before_incise(page: Page, inverted: Inverted, floor: int) -> tuple[tuple[Span, ...], Manner] | None:
    """What an incise tells the speaker of: the quotation it follows or cuts, or the plain clause around it.

    `floor` is the first character still free in the sentence. None when nothing stands before the incise.
    """
    edge = page.tokens[inverted.first].start
    around = enclosing(page, edge)
    if (cut := cut_clause(page, inverted)) is not None:
        return cut, "mixed" if holds_quoted_words(page, cut) else "indirect"
    if around is not None:
        return _cut_quotation(page, around, inverted)
    closed = closed_before(page, edge)
    if closed is not None:
        return _with_lead(page, closed, inverted, floor)
    told = plain_clause(page, inverted, floor)
    return None if told is not None and echoes_denial(page, inverted.first, told[0][0]) else told


def enclosing_or_before(page: Page, edge: int) -> Quotation | None:
    """The quotation that an incise at `edge` cuts or follows, None when there is none."""
    return enclosing(page, edge) or closed_before(page, edge)


def closed_before(page: Page, edge: int) -> Quotation | None:
    """The quotation whose closing mark stands right before `edge`, at most a comma or dash away."""
    for quotation in quotations_meeting(page, Span(max(edge - NEAR, 0), max(edge, 1))):
        if quotation.outer.end <= edge and not page.text[quotation.outer.end : edge].strip(
            " ,\u00a0\u202f–—-.!?"
        ):
            return quotation
    return None


def _cut_quotation(page: Page, around: Quotation, inverted: Inverted) -> tuple[tuple[Span, ...], Manner]:
    """The parts of a quotation on both sides of the incise that cuts it."""
    first, last = page.tokens[inverted.first].start, page.tokens[inverted.last - 1].end
    parts: list[Span] = []
    for part in around.parts:
        pieces = [(part.start, part.end)]
        if part.start <= first < part.end:
            pieces = [(part.start, first), (_incise_end(page, last, part.end), part.end)]
        parts.extend(s for a, b in pieces if a < b and (s := trimmed(page.text, a, b, ", ")))
    return tuple(parts), "direct"


def _incise_end(page: Page, at: int, limit: int) -> int:
    """Where an incise inside a quotation gives the floor back: behind the next comma or full stop."""
    stops = [p for mark in ",.;!?" if (p := page.text.find(mark, at, limit)) >= 0]
    return min(stops) + 1 if stops else limit


def _with_lead(
    page: Page, closed: Quotation, inverted: Inverted, floor: int
) -> tuple[tuple[Span, ...], Manner]:
    """A quotation followed by an incise; with words of the sentence before it, the whole stretch is mixed."""
    start = max(floor, page.tokens[page.sentence(page.at(closed.outer.start))[0]].start)
    start = max(start, page.tokens[behind_announcement(page, inverted, closed)].start)
    lead = trimmed(page.text, start, closed.outer.start, EDGE)
    if lead is not None and (first := _led_on(page, lead, closed)) is not None:
        return (Span(first, closed.outer.end),), "mixed"
    if lead is None or is_stray(page, lead) or page.text[: closed.outer.start].rstrip().endswith(":"):
        parts = (*_joined(page, closed, start), *closed.parts)
        rest = _resumed(page, inverted)
        return ((*parts, *rest.parts) if rest else parts), "direct"
    return (Span(lead.start, closed.outer.end),), "mixed"


def is_stray(page: Page, lead: Span) -> bool:
    """Whether a stretch before a quotation is not said: another quotation, a conjunction, a label."""
    words = [page.tokens[k] for k in page.within(lead)]
    return all(token.pos in ("PUNCT", "CCONJ", "ADV", "SYM", "INTJ", "NUM") for token in words) or any(
        q.outer.covers(lead) or (lead.covers(q.outer) and is_whole(page, q))
        for q in quotations_meeting(page, lead)
    )


def _led_on(page: Page, lead: Span, closed: Quotation) -> int | None:
    """Where words from one quotation to the next begin: *« A » et X doit « B », dit-il*; None for none."""
    before = [q for q in quotations_meeting(page, lead) if q.depth == closed.depth and lead.covers(q.outer)]
    if not before or not is_whole(page, before[-1]):
        return None
    gap = Span(before[-1].outer.end, closed.outer.start)
    told = any(is_finite(page.tokens[k]) or page.tokens[k].pos == "PRON" for k in page.within(gap))
    return before[-1].outer.start if told and not set(".:;!?") & set(gap.of(page.text)) else None


def _joined(page: Page, closed: Quotation, floor: int) -> tuple[Span, ...]:
    """The parts of a quotation joined by *et* to the one before an incise: *« A », et « B », dit-il*."""
    start = closed.outer.start
    near = quotations_meeting(page, Span(max(start - NEAR, 0), start + 1))
    before = [q for q in near if floor <= q.outer.start and q.outer.end <= start]
    gap = page.text[before[-1].outer.end : start] if before else ""
    word = gap.strip(" ,\u00a0\u202f")
    joined = word in page.lexicon.words("and") or (not word and "," in gap)
    return before[-1].parts if joined and is_whole(page, before[-1]) else ()


def _resumed(page: Page, inverted: Inverted) -> Quotation | None:
    """The quotation that goes on behind the incise after a comma: « A », a dit X, « B »."""
    end = page.tokens[inverted.last - 1].end
    limit = page.tokens[page.sentence(inverted.first)[1] - 1].end
    quotation = quotation_from(page, end)
    if quotation is None or quotation.outer.start > limit:
        return None
    between = page.text[end : quotation.outer.start]
    near = between.rstrip().endswith(",") and len(between) < LEAD and not set(".:;!?") & set(between)
    return quotation if near and is_whole(page, quotation) else None


def behind_quotation(page: Page, used: Used, speaker: int | None) -> Quotation | None:
    """The quotation before *, X a dit.*: speaker in front of the verb, at most an addressee behind."""
    if speaker is None or speaker > used.first or used.row("quote") is None:
        return None
    start = phrase_start(page.parse, speaker)
    closed = closed_before(page, page.tokens[start].start)
    if closed is not None and page.tokens[start].text[0].isupper() and page.tokens[start - 1].text != ",":
        opened = page.text[: closed.outer.start].rstrip().endswith(":")
        if opened and page.tokens[start].pos == "DET":
            return None  # *a résumé : « Q » Le procès reprendra*
    if closed is None or not is_whole(page, closed):
        return None
    gap = page.text[closed.outer.end : page.tokens[start].start]
    more = any(token.pos != "PUNCT" for token in page.tokens[used.last : page.sentence(used.head)[1]])
    return None if more and set(".!?") & set(gap) else closed  # *« Q ». Il propose une loi.*


def _is_main(page: Page, at: int) -> bool:
    """Whether the token is a finite verb, of no relative: *trois jours après le feu qui a tué X*."""
    group = at if page.tokens[at].pos == "VERB" else page.tokens[at].head
    return is_finite(page.tokens[at]) and page.tokens[group].dep != "acl:relcl"


def behind_clause(page: Page, used: Used, speaker: int | None) -> Span | None:
    """The clause before *, X a dit à l'AFP.* that ends its sentence; None when more stands behind the cue."""
    row = used.row("quote")
    if speaker is None or speaker > used.first or row is None or row.force == "1" or used.passive:
        return None
    if used.negated or row.act in SUFFICIENT or row.head in page.lexicon.words("telling nothing"):
        return None  # *Quito accuse, Lima nie; la vallée proteste, Belgrade insiste*
    if not finite_group(page.parse, used.head):
        return None  # *des arbres arrachés, des ponts coupés à la circulation*
    (first, limit), start = page.sentence(used.head), phrase_start(page.parse, speaker)
    if start - 1 <= first or page.tokens[start - 1].text != ",":
        return None
    behind = [token for token in page.tokens[used.last : limit] if token.pos != "PUNCT"]
    before = any(_is_main(page, k) for k in range(first, start - 1))
    fronted = any(token.pos == "SCONJ" for token in page.tokens[first : first + 2])
    if not before or fronted or (behind and behind[0].pos != "ADP"):
        return None
    if any(token.pos in ("VERB", "AUX") for token in behind):
        return None
    return content(page, first, start - 1)
