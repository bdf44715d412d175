"""B³: how well the groups of a record agree with the annotated ones, over what was found of both."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from bench.measures import Score

Pair = tuple[str, str]


def b_cubed(pairs: Sequence[Pair]) -> tuple[float, float]:
    """Precision and recall of items that each lie in an (annotated, predicted) group; ones when none."""
    if not pairs:
        return 1.0, 1.0
    both, wanted, given = Counter(pairs), Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    precision = sum(both[pair] / given[pair[1]] for pair in pairs) / len(pairs)
    recall = sum(both[pair] / wanted[pair[0]] for pair in pairs) / len(pairs)
    return precision, recall


def copies(groups: Sequence[frozenset[str]], here: Sequence[str], told: dict[str, frozenset[str]]) -> Score:
    """Pairs of articles that are copies of one another: those told by the record against the annotated."""
    present = sorted(here)
    pairs = [(a, b) for n, a in enumerate(present) for b in present[n + 1 :]]
    want = {pair for pair in pairs if any(set(pair) <= group for group in groups)}
    got = {(a, b) for a, b in pairs if b in told.get(a, ()) or a in told.get(b, ())}
    right = len(want & got)
    return Score(right, len(got), right, len(want))
