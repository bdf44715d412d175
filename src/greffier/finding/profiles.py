"""Profiles: persons an article names only by role and state (*le dirigeant américain*), named by exclusion.

Nobody's office is known beforehand. A profile is a named person's when all other named persons are excluded:
they are tied to another state, hold another kind of office, or act beside the profile in the same clause.
"""

from __future__ import annotations

from greffier.finding.drafts import Draft
from greffier.finding.reference import Reference
from greffier.finding.register import Register


def merge_profiles(register: Register, everyone: list[Reference]) -> None:
    """Merge each profile into the one named person left for it, until nothing changes."""
    profiles = [d for d in register.drafts if d.profile and d.type == "person" and d.places]
    for _ in range(len(profiles)):
        for profile in profiles:
            left = _left(register, profile, everyone)
            if len(left) == 1:
                register.merge(profile, left[0])
                profiles = [p for p in profiles if p is not profile]
                break
        else:
            return


def _left(register: Register, profile: Draft, everyone: list[Reference]) -> list[Draft]:
    beside = _beside(register, profile, everyone)
    place = next(iter(profile.places))
    named = [
        d for d in register.drafts if d.type == "person" and not d.profile and d.mentions and d.number == "s"
    ]
    return [
        d
        for d in named
        if d not in beside
        and ("u" in (d.gender, profile.gender) or d.gender == profile.gender)
        and (not d.places or place in d.places)
        and (not d.roles or bool(set(d.roles) & register.page.lexicon.words("leader")))
    ]


def _beside(register: Register, profile: Draft, everyone: list[Reference]) -> list[Draft]:
    """Drafts in another place of the profile's verb, so that they cannot be the same person."""
    places: dict[int, set[int]] = {}
    drafts: dict[int, Draft] = {}
    for reference in everyone:
        draft, _ = register.resolved.get(reference.head, (None, []))
        if draft is not None:
            drafts[draft.number_] = draft
            places.setdefault(_clause(register, reference), set()).add(draft.number_)
    return [
        drafts[n]
        for group in places.values()
        if profile.number_ in group
        for n in group
        if n != profile.number_
    ]


def _clause(register: Register, reference: Reference) -> int:
    """The verb the reference depends on, its own modifiers and appositions climbed over."""
    tokens, at = register.page.tokens, reference.head
    for _ in range(8):
        if tokens[at].pos == "VERB" or tokens[at].head == at:
            return at
        at = tokens[at].head
    return at
