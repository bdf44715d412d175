"""A moment as well as the text knows it: two days and how they were reckoned."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class When:
    """From `start` to `end`, both included, ISO days or date-times; `how` says from what it was reckoned."""

    start: str
    end: str
    how: str
    text: str | None = None

    def __post_init__(self) -> None:
        """Raise ValueError when the interval runs backwards (ISO prefixes compare as text)."""
        size = min(len(self.start), len(self.end))
        if self.end[:size] < self.start[:size]:
            raise ValueError(f"interval runs backwards: {self.start} to {self.end}")
