"""Whom a description calls by an office or a trade: *le ministre*, *le président*."""

from __future__ import annotations

from collections.abc import Callable

from greffier.finding.calling import AGAIN, AT_ONCE, complemented, standing_out
from greffier.finding.drafts import Draft
from greffier.finding.reference import Reference
from greffier.finding.register import Register
from greffier.finding.scene import SUBJECT
from greffier.finding.titles import any_minister, at_home
from greffier.finding.trades import of_another_trade
from greffier.finding.variants import is_over
from greffier.lexicon import ClassName, key

REIGNS: tuple[ClassName, ...] = ("elected", "crowned", "pontiff")
"""Ways to lead a state, of which nobody has two."""


def same_office(register: Register, reference: Reference, sentence: int) -> list[Draft]:
    """Who was said to hold the office, for the same state or body when one is named; else the last met.

    Several in view who stand out alike are all left: *le président*, behind two presidents.
    """
    assert reference.role is not None
    holders = [d for d in register.persons(reference.gender) if _holds(register, d, reference.role.lemma)]
    over = is_over(register, register.page.keys[reference.first : reference.head + 1])
    other = over and all(_in_office(d, reference.role.lemma) for d in holders)
    if other and (found := bare_office(register, reference, sentence)):
        return found
    if not over:
        holders = [d for d in holders if not _out_of_office(d, reference.role.lemma)] or holders
    if reference.place:
        tied = [d for d in holders if reference.place in d.places]
        if not any(d.before(register.page.tokens[reference.first].start) for d in tied):
            tied = _head_of_state(register, reference) or tied
        tied = tied or _bare_minister(register, reference) or at_home(register, reference, holders)
        return tied[:1] or _of_state_by_post(register, reference, holders)
    if complemented(register, reference):
        return []
    alike = register.standing_out(reference, lambda d: d in holders)[1]
    if alike:
        return alike
    beside = _named_together(register, reference, holders)
    if beside:
        return beside
    start = register.page.tokens[reference.first].start
    seen = {
        d.number_: max((m.span.end for m in d.mentions if m.span.end <= start), default=-1) for d in holders
    }
    return sorted(holders, key=lambda d: -seen[d.number_])[:1]


def _in_office(draft: Draft, role: str) -> bool:
    """Whether an actor is told to hold the office now, so that *l'ancien président* is another."""
    return any(office.office == role and office.held == "now" for office in draft.offices)


def _out_of_office(draft: Draft, role: str) -> bool:
    """Whether an actor is told to have held the office before and never to hold it: no *président* again."""
    held = {office.held for office in draft.offices if office.office == role}
    return held == {"before"}


def _head_of_state(register: Register, reference: Reference) -> list[Draft]:
    """The one head of the state told who was named before, for a bare leader of it: *le dirigeant turc*."""
    words, role = register.page.lexicon.words, reference.role
    if role is None or role.lemma not in words("leader") or role.lemma in words("head of state"):
        return []
    start = register.page.tokens[reference.first].start
    near = (d for d in register.persons(reference.gender) if reference.place in d.places and d.before(start))
    heads = [d for d in near if not words("head of state").isdisjoint(d.roles)]
    return heads if len(heads) == 1 else []


def _of_state_by_post(register: Register, reference: Reference, holders: list[Draft]) -> list[Draft]:
    """The one holder of an office that only the state told has: *le secrétaire d'État*, of the US."""
    posts, states = register.page.lexicon.posts_by_office, register.page.lexicon.states_by_code
    kinds = {post.kind for post in posts.get(key(reference.role.lemma), ())} if reference.role else set()
    found = [
        d
        for d in holders
        if states.keys().isdisjoint(d.places)
        and any(
            post.kind in kinds and post.states == (reference.place,)
            for held in d.roles
            for post in posts.get(key(held), ())
        )
    ]
    return found if len(found) == 1 else []


def _bare_minister(register: Register, reference: Reference) -> list[Draft]:
    """The one called *ministre* of a state, without of what, for a minister of it: *le ministre russe X*."""
    assert reference.role is not None
    lemma = reference.role.lemma
    near = (d for d in register.persons(reference.gender) if reference.place in d.places)
    called = [d for d in near if any(any_minister(register.page, held, lemma) for held in _bare(register, d))]
    return called if len(called) == 1 else []


def _bare(register: Register, draft: Draft) -> list[str]:
    """The offices someone was told to hold without of what: no *ministre égyptien de l'Irrigation*."""
    of, page = register.page.lexicon.words("de"), register.page
    told = [(one.office, page.within(one.span)) for one in draft.offices]
    full = {office for office, words in told if not of.isdisjoint(page.keys[words.start : words.stop])}
    return [office for office in draft.roles if office not in full]


def _named_together(register: Register, reference: Reference, holders: list[Draft]) -> list[Draft]:
    """The holders whom one sentence before names, where it names several: nothing tells which is meant."""
    parse, at = register.page.parse, reference.first
    last: dict[int, list[Draft]] = {}
    for draft in holders:
        before = [parse.sentence_of[head] for head in draft.heads if head < at]
        if before:
            last.setdefault(max(before), []).append(draft)
    latest = last[max(last)] if last else []
    return latest if len(latest) > 1 else []


def _holds(register: Register, draft: Draft, role: str) -> bool:
    """Whether the person holds the office, a fuller one (*conseiller à la sécurité*), another name of it."""
    if not draft.roles:
        return False
    posts, words = register.page.lexicon.posts_by_office, register.page.lexicon.words
    kinds = {post.kind for post in posts.get(key(role), ())}
    return any(
        held == role
        or held.startswith(role + " ")
        or any_minister(register.page, role, held)
        or (
            any(post.kind in kinds for post in posts.get(key(held), ()))
            and not _crowned_apart(words, role, held)
        )
        for held in draft.roles
    )


def _crowned_apart(words: Callable[[ClassName], frozenset[str]], role: str, held: str) -> bool:
    """Whether no one holds both offices, though each leads a state: *le roi* is no *président*."""
    reigns = [{name for name in REIGNS if office in words(name)} for office in (role, held)]
    return bool(reigns[0] and reigns[1]) and reigns[0].isdisjoint(reigns[1])


def bare_office(register: Register, reference: Reference, sentence: int) -> list[Draft]:
    """Whoever stands out and has no office yet: *la ministre*, right behind *la députée de Malmö*."""
    if (
        register.scene.weight_of(reference) < SUBJECT
        and next(register.scene.said_by(reference), None) is None
    ):
        return []
    words = register.page.lexicon.words
    over = not words("not now").isdisjoint(register.page.keys[reference.first : reference.head])
    enough = AT_ONCE if over or complemented(register, reference) or reference.place else AGAIN
    offices = register.page.lexicon.office_forms - words("rank")
    relays = reference.role is not None and reference.role.lemma in words("relaying")

    def fits(draft: Draft) -> bool:
        if relays and draft.roles and words("relaying").isdisjoint(draft.roles):
            return False  # *le patron de la milice* is no *porte-parole du gouvernement*
        return (
            draft.type == "person"
            and not draft.profile
            and (over or offices.isdisjoint(map(key, draft.roles)))
            and not of_another_trade(register, draft, reference)
        )

    return standing_out(register, reference, enough, fits)
