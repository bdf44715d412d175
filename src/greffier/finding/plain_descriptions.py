"""A role's noun phrase by itself: its gender, number and type, and the state or body it is tied to."""

from __future__ import annotations

from greffier.finding.gazetteer import Entry
from greffier.finding.grammar import GENDERS
from greffier.finding.page import Page
from greffier.finding.reference import Reference
from greffier.finding.role_nouns import present
from greffier.lexicon import Role, key
from greffier.record import ActorType

VOWELS = frozenset("aàâeéèêiîoôuyh")


def plain_description(
    page: Page, first: int, head: int, end: int, role: Role, taken: dict[int, Reference]
) -> Reference:
    """The reference of a role's noun phrase, tokens `first`–`end` with its noun at `head`, no name."""
    determiner = page.keys[first] if first < head else ""
    plural = role.number == "p" or "Number=Plur" in page.tokens[head].morph
    before = determiner or page.keys[max(first - 1, 0)]  # *aux, des* stand before the phrase
    number = "p" if plural or before in page.lexicon.words("plural") else "s"
    entry: Entry | None = None
    body, place = _place(page, first, end, head, taken)
    place = place or (_home(page, first, role, taken) if determiner and not plural else None)
    type_: ActorType = role.type
    bare = not determiner and role.type == "unnamed"  # *de source diplomatique*
    definite = determiner not in page.lexicon.words("indefinite") and not bare
    if number == "p" and (type_ in ("person", "unnamed") or role.unique != "yes"):
        type_ = "group"
    elif not definite and type_ == "person":
        type_ = "unnamed"
    if entry is None and place and role.lemma in page.lexicon.words("government"):
        entry = Entry(
            f"government:{place}",
            page.parse.span(head, end).of(page.text),
            "government",
            role.gender,
            number,
            place,
        )
    woman = (role.feminine or role.lemma).split()[0]
    feminine = present(page, page.keys[head]).startswith(key(woman))  # *l'ex-députée*
    gender = (
        "f"
        if feminine and woman != role.lemma.split()[0]
        else determiner_gender(page, determiner, page.keys[min(first + 1, head)]) or role.gender
    )
    gender = _by_adjective(page, head, end) if (gender, number) == ("u", "s") else gender
    name = " ".join(page.parse.span(first, end).of(page.text).split())
    return Reference(
        first, end, head, "description", name, type_, gender, number, entry, role, place, body, definite
    )


def determiner_gender(page: Page, determiner: str, noun: str) -> str | None:
    """The gender a determiner shows, None when it shows none (*l', les*)."""
    if determiner in page.lexicon.words("masculine"):
        return "m"
    if determiner in page.lexicon.words("masculine before consonant") and noun[:1] not in VOWELS:
        return "m"
    return "f" if determiner in page.lexicon.words("feminine") else None


def _by_adjective(page: Page, head: int, end: int) -> str:
    """The gender that a state's adjective behind a noun shows: *son homologue marocain*."""
    known = page.lexicon.states_by_adjective
    near = (k for k in range(head + 1, end) if page.keys[k] in known and page.tokens[k].head == head)
    marks = next((page.tokens[k].morph for k in near), "")
    return next((gender for gender, mark in GENDERS.items() if mark in marks), "u")


def _place(
    page: Page, first: int, end: int, head: int, taken: dict[int, Reference]
) -> tuple[str | None, str | None]:
    """What a description is tied to: the body named, if any, and the state's code (or the body's own key)."""
    for at in range(first, end):
        if at == head:
            continue
        states = page.lexicon.states_by_adjective.get(page.keys[at])
        if states and page.tokens[at].pos in ("ADJ", "NOUN", "PROPN"):
            return None, states[0].code
        named = taken.get(at)
        if named is not None and named.entry is not None and named.entry.place and _is_of_city(page, head):
            return None, None
        if named is not None and named.entry is not None and not _stationed(page, head, at, named.entry):
            tied = named.entry.of or named.entry.key
            return (None if named.entry.key.startswith(("state:", "gov:")) else named.entry.name), tied
    return None, None


def _stationed(page: Page, head: int, at: int, entry: Entry) -> bool:
    """Whether a state only tells where several, or those of a body, are: *des soldats de l'ONU ⟦au Mali⟧*."""
    placed = page.keys[at - 1] in page.lexicon.words("placing") and entry.key.startswith(("state:", "gov:"))
    named = any(token.text[0].isupper() for token in page.tokens[head + 1 : at])
    return placed and at - 1 > head and (named or "Number=Plur" in page.tokens[head].morph)


def _home(page: Page, first: int, role: Role, taken: dict[int, Reference]) -> str | None:
    """The state of the capital told right before a minister: *À Rabat, le ministre de l'Intérieur*."""
    led = first > 2 and page.tokens[first - 1].text == "," and page.keys[first - 3] in page.lexicon.words("à")
    if not led or role.lemma.split()[0] not in page.lexicon.words("of a matter"):
        return None
    opens = first - 3 == page.sentence(first)[0] or page.tokens[first - 4].text == ","
    named = taken.get(first - 2)
    city = opens and named is not None and named.entry is not None and named.entry.place
    return named.entry.of if city and named is not None and named.entry is not None else None


def _is_of_city(page: Page, head: int) -> bool:
    """Whether who is called by the noun is of a city, not of the state it is the capital of: *maire*."""
    return page.lemmas[head] in page.lexicon.words("of a city")
