"""References inside another's words: the association in *le directeur de l'association*."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from greffier.finding.descriptions import described_at
from greffier.finding.page import Page
from greffier.finding.reference import Reference
from greffier.finding.role_nouns import role_at
from greffier.finding.standing import stands_for_someone


@dataclass(frozen=True, slots=True)
class Nested:
    """A reference that lies inside another one's words."""

    reference: Reference


def nested(page: Page, outer: Reference, names: dict[int, Reference]) -> Iterator[Nested]:
    """Names and descriptions among the words that complete a description, or stand beside a name."""
    at = outer.first if outer.form == "name" else outer.head + 1
    while at < outer.last:
        known, found = names.get(at), role_at(page, at)
        if known is not None:
            if known.first == at and known.last <= outer.last and _is_another(outer, known):
                yield Nested(known)
            at = max(known.last, at + 1)
        elif found is not None and outer.form != "name" and not _within_role(page, outer, at):
            inner = described_at(page, at, names)
            if inner.first > outer.head and stands_for_someone(page, inner) and inner.last <= outer.last:
                yield Nested(inner)
            at = max(inner.last, at + 1)
        else:
            at += 1


def _is_another(outer: Reference, known: Reference) -> bool:
    """Whether a name inside the reference is another actor's: no place, and not the reference's own."""
    if known.entry is not None:
        return not known.entry.place and known.entry != outer.entry
    return known.type == "person" and known.name != outer.name


def _within_role(page: Page, outer: Reference, at: int) -> bool:
    """Whether the token belongs to the noun before it: *ministre de la Défense, forces rebelles*."""
    found = role_at(page, outer.head)
    joined = page.tokens[at - 1].pos == "NOUN"  # *les forces rebelles*
    return joined or (found is not None and at < found[0])
