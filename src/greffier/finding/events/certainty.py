"""How often a report of an event proves right in type, participants and day, by what of them it tells.

`certainty.tsv` holds the counts, as `python -m bench.facts.calibrate` prints them for the dev part.
"""

from __future__ import annotations

from greffier.finding.certainty import shares
from greffier.record import EventType

TABLE = "events/certainty.tsv"
MUTUAL: frozenset[EventType] = frozenset({"CONSULT", "AGREE", "COOPERATE"})
"""Types whose two sides may stand on either side of the report."""


def rule_of(type_: str, who: int, whom: int, *, dated: bool) -> str:
    """What a report tells, given its type, how many act and are acted upon, and whether it has a day."""
    both = (who and whom) or (type_ in MUTUAL and who + whom > 1)
    sides = "both sides" if both else "who" if who else "whom" if whom else "nobody"
    return f"{sides}, {'day' if dated else 'no day'}"


def certainty(rule: str) -> float:
    """How certain a report that tells this much is, 0 to 1."""
    known = shares(TABLE)
    return round(known.get(rule, known[""]), 2)
