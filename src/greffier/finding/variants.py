"""Other words for someone: by their kind of office, their state, the headline, as the same as before."""

from __future__ import annotations

from greffier.finding.calling import AGAIN, AT_ONCE, PEOPLE, complemented, may_be_of, standing_out
from greffier.finding.drafts import Draft
from greffier.finding.gazetteer import state_keys
from greffier.finding.reference import Reference
from greffier.finding.register import Register
from greffier.finding.scene import SPEAKING, SUBJECT
from greffier.lexicon import key, name_key

HEADLINE = 160
"""How many characters a headline may have."""

PORTRAYED = 3
"""How often an article mentions by name whom it portrays, at least."""


def said_before(register: Register, reference: Reference, sentence: int) -> list[Draft]:
    """Whoever spoke last, for *la même source*: a body only where the noun is none for persons alone."""
    words = register.page.keys[reference.first : reference.head]
    if register.page.lexicon.words("same").isdisjoint(words):
        return []
    by_deed = register.page.lexicon.words("actor by deed")
    people = reference.role is None or reference.role.lemma not in by_deed
    draft = spoke_last(register, reference)
    return [draft] if draft is not None and (not people or draft.type in PEOPLE) else []


def spoke_last(register: Register, reference: Reference, enough: float = SPEAKING) -> Draft | None:
    """Whoever spoke last in the article's own words before a reference, as far as it is known.

    By less than SPEAKING, whoever was the subject of the last sentence counts, too.
    """
    for place, _ in register.scene.before(reference):
        draft, _ = register.resolved.get(place.reference.head, (None, []))
        if draft is not None and place.weight >= enough:
            return draft
    return None


def held_before(register: Register, reference: Reference, sentence: int) -> list[Draft]:
    """The one in view told to have held an office before, for *l'ancien élu*, of *l'ex-ministre*."""
    if not is_over(register, register.page.keys[reference.first : reference.head + 1]):
        return []
    near = register.persons(reference.gender)
    role = reference.role.lemma if reference.role is not None and reference.role.unique == "yes" else None

    def fits(draft: Draft) -> bool:
        others = [office.office for office in draft.offices if office.held == "before"]
        another = role is not None and bool(others) and role not in others
        return draft in near and _was_in_office(register, draft) and not another

    found = [draft for _, draft in register.ranked(reference, fits)]
    return found if len(found) == 1 and may_be_of(register, found[0], reference.place) else []


def _was_in_office(register: Register, draft: Draft) -> bool:
    """Whether an actor's office is told to be over: *l'ex-ministre, l'ancien président X*."""
    told = draft.profile and is_over(register, draft.name.lower().replace("'", "' ").split())
    return told or any(office.held == "before" for office in draft.offices)


def is_over(register: Register, keys: list[str] | tuple[str, ...]) -> bool:
    """Whether one of the words says that an office is over: *ancien, ex-ministre*."""
    words = register.page.lexicon.words
    return any(word in words("past office") or word.startswith(tuple(words("over"))) for word in keys)


def of_kind(register: Register, reference: Reference, sentence: int) -> list[Draft]:
    """Who holds an office of the kind the noun stands for: *le diplomate*, of the ambassador met before.

    Several who stand out alike are all left.
    """
    offices = _kind(register, reference)
    if not offices:
        return []

    def fits(draft: Draft) -> bool:
        return _holds_kind(register, draft, reference, offices)

    enough = AGAIN if complemented(register, reference) else 0.0
    ranked = register.ranked(reference, fits, enough)
    found, left = register.standing_out(reference, fits) if ranked else (None, [])
    return [found] if found is not None else left


def only_of_kind(register: Register, reference: Reference, sentence: int) -> list[Draft]:
    """The only one of the article who holds an office of the kind, however far back: *la magistrate*."""
    offices = _kind(register, reference)
    if not offices or complemented(register, reference):
        return []
    met = register.persons(reference.gender)
    found = [d for d in met if _holds_kind(register, d, reference, offices)]
    return found if len(found) == 1 else []


def _kind(register: Register, reference: Reference) -> frozenset[str]:
    """The offices that a description's noun stands for; none when it stands for its own alone."""
    role = reference.role
    return register.page.lexicon.genera.get(key(role.lemma), frozenset()) if role else frozenset()


def _holds_kind(register: Register, draft: Draft, reference: Reference, offices: frozenset[str]) -> bool:
    """Whether a named person holds one of the offices now or then; *le magistrat* presides over a court."""
    if draft.type != "person" or draft.number != "s" or draft.profile:
        return False
    words, heads = register.page.lexicon.words, register.page.lexicon.words("head of state")
    trial = not heads.isdisjoint(offices) and bool(register.page.where(words("before a court")))
    ruling = {held for held, at in draft.roles.items() if held in heads and (at or not trial)}
    agrees = "u" in (draft.gender, reference.gender) or draft.gender == reference.gender
    held = any(_is_of(held, offices) for held in (draft.roles.keys() | draft.nouns) - ruling)
    return held and agrees and may_be_of(register, draft, reference.place)


def _is_of(held: str, offices: frozenset[str]) -> bool:
    """Whether an office is one of these, or a fuller name of one: *ambassadeur*, *procureur général*."""
    words = key(held).split()
    return any(" ".join(words[:end]) in offices for end in range(1, len(words) + 1))


def of_state(register: Register, reference: Reference, sentence: int) -> list[Draft]:
    """Who is of a state, for *le Norvégien*: the one in view known to be, else who stands out and may be."""
    if reference.role is not None or reference.place is None or reference.type != "person":
        return []
    people = [d for d in register.persons(reference.gender) if d.type == "person" and not d.profile]
    found = register.ranked(reference, lambda d: d in people and reference.place in d.places)
    if found:
        return [found[0][1]]
    states, here = register.page.lexicon.states_by_code, register.met_in(reference)
    free = [d for d in people if d not in here and states.keys().isdisjoint(d.places)]
    left = register.ranked(reference, lambda d: d in free, AGAIN)
    return [left[0][1]] if left else []


def headlined(register: Register, reference: Reference, sentence: int) -> list[Draft]:
    """The one person a headline names, for the first description behind it that is a subject."""
    page, end = register.page, register.page.text.find("\n")
    start = page.tokens[reference.first].start
    if not 0 < end <= HEADLINE or start < end or register.scene.weight_of(reference) < SUBJECT:
        return []
    ahead = [p.reference for p in register.scene.places if p.start < start]
    people = [r for r in ahead if r.type in ("person", "unnamed") and r.number == "s" and r.form != "pronoun"]
    if any(page.tokens[r.first].start > end for r in people):
        return []
    named = {id(d): d for r in people if (d := register.resolved.get(r.head, (None, []))[0]) is not None}
    one = next(iter(named.values()), None)
    return [one] if one is not None and len(named) == 1 and _may_be(register, one, reference) else []


def portrayed(register: Register, reference: Reference, sentence: int) -> list[Draft]:
    """The one person a headline names and the article goes on about, for a bare trade: *l'avocate*, of X."""
    role = reference.role
    bare = role is not None and role.kind == "role" and not reference.place
    if not bare or complemented(register, reference):
        return []
    one = portrait(register)
    free = one is not None and reference.gender == one.gender and not (one.roles or one.nouns)
    return [one] if one is not None and free else []


def portrait(register: Register) -> Draft | None:
    """The one person a headline names, when the article goes on about them; else None."""
    end = register.page.text.find("\n")
    if not 0 < end <= HEADLINE:
        return None
    ahead = [p.reference for p in register.scene.places if p.start < end]
    people = {register.resolved.get(r.head, (None, []))[0] for r in ahead if r.type == "person"}
    one = people.pop() if len(people) == 1 else None
    if one is None or one.type != "person" or not one.named or len(one.mentions) < PORTRAYED:
        return None
    others = (d for d in register.drafts if d.named and d.type == "person" and d is not one)
    return one if all(len(d.mentions) < len(one.mentions) for d in others) else None


def _may_be(register: Register, draft: Draft, reference: Reference) -> bool:
    """Whether gender, state and offices allow a person of the headline to be called so."""
    agrees = "u" in (draft.gender, reference.gender) or draft.gender == reference.gender
    held = draft.roles.keys() - register.page.lexicon.words("rank")
    office = reference.role is not None and reference.role.kind == "office"
    again = reference.role is not None and reference.role.lemma in draft.nouns  # *le gouverneur … de l'État*
    free = draft.type == "person" and (again if draft.profile else not (office and held))
    return free and agrees and may_be_of(register, draft, reference.place)


def member_again(register: Register, reference: Reference, sentence: int) -> list[Draft]:
    """Who spoke or acted right before, for a seat many hold: *la députée*, of *la cheffe du parti, X*.

    So too for a party's man: *le républicain de l'Ohio*.
    """
    page = register.page
    told = page.keys[reference.head] if reference.role is None else reference.role.lemma
    if told not in page.lexicon.words("member" if reference.role is not None else "partisan"):
        return []
    return standing_out(register, reference, AT_ONCE, lambda draft: draft.type == "person")


def same_seat(register: Register, reference: Reference, sentence: int) -> list[Draft]:
    """The seat of power met last, for its bare noun: *la présidence*, of the Élysée; *le ministère*."""
    words, role = register.page.lexicon.words, reference.role
    if role is None or complemented(register, reference):
        return []
    use = "presidency" if role.lemma in words("presidency again") else None
    use = "ministry" if role.lemma in words("ministry again") else use
    if use is None:
        return []
    found = register.ranked(reference, lambda d: _is_seat(register, d, reference, use))
    return [found[0][1]] if len(found) == 1 else []


def _is_seat(register: Register, draft: Draft, reference: Reference, use: str) -> bool:
    """Whether an actor is a seat of power so used, of the state the noun is tied to if to any."""
    if not (draft.entry or "").startswith("seat:") or reference.place not in (None, draft.of):
        return False
    rows = register.page.lexicon.seats_by_name.get(name_key(draft.name), ())
    return any(row.what.endswith(use) for row in rows)


def only_woman(register: Register, reference: Reference, sentence: int) -> list[Draft]:
    """The one woman in view, of no told office, for a bare one in the feminine: *la ministre*, of X."""
    role = reference.role
    office = role is not None and role.kind == "office" and reference.gender == "f" and not reference.place
    if not office or complemented(register, reference):
        return []
    met = [d for d in register.persons("f") if d.type in ("person", "unnamed") and d.gender == "f"]
    seen = register.ranked(reference, lambda d: d in met)
    one = seen[0][1] if len(seen) == 1 else None
    return [one] if one is not None and one.type == "person" and not (one.profile or one.roles) else []


def own_state(register: Register, reference: Reference, sentence: int) -> list[Draft]:
    """The state of whoever is in view, for *son gouvernement, son pays*; none for more than one state."""
    words, role = register.page.lexicon.words, reference.role
    first = register.page.keys[reference.first]
    if role is None or role.lemma not in words("one's state") or first not in words("singular possessive"):
        return []
    subject, start = register.subjects.get(sentence), register.page.tokens[reference.first].start
    people = [d for _, d in register.ranked(reference, lambda d: d.type == "person", AGAIN)][:1]
    owners = [subject] if subject is not None and subject.before(start) else people
    codes = {place for d in owners for place in d.places if place in register.page.lexicon.states_by_code}
    keys = state_keys(codes.pop()) if len(codes) == 1 else ()
    return [d for key_ in keys for d in register.drafts if d.entry == key_][:1]
