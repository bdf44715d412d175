"""Titles: whose office a description tells again, in fewer or other words, or with its state inside."""

from __future__ import annotations

from greffier.finding.drafts import Draft
from greffier.finding.page import Page
from greffier.finding.reference import Reference
from greffier.finding.register import Register
from greffier.lexicon import Role, key, name_key
from greffier.record import Office, Span

WORDS = frozenset({"NOUN", "PROPN", "ADJ", "X"})
"""Parts of speech of the words that tell which office it is."""

MINISTER = " minister"
"""How kinds of posts end that a bare word for any minister may call again."""


def full_role(page: Page, last: int, end: int, role: Role, head: int) -> Role:
    """The office that a state's adjective cuts in two: *ministre russe des Affaires étrangères*; else `role`.

    The noun's own words end before token `last`, its noun phrase before `end`.
    """
    if last + 1 >= end or page.keys[last] not in page.lexicon.states_by_adjective:
        return role
    before = page.text[page.tokens[head].start : page.tokens[last - 1].end]
    for at in range(end, last + 1, -1):
        behind = page.text[page.tokens[last + 1].start : page.tokens[at - 1].end]
        if rows := page.lexicon.roles_by_form.get(key(f"{before} {behind}")):
            return rows[0]
    return role


def same_title(register: Register, reference: Reference, sentence: int) -> list[Draft]:
    """The persons whose office, as it was told, holds every word of a description of several words.

    *La porte-parole du ministère* is whoever was called *la porte-parole du ministère des Ports*.
    """
    if reference.role is None:
        return []
    page, role = register.page, reference.role.lemma
    asked = _words(page, page.parse.span(reference.first, reference.last)) - _stems(role.split()[0])
    if not asked:
        return []
    people = (d for d in register.persons(reference.gender) if d.type == "person" and not d.profile)
    return [d for d in people if any(_tells(page, office, role, asked) for office in d.offices)]


def _tells(page: Page, office: Office, role: str, asked: frozenset[str]) -> bool:
    """Whether an office is of the noun asked for, holds all its words, and is over only if they say so."""
    one, other = key(office.office), key(role)
    alike = one == other or one.startswith(f"{other} ") or other.startswith(f"{one} ")
    told = _words(page, office.span) if alike or _leads(page, one, other) else frozenset[str]()
    return asked <= told and not (told & page.lexicon.words("not now")) - asked


def _leads(page: Page, one: str, other: str) -> bool:
    """Whether both are nouns for whoever leads, of no stated office: *le leader, le chef des socialistes*."""
    leaders, rows = page.lexicon.words("leader"), page.lexicon.roles_by_form
    return all(noun in leaders and noun in rows and rows[noun][0].kind == "role" for noun in (one, other))


def _words(page: Page, span: Span) -> frozenset[str]:
    """The words of a stretch that tell which office it is, folded."""
    keys = (page.keys[k] for k in page.within(span) if page.tokens[k].pos in WORDS)
    return frozenset().union(*(_stems(word) for word in keys))


def _stems(word: str) -> frozenset[str]:
    """A folded word without the mark of its plural."""
    return frozenset({word.rstrip("sx") if len(word) > 3 else word})


def any_minister(page: Page, role: str, held: str) -> bool:
    """Whether a bare noun calls a post by another name: *le ministre* is the *chef de la diplomatie*."""
    held_as = page.lexicon.posts_by_office.get(key(held), ())
    kinds = {p.kind for p in held_as if p.kind.endswith(MINISTER)}
    return bool(kinds) and any(
        p.kind in kinds and key(p.office).startswith(f"{key(role)} ") for p in page.lexicon.posts
    )


def tenant(register: Register, reference: Reference, sentence: int) -> list[Draft]:
    """The minister in view of the ministry that a seat stands for: *la locataire du Quai d'Orsay*."""
    lexicon, role = register.page.lexicon, reference.role
    if role is None or not reference.body or role.lemma not in lexicon.words("tenant"):
        return []
    seats = lexicon.seats_by_name.get(name_key(reference.body), ())
    kinds = {f"{seat.what.removesuffix('ministry').strip()}{MINISTER}" for seat in seats}
    if kinds.isdisjoint({MINISTER, *(post.kind for post in lexicon.posts)}):
        return []
    near = register.persons(reference.gender)
    found = register.ranked(reference, lambda d: d in near and _is_minister(register, d, kinds))
    return [found[0][1]] if found else []


def _is_minister(register: Register, draft: Draft, kinds: set[str]) -> bool:
    """Whether somebody is a minister of one of these kinds; of any where the seat tells none."""
    held = [
        post for office in draft.roles for post in register.page.lexicon.posts_by_office.get(key(office), ())
    ]
    any_of = MINISTER in kinds and any(key(office).startswith("ministre") for office in draft.roles)
    return any_of or any(post.kind in kinds for post in held)


def at_home(register: Register, reference: Reference, holders: list[Draft]) -> list[Draft]:
    """The one holder of an office of no told state whom a sentence names with the state asked for.

    *À Madrid, la ministre des Affaires étrangères, X, a dit… La cheffe de la diplomatie espagnole*
    """
    states = register.page.lexicon.states_by_code.keys()
    free = [d for d in holders if states.isdisjoint(d.places)]
    return free if len(free) == 1 and _beside_state(register.page, free[0], reference) else []


def _beside_state(page: Page, draft: Draft, reference: Reference) -> bool:
    """Whether a sentence that mentions somebody names the state too, or its capital, in other words."""
    lexicon = page.lexicon
    for head in draft.heads:
        for k in range(*page.sentence(head)):
            if reference.first <= k < reference.last:
                continue
            name = name_key(page.tokens[k].text) if page.tokens[k].text[0].isupper() else ""
            rows = (*lexicon.states_by_capital.get(name, ()), *lexicon.states_by_name.get(name, ()))
            if name and any(state.code == reference.place for state in rows):
                return True
    return False
