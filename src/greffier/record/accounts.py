"""Where accounts meet and differ: a side's telling of a matter, conflicts, voices. Computed, never found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from greffier.record.commitments import CommitmentTie
from greffier.record.datings import Dating
from greffier.record.events import Event
from greffier.record.passages import Passage

ConflictType = Literal["figure", "date", "denial", "wording", "absence"]


@dataclass(frozen=True, slots=True)
class Account:
    """What one side tells of one `matter` of an event; `passages` empty means that it does not mention it.

    `side` is an actor id (a government, an organisation) or None for the articles' own voice.
    """

    event: str
    matter: str
    side: str | None
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """Facts that do not agree, with the passages of each side, and why in one sentence; never a verdict."""

    id: str
    type: ConflictType
    sides: tuple[Passage, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Voice:
    """An article's place among copies: `voice` is the first article of those that say the same, maybe itself.

    `sources` are the passages where the article says from whom it takes (*selon l'AFP*).
    """

    article: str
    voice: str
    why: str | None = None
    sources: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Ledger:
    """All that was computed across articles, beside the clusters of actors; replaced whole at each linking.

    `measures` gives each figure the id shared by figures that count the same thing.
    """

    events: tuple[Event, ...] = ()
    ties: tuple[CommitmentTie, ...] = ()
    measures: tuple[tuple[str, str], ...] = ()
    accounts: tuple[Account, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    voices: tuple[Voice, ...] = ()
    datings: tuple[Dating, ...] = ()
