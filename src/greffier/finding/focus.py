"""Focus: whom a pronoun stands for, by who spoke last, who was the last subject, who was named last."""

from __future__ import annotations

from greffier.finding.drafts import Draft
from greffier.finding.reference import Reference
from greffier.finding.register import WINDOW, Register
from greffier.lexicon import key


def of_pronoun(register: Register, reference: Reference) -> tuple[Draft | None, list[Draft]]:
    """Whom a pronoun in the article's own words stands for: the last speaker, or the last subject."""
    if _form(reference) in register.page.lexicon.words("not third"):
        return None, []
    if _form(reference) in register.page.lexicon.words("someone"):
        return _someone(register, reference), []
    if key(reference.name) in register.page.lexicon.words("first of two"):
        register.pair = _last_two(register, reference)
        return (register.pair[0] if register.pair else None), []
    if key(reference.name) in register.page.lexicon.words("second of two"):
        return (register.pair[1] if register.pair else None), []
    if key(reference.name) in register.page.lexicon.words("latter"):
        return _last_named(register, reference), []
    sentence = register.page.parse.sentence_of[reference.head]
    speaker = register.speaker if sentence - register.spoke_in <= WINDOW else None
    subject = _last_subject(register, reference, sentence)
    if _form(reference) in register.page.lexicon.words("singular possessive") and (
        inside := _in_sentence(register, reference, sentence)
    ):
        return inside, []
    own = None
    if _form(reference) in register.page.lexicon.words("indirect clitic"):
        own = register.subjects.get(sentence)
    order = [d for d in (speaker, subject) if d is not None and d is not own and agrees(d, reference)]
    order.sort(key=lambda d: d.type not in ("person", "unnamed"))
    if order:
        return order[0], []
    if (
        speaker is not None
        and reference.number == "p"
        and speaker.profile
        and sentence - register.spoke_in <= 1
    ):
        return speaker, []
    near = [
        d
        for d in register.drafts
        if d.last_seen >= sentence - WINDOW and d is not own and d.mentions and agrees(d, reference)
        if d.type in ("person", "unnamed") or reference.number == "p"
    ]
    if len(near) == 1:
        return near[0], []
    return None, near


def _in_sentence(register: Register, reference: Reference, sentence: int) -> Draft | None:
    """Whose a possessive is within its sentence: the subject before it, else whoever was last mentioned."""
    subject = register.subjects.get(sentence)
    at = register.page.tokens[reference.head].start
    if subject is not None and subject.before(at):
        return subject
    start = register.page.tokens[register.page.sentence(reference.head)[0]].start
    met = [
        (m.span.end, d)
        for d in register.mentioned(sentence, sentence)
        for m in d.mentions
        if start <= m.span.start and m.span.end <= at
    ]
    return max(met, key=lambda pair: pair[0])[1] if met else None


def of_quoted_pronoun(
    register: Register, reference: Reference, own: Draft | None
) -> tuple[Draft | None, list[Draft]]:
    """Whom a pronoun inside someone's words stands for: whoever was last named, never the speaker (`own`)."""
    if _form(reference) in register.page.lexicon.words("not third"):
        return None, []
    if _form(reference) in register.page.lexicon.words("someone"):
        return _someone(register, reference), []
    sentence = register.page.parse.sentence_of[reference.head]
    at = register.page.tokens[reference.head].start
    met = (d for d in register.mentioned(sentence - 1, sentence) if d is not own and d.before(at))
    near = [d for d in met if agrees(d, reference)]
    return (near[0], []) if len(near) == 1 else (None, near)


def _form(reference: Reference) -> str:
    return reference.name.lower().removeprefix("-t-").lstrip("-").removeprefix("l'").removeprefix("l’")


def _someone(register: Register, reference: Reference) -> Draft | None:
    """The unnamed *on* who speaks; None for an *on* that does not."""
    if not register.spoken_tokens(reference):
        return None
    draft = register.named(_form(reference)) or register.new(reference)
    draft.type, draft.human = "unnamed", False
    return draft


def _last_two(register: Register, reference: Reference) -> tuple[Draft, Draft] | None:
    """The last two persons named before *le premier … le second*, in its sentence or in the one before."""
    parse, at = register.page.parse, register.page.tokens[reference.first].start
    sentence = parse.sentence_of[reference.head]
    for number in (sentence, sentence - 1):
        around = parse.span(*parse.sentences[number]) if number >= 0 else None
        named = sorted(
            (m.span.start, place)
            for place, d in enumerate(register.drafts)
            for m in d.mentions
            if d.type in ("person", "unnamed") and d.number == "s" and m.form != "pronoun"
            if around is not None and around.covers(m.span) and m.span.end <= at
        )
        order = list(dict.fromkeys(place for _, place in named))
        if len(order) > 1:
            return register.drafts[order[-2]], register.drafts[order[-1]]
    return None


def _last_named(register: Register, reference: Reference) -> Draft | None:
    """Whoever was mentioned last before *ce dernier* and agrees with it."""
    at = register.page.tokens[reference.first].start
    met = [
        (m.span.end, d)
        for d in register.drafts
        for m in d.mentions
        if m.span.end <= at and agrees(d, reference)
    ]
    return max(met, key=lambda pair: pair[0])[1] if met else None


def _last_subject(register: Register, reference: Reference, sentence: int) -> Draft | None:
    """The subject of the nearest sentence before that the pronoun agrees with."""
    near = (register.subjects.get(s) for s in range(sentence - 1, sentence - 1 - WINDOW, -1))
    return next((d for d in near if d is not None and agrees(d, reference)), None)


def agrees(draft: Draft, reference: Reference) -> bool:
    """Whether number and gender allow the pronoun; a government is no *il*, but may be *elle*."""
    if (
        not draft.human
        or draft.number != reference.number
        or (draft.type == "group" and reference.number == "s")
    ):
        return False
    if draft.entry is not None and draft.entry.startswith(("gov:", "outlet:")):
        return False
    return "u" in (draft.gender, reference.gender) or draft.gender == reference.gender
