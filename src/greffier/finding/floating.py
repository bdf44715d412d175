"""Quotations that no cue claims: whole ones that follow a statement, or stand behind a colon or a name."""

from __future__ import annotations

from collections.abc import Iterator

from greffier.finding.blocks import Blocks, in_blocks
from greffier.finding.finites import has_finite
from greffier.finding.frames import Frame
from greffier.finding.grammar import NOMINAL, finite_group, is_finite, phrase_end, subject_children
from greffier.finding.noun_owners import word_owner
from greffier.finding.page import Page
from greffier.finding.quotations import Quotation, quoted_answers
from greffier.finding.quoted import is_whole
from greffier.finding.subjects import subject_before
from greffier.finding.whereabouts import (
    quotations_meeting,
    reference_over,
    references_between,
    references_by_head,
)
from greffier.record import Span

Claim = tuple[Span, bool]
"""A content already found, and whether its rule takes quotations as a whole."""

WHOLE = frozenset({"incise", "colon"})
"""Rules that take a quotation as a whole, or the parts of it that an incise leaves."""

BYLINE = 3
"""Tokens before a name among which *recueillis par* stands."""
DASHES = ("–", "—", "-", "(")
SIGNED = 120
"""Characters that a line signed under a quotation has, at most."""

OPENING = 6
"""Tokens from the beginning of a lead to its noun of speech, at most."""
SHORTEST = 4
"""A floating quotation of fewer words is taken for a title or scare quotes."""


def floating(page: Page, found: list[Frame]) -> Iterator[Frame]:
    """A frame for each whole quotation outside all contents found; what stands around tells its speaker."""
    claims = in_blocks((span, (span, frame.rule in WHOLE)) for frame in found for span in frame.content)
    for quotation in page.of(Quotation):
        inner = quotation.inner
        near = [q for q in quotations_meeting(page, inner) if q.depth and q is not quotation]
        deeper = [q.inner for q in near if inner.covers(q.inner)]
        turn = quotation.outer == inner
        taken = any(
            span.covers(inner) or (whole and not turn and not any(d.meets(span) for d in deeper))
            for span, whole in claims.meeting(inner)
        )
        if quotation.depth or taken or not _stands_alone(page, quotation):
            continue
        speaker, rule = _colon_speaker(page, quotation), "colon without cue"
        if speaker is None and (turn or quotation.outer.start in page.once(quoted_answers)):
            speaker, rule = _interviewed(page, quotation), "colon without cue"
        if speaker is None:
            speaker, rule = _name_behind(page, quotation), "name behind"
        if speaker is None:
            speaker, rule = _subject_ahead(page, quotation, claims), "subject ahead"
        if speaker is None:
            speaker, rule = _shown_behind(page, quotation), "subject behind"
        after = speaker is None
        yield Frame(
            "floating" if after else rule, "direct", quotation.parts, None, -1, None, speaker, after=after
        )


def _stands_alone(page: Page, quotation: Quotation) -> bool:
    """Whether a quotation is a sentence of its own: only a label before it, a stop in or behind it."""
    before = page.text[: quotation.outer.start].rstrip(" \u00a0\u202f")
    stopped = quotation.inner.of(page.text).endswith((".", "!", "?", "…"))
    brief = before.endswith(":") and stopped  # *Réponse du préfet : « On verra. »*
    if (len(page.within(quotation.inner)) < SHORTEST and not brief) or not is_whole(page, quotation):
        return False
    opens = not before or before[-1] in '.!?…:\n»”"–—•-'
    behind = page.text[quotation.outer.end : quotation.outer.end + 2].lstrip(" \u00a0\u202f")
    closes = not behind or behind[0] in ".\n–—-(" or stopped
    return opens and (closes or before.endswith("\n") or not before)


def _colon_speaker(page: Page, quotation: Quotation) -> int | None:
    """The subject of the clause whose colon introduces the quotation, or the name before the colon."""
    before = page.text[: quotation.outer.start].rstrip()
    if not before.endswith(":"):
        return None
    last = page.at(len(before) - 1)
    first = page.sentence(last)[0]
    heads = page.once(references_by_head)
    if quotation.outer == quotation.inner:
        label = next((k for k in range(last - 1, -1, -1) if k in heads), None)
        return None if label is not None and len(page.tokens[label].text) == 1 else label  # *R :*
    for at in range(last, first - 1, -1):
        if (behind := _inverted_behind(page, at, last)) is not None:
            return behind
        if _is_within(page, at, first):
            continue
        if page.tokens[at].pos == "VERB" and (subjects := subject_children(page, at)):
            if page.tokens[subjects[0]].text.lower() not in page.lexicon.words("who"):
                return _from_whom(page, subjects[0], at, last)
        elif finite_group(page.parse, at) and page.tokens[at].pos == "VERB":
            return subject_before(page, at)
    near = [at for at in range(first, last) if at in heads]
    return near[-1] if len(near) == 1 else _whose_word(page, first, last)


def _whose_word(page: Page, first: int, last: int) -> int | None:
    """Whose the noun of speech before a colon is: *Ce témoignage ⟦d'un rescapé⟧, filmé hier : « Q »*."""
    known, opening = page.lexicon.nouns_by_head, range(first, min(first + OPENING, last))
    noun = next((k for k in opening if page.tokens[k].pos == "NOUN" and page.lemmas[k] in known), None)
    return word_owner(page, noun, phrase_end(page, noun), noun - 1, "assert") if noun is not None else None


def _is_within(page: Page, verb: int, first: int) -> bool:
    """Whether a verb is of a clause that another tells: *X doute que cela ⟦suffise⟧ : « Q »*."""
    above = page.tokens[verb].head
    return page.tokens[verb].dep == "ccomp" and first <= above < verb and page.tokens[above].pos == "VERB"


def _inverted_behind(page: Page, verb: int, last: int) -> int | None:
    """Who stands behind a relative's verb before a colon: *Un argument que balaie ⟦le maire⟧ : « Q »*."""
    relative = verb > 1 and page.keys[verb - 1] in page.lexicon.words("que")
    told = is_finite(page.tokens[verb]) or page.keys[verb] in page.lexicon.verbs_by_form
    if not relative or not told or page.tokens[verb - 2].pos not in NOMINAL:
        return None
    near = references_between(page, verb + 1, min(verb + 4, last))
    return near[0].head if near else None


def _interviewed(page: Page, answer: Quotation) -> int | None:
    """The person who labels the first turn of an interview, or is named last before it; None for nobody."""
    turns = [q.outer.start for q in page.of(Quotation) if q.outer == q.inner and not q.depth]
    start = min([*turns, *page.once(quoted_answers)], default=answer.outer.start)
    line = page.at(page.text.rfind("\n", 0, start) + 1)
    told = references_between(page, line, page.at(start)) if page.text[:start].rstrip().endswith(":") else ()
    label = [r.head for r in told if r.form == "name" and len(r.name) > 1]
    if label:
        return label[-1]
    before = page.text[:start].rstrip(" \n—–-")
    first = page.sentence(max(page.at(start) - 1, 0))[0]
    if before.endswith("?"):  # nobody in the question
        first = min(first, page.at(before.rfind("\n") + 1))
    heads = references_between(page, 0, max(first, 1))
    named = [r for r in heads if r.form == "name" and r.type == "person"]
    asking = page.lexicon.words("taken down")
    named = [r for r in named if asking.isdisjoint(page.keys[max(r.first - BYLINE, 0) : r.first])]
    return named[-1].head if named else None


def _from_whom(page: Page, subject: int, verb: int, last: int) -> int:
    """Whose a thing said is (*L'aveu est venu d'un proche, la réponse du roi tarde : « Q »*); else it."""
    token = page.tokens[subject]
    if page.lemmas[subject] in page.lexicon.nouns_by_head:
        owner = word_owner(page, subject, phrase_end(page, subject), subject - 1, "assert")
        if owner is not None and owner != subject:
            return owner
    if token.pos != "NOUN" or reference_over(page, subject) or page.lexicon.is_human(token.lemma):
        return subject
    people = [r for r in references_between(page, verb, last) if r.type in ("person", "unnamed")]
    led = [r for r in people if page.keys[r.first - 1] in page.lexicon.words("de")]
    return led[0].head if led else subject


def _subject_ahead(page: Page, quotation: Quotation, claims: Blocks[Claim]) -> int | None:
    """The person who is the subject of the sentence before a quotation, when it reports no speech."""
    last = page.at(quotation.outer.start) - 1
    if last < 0:
        return None
    first, limit = page.sentence(last)
    if claims.meeting(page.parse.span(first, limit)):
        return None
    for reference in references_between(page, first, min(limit, last + 1)):
        words = page.tokens[reference.first : reference.last]
        person = reference.type in ("person", "unnamed")
        doubled = reference.first == first and _is_doubled(page, reference.last, limit)
        if person and (doubled or any(token.dep.startswith("nsubj") for token in words)):
            return reference.head
    return None


def _is_doubled(page: Page, comma: int, limit: int) -> bool:
    """Whether a pronoun between commas takes up the subject before it: *Anna Roux, elle, soupire*."""
    around = [token.text for token in page.tokens[comma : min(comma + 3, limit) : 2]]
    return around == [",", ","] and page.keys[comma + 1] in page.lexicon.words("stressed")


def _shown_behind(page: Page, quotation: Quotation) -> int | None:
    """The person shown right behind the words a paragraph opens with: *« S. » Assis à l'écart, X attend*."""
    start, end = quotation.outer.start, quotation.outer.end
    if start and page.text[:start].rstrip(" \u00a0\u202f")[-1:] != "\n":
        return None
    first = page.at(end)
    first += first < len(page.tokens) and page.tokens[first].start < end
    if first >= len(page.tokens) or "\n" in page.text[end : page.tokens[first].start]:
        return None
    limit, opening = page.sentence(first)[1], page.tokens[first]
    comma = next((k for k in range(first, limit) if page.tokens[k].text == ","), limit)
    posed = opening.pos in ("ADJ", "VERB", "ADV") or "VerbForm=Part" in opening.morph
    if not posed or has_finite(page, range(first, comma)):
        return None
    for reference in references_between(page, first, limit):
        words = page.tokens[reference.first : reference.last]
        if reference.form == "name" and any(token.dep.startswith("nsubj") for token in words):
            return reference.head if reference.type == "person" else None
    return None


def _name_behind(page: Page, quotation: Quotation) -> int | None:
    """The name behind a quotation and a dash: « … » — X; a line of its own must tell no more than that."""
    at = page.at(quotation.outer.end)
    while at < len(page.tokens) and (page.tokens[at].start < quotation.outer.end):
        at += 1
    if at + 1 >= len(page.tokens) or page.tokens[at].text not in DASHES:
        return None
    apart = "\n" in page.text[quotation.outer.end : page.tokens[at].start]
    if apart and not _is_signature(page, at):
        return None
    named = reference_over(page, at + 1)
    return named.head if named and page.tokens[at + 1].pos in (*NOMINAL, "DET") else None


def _is_signature(page: Page, dash: int) -> bool:
    """Whether the line a dash opens only names somebody: *— Anna Roux , porte-parole du ministère*."""
    start = page.tokens[dash].start
    line = page.text[start:].split("\n", 1)[0].rstrip()
    words = page.within(Span(start, start + len(line)))
    plain = page.tokens[dash].text != "(" and len(line) <= SIGNED and line[-1] not in ".!?…:;»"
    return plain and not any(is_finite(page.tokens[k]) for k in words)
