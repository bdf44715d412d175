"""Coreference scores, against the worked examples by which the field defines them."""

from __future__ import annotations

import pytest

from bench.coreference import Totals, b_cubed, ceaf_e, muc
from bench.mentions import inner, paired

KEY = [frozenset("abc"), frozenset("defg")]
RESPONSE = [frozenset("ab"), frozenset("cd"), frozenset("fghi")]


def test_the_three_scores_of_a_worked_example() -> None:
    assert (muc(RESPONSE, KEY).recall, muc(RESPONSE, KEY).precision) == (0.4, 0.4)
    b3 = b_cubed(RESPONSE, KEY)
    assert (round(b3.precision, 3), round(b3.recall, 3)) == (0.5, 0.417)
    ceaf = ceaf_e(RESPONSE, KEY)
    assert (round(ceaf.precision, 3), round(ceaf.recall, 3)) == (0.433, 0.65)


def test_what_is_wholly_right_is_one_and_nothing_found_is_nought() -> None:
    whole, none = Totals.empty(), Totals.empty()
    whole.add(KEY, KEY)
    none.add([], KEY)
    assert (whole.mean, none.mean) == (1.0, 0.0)


def test_an_actor_seen_once_counts_in_all_but_links() -> None:
    alone = [frozenset("a")]
    assert muc(alone, alone).f1 == 0
    assert b_cubed(alone, alone).f1 == ceaf_e(alone, alone).f1 == 1


TEXT = "La ministre de la Santé, Mme Léa Nord, a vu l’ancien maire du Havre."


def span(words: str) -> tuple[int, int]:
    return TEXT.index(words), TEXT.index(words) + len(words)


@pytest.mark.parametrize(
    ("given", "wanted", "same"),
    [
        ("La ministre de la Santé", "ministre", True),
        ("La ministre de la Santé", "Santé", False),
        ("La ministre de la Santé, Mme Léa Nord", "Léa Nord", True),
        ("l’ancien maire du Havre", "maire", True),
        ("l’ancien maire du Havre", "Havre", False),
        ("Mme Léa Nord", "Nord", True),
        ("Mme Léa Nord", "ministre", False),
    ],
)
def test_mentions_are_paired_by_their_head(given: str, wanted: str, same: bool) -> None:
    assert bool(paired(TEXT, [span(given)], [span(wanted)])) is same


def test_determiners_and_titles_are_outside() -> None:
    start, end = inner(TEXT, span("Mme Léa Nord"))
    assert TEXT[start:end] == "Léa Nord"
