"""Bodies named behind their noun: *l'association « Les Amis du pont », la compagnie Airlux*.

A government that bears the name of a person is another actor: *le gouvernement Varenne*.
"""

from __future__ import annotations

from dataclasses import replace

from greffier.finding.grammar import phrase_end, phrase_start
from greffier.finding.page import Page
from greffier.finding.quotations import Quotation
from greffier.finding.reference import Reference
from greffier.finding.role_nouns import role_at
from greffier.lexicon import Role

LONGEST = 12
"""Tokens a name between quotation marks may have; longer, it is somebody's words."""


BODIES = ("government", "organisation", "group")
"""Types of actors that may be named after somebody."""


def named_after(page: Page, at: int, end: int, role: Role, taken: dict[int, Reference]) -> Reference | None:
    """The body that bears the person's name right behind its noun (tokens `at` to `end`), None without."""
    person = taken.get(end)
    if (
        role.type not in ("government", "group")
        or person is None
        or person.first != end
        or "Number=Plur" in page.tokens[at].morph
    ):
        return None
    if person.form != "name" or person.type != "person":
        return None
    start = phrase_start(page.parse, at)
    led = start > 0 and page.tokens[start - 1].pos == "ADP"
    if led and role.type == "group" and person.last - person.first > 1:
        return None  # *a réagi devant la presse Anna Keller*
    words = " ".join(page.parse.span(at, person.last).of(page.text).split())
    return Reference(start, person.last, at, "name", words, role.type, role.gender, role=role)


def named_body(page: Page, at: int, last: int, role: Role, taken: dict[int, Reference]) -> Reference | None:
    """The body named right behind its noun (tokens `at` to `last`): known, between marks, by a capital."""
    if role.type not in ("organisation", "group") or "Number=Plur" in page.tokens[at].morph:
        return None
    behind, limit = last, page.sentence(at)[1]
    if behind < limit and page.tokens[behind].pos == "ADJ" and page.tokens[behind].text[0].islower():
        behind += 1
    if behind + 2 < limit and page.keys[behind] in page.lexicon.words("bare de"):
        noun = page.tokens[behind + 1]  # *le mouvement de résistance X*
        behind += 2 * (noun.pos == "NOUN" and noun.text.islower())
    if behind >= limit:
        return None
    known = taken.get(behind)
    if known is not None and _is_known_body(page, at, behind, known):
        start = phrase_start(page.parse, at)
        return replace(known, first=start, head=at, gender=role.gender, role=role)
    found = _between_marks(page, behind) or _by_capital(page, behind, limit, role, taken)
    if found is None:
        return None
    first, end, close = found
    words = " ".join(page.parse.span(first, end).of(page.text).split())
    start = phrase_start(page.parse, at)
    return Reference(start, close, at, "name", words, "organisation", role.gender, role=role)


def _is_known_body(page: Page, at: int, behind: int, known: Reference) -> bool:
    """Whether the lexicon has the words behind a body's noun for its name: *l'agence Reuters*."""
    noun = page.tokens[at].text  # *l'agence Reuters, l'ONG Amnesty International*
    if known.entry is None or known.first != behind or not (noun[0].islower() or noun.isupper()):
        return False
    return known.entry.key.startswith(("organisation:", "outlet:"))


def _between_marks(page: Page, at: int) -> tuple[int, int, int] | None:
    """The first token of the name quoted at `at`, one past its last, one past the closing mark."""
    quoted = page.once(_by_start).get(page.tokens[at].start)
    if quoted is None or not quoted.closed or len(quoted.parts) > 1:
        return None
    inside = page.within(quoted.inner)
    if not 0 < len(inside) <= LONGEST or not page.tokens[inside.start].text[0].isupper():
        return None
    close = page.at(quoted.outer.end - 1) + 1
    return inside.start, inside.stop, max(close, inside.stop)


def _by_start(page: Page) -> dict[int, Quotation]:
    return {quotation.outer.start: quotation for quotation in page.of(Quotation)}


def _by_capital(
    page: Page, at: int, limit: int, role: Role, taken: dict[int, Reference]
) -> tuple[int, int, int] | None:
    """The capitalised words at `at`, taken for a name when no lexicon knows them."""
    known = taken.get(at)
    if role.type != "organisation" or (known is not None and known.entry is not None):
        return None
    last = at
    while last < limit and _goes_on(page, last):
        last += 1
    if last == at + 1 and (page.tokens[at].pos == "NOUN" or _is_of_common(page, last, limit)):
        last = max(last, phrase_end(page, at))  # *l'association Rivière propre, le groupe Viandes du Sud*
    return (at, last, last) if last > at else None


def _goes_on(page: Page, at: int) -> bool:
    token = page.tokens[at]
    return token.text[0].isupper() and token.pos in ("PROPN", "X", "NOUN", "ADJ")


def _is_of_common(page: Page, at: int, limit: int) -> bool:
    """Whether *de* and a common noun with a capital go on with a name: *le groupe Viandes ⟦du Centre⟧*."""
    if at + 1 >= limit or page.keys[at] not in page.lexicon.words("de"):
        return False
    behind = at + 1 + (page.tokens[at + 1].pos == "DET")
    token = page.tokens[min(behind, limit - 1)]
    return token.pos == "NOUN" and token.text.istitle() and not token.ent


def past_marks(page: Page, end: int) -> int:
    """One past the name between marks behind a body's noun that ends before `end`; else `end` itself.

    *les jeunes du mouvement « Fahazavana »*
    """
    if end >= len(page.tokens) or page.tokens[end].start not in page.once(_by_start):
        return end
    found = role_at(page, end - 1)
    named = _between_marks(page, end) if found is not None and found[1].type in BODIES else None
    return named[2] if named is not None else end
