"""Focus: whom a pronoun stands for, by who spoke last, who was the last subject, who was named last."""

from __future__ import annotations

from collections.abc import Callable

from greffier.finding.agreeing import agrees
from greffier.finding.boundaries import enclosing
from greffier.finding.calling import PEOPLE
from greffier.finding.clausemates import doers_beside
from greffier.finding.drafts import Draft
from greffier.finding.frames import by_cue
from greffier.finding.introduced import unknown_speaker
from greffier.finding.ordered import in_order, place_among
from greffier.finding.page import Page
from greffier.finding.parallel import subject_again, teller_within
from greffier.finding.possessors import in_sentence, wanted_by, whose_word
from greffier.finding.pronouns import bare_form
from greffier.finding.reference import Reference
from greffier.finding.register import UNSURE, Register
from greffier.finding.rivals import far_body, mere_place, taken_up, thing_before, thing_between
from greffier.finding.topics import beside
from greffier.lexicon import key
from greffier.record import Span

MANY = 1.15
"""How far several must stand out for a plural pronoun, before a single speaker is thought of."""

LED = 1.9
"""How far, before someone unnamed who may be a man or a woman: *Un responsable a dit… Ils ont ajouté*."""

ALONE = 2.3
"""How far a single speaker must stand out to be meant by a plural pronoun."""


def of_pronoun(register: Register, reference: Reference) -> tuple[Draft | None, list[Draft]]:
    """Whom a pronoun in the article's own words stands for: the last speaker, or the last subject."""
    if (read := _not_third(register, reference)) is not None:
        return read
    if (place := place_among(register, reference)) is not None:
        return in_order(register, reference, place), []
    for rule in (beside, subject_again, teller_within, whose_word):
        if (told := rule(register, reference)) is not None:
            return told, []
    wanted = wanted_by(register, reference)
    inside = None if wanted else in_sentence(register, reference)
    if inside := inside or _told_by(register, reference):
        return inside, []
    own = [wanted] if wanted else doers_beside(register, reference)
    if not own and _is_clitic(register, reference):
        first = register.subjects.get(register.page.parse.sentence_of[reference.head])
        own = [first] if first is not None else []
    on = taken_up(register, reference)
    source = _source(register, reference)
    people = _some_of(register, reference) or _befallen(register, reference)

    def fits(draft: Draft) -> bool:
        same = agrees(draft, reference) and not _is_share(register, draft)
        same = same and not (people and draft.type in ("government", "organisation"))
        apart = draft is not source and draft is not on
        return same and apart and draft not in own and not mere_place(register, draft)

    spoken = bool(register.spoken_tokens(reference))
    if reference.number == "p" and spoken:
        alone = _one_for_many(register, reference)
        many = MANY if alone is None or alone.type != "unnamed" else LED
        if alone is not None and not register.ranked(reference, fits, many):
            return alone, []
    if spoken and (read := unknown_speaker(register, reference, fits)) is not None:
        return read
    found, left = register.standing_out(reference, fits)
    if found is not None and (
        thing_between(register, reference, found)
        or far_body(register, reference, found)
        or thing_before(register, reference, found)
    ):
        return None, [found]
    others = _joined(register, reference, found) if found is not None and reference.number == "s" else []
    others = [d for d in others if found and d is not found and d.type == found.type and fits(d)]
    return (None, [found, *others]) if found is not None and others else (found, left)


def _not_third(register: Register, reference: Reference) -> tuple[Draft | None, list[Draft]] | None:
    """What is told of a pronoun that takes nobody up: *nous, celui qui*, an *on*; None for any other."""
    if bare_form(reference.name) in register.page.lexicon.words("not third") or _points(register, reference):
        return None, []
    unnamed = bare_form(reference.name) in register.page.lexicon.words("someone")
    return (_someone(register, reference), []) if unnamed else None


def _joined(register: Register, reference: Reference, found: Draft) -> list[Draft]:
    """Those named by one phrase with an actor where it was last named before: *X et Y sont venus. Il…*."""
    page = register.page
    head = max((k for k in found.heads if k < reference.head), default=None)
    if head is None:
        return []
    first = _top(page, head)
    first = page.tokens[first].head if page.tokens[first].dep == "conj" else first
    phrase = {first, *(k for k in page.parse.children[first] if page.tokens[k].dep == "conj")}
    near = {*phrase, *(k for at in phrase for k in page.parse.children[at])}
    words = {k for k in near if _top(page, k) in phrase}
    named = (draft for k, (draft, _) in register.resolved.items() if k in words)
    return [draft for draft in named if draft is not None]


def _top(page: Page, at: int) -> int:
    """The first word of the name that a token is part of."""
    return page.tokens[at].head if page.tokens[at].dep.startswith("flat") else at


def _points(register: Register, reference: Reference) -> bool:
    """Whether the pronoun calls nobody again: *celui, celles*, which words behind them tell."""
    rows = register.page.lexicon.pronouns_by_form.get(key(reference.name), ())
    return any(row.kind == "demonstrative" and "-" not in row.form for row in rows)


def _is_clitic(register: Register, reference: Reference) -> bool:
    """Whether the pronoun is an indirect object before its verb (*lui a dit*), so never its subject."""
    before = register.page.tokens[max(reference.first - 1, 0)]
    return bare_form(reference.name) in register.page.lexicon.words("indirect clitic") and before.pos != "ADP"


def _told_by(register: Register, reference: Reference) -> Draft | None:
    """Who judges in the clause that *selon lui* stands in: *X a dénoncé un texte, selon lui, injuste*."""
    said = next((f for f in register.scene.said_by(reference) if f.rule == "attributed"), None)
    if said is None or said.cue_span is None:
        return None
    first = register.page.tokens[register.page.sentence(reference.head)[0]].start
    if said.cue_span.start <= first:
        return None
    before = Span(first, said.cue_span.start)
    told = [f for f in register.page.once(by_cue).meeting(before) if f.rule != "attributed"]
    found = (register.resolved.get(f.speaker, (None, []))[0] for f in told if f.speaker is not None)
    return next((draft for draft in found if draft is not None and agrees(draft, reference)), None)


def _source(register: Register, reference: Reference) -> Draft | None:
    """Whom the clause is attributed to that the pronoun stands in (*selon X, elle…*): it is not them."""
    frame = register.content_of(reference)
    return _teller(register, reference) if frame is not None and frame.rule == "attributed" else None


def _one_for_many(register: Register, reference: Reference) -> Draft | None:
    """The body or the single speaker whom a translated *ils* stands for, when nobody plural is in view."""
    bodies = register.ranked(reference, lambda d: d.number == "s" and d.type in ("group", "organisation"))
    singles = register.ranked(reference, lambda d: d.number == "s" and d.type in ("person", "unnamed"))
    several = [(weight / UNSURE, body) for weight, body in bodies]
    ranked = sorted([*several, *singles], key=lambda pair: (-pair[0], pair[1].type != "unnamed"))
    found = ranked[0][1] if ranked and ranked[0][0] >= ALONE else None
    several_here = _several_before(register, reference)
    return None if several_here or (found is not None and found is _teller(register, reference)) else found


def _several_before(register: Register, reference: Reference) -> bool:
    """Whether the main clause before has several for its subject: *Des Serbes y vivent, où ils refusent…*."""
    page, first = register.page, register.page.sentence(reference.head)[0]
    told = (token for token in page.tokens[first : reference.first] if token.dep.startswith("nsubj"))
    return any(one.pos == "NOUN" and "Number=Plur" in one.morph for one in told)


def _teller(register: Register, reference: Reference) -> Draft | None:
    """In whose words a reference stands: one who says *qu'ils témoignent* is no *ils*."""
    frame = register.content_of(reference)
    if frame is None or frame.speaker is None:
        return None
    return register.resolved.get(frame.speaker, (None, []))[0]


def of_quoted_pronoun(
    register: Register, reference: Reference, own: Draft | None
) -> tuple[Draft | None, list[Draft]]:
    """Whom a pronoun inside someone's words stands for: whoever was last named, never the speaker (`own`)."""
    if (read := _not_third(register, reference)) is not None:
        return read
    told = whose_word(register, reference) or teller_within(register, reference, quoted=True)
    if told is not None:
        return told, []

    def fits(draft: Draft) -> bool:
        return draft is not own and agrees(draft, reference)

    if own is not None and (inside := _in_same_words(register, reference, fits)) is not None:
        return inside, []
    found, left = register.standing_out(reference, fits)
    if found is not None and own is None and _beside_speaker(register, reference):
        return None, [found]
    near = [draft for _, draft in register.ranked(reference, fits)] if own is not None else []
    spoken_of = [draft for draft in near if own is not None and _told_of_by(register, reference, own, draft)]
    return (spoken_of[0], []) if len(spoken_of) == 1 else (found, left)


def _in_same_words(register: Register, reference: Reference, fits: Callable[[Draft], bool]) -> Draft | None:
    """The one person whom the same quotation named before the pronoun: *« Le maire m'a dit S. Il ment. »*."""
    around = enclosing(register.page, register.page.tokens[reference.head].start)
    beside, met = doers_beside(register, reference), list[Draft]()
    for place, _ in register.scene.before(reference):
        draft = register.resolved.get(place.reference.head, (None, []))[0]
        if around is None or place.start < around.outer.start or draft is None or not fits(draft):
            continue
        if place.reference.form != "pronoun" and draft.type in PEOPLE and draft not in (*beside, *met):
            met.append(draft)
    return met[0] if len(met) == 1 else None


def _told_of_by(register: Register, reference: Reference, own: Draft, draft: Draft) -> bool:
    """Whether the speaker spoke of someone just before: *a dit que X… « Il… », a-t-elle ajouté*."""
    for place, _ in register.scene.before(reference):
        frame = register.content_of(place.reference)
        if register.resolved.get(place.reference.head, (None, []))[0] is not draft or frame is None:
            continue
        if frame.speaker is not None and register.resolved.get(frame.speaker, (None, []))[0] is own:
            return True
    return False


def _beside_speaker(register: Register, reference: Reference) -> bool:
    """Whether the pronoun stands right behind the *je* of one who is not known: *je lui ai dit*."""
    before = register.page.keys[max(reference.first - 1, 0)]
    return before in register.page.lexicon.words("not third")


def _someone(register: Register, reference: Reference) -> Draft | None:
    """The unnamed *on* who speaks; None for an *on* that does not."""
    if not register.spoken_tokens(reference):
        return None
    draft = register.named(bare_form(reference.name)) or register.new(reference)
    draft.type, draft.human = "unnamed", False
    return draft


def _some_of(register: Register, reference: Reference) -> bool:
    """Whether the pronoun is those of whom some are told: *trois d'entre eux*, people and no state."""
    page, at = register.page, reference.head
    return at > 0 and f"{page.keys[at - 1]} {page.keys[at]}" in page.lexicon.words("some of them")


def _befallen(register: Register, reference: Reference) -> bool:
    """Whether only people undergo what the pronoun is subject of: *elle a été remise en liberté*."""
    page, token = register.page, register.page.tokens[reference.head]
    if token.dep != "nsubj:pass":
        return False
    rows = page.lexicon.event_verbs_by_form.get(page.keys[token.head], ())
    return any(row.mode in ("arrest", "release", "abduct") for row in rows)


def _is_share(register: Register, draft: Draft) -> bool:
    """Whether a group is but a share of many: *une partie des habitants*."""
    if not draft.heads:
        return False
    page, words, head = register.page, register.page.lexicon.words, draft.heads[0]
    some = draft.type == "group" and draft.number == "s" and page.keys[head - 1] in words("indefinite")
    return some and page.keys[min(head + 1, len(page.keys) - 1)] in words("plural")
