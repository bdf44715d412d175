"""Antecedents: whom a description or a pronoun stands for. Each rule leaves candidates; one is an answer."""

from __future__ import annotations

from collections.abc import Callable

from greffier.finding.drafts import Draft
from greffier.finding.reference import Reference
from greffier.finding.register import WINDOW, Register
from greffier.lexicon import key, name_key

Rule = Callable[[Register, Reference, int], list[Draft]]


def of_description(register: Register, reference: Reference) -> tuple[Draft | None, list[Draft]]:
    """Whom a description stands for: whoever the first rule with candidates leaves, else someone new."""
    sentence = register.page.parse.sentence_of[reference.head]
    if not reference.definite:
        return register.new(reference), []
    if reference.number == "p" or reference.role is None or reference.role.type not in ("person", "unnamed"):
        return register.named(reference.name) or register.new(reference), []
    rules: tuple[Rule, ...] = (
        (_counterpart,) if reference.role.lemma in register.page.lexicon.words("counterpart") else RULES
    )
    for rule in rules:
        found = rule(register, reference, sentence)
        if found:
            return (found[0], []) if len(found) == 1 else (None, found)
    return register.new(reference), []


def _same_words(register: Register, reference: Reference, sentence: int) -> list[Draft]:
    found = register.named(reference.name)
    return [found] if found else []


def _same_office(register: Register, reference: Reference, sentence: int) -> list[Draft]:
    """Who was said to hold the office, for the same state or body when one is named; else the last met."""
    assert reference.role is not None
    holders = [d for d in register.persons(reference.gender) if _holds(d, reference.role.lemma)]
    if reference.place:
        return [d for d in holders if reference.place in d.places][:1]
    return sorted(holders, key=lambda d: -d.last_seen)[:1]


def _holds(draft: Draft, role: str) -> bool:
    """Whether the person holds the office or a fuller one: *conseiller à la sécurité*, *conseiller*."""
    return any(
        held == role or held.startswith(role + " ") or held.endswith("-" + role) for held in draft.roles
    )


def _unnamed_before(register: Register, reference: Reference, sentence: int) -> list[Draft]:
    """The last unnamed actor called by the same noun and tied to no other state."""
    assert reference.role is not None
    noun = name_key(reference.role.lemma).split()[-1]
    met = [
        d
        for d in register.drafts
        if d.type == "unnamed" and noun in name_key(d.name).split() and d.number == "s"
    ]
    return [d for d in met if not reference.place or not d.places or reference.place in d.places][-1:]


def _same_state(register: Register, reference: Reference, sentence: int) -> list[Draft]:
    """Persons tied to the same state, for a role that many offices share; heads of state first."""
    assert reference.role is not None
    if not _general(register, reference) or not reference.place:
        return []
    fitting = [
        d for d in register.persons(reference.gender) if d.type == "person" and reference.place in d.places
    ]
    if reference.role.lemma in register.page.lexicon.words("leader"):
        fitting = [d for d in fitting if not d.roles or set(d.roles) & register.page.lexicon.words("leader")]
    heads = [d for d in fitting if set(d.roles) & register.page.lexicon.words("head of state")]
    return heads if len(fitting) > 1 and len(heads) == 1 else _recent(fitting, sentence) or fitting


def _general(register: Register, reference: Reference) -> bool:
    """Whether the noun calls holders of many offices again: *dirigeant, diplomate, responsable*."""
    heads = register.page.lexicon.words("head of state")
    return reference.role is not None and (reference.role.kind == "role" or reference.role.lemma in heads)


def _recent(drafts: list[Draft], sentence: int) -> list[Draft]:
    return [d for d in drafts if d.last_seen >= sentence - 1]


def _taken_up(register: Register, reference: Reference, sentence: int) -> list[Draft]:
    """The last speaker, when a role of no stated office may call them again: *le diplomate*."""
    assert reference.role is not None
    speaker = register.speaker
    first = register.page.tokens[reference.first].text.lower()
    pointed = first in register.page.lexicon.words("demonstrative")
    if (
        not (pointed or _general(register, reference))
        or reference.role.lemma in register.page.lexicon.words("head of state")
        or speaker is None
    ):
        return []
    if pointed and speaker.number == "s" and sentence - register.spoke_in <= WINDOW:
        return [speaker]
    if sentence - register.spoke_in > WINDOW or speaker not in register.persons(reference.gender):
        return []
    if (
        speaker.type == "unnamed"
        or not speaker.human
        or (reference.place and speaker.places and reference.place not in speaker.places)
    ):
        return []
    return [speaker]


def _counterpart(register: Register, reference: Reference, sentence: int) -> list[Draft]:
    """*son homologue*: a person of the state named, or the only other one near; never the subject."""
    subject = register.subjects.get(sentence)
    others = [d for d in register.persons(reference.gender) if d is not subject and d.type == "person"]
    tied = [d for d in others if reference.place and reference.place in d.places]
    near = [d for d in others if d.last_seen >= sentence - WINDOW and (not reference.place or not d.places)]
    return tied[:1] if len(tied) == 1 else near if len(near) == 1 else []


def _bare_office(register: Register, reference: Reference, sentence: int) -> list[Draft]:
    """The last speaker, called by an office (*la ministre*), when they have none and no state is named."""
    speaker = register.speaker
    if reference.place or speaker is None or speaker.roles or speaker.type != "person":
        return []
    near = sentence - register.spoke_in <= WINDOW and speaker in register.persons(reference.gender)
    return [speaker] if near else []


RULES: tuple[Rule, ...] = (_same_words, _same_office, _unnamed_before, _same_state, _taken_up, _bare_office)


def of_pronoun(register: Register, reference: Reference) -> tuple[Draft | None, list[Draft]]:
    """Whom a pronoun in the article's own words stands for: the last speaker, or the last subject."""
    if _form(reference) in register.page.lexicon.words("not third"):
        return None, []
    if _form(reference) in register.page.lexicon.words("someone"):
        return _someone(register, reference), []
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
        if d is not own and agrees(d, reference) and d.mentions and d.last_seen >= sentence - WINDOW
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
        for d in register.drafts
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
    fitting = [d for d in register.drafts if d is not own and agrees(d, reference)]
    near = [
        d
        for d in fitting
        if any(s in range(sentence - 1, sentence + 1) for s in d.sentences) and d.before(at)
    ]
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
