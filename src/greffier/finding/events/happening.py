"""A happening: words that tell an event, before it is known who its actors are and whether it took place."""

from __future__ import annotations

from dataclasses import dataclass

from greffier.lexicon import EventWord
from greffier.record.making import quickly_made


@quickly_made
@dataclass(frozen=True, slots=True)
class Happening:
    """An event told by tokens `first` to `last` (excluded) with this `head`; `row` is the word's.

    `verb` is the verb of its clause: itself, the verb that carries a noun (*a eu lieu, a mené*), or None;
    `who` and `whom` are tokens that stand in its roles, `thing` the head of its object when that is no actor.
    """

    row: EventWord
    head: int
    first: int
    last: int
    verb: int | None
    who: tuple[int, ...] = ()
    whom: tuple[int, ...] = ()
    thing: int | None = None
