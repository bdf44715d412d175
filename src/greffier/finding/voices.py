"""Who may speak by a cue: an actor, or any noun where rule and cue are sure; never one's own *je pense*."""

from __future__ import annotations

from greffier.finding.boundaries import enclosing
from greffier.finding.cues import Used
from greffier.finding.page import Page
from greffier.finding.subjects import Subject
from greffier.finding.whereabouts import reference_over
from greffier.lexicon import Cue, key

LOOSE = frozenset({"colon", "incise", "que", "se+adj", "inf"})
"""Rules sure enough to take any noun for a speaker; the others ask for one that can speak."""


def self_reported(page: Page, used: Used, subject: Subject) -> bool:
    """Whether the speaker says *je pense*: what one thinks is no statement of its own, what one said is."""
    if subject.token is None or page.tokens[subject.token].text.lower() not in page.lexicon.words("self"):
        return False
    weak = any(
        row.force == "1" and "que" in row.constructions
        for row in page.lexicon.verbs_by_head[used.rows[0].head]
    )
    supposed = "Mood=Cnd" in page.tokens[used.head].morph
    return weak or supposed or enclosing(page, used.span.start) is None


def _is_actor(page: Page, token: int | None) -> bool:
    """Whether the token is a pronoun or lies in a reference to an actor."""
    if token is None:
        return False
    inside = reference_over(page, token) is not None
    lemma = page.tokens[token].lemma
    told = page.lexicon.is_human(lemma) or key(lemma) in page.lexicon.occasions_by_head
    return inside or told or page.tokens[token].pos == "PRON"


def may_speak(page: Page, token: int, rule: str, row: Cue) -> bool:
    """Whether the token is an actor's, or rule or cue are sure enough to take any noun that is no matter."""
    sure = rule in LOOSE or (rule.endswith("+inf") and row.refuses is None and row.force != "1")
    return _is_actor(page, token) or (sure and not page.lexicon.is_matter(page.tokens[token].lemma))
