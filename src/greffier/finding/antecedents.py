"""Antecedents: whom a description stands for. Each rule leaves candidates; one is an answer."""

from __future__ import annotations

from collections.abc import Callable

from greffier.finding.boundaries import enclosing
from greffier.finding.calling import AGAIN, complemented, described_beside, is_of_town
from greffier.finding.drafts import Draft
from greffier.finding.grammar import is_subject_clitic
from greffier.finding.office_antecedents import bare_office, same_office
from greffier.finding.recalled import called_again, may_be_called, of_other_kind, person_again
from greffier.finding.reference import Reference
from greffier.finding.register import Register
from greffier.finding.role_nouns import role_at
from greffier.finding.taken_up import is_general, of_counterpart, spoken_of, takes_up
from greffier.finding.titles import same_title, tenant
from greffier.finding.trials import on_trial
from greffier.finding.variants import (
    headlined,
    held_before,
    is_over,
    member_again,
    of_kind,
    of_state,
    only_of_kind,
    only_woman,
    own_state,
    portrayed,
    said_before,
    same_seat,
)
from greffier.lexicon import name_key

Rule = Callable[[Register, Reference, int], list[Draft]]

SAME_NOUN = 1.8
"""How much more an unnamed actor stands out who was called by the very noun."""


def of_description(register: Register, reference: Reference) -> tuple[Draft | None, list[Draft]]:
    """Whom a description stands for: whoever the first rule with candidates leaves, else someone new."""
    sentence = register.page.parse.sentence_of[reference.head]
    if (told := described_beside(register, reference)) is not None:
        return told, []
    if not reference.definite:
        return register.new(reference), []
    if register.page.tokens[reference.first].pos == "NUM" and reference.first < reference.head:
        return register.named(reference.name) or register.new(reference), []  # *dix élèves*: not *les élèves*
    own, quoted = _quoting(register, reference)
    for rule in _rules(register, reference):
        if quoted and rule in SALIENT:
            continue
        found = [d for d in rule(register, reference, sentence) if d is not own]
        found = [d for d in found if not _is_another(register, reference, d)]
        if found:
            return (found[0], []) if len(found) == 1 else (None, found)
    return (None, []) if _untold(register, reference) else (register.new(reference), [])


def _is_another(register: Register, reference: Reference, draft: Draft) -> bool:
    """Whether a description cannot be of somebody whom a rule finds."""
    later = _brought_in_later(register, draft, reference)
    return later or _names_whose(register, reference, draft)


def _brought_in_later(register: Register, draft: Draft, reference: Reference) -> bool:
    """Whether somebody only comes further on, as one of several: *la dirigeante … Une dirigeante, X*."""
    page = register.page
    start = min((mention.span.start for mention in draft.mentions), default=0)
    later = start > page.tokens[reference.first].start
    return later and "Definite=Ind" in page.tokens[page.at(start)].morph


def _untold(register: Register, reference: Reference) -> bool:
    """Whether a bare noun for one of many states says nothing and tells not which: *envahir le pays*."""
    role = reference.role
    one_of_many = role is not None and role.lemma in register.page.lexicon.words("some state")
    told = reference.number == "p" or reference.place or reference.entry or register.spoken_tokens(reference)
    return one_of_many and not told and not complemented(register, reference)


def _quoting(register: Register, reference: Reference) -> tuple[Draft | None, bool]:
    """Whose quoted words a description stands in, who calls another by it: *« Le maire ment », dit X*.

    And whether it is a pronoun that tells them, so that whoever stands out is who speaks.
    """
    around = enclosing(register.page, register.page.tokens[reference.head].start)
    frame = register.content_of(reference) if around is not None else None
    if frame is None or frame.manner != "direct" or frame.speaker is None:
        return None, False
    told = register.resolved.get(frame.speaker, (None, []))[0]
    return told, told is None and is_subject_clitic(register.page, frame.speaker)


def _names_whose(register: Register, reference: Reference, draft: Draft) -> bool:
    """Whether a description only tells whose someone is, who is another: *un conseiller du ⟦roi⟧*."""
    own = register.page.parse.span(reference.first, reference.last)
    return any(mention.span != own and mention.span.covers(own) for mention in draft.mentions)


def _rules(register: Register, reference: Reference) -> tuple[Rule, ...]:
    """The rules that may tell whom a definite description stands for, in their order."""
    role, words = reference.role, register.page.lexicon.words
    if role is not None and role.lemma in words("counterpart"):
        return (of_counterpart,)
    if role is not None and role.lemma in words("concerned") and reference.number == "s":
        return (_same_words, spoken_of, takes_up)
    if register.page.keys[reference.first] in words("own"):
        mine = role is not None and register.page.keys[reference.first] not in words("possessive")
        return (own_state, same_office) if mine else (own_state,)  # *mon chef* may be named elsewhere
    if reference.number == "p":
        return (_same_words, called_again)
    if role is None and reference.type == "person":
        return (of_state,)
    if role is None:
        if register.page.keys[reference.head] in words("partisan"):
            return (_same_words, member_again)
        over = is_over(register, register.page.keys[reference.first : reference.head])
        human = over or register.is_human(reference) or is_of_town(register, reference)
        return (_same_words, takes_up) if human else (_same_words,)
    return (
        PERSONS if role.type in ("person", "unnamed") else (_same_words, same_seat, called_again, _same_body)
    )


def _same_words(register: Register, reference: Reference, sentence: int) -> list[Draft]:
    """Who went by these words, behind another determiner too: *ce porte-parole du palais*."""
    found = register.named(reference.name) or _behind_contraction(register, reference)
    words, first = register.page.lexicon.words, register.page.keys[reference.first]
    if found is None and reference.first < reference.head and first in words("demonstrative"):
        rest = register.page.parse.span(reference.first + 1, reference.last).of(register.page.text)
        before = sorted(words("masculine") | words("feminine"))
        met = (register.named(f"{determiner} {rest}") for determiner in before)
        found = next((draft for draft in met if draft is not None), None)
    return [found] if found else []


def _behind_contraction(register: Register, reference: Reference) -> Draft | None:
    """Who went by these words behind *du* or *au*, or goes by them now: *la main du roi … Le roi*."""
    page, words = register.page, register.page.lexicon.words
    if reference.role is None or reference.form != "description" or not reference.definite:
        return None
    contracted = words("masculine") & (words("de") | words("à"))
    articles = words("masculine") - contracted - words("indefinite")
    if page.keys[reference.first] in articles and reference.first < reference.head:
        found = register.named(page.parse.span(reference.first + 1, reference.last).of(page.text))
    elif page.keys[reference.first - 1] in contracted:
        met = (register.named(f"{article} {reference.name}") for article in sorted(articles))
        found = next((draft for draft in met if draft is not None), None)
    else:
        return None
    return found if found is not None and found.profile else None


def _same_body(register: Register, reference: Reference, sentence: int) -> list[Draft]:
    """The organisation that stands out, for a noun of its kind alone: *l'organisation, l'agence*."""
    assert reference.role is not None
    if reference.role.type != "organisation" or reference.role.unique == "yes" or reference.place:
        return []
    if complemented(register, reference) or _qualified(register, reference):
        return []
    noun = reference.role.lemma
    found = register.ranked(
        reference,
        lambda d: (
            d.type == "organisation"
            and d.number == "s"
            and may_be_called(register, d, noun)
            and not of_other_kind(register, d, noun)
        ),
    )
    return [draft for weight, draft in found[:1] if weight >= AGAIN]


def _qualified(register: Register, reference: Reference) -> bool:
    """Whether an adjective tells which body of its kind is meant: *le Parti libéral, la chambre basse*."""
    assert reference.role is not None
    found = role_at(register.page, reference.head)
    own = range(reference.head, found[0] if found else reference.head + 1)
    return any(
        register.page.tokens[k].pos == "ADJ" for k in range(reference.first, reference.last) if k not in own
    )


def _unnamed_before(register: Register, reference: Reference, sentence: int) -> list[Draft]:
    """The last unnamed actor called by the same noun and tied to no other state, if no other stands out."""
    assert reference.role is not None
    noun = name_key(reference.role.lemma).split()[-1]
    near = [d for d in register.persons(reference.gender) if d.type == "unnamed"]
    met = [d for d in near if noun in name_key(d.name).split()]
    met = [d for d in met if not reference.place or not d.places or reference.place in d.places]
    ranked = register.ranked(reference, lambda d: d.human and d in register.persons(reference.gender))
    if ranked and any(draft in met for _, draft in ranked):  # *l'assaillant* is not *le policier* he stabbed
        ranked = [pair for pair in ranked if pair[1] in met or not (pair[1].profile and pair[1].nouns)]
    again = [draft for weight, draft in ranked if draft in met and weight * SAME_NOUN >= ranked[0][0]]
    return again[:1] or ([] if ranked and ranked[0][0] >= AGAIN else met[-1:])


def _same_state(register: Register, reference: Reference, sentence: int) -> list[Draft]:
    """Persons tied to the same state, for a role that many offices share; heads of state first.

    A noun for those who go unnamed (*le haut responsable*) is nobody's for the state alone.
    """
    assert reference.role is not None
    unnamed = reference.role.type == "unnamed"
    if unnamed or not is_general(register, reference) or not reference.place:
        return []
    fitting = [
        d for d in register.persons(reference.gender) if d.type == "person" and reference.place in d.places
    ]
    if reference.role.lemma in register.page.lexicon.words("leader"):
        fitting = [d for d in fitting if not d.roles or set(d.roles) & register.page.lexicon.words("leader")]
    heads = [d for d in fitting if set(d.roles) & register.page.lexicon.words("head of state")]
    return heads if len(fitting) > 1 and len(heads) == 1 else _recent(fitting, sentence) or fitting


def _recent(drafts: list[Draft], sentence: int) -> list[Draft]:
    return [d for d in drafts if d.last_seen >= sentence - 1]


PERSONS: tuple[Rule, ...] = (
    _same_words,
    same_title,
    same_office,
    tenant,
    held_before,
    on_trial,
    _unnamed_before,
    said_before,
    of_kind,
    _same_state,
    headlined,
    member_again,
    takes_up,
    bare_office,
    only_woman,
    person_again,
    only_of_kind,
    portrayed,
)

SALIENT: tuple[Rule, ...] = (member_again, takes_up, bare_office, only_woman, person_again, portrayed)
"""Rules by which whoever stands out is meant."""
