"""Whom someone serves who is told by a possessive: *la CGT a dit non; sa secrétaire générale, X*."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from greffier.finding.drafts import Draft
from greffier.finding.page import Page
from greffier.finding.reference import Reference, Taught
from greffier.finding.register import Register
from greffier.lexicon import key

BODIES = ("government", "organisation")


def serve(register: Register, everyone: Iterable[Reference]) -> None:
    """Let an office that a possessive gives be of whoever stands out before; of nobody where two may."""
    page = register.page
    for reference in everyone:
        found = _office(page, reference) if reference.taught else None
        draft, _ = register.resolved.get(reference.head, (None, []))
        if found is None or draft is None:
            continue
        at, taught = found
        for number, one in enumerate(draft.offices):
            if (one.office, one.of, one.span) == (taught.role, None, taught.span):
                owner = _owner(register, reference, draft, page.keys[at] in page.lexicon.words("their"))
                draft.offices[number] = replace(one, of=owner.name if owner is not None else None)


def _office(page: Page, reference: Reference) -> tuple[int, Taught] | None:
    """The possessive among the words of a reference, with the office it leads to; None without one."""
    own = page.lexicon.words("possessive")
    at = next((k for k in range(reference.first, reference.last - 1) if page.keys[k] in own), None)
    if at is None:
        return None
    words = {key(page.lemmas[k]) for k in range(at + 1, min(at + 3, reference.last))} | set(
        page.keys[at + 1 : at + 3]
    )
    told = (one for one in reference.taught if one.of is None and one.name is None)
    return next(
        (
            (at, one)
            for one in told
            if key(one.role).split()[0].split("-")[0] in words or key(one.role) in words
        ),
        None,
    )


def _owner(register: Register, reference: Reference, own: Draft, several: bool) -> Draft | None:
    """Whose a possessive is: the one of its number who stands out before, else a subject before it."""

    def fits(draft: Draft) -> bool:
        plural = draft.number == "p" or draft.type == "group"
        return draft is not own and (plural if several else not plural or draft.type in BODIES)

    found, left = register.standing_out(reference, fits)
    if found is not None or left:
        return found
    first = register.page.sentence(reference.first)[0]
    for at in range(first, reference.first):
        draft, _ = register.resolved.get(at, (None, []))
        if draft is not None and fits(draft) and register.page.tokens[at].dep.startswith("nsubj"):
            return draft
    return None
