"""What somebody is to do, told behind a colon: *Abidjan a réagi : ⟦l'ambassadeur sera expulsé⟧*."""

from __future__ import annotations

from collections.abc import Iterator

from greffier.finding.commitments.bound import actor_of, only_supposed
from greffier.finding.commitments.clauses import Clause, clauses, is_kind
from greffier.finding.commitments.conditions import Stretch
from greffier.finding.commitments.deeds import main_verbs, subject
from greffier.finding.commitments.drafts import Draft, shape
from greffier.finding.page import Page
from greffier.record import CommitmentAct

COLON = frozenset({":"})


def behind_colon(page: Page) -> Iterator[Draft]:
    """A draft for each clause ahead behind a colon that says what whoever acts before it will have done."""
    for colon in page.where(COLON):
        first, limit = page.sentence(colon)
        verbs = main_verbs(page, Stretch(first, colon))
        doer = subject(page, verbs[-1]) if verbs else None
        by = actor_of(page, doer, None) if doer is not None else None
        if by is None:
            continue
        for clause in clauses(page, None, Stretch(colon + 1, limit)):
            if (act := _act(page, clause, by)) is None:
                continue
            made = shape(page, act, clause.whole)
            if made is not None:
                yield Draft(act, made.what, made.condition, by, None, None, "behind colon")


def _act(page: Page, clause: Clause, by: str) -> CommitmentAct | None:
    """What is promised, refused or threatened; None for what others do or what only happens."""
    if clause.subject is None or not clause.ahead or only_supposed(page, clause):
        return None
    if page.tokens[clause.verb].dep.startswith("acl"):
        return None
    passive = any(page.tokens[k].dep == "aux:pass" for k in page.parse.children[clause.deed])
    commanded = page.lemmas[clause.subject] in page.lexicon.words("commanded")
    same = actor_of(page, clause.subject, None) == by
    if not (passive or commanded or same) or page.tokens[clause.deed].pos != "VERB":
        return None
    if clause.negated:
        return "refusal"
    return "threat" if is_kind(page, clause.deed, "hurt") and clause.condition is not None else "promise"
