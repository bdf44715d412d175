"""Which of many sets of hashes share some, without comparing all with all: by inverted lists, in one sort."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

RARE = 40
"""Sets that have a hash, up to which all of them are paired under it."""
Numbers = npt.NDArray[np.int64]
Hashes = npt.NDArray[np.uint32]


def pairs(
    sets: Sequence[Hashes], least: int, *, share: float = 0.0, chained: bool = False
) -> Iterator[tuple[int, int]]:
    """Numbers of two sets that share at least `least` rare hashes, and this share of the fewer, in order.

    A hash many have pairs none, or `chained` only each with the next and with the longest: enough to find
    all copies of one text, whose hashes are all as frequent as it is.
    """
    if not sets:
        return
    hashes = np.concatenate(sets)
    owners = np.repeat(np.arange(len(sets), dtype=np.int64), [len(one) for one in sets])
    order = np.lexsort((owners, hashes))
    hashes, owners = hashes[order], owners[order]
    edges = np.flatnonzero(np.diff(hashes, prepend=hashes[:1] ^ 1, append=hashes[-1:] ^ 1))
    sizes = np.array([len(one) for one in sets])
    found = list(_under(owners, edges, sizes, len(sets), chained))
    if not found:
        return
    codes, counts = np.unique(np.concatenate(found), return_counts=True)
    lengths = np.diff(edges)
    rare = np.bincount(owners[np.repeat(lengths <= RARE, lengths)], minlength=len(sets))
    one, other = np.divmod(codes, len(sets))
    enough = (counts >= least) & (counts >= share * np.minimum(rare[one], rare[other]))
    yield from zip(one[enough].tolist(), other[enough].tolist(), strict=True)


def _under(owners: Numbers, edges: Numbers, sizes: Numbers, count: int, chained: bool) -> Iterator[Numbers]:
    """The pairs under each hash, one number a pair; hashes of as many owners are taken together."""
    lengths = np.diff(edges)
    for length in np.unique(lengths[lengths > 1]).tolist():
        starts = edges[:-1][lengths == length]
        rows = owners[starts[:, None] + np.arange(length)]
        if length <= RARE:
            left, right = np.triu_indices(length, 1)
            yield (rows[:, left] * count + rows[:, right]).ravel()
        elif chained:
            longest = np.take_along_axis(rows, sizes[rows].argmax(axis=1)[:, None], axis=1)
            yield (rows[:, :-1] * count + rows[:, 1:]).ravel()
            low, high = np.minimum(rows, longest), np.maximum(rows, longest)
            yield (low * count + high)[low < high]


def ranks(one: Hashes, other: Hashes, common: Hashes) -> tuple[Numbers, Numbers]:
    """Ranks, in both sequences, of the common hashes that each has once, by where they stand."""
    places = []
    single = common
    for sequence in (one, other):
        values, first, counts = np.unique(sequence, return_index=True, return_counts=True)
        places.append((values, first))
        single = np.intersect1d(single, values[counts == 1], assume_unique=True)
    stand = [first[np.searchsorted(values, single)] for values, first in places]
    return stand[0].argsort().argsort(), stand[1].argsort().argsort()
