"""Names across spellings, measured: `python -m bench.names` prints recall on pairs and the false merges.

`--draw` makes the generated part of the hard negatives again from the names in the pairs.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path

from rapidfuzz.distance import JaroWinkler

from greffier.lexicon import load, same_name
from greffier.lexicon.likeness import differ_by_vowels
from greffier.lexicon.spelling import speller

FOLDER = Path(__file__).resolve().parents[1] / "tests" / "gold" / "names"
LEAST = 0.95
QUOTAS = {
    "another surname": 450, "another first name": 450, "another initial": 300, "two persons": 500,
    "generation": 150, "number": 100, "gender": 50,
}  # fmt: skip
Pair = tuple[str, str]


def pairs(name: str) -> list[Pair]:
    """The pairs in a file of the folder of names."""
    rows = (FOLDER / f"{name}.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return [(row.split("\t")[0], row.split("\t")[1]) for row in rows if not row.startswith("#")]


def missed(name: str) -> list[Pair]:
    """The pairs of a file that are one name and are not told to be."""
    return [pair for pair in pairs(name) if same_name(*pair) is None]


def merged(name: str) -> list[Pair]:
    """The pairs of a file that are two names and are told to be one."""
    return [pair for pair in pairs(name) if same_name(*pair) is not None]


def drawn() -> Iterator[tuple[str, str, str]]:
    """The hardest pairs of two names that each rule makes of the names in the pairs: left, right, rule."""
    same = pairs("same-test") + pairs("same-dev")
    one_name = {frozenset(pair) for pair in same}
    made = {(rule, left, right): JaroWinkler.similarity(left, right) for left, right, rule in _made(same)}
    for rule, quota in QUOTAS.items():
        hard = sorted((-likeness, key) for key, likeness in made.items() if key[0] == rule)
        kept = [key for _, key in hard if frozenset(key[1:]) not in one_name]
        yield from ((left, right, rule) for rule, left, right in kept[:quota])


def _made(same: Sequence[Pair]) -> Iterator[tuple[str, str, str]]:
    """Pairs of two names: first names and surnames put together, genders, numbers, initials."""
    whole = [pair for pair in same if all(len(name.split()) > 1 for name in pair)]
    for (one, one_en), (other, other_en) in combinations(whole, 2):
        if _surname(one) != _surname(other) and not same_surname(one, other, one_en, other_en):
            yield one, other_en, "two persons"
            yield one, f"{_given(one)} {_surname(other_en)}", "another surname"
        if _apart(_given(one), _given(other)):
            yield one, f"{_given(other)} {_surname(one_en)}", "another first name"
        if one[0] != other[0] and one_en[0] != other_en[0] and one_en[0] != other[0]:
            yield f"{other[0]}. {_surname(one)}", one_en, "another initial"
    for one, one_en in whole:
        yield one, f"{one_en} Jr", "generation"
        yield f"{one} II", f"{one_en} III", "number"
        yield f"M. {_surname(one)}", f"Mme {_surname(one_en)}", "gender"


def same_surname(*names: str) -> bool:
    """Whether two of these names share a surname once folded, or nearly: kin, or one person spelt twice."""
    folded = [speller().read(name).folded[-1] for name in names]
    return any(JaroWinkler.similarity(a, b) > 0.93 for a, b in combinations((folded[0], folded[1]), 2))


def _given(name: str) -> str:
    return name.split()[0]


def _surname(name: str) -> str:
    return " ".join(name.split()[1:])


def _apart(left: str, right: str) -> bool:
    """Whether two first names are not spellings of one name."""
    known = speller()
    one, other = " ".join(known.read(left).folded), " ".join(known.read(right).folded)
    return JaroWinkler.similarity(one, other) < 0.85 and not differ_by_vowels(one, other)


def draw() -> None:
    """Write the generated hard negatives."""
    hand = len(pairs("apart-dev")) + len(pairs("apart-test"))
    rows = ["left\tright\trule", *("\t".join(row) for row in drawn())]
    (FOLDER / "apart-drawn.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    print(f"{len(rows) - 1} pairs drawn, beside {hand} written by hand")


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures; 1 when recall on the test pairs is too low or two names were merged."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--draw", action="store_true", help="make apart-drawn.tsv again")
    options.add_argument("--misses", action="store_true", help="name the pairs missed and merged")
    asked = options.parse_args(arguments)
    if asked.draw:
        draw()
        return 0
    load("fr")
    begun, wrong, recall = time.perf_counter(), 0, 0.0
    for name in ("same-dev", "same-test"):
        lost, all_ = missed(name), len(pairs(name))
        recall = 1 - len(lost) / all_
        print(f"{name}: {all_ - len(lost)} of {all_} found, recall {recall:.3f}")
        _show(lost, asked.misses)
    for name in ("apart-dev", "apart-test", "apart-drawn"):
        false = merged(name)
        wrong += len(false)
        print(f"{name}: {len(false)} of {len(pairs(name))} merged")
        _show(false, asked.misses)
    print(f"{time.perf_counter() - begun:.2f} s")
    return int(recall < LEAST or wrong > 0)


def _show(found: Sequence[Pair], asked: bool) -> None:
    for left, right in found if asked else ():
        print(f"    {left} / {right}")


if __name__ == "__main__":
    sys.exit(main())
