"""Evidence: the span a fact stands on and the words it claims, to be checked against the article."""

from __future__ import annotations

from dataclasses import dataclass

from greffier.record import Span


@dataclass(frozen=True, slots=True)
class Quote:
    """`fact` stands on the characters of `span`, and claims that they read `words` (None: none)."""

    fact: str
    span: Span
    words: str | None = None

    def wrong(self, text: str) -> str | None:
        """Why this is not what `text` reads there, None when it is."""
        if self.span.end > len(text):
            return f"its span ends at {self.span.end}, the text at {len(text)}"
        found = self.span.of(text)
        if not found.strip():
            return f"its span {self.span.start}–{self.span.end} holds no words"
        if self.words is not None and self.words.split() != found.split():
            return f"it claims {self.words!r}, the article reads {found!r}"
        return None
