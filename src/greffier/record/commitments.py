"""Commitments: who demands, threatens, promises, offers, refuses, decides what; on what condition."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from greffier.record.making import quickly_made
from greffier.record.span import Span
from greffier.record.when import When

CommitmentAct = Literal["demand", "threat", "promise", "offer", "refusal", "warning", "decision"]

Turn = Literal["harder", "softer"]


@quickly_made
@dataclass(frozen=True, slots=True)
class Commitment:
    """One article's telling of a commitment. Spans are of its text; actor fields hold its sheet's ids.

    `words` are those of `what`; `lemmas` the content words of `what` and `condition` in normal form, states
    by their codes; `statement` is the one that carries it, None when the article tells it in its own voice;
    `strength` runs from 1 (considered, possible) over 2 (plain) to 3 (solemn, repeated).
    """

    id: str
    article: str
    act: CommitmentAct
    what: Span
    words: str
    by: str | None = None
    to: str | None = None
    condition: Span | None = None
    due: When | None = None
    due_span: Span | None = None
    hedge: Span | None = None
    strength: int = 2
    statement: str | None = None
    lemmas: tuple[str, ...] = ()
    certainty: float = 1.0


@dataclass(frozen=True, slots=True)
class CommitmentTie:
    """What ties a commitment to others: the `first` of those it repeats, its `issue`, what it `answers`.

    `first` is its own id when it repeats none; `reasons` say why it answers what it answers.
    """

    commitment: str
    first: str
    issue: str | None = None
    answers: str | None = None
    reasons: tuple[str, ...] = ()


def turn(before: int, after: int) -> Turn | None:
    """Whether a commitment is told harder or softer than the time before; None for neither."""
    return None if before == after else "harder" if after > before else "softer"


def commitment_id(article: str, act: CommitmentAct, what: Span) -> str:
    """A commitment's id: article, act, where its content stands; the same at each rebuild."""
    return f"{article}-c{what.start}-{what.end}-{act}"
