"""Whom a pronoun calls by the order in which they were named: *ce dernier*, *la première*, *le second*."""

from __future__ import annotations

from greffier.finding.agreeing import agrees
from greffier.finding.calling import PEOPLE
from greffier.finding.drafts import Draft
from greffier.finding.frames import by_cue
from greffier.finding.pronouns import ORDERS
from greffier.finding.reference import Reference
from greffier.finding.register import Register
from greffier.finding.scene import SUBJECT, WINDOW
from greffier.finding.variants import spoke_last
from greffier.finding.whereabouts import reference_over
from greffier.lexicon import ClassName, key
from greffier.record import Span


def place_among(register: Register, reference: Reference) -> ClassName | None:
    """Which of those named before a pronoun calls by their order: *la première, ce dernier*; else None."""
    words, name = register.page.lexicon.words, key(reference.name)
    if register.page.keys[reference.head] in words("same"):
        return "same"
    return next((forms for forms in ORDERS if name in words(forms)), None)


def in_order(register: Register, reference: Reference, place: ClassName) -> Draft | None:
    """Whom *la première, le second, ce dernier* call; someone new of a pair not named: *deux élus…*."""
    if place == "same":
        return spoke_last(register, reference, SUBJECT)
    if place == "latter":
        return _last_named(register, reference)
    if place == "first of two" or register.pair is None:
        register.pair = _one_and_other(register, reference) or _last_two(register, reference)
    if register.pair is not None:
        return register.pair[ORDERS.index(place)]
    if not register.spoken_tokens(reference):
        return None
    draft = register.named(reference.name) or register.new(reference)
    draft.type = "unnamed"
    return draft


def _one_and_other(register: Register, reference: Reference) -> tuple[Draft, Draft] | None:
    """The two told as *l'un, X* and *l'autre, Y* in the sentences before; None when no two are."""
    page, told = register.page, list[Draft]()
    for place, _ in register.scene.before(reference):
        first = place.reference.first
        words = key(page.parse.span(first, min(first + 2, place.reference.last)).of(page.text))
        draft = register.resolved.get(place.reference.head, (None, []))[0]
        if words in page.lexicon.words("one of") and place.reference.form == "name" and draft is not None:
            told.append(draft)
    return (told[1], told[0]) if len(told) == 2 and told[0] is not told[1] else None


def _last_two(register: Register, reference: Reference) -> tuple[Draft, Draft] | None:
    """The last two persons, else bodies, that one sentence names before *le premier … le second*.

    Else the subjects of the two sentences before: *L'un, X, part. L'autre, Y, reste. Le premier dit…*.
    """
    parse, at = register.page.parse, register.page.tokens[reference.first].start
    sentence = parse.sentence_of[reference.head]
    for number in range(sentence, sentence - WINDOW - 1, -1):
        around = parse.span(*parse.sentences[number]) if number >= 0 else None
        for types in (PEOPLE, ("organisation", "government", "group")):
            named = sorted(
                (m.span.start, place)
                for place, d in enumerate(register.drafts)
                for m in d.mentions
                if d.type in types and d.number == "s" and m.form != "pronoun"
                if around is not None and around.covers(m.span) and m.span.end <= at
            )
            order = list(dict.fromkeys(place for _, place in named))
            if len(order) > 1:
                return register.drafts[order[-2]], register.drafts[order[-1]]
    one, other = (register.subjects.get(sentence - back) for back in (2, 1))
    if one is None or other is None or one is other:
        return None
    people = one.type in PEOPLE and other.type in PEOPLE
    return (one, other) if people and {one.gender, other.gender} <= {reference.gender, "u"} else None


def _last_named(register: Register, reference: Reference) -> Draft | None:
    """Whoever was named last before *ce dernier*, or before what they say; no state that is but a place."""
    said = [part.start for frame in register.scene.said_by(reference) for part in frame.content]
    at = min([register.page.tokens[reference.first].start, *said])
    if (told := _hearer(register, reference)) is not None:
        return told
    own = {register.resolved.get(k, (None, []))[0] for k in _tellers(register, reference)}
    met = [
        (m.span.end, d)
        for d in register.drafts
        for m in d.mentions
        if m.span.end <= at and m.form != "pronoun" and agrees(d, reference) and d not in own
        if not (d.type == "unnamed" and _is_apposed(register, m.span))
        if d.type in ("person", "unnamed") or not _is_owner(register, m.span)
        if reference.number != "s" or not _is_plural(register, m.span)
        if not (d.entry or "").startswith(("state:", "gov:")) or not _is_place(register, m.span)
    ]
    end, last = max(met, key=lambda pair: pair[0], default=(0, None))
    if last is None or last.type != "group" or not said:
        return last
    first = register.page.tokens[register.page.sentence(register.page.at(end - 1))[0]].start
    people = [pair for pair in met if pair[1].type in PEOPLE and pair[0] > first]
    return max(people, key=lambda pair: pair[0], default=(end, last))[1]  # *X quitte la majorité… celle-ci*


def _tellers(register: Register, reference: Reference) -> list[int]:
    """The token of those told before whose words it stands in: *selon un fils du roi, ⟦ce dernier⟧…*."""
    around = register.content_of(reference)
    before = around is not None and around.speaker is not None and around.speaker < reference.head
    return [around.speaker] if before and around is not None and around.speaker is not None else []


def _hearer(register: Register, reference: Reference) -> Draft | None:
    """Whom someone just spoke to who answers: *X a prié Y de partir, mais ce dernier lui a dit que S*."""
    page, verb = register.page, register.page.tokens[reference.head].head
    clitic = page.lexicon.words("indirect clitic")
    first = page.parse.sentences[max(page.parse.sentence_of[reference.head] - 1, 0)][0]
    if first == reference.first or clitic.isdisjoint(page.keys[reference.last : verb]):
        return None
    before = page.parse.span(first, reference.first)
    asked = [f.addressee for f in page.once(by_cue).meeting(before) if f.addressee is not None]
    found = (register.resolved.get(k, (None, []))[0] for k in reversed(asked) if k < reference.first)
    return next((d for d in found if d is not None and agrees(d, reference)), None)


def _is_plural(register: Register, span: Span) -> bool:
    """Whether a plural article leads to a name: *le chef des Choneros*."""
    first = register.page.at(span.start)
    near = register.page.keys[max(first - 1, 0) : first + 1]
    return not register.page.lexicon.words("plural").isdisjoint(near)


def _is_apposed(register: Register, span: Span) -> bool:
    """Whether a description stands behind a person's name and a comma: *X, l'un des chefs du parti*."""
    at = register.page.at(span.start)
    named = (
        reference_over(register.page, at - 2) if at > 1 and register.page.tokens[at - 1].text == "," else None
    )
    return named is not None and named.form == "name" and named.type == "person"


def _is_owner(register: Register, span: Span) -> bool:
    """Whether a body only tells whose someone is: *l'un des dirigeants du Hamas*."""
    page, at = register.page, register.page.at(span.start)
    de = at if page.keys[at] in page.lexicon.words("de") else at - 1
    if de < 1 or page.keys[de] not in page.lexicon.words("de"):
        return False
    whose = reference_over(page, de - 1)
    return whose is not None and whose.type in ("person", "unnamed", "group")


def _is_place(register: Register, span: Span) -> bool:
    """Whether a state is named behind a preposition, as a place: *à Madagascar, au nord de la Suède*."""
    tokens, at = register.page.tokens, register.page.at(span.start) - 1
    at -= at > 0 and tokens[at].pos == "DET"
    return at >= 0 and tokens[at].pos == "ADP"
