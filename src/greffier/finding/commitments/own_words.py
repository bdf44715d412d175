"""Replies whose content is their own words: *n'entend pas obtempérer, a opposé un refus aux mineurs*."""

from __future__ import annotations

from greffier.finding.commitments.conditions import Stretch
from greffier.finding.commitments.drafts import Shape
from greffier.finding.commitments.replied import BY_PHRASE, REPLIED
from greffier.finding.grammar import noun_after
from greffier.finding.page import Page
from greffier.finding.sayable import is_someone
from greffier.record import CommitmentAct, Span, Statement

SMALL = ("PRON", "PUNCT", "ADV")
"""What may stand beside a verb of giving way that tells nothing of the matter: *pas s'y plier*."""


def in_own_words(
    page: Page, statement: Statement, act: CommitmentAct, whole: Stretch, found: Shape
) -> tuple[Shape, str]:
    """What a cue tells, and the name of its rule; the cue's words too where the content tells no matter."""
    cue, rule = statement.cue, f"cue {statement.rule}"
    if cue is None:
        return found, rule
    if statement.rule == "colon clause" and statement.act == "refuse":
        return Shape(cue, None), REPLIED  # *le roi a décliné : S* tells only why
    own = (statement.polarity == "-" and _gives_way(page, whole)) or _to_someone(page, statement, whole)
    if act == "refusal" and own and cue.start < found.what.start:
        return Shape(Span(cue.start, found.what.end), found.condition), BY_PHRASE
    return found, rule


def _gives_way(page: Page, whole: Stretch) -> bool:
    """Whether a content is a verb of giving way alone: *obtempérer, s'y plier*."""
    told = [k for k in range(*whole) if page.tokens[k].pos not in SMALL]
    yields = page.lexicon.words("granting") | page.lexicon.words("budging") | page.lexicon.words("complying")
    return len(told) == 1 and page.lemmas[told[0]] in yields and "VerbForm=Inf" in page.tokens[told[0]].morph


def _to_someone(page: Page, statement: Statement, whole: Stretch) -> bool:
    """Whether a content is whoever is turned down: *a opposé un refus aux mineurs*."""
    noun = noun_after(page, whole.first, whole.last) if statement.rule == "à+np" else None
    return noun is not None and is_someone(page, noun)
