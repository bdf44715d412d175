"""What kind of someone a token stands for: a state, a body, soldiers, many, somebody who travels."""

from __future__ import annotations

from greffier.finding.events.complements import behind
from greffier.finding.events.nationals import is_national
from greffier.finding.events.roles import Cast
from greffier.finding.page import Page
from greffier.lexicon import key


def is_pronoun(page: Page, token: int) -> bool:
    """Whether a token is a pronoun for whoever was told of before: *ils ont bombardé, nous frapperons*."""
    many = "Number=Plur" in page.tokens[token].morph
    pronoun = many and page.keys[token] in page.lexicon.words("subject clitic")
    return pronoun or page.tokens[token].pos == "NUM" or page.keys[token] in page.lexicon.words("ourselves")


def travels(cast: Cast, token: int) -> bool:
    """Whether the token stands for someone who can go on a visit: a person by name, or one in office."""
    reference = cast.covering.get(token)
    counted = cast.page.keys[token] in cast.page.lexicon.words("count of")
    if reference is None and cast.page.lemmas[token] in cast.page.lexicon.words("acting for"):
        return "armed" not in classes_of(cast.page, token)
    if reference is None or (reference.type not in ("person", "group", "unnamed") and not counted):
        return False
    if reference.type == "group" and "emissary" in classes_of(cast.page, token):
        return True
    if reference.role is None or reference.role.kind == "office":
        return True
    return bool(reference.taught or reference.place)


def is_state(cast: Cast, token: int) -> bool:
    """Whether the token stands for a state: *la France, le Kosovo*."""
    reference = cast.covering.get(token)
    return reference is not None and reference.type == "government"


def is_body(cast: Cast, token: int) -> bool:
    """Whether the token stands for a body that decides or judges: *le parlement, l'Union africaine*."""
    if "deliberating" in classes_of(cast.page, token):
        return True
    reference = cast.covering.get(token)
    if reference is None:
        return False
    return reference.type == "organisation" or (
        reference.entry is not None and reference.entry.key.startswith(("organisation:", "seat:"))
    )


def is_known_body(cast: Cast, token: int) -> bool:
    """Whether the token stands for an organisation of the lexicon: an alliance, a union."""
    reference = cast.covering.get(token)
    return (
        reference is not None
        and reference.entry is not None
        and reference.entry.key.startswith("organisation:")
    )


def is_armed(cast: Cast, token: int) -> bool:
    """Whether the token stands for armed people or for whoever may have them: a state, a group."""
    if is_national(cast.page, token):
        token = cast.page.tokens[token].head  # *l'aviation russe*
    reference = cast.covering.get(token)
    head = reference.head if reference is not None else token
    if "armed" in classes_of(cast.page, head):
        return True
    outlet = reference is not None and reference.entry is not None and reference.entry.outlet
    outlet = outlet or any("media" in classes_of(cast.page, k) for k in (head, max(head - 1, 0)))
    return reference is not None and not outlet and reference.type in ("government", "group", "organisation")


def are_arms(cast: Cast, token: int) -> bool:
    """Whether the token's noun is for armed people, planes or ships: *une dizaine de navires russes*."""
    page = cast.page
    noun = page.tokens[token].head if is_national(page, token) else token
    counted = behind(page, noun, "de") if page.lemmas[noun] in page.lexicon.words("counted") else []
    return any("armed" in classes_of(page, k) for k in (noun, *counted))


def is_many(cast: Cast, token: int) -> bool:
    """Whether the token stands for several people without a name."""
    reference = cast.covering.get(token)
    return reference is not None and reference.number == "p" and reference.entry is None


def is_crowd(cast: Cast, token: int) -> bool:
    """Whether the token stands for people who may protest: a crowd, several without name or arms."""
    return "crowd" in classes_of(cast.page, token) or (is_many(cast, token) and not are_arms(cast, token))


def is_someone(cast: Cast, token: int) -> bool:
    """Whether the token stands for one person, by a name or an office: *Paul Morin, son homologue*."""
    reference = cast.covering.get(token)
    known = reference is not None and reference.type in ("person", "unnamed") and reference.number == "s"
    return known and cast.page.tokens[token].pos != "PRON"


def classes_of(page: Page, token: int) -> frozenset[str]:
    """The classes of things.tsv that a token's word is in, by its lemma or as it is written."""
    things = page.lexicon.things
    word = page.tokens[token]
    return things.get(key(word.lemma), frozenset()) | things.get(key(word.text), frozenset())
