"""What somebody is said to be by the way: *⟦Prête à négocier⟧, Oslo attend; le roi, résolu à rester, …*."""

from __future__ import annotations

from collections.abc import Iterator

from greffier.finding.commitments.bound import actor_of
from greffier.finding.commitments.clauses import is_kind
from greffier.finding.commitments.deeds import subject
from greffier.finding.commitments.drafts import Draft, shape
from greffier.finding.commitments.leaning import PREDICATES, complement, next_comma
from greffier.finding.grammar import NOMINAL
from greffier.finding.page import Page
from greffier.record import Statement


def fronted(page: Page) -> Iterator[Draft]:
    """A draft for each predicate of readiness or resolve that opens a sentence or stands behind a comma."""
    for kind, act in PREDICATES.items():
        for at in page.where(page.lexicon.stances.of[kind]):
            first, limit = page.sentence(at)
            if not (at == first or page.keys[at - 1] == ",") or not is_kind(page, at, kind):
                continue
            comma = next_comma(page, at + 1, limit)
            whole = complement(page, at + 1, comma) if comma is not None else None
            by = _of_whom(page, at) if whole is not None else None
            if whole is None or by is None or "VerbForm=Inf" not in page.tokens[whole.first].morph:
                continue
            made = shape(page, act, whole)
            if made is not None and not _is_said(page, at):
                yield Draft(act, made.what, made.condition, by, None, None, "fronted")


def _of_whom(page: Page, at: int) -> str | None:
    """Whom the predicate describes: the noun it hangs on, else the subject of the verb it hangs on."""
    head = page.tokens[at].head
    if page.tokens[head].pos in NOMINAL and head < at:
        return actor_of(page, head, None)
    doer = subject(page, head) if page.tokens[head].pos in ("VERB", "ADJ") else None
    return actor_of(page, doer, None) if doer is not None else None


def _is_said(page: Page, at: int) -> bool:
    """Whether the predicate stands in the words of a statement, which tells for itself."""
    start = page.tokens[at].start
    told = page.of(Statement)
    return any(part.start <= start < part.end for one in told for part in one.content)
