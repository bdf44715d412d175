"""Commitments before they are facts: act, content, condition, who is bound, by what rule."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from greffier.finding.actors import Resolved
from greffier.finding.commitments.anyone import to_whoever, whoever
from greffier.finding.commitments.bartered import bartered
from greffier.finding.commitments.conditions import Parted, Stretch, as_span, parted
from greffier.finding.commitments.deeds import (
    deed_object,
    deed_subject,
    ensuing,
    infinitive_subject,
    main_verbs,
)
from greffier.finding.commitments.first import done_first
from greffier.finding.commitments.supposed import before_else
from greffier.finding.frames import Frame
from greffier.finding.page import Page
from greffier.lexicon.sides import side_of
from greffier.record import Actor, CommitmentAct, Span, Statement
from greffier.record.statements import statement_id

EVIL = frozenset({"threat", "warning"})
"""Acts whose content may name the deed they answer: *toute attaque*."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A commitment found by `rule`; `force` is that of its cue, 1 to 3."""

    act: CommitmentAct
    what: Span
    condition: Span | None
    by: str | None
    to: str | None
    statement: Statement | None
    rule: str
    force: int = 2


class Found(NamedTuple):
    """What a rule makes of a clause: the act, who is bound, to whom, and the tokens of its content.

    `condition` is told where grammar shows it; else it is looked for in the content.
    """

    act: CommitmentAct
    by: str | None
    to: str | None
    whole: Stretch
    condition: Stretch | None = None


@dataclass(frozen=True, slots=True)
class Shape:
    """A content parted: what, and on what condition."""

    what: Span
    condition: Span | None


def shape(page: Page, act: CommitmentAct, whole: Stretch, condition: Stretch | None = None) -> Shape | None:
    """The content of an act parted into what and its condition; None when no words are left."""
    whole = before_else(page, whole)
    part = Parted(whole, condition) if condition else parted(page, whole)
    what, on = part.what, part.condition
    if on is None:
        what, on = _of_deed(page, whole) if act in EVIL else _unopened(page, act, whole)
    span = as_span(page, what)
    return Shape(span, as_span(page, on)) if span is not None else None


def _unopened(page: Page, act: CommitmentAct, whole: Stretch) -> tuple[Stretch, Stretch | None]:
    """What is refused before something is done, or promised to those who do it; all of it without either."""
    if (anyone := whoever(page, whole)) is not None:
        return Stretch(anyone.last, whole.last), anyone
    if act == "refusal":
        on = done_first(page, whole)
    else:
        given = act in ("promise", "offer")
        on = to_whoever(page, whole.first, whole.last) or bartered(page, whole) if given else None
    return (Stretch(whole.first, on.first), on) if on is not None else (whole, None)


def _of_deed(page: Page, whole: Stretch) -> tuple[Stretch, Stretch | None]:
    """The evil and the deed it would come of, the deed told as subject, object or source."""
    if (anyone := whoever(page, whole)) is not None:
        return Stretch(anyone.last, whole.last), anyone
    if (against := to_whoever(page, whole.first, whole.last, evil=True)) is not None:
        return Stretch(whole.first, against.first), against
    if (found := ensuing(page, whole.first, whole.last)) is not None:
        return Stretch(whole.first, found[1]), found[0]
    for verb in main_verbs(page, whole)[:1]:
        if (deed := infinitive_subject(page, verb, whole) or deed_subject(page, verb, whole)) is not None:
            return Stretch(deed.last, whole.last), deed
    answered = deed_object(page, whole.first, whole.last)
    if answered is not None and answered.first - 1 > whole.first:
        return Stretch(whole.first, _before_link(page, answered.first)), answered
    return whole, None


def _before_link(page: Page, first: int) -> int:
    """The preposition before a deed that is answered."""
    at = first - 1
    while at > 0 and page.tokens[at].pos == "PUNCT":
        at -= 1
    return at


def who(page: Page) -> dict[int, Resolved]:
    """Whom each reference's head token stands for; ask `page.once` for it."""
    return {r.head: r for r in page.of(Resolved)}


def actors_by_id(page: Page) -> dict[str, Actor]:
    """The article's actors by their ids; ask `page.once` for it."""
    return {actor.id: actor for actor in page.of(Actor)}


def frames_by_statement(page: Page) -> dict[str, Frame]:
    """The frame each statement was made of; ask `page.once` for it."""
    article = page.article.id
    return {statement_id(article, f.content, f.cue_span): f for f in page.of(Frame)}


def side(page: Page, actor: str | None) -> str | None:
    """The state or body an actor of the article is or speaks for; None when not told."""
    found = page.once(actors_by_id).get(actor or "")
    return side_of(found, page.lexicon) if found else None
