"""Statements: what the article presents as said, written, demanded, denied by someone not its author."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from greffier.record.making import quickly_made
from greffier.record.span import Span, hull
from greffier.record.when import When

Manner = Literal["direct", "indirect", "mixed", "narrated"]
Polarity = Literal["+", "-"]
Act = Literal[
    "assert", "deny", "threaten", "warn", "demand", "promise", "offer", "refuse", "accept",
    "accuse", "ask", "praise", "criticise", "decide", "expect",
]  # fmt: skip


@quickly_made
@dataclass(frozen=True, slots=True)
class Statement:
    """One stretch of reported speech. Spans are of the article's text; actor fields hold this sheet's ids.

    `content` has several spans when an incise or a paragraph break cuts it; `parent` is the statement this
    one lies in. `candidates` lists the actors left when the speaker could not be told; `sources` are the
    outlets the words came through (agency, newspaper); `rule` names what found it and `certainty` (0–1) how
    often that proves right.
    """

    id: str
    article: str
    manner: Manner
    content: tuple[Span, ...]
    cue: Span | None = None
    speaker: str | None = None
    speaker_span: Span | None = None
    addressee: str | None = None
    addressee_span: Span | None = None
    channel: Span | None = None
    said: When | None = None
    said_span: Span | None = None
    parent: str | None = None
    act: Act = "assert"
    polarity: Polarity = "+"
    hedge: Span | None = None
    candidates: tuple[str, ...] = ()
    sources: tuple[Span, ...] = ()
    rule: str = ""
    certainty: float = 1.0

    @property
    def hull(self) -> Span:
        """From the first to the last character of the content, whatever cuts it."""
        return hull(self.content)


def statement_id(article: str, content: tuple[Span, ...], cue: Span | None) -> str:
    """A statement's id: article, ends of its content, where its cue stands; the same at each rebuild."""
    ends = hull(content)
    return f"{article}-s{ends.start}-{ends.end}" + (f"-c{cue.start}" if cue else "")
