"""What must be done before anything else: *fait du retrait une condition, le retrait reste un préalable*."""

from __future__ import annotations

from greffier.finding.commitments.clauses import Clause
from greffier.finding.commitments.conditions import Stretch
from greffier.finding.commitments.drafts import Found
from greffier.finding.grammar import NOMINAL, noun_after, phrase_start
from greffier.finding.page import Page
from greffier.record import Statement

NEAR = 4
"""How many tokens behind its verb a predicate stands at most: *reste à ses yeux un préalable*."""


def made_a_condition(page: Page, clause: Clause) -> Stretch | None:
    """What someone makes a condition of: *a fait ⟦du retrait⟧ une condition de son retour*; else None."""
    first = clause.verb + 1
    if clause.negated or page.lemmas[clause.verb] not in page.lexicon.words("make"):
        return None
    if first >= clause.whole.last or page.keys[first] not in page.lexicon.words("de"):
        return None
    noun = noun_after(page, first + 1, clause.whole.last)
    at = next((k for k in range(first + 1, clause.whole.last) if _is_prerequisite(page, k)), None)
    if noun is None or at is None or page.tokens[noun].pos not in NOMINAL:
        return None
    return Stretch(first + 1, phrase_start(page.parse, at))


def prerequisite(page: Page, statement: Statement, clause: Clause) -> Found | None:
    """*« Le retrait des troupes est un préalable »*: what the speaker requires before anything else."""
    head = clause.subject
    if head is None or clause.negated or not page.lexicon.is_matter(page.tokens[head].lemma):
        return None
    last = clause.condition.first if clause.condition is not None else clause.whole.last
    near = range(clause.finite, min(clause.finite + NEAR + 2, last))
    if not any(_is_prerequisite(page, k) for k in near):
        return None
    return Found("demand", statement.speaker, statement.addressee, clause.whole)


def _is_prerequisite(page: Page, at: int) -> bool:
    """Whether the word for a condition stands here with its article: *une condition, un préalable*."""
    named = page.lemmas[at] in page.lexicon.words("prerequisite")
    return named and page.tokens[at].pos in ("NOUN", "ADJ") and page.tokens[at - 1].pos in ("DET", "ADJ")
