"""Who does what a verb says, be it an infinitive or a second verb: nobody that the verb's object can call."""

from __future__ import annotations

from collections.abc import Iterator

from greffier.finding.drafts import Draft
from greffier.finding.page import Page
from greffier.finding.reference import Reference
from greffier.finding.register import Register
from greffier.finding.topics import subjects_of
from greffier.finding.whereabouts import reference_over

CLIMB = 4
"""How many verbs up the subject of an infinitive is looked for."""


def doers_beside(register: Register, reference: Reference) -> list[Draft]:
    """The subjects of the verb that a pronoun completes, who would be *lui-même*; none for a subject.

    *X parle avec lui; X s'est arrêté pour l'aider; X les a trouvés et les a emmenés*
    """
    page, token = register.page, register.page.tokens[reference.head]
    led = token.dep.startswith("obl")
    if not (led or token.dep.startswith(("obj", "iobj"))) or (led and register.spoken_tokens(reference)):
        return []  # *selon lui* may be the subject's own
    told = (standing_for(register, k) for k in doing(page, token.head))
    return [draft for draft in told if draft is not None]


def standing_for(register: Register, at: int) -> Draft | None:
    """Whom a subject stands for, by its own token or the reference that it is part of."""
    if at in register.resolved:
        return register.resolved[at][0]
    one = reference_over(register.page, at)
    return register.resolved.get(one.head, (None, []))[0] if one is not None else None


def doing(page: Page, verb: int) -> Iterator[int]:
    """The subjects of a verb, or those of the verb it is an infinitive, a participle or a second verb to."""
    for _ in range(CLIMB):
        if found := subjects_of(page, verb):
            yield from found
            return
        token = page.tokens[verb]
        bare = "VerbForm=Inf" in token.morph or "VerbForm=Part" in token.morph
        if token.dep == "conj" or (bare and token.dep.startswith(("advcl", "xcomp", "obl"))):
            verb = token.head
        else:
            return
