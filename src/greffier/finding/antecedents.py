"""Antecedents: whom a description stands for. Each rule leaves candidates; one is an answer."""

from __future__ import annotations

from collections.abc import Callable

from greffier.finding.drafts import Draft
from greffier.finding.reference import Reference
from greffier.finding.register import WINDOW, Register
from greffier.lexicon import name_key

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
