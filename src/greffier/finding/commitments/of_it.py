"""Who is for or against what was asked, told by *y*: *y est hostile, s'y sont dits favorables*."""

from __future__ import annotations

from collections.abc import Iterator

from greffier.finding.commitments.bound import actor_of
from greffier.finding.commitments.clauses import is_kind
from greffier.finding.commitments.deeds import subject
from greffier.finding.commitments.drafts import Draft
from greffier.finding.commitments.replied import REPLIED
from greffier.finding.grammar import is_finite, negated
from greffier.finding.page import Page
from greffier.record import CommitmentAct

REACH = 6
"""Words from *y* to what somebody is: *y est pour l'heure hostile*."""
BETWEEN = ("AUX", "VERB", "ADV")
"""What stands between them."""


def of_it(page: Page) -> Iterator[Draft]:
    """*Y est hostile, s'y sont dits prêts*: a reply that is a predicate, by its subject.

    None where more is told behind it, for then *y* is a place: *y est prêt à partir*.
    """
    for at in page.where(page.lexicon.words("there")):
        limit = page.sentence(at)[1]
        last = next((k for k in range(at + 1, min(at + REACH, limit)) if _inclined(page, k)), None)
        if last is None or any(page.tokens[k].pos not in BETWEEN for k in range(at + 1, last)):
            continue
        finite = next((k for k in range(at + 1, last) if is_finite(page.tokens[k])), None)
        more = last + 1 < limit and page.keys[last + 1] in page.lexicon.words("à") | page.lexicon.words("de")
        if finite is None or more:
            continue
        who = next((one for k in (last, last - 1, finite) if (one := subject(page, k)) is not None), None)
        by = actor_of(page, who, None)
        against = is_kind(page, last, "averse") != negated(page, finite)
        act: CommitmentAct = "refusal" if against else "promise"
        small = page.lexicon.words("reflexive") | page.lexicon.words("ne")
        first = at - (at > 0 and page.keys[at - 1] in small)
        if by is not None:
            yield Draft(act, page.parse.span(first, last + 1), None, by, None, None, REPLIED)


def _inclined(page: Page, at: int) -> bool:
    """Whether a word tells that somebody is for or against: *favorable, prêts, opposée*."""
    return is_kind(page, at, "ready") or is_kind(page, at, "averse")
