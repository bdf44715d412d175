"""Who met where only offices are told, in the plural (*leurs ministres*): those named behind that."""

from __future__ import annotations

from collections.abc import Sequence

from greffier.finding.page import Page
from greffier.record import Actor, Span, Statement

BEHIND = 400
"""Characters from words for a meeting to those by which one participant tells another something."""
PLURAL = ("group", "unnamed")


def present(page: Page, span: Span, told: Sequence[str]) -> tuple[str, str] | None:
    """Speaker and addressee of the first words behind a meeting that a person addresses to a person.

    None where those `told` to take part are no single group known by a description.
    """
    known = page.once(_actors)
    if len(told) != 1 or told[0] not in known or known[told[0]].type not in PLURAL:
        return None
    for one in page.of(Statement):
        if (
            one.speaker is None
            or one.addressee is None
            or not span.end <= one.hull.start <= span.end + BEHIND
        ):
            continue
        pair = known[one.speaker], known[one.addressee]
        if all(actor.type == "person" for actor in pair) and pair[0] != pair[1]:
            return one.speaker, one.addressee
    return None


def _actors(page: Page) -> dict[str, Actor]:
    """The actors of the article by id."""
    return {actor.id: actor for actor in page.of(Actor)}
