"""Whom a noun that only takes up calls: *le pays, ce dirigeant, son homologue*."""

from __future__ import annotations

from greffier.finding.calling import AGAIN, AT_ONCE, complemented, may_be_of, standing_out
from greffier.finding.drafts import Draft
from greffier.finding.recalled import at_odds
from greffier.finding.reference import Reference
from greffier.finding.register import Register
from greffier.finding.trades import in_office, is_akin, of_another_trade
from greffier.finding.variants import spoke_last
from greffier.lexicon import key

IN_VIEW = 0.7
"""How far the one whom *son homologue* calls must stand out at least: named beside or just before."""

HEADS = frozenset({"leader", "head of state", "head of government"})
"""Kinds of offices whose holders are each other's counterparts: a president's may be a chancellor."""


def is_general(register: Register, reference: Reference) -> bool:
    """Whether the noun calls holders of many offices again: *dirigeant, diplomate, responsable*."""
    heads = register.page.lexicon.words("head of state")
    return reference.role is None or reference.role.kind == "role" or reference.role.lemma in heads


def takes_up(register: Register, reference: Reference, sentence: int) -> list[Draft]:
    """Whoever stands out, when a noun of no stated office may call them again: *le diplomate, l'élue*."""
    first = register.page.tokens[reference.first].text.lower()
    pointed = first in register.page.lexicon.words("demonstrative")
    heads = register.page.lexicon.words("head of state")
    if not (pointed or is_general(register, reference)) or (reference.role and reference.role.lemma in heads):
        return []
    if complemented(register, reference) and not (pointed or reference.place):
        return _head_again(register, reference)
    role = reference.role
    named = role is not None and role.type == "person"
    deed = role is not None and role.lemma in register.page.lexicon.words("taken up")

    if role is not None and role.lemma in register.page.lexicon.words("leader"):
        return _leader(register, reference)

    def fits(draft: Draft) -> bool:
        other = deed and role is not None and at_odds(register, draft, role.lemma)
        other = other or (deed and in_office(register, draft, reference))
        if other or of_another_trade(register, draft, reference):
            return False
        return not named or draft.type == "person" or is_akin(register, draft, reference)

    return standing_out(register, reference, AGAIN, fits)


def _head_again(register: Register, reference: Reference) -> list[Draft]:
    """Who spoke right before as the head of a body, for another noun for heads: *le patron de l'agence*."""
    page, role = register.page, reference.role
    heads = page.lexicon.words("body's head")
    if role is None or role.lemma not in heads or role.kind != "role":
        return []
    named = any(token.pos == "PROPN" for token in page.tokens[reference.head : reference.last])
    found = standing_out(
        register, reference, AT_ONCE, lambda d: d.type == "person" and not heads.isdisjoint(d.roles)
    )
    return [] if named else found


def _leader(register: Register, reference: Reference) -> list[Draft]:
    """Who stands out among those who lead or hold no told office: *le leader séparatiste*."""
    leader, rank = register.page.lexicon.words("leader"), register.page.lexicon.words("rank")
    if not reference.place:
        leader |= register.page.lexicon.words("body's head")  # *la directrice du site … la dirigeante*
    here, near = register.met_in(reference), register.persons(reference.gender)
    offices = register.page.lexicon.office_forms

    def fits(draft: Draft) -> bool:
        held = (draft.roles.keys() | (draft.nouns & offices)) - rank
        free = draft.type == "person" and draft in near and draft not in here
        return free and may_be_of(register, draft, reference.place) and not (held and held.isdisjoint(leader))

    found = register.ranked(reference, fits)
    if reference.place and len(found) > 1 and not any(draft.places for _, draft in found):
        return []  # of two whose states are not told, either may lead the one that is
    leads = [draft for _, draft in found if not leader.isdisjoint(draft.roles)]
    enough = IN_VIEW if len(leads) == 1 and found[0][1] is leads[0] else AGAIN
    return [found[0][1]] if found and found[0][0] >= enough else []


def spoken_of(register: Register, reference: Reference, sentence: int) -> list[Draft]:
    """Who stands out besides the one who spoke last, for *l'intéressé*: they are whom that one spoke of."""
    near, last = register.persons(reference.gender), spoke_last(register, reference)
    ranked = register.ranked(reference, lambda d: d in near and d.human and d is not last)
    return [draft for _, draft in ranked[:1]]


def _of_like_office(register: Register, one: Draft, other: Draft) -> bool:
    """Whether two persons hold offices of one kind, each for their own state."""
    return not _office_kinds(register, one).isdisjoint(_office_kinds(register, other))


def _of_other_office(register: Register, one: Draft, other: Draft) -> bool:
    """Whether two persons are known to hold offices of different kinds; who heads a state is as another."""
    mine, theirs = (_office_kinds(register, held) for held in (one, other))
    apart = bool(mine) and bool(theirs) and mine.isdisjoint(theirs)
    return apart and (mine.isdisjoint(HEADS) or theirs.isdisjoint(HEADS))


def _office_kinds(register: Register, one: Draft) -> set[str]:
    """The kinds of the offices a person holds: a president, a minister of one matter."""
    posts = register.page.lexicon.posts_by_office
    return {post.kind for role in (*one.roles, *one.nouns) for post in posts.get(key(role), ())}


def _is_joined(register: Register, reference: Reference, draft: Draft) -> bool:
    """Whether a description is joined to a mention of somebody: *entre ⟦le roi Karl⟧ et son homologue*."""
    tokens = register.page.tokens
    beside = tokens[reference.head]
    return beside.dep == "conj" and any(beside.head in (k, tokens[k].head) for k in draft.heads)


def _owner(register: Register, reference: Reference) -> Draft | None:
    """Whose counterpart it is that opens a sentence: who stands out, if not of the state told."""
    if register.page.keys[reference.first] not in register.page.lexicon.words("possessive"):
        return None
    ranked = register.ranked(reference, lambda d: d.type == "person" and d.number == "s")
    first = ranked[0][1] if ranked else None
    return None if first is None or (reference.place and reference.place in first.places) else first


def of_counterpart(register: Register, reference: Reference, sentence: int) -> list[Draft]:
    """*son homologue*: a person of the state named, or the only other one near; never the subject."""
    subject = register.subjects.get(sentence)
    others = [d for d in register.persons(reference.gender) if d is not subject and d.type == "person"]
    others = [d for d in others if not _is_joined(register, reference, d)]
    owner = _owner(register, reference) if subject is None else None
    others = [d for d in others if d is not owner]
    called = register.page.lexicon.words("counterpart")
    again = [d for d in others if d.last_seen >= sentence - 1 and not called.isdisjoint(d.nouns)]
    if len(again) == 1 and not reference.place:
        return again
    tied = [d for d in others if reference.place and reference.place in d.places]
    seen = [draft for weight, draft in register.ranked(reference, lambda d: d in others) if weight >= IN_VIEW]
    near = [d for d in seen if not reference.place or not d.places]
    start = register.page.tokens[reference.first].start
    tied = [d for d in tied if d.before(start)] or tied
    if len(tied) > 1 and subject is not None:
        tied = [d for d in tied if _of_like_office(register, d, subject)]
    if subject is not None and _office_kinds(register, subject):
        tied = [d for d in tied if not d.nouns or _of_like_office(register, d, subject)]
        tied, near = (
            [d for d in some if not _of_other_office(register, d, subject)] for some in (tied, near)
        )
    return tied[:1] if len(tied) == 1 else near if len(near) == 1 else []
