"""How often a rule proves right: content at 0.8 of its characters and speaker both, on annotated articles.

`certainty.tsv` holds the counts, written by `python -m bench.calibrate` from the dev part of the
annotations: of 53 texts as they came out before any rule had seen them. Three rules that told nothing there
(*noun de+np, selon lequel, sur+np*) have their counts from the texts that rules were made from.
Few trials prove little: each rule's share is drawn towards the share of all, as if `PRIOR` more had gone so.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

PRIOR = 8
"""The weight of the share of all rules, in trials."""

GUESSED = {"free indirect": 0.5}
"""What rules that only infer are worth beside the share of all: the words may be the author's."""

OPEN = 0.15
"""A statement whose speaker is left open is right as a whole only where the text names nobody."""


@cache
def shares(table: str = "certainty.tsv") -> dict[str, float]:
    """For each rule of a table, the smoothed share of its facts that proved right; "" gives that of all."""
    lines = (files("greffier.finding") / table).read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines[1:] if line and not line.startswith("#")]
    tried = {rule: (int(right), int(all_)) for rule, right, all_ in rows}
    overall = sum(r for r, _ in tried.values()) / sum(n for _, n in tried.values())
    return {"": overall} | {
        rule: (right + PRIOR * overall) / (count + PRIOR) for rule, (right, count) in tried.items()
    }


def certainty(rule: str, *, spoken: bool) -> float:
    """How certain a statement found by `rule` is, 0 to 1, its speaker told (`spoken`) or left open."""
    share = shares().get(rule, shares()[""] * GUESSED.get(rule, 1.0))
    return round(share if spoken else share * OPEN, 2)
