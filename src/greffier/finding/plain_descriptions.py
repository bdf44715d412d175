"""A role's noun phrase by itself: its gender, number and type, and the state or body it is tied to."""

from __future__ import annotations

from greffier.finding.gazetteer import Entry
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
        if named is not None and named.entry is not None:
            tied = named.entry.of or named.entry.key
            return (None if named.entry.key.startswith(("state:", "gov:")) else named.entry.name), tied
    return None, None


def _is_of_city(page: Page, head: int) -> bool:
    """Whether who is called by the noun is of a city, not of the state it is the capital of: *maire*."""
    return page.lemmas[head] in page.lexicon.words("of a city")
