"""What may be answered, and by whom."""

from __future__ import annotations

from typing import NamedTuple

from greffier.record import Commitment

Answer = tuple[str, tuple[str, ...]]
"""The id of what is answered, and why."""


class Asked(NamedTuple):
    """A commitment with the sides that stand behind it: by whom, of whom."""

    one: Commitment
    by: str | None
    to: str | None


def opposite(it: Asked, reply: Asked) -> bool:
    """Whether two commitments are of different sides, and neither is addressed to its own."""
    if it.by is None:
        return it.to is not None and it.to == reply.by  # *sommé de partir, le ministre a refusé*
    if it.by == reply.by:
        return False
    return it.to is None or it.to == reply.by or reply.to == it.by or it.one.article == reply.one.article
