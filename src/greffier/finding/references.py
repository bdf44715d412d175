"""References: every word group of the article that may stand for an actor, before it is told which."""

from __future__ import annotations

from collections.abc import Iterator

from greffier.finding.descriptions import descriptions
from greffier.finding.names import names
from greffier.finding.nested import Nested, nested
from greffier.finding.page import Page
from greffier.finding.pronouns import pronouns
from greffier.finding.reference import Reference, Taught
from greffier.finding.sites import is_site

__all__ = ["Nested", "Reference", "Taught", "references"]


def references(page: Page) -> Iterator[Reference | Nested]:
    """All references of the article, in reading order, none inside another's words; then those that are.

    A capital where something only happens is none.
    """
    taken: dict[int, Reference] = {}
    for reference in names(page):
        _take(taken, reference)
    named = dict(taken)
    inside = list[Nested]()
    for reference in list(descriptions(page, taken)):
        inside.extend(nested(page, reference, named))
        for at in range(reference.first, reference.last):
            taken.pop(at, None)
        _take(taken, reference)
    for reference in pronouns(page, taken):
        if reference.form == "name":
            for at in range(reference.first, reference.last):
                taken.pop(at, None)
        _take(taken, reference)
    seen = {id(r): r for r in taken.values()}
    noise = [n.span for n in page.article.noise]
    for reference in sorted(seen.values(), key=lambda r: r.first):
        if not is_site(page, reference) and not any(
            n.meets(page.parse.span(reference.first, reference.last)) for n in noise
        ):
            yield reference
    yield from inside


def _take(taken: dict[int, Reference], reference: Reference) -> None:
    for at in range(reference.first, reference.last):
        taken.setdefault(at, reference)
