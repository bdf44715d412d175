"""A judgement: two facts are the same, different, in conflict, or it cannot be told; by whom and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Verdict = Literal["same", "different", "conflict", "unsure"]
RULE = "rule:"
"""How the name of a rule begins, as no person's does."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict on the facts with ids `left` and `right`. `by` is "rule:NAME" or a person's name."""

    left: str
    right: str
    verdict: Verdict
    reasons: tuple[str, ...]
    by: str

    @property
    def by_person(self) -> bool:
        """Whether a person gave it, not a rule."""
        return not self.by.startswith(RULE)

    def __post_init__(self) -> None:
        """Raise ValueError when a fact is judged against itself."""
        if self.left == self.right:
            raise ValueError(f"a fact is judged against itself: {self.left}")
