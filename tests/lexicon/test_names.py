"""Names across spellings: every row earns its place, and what must be kept apart is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from greffier.lexicon import Lexicon, fold, load, same_name
from greffier.lexicon.likeness import is_pinyin
from greffier.lexicon.people import Transliteration, Twin
from greffier.lexicon.spelling import Speller

LEXICON = load("fr")


def outcome(row: Transliteration, lexicon: Lexicon) -> tuple[object, object]:
    """What the row's two examples come to."""
    known = Speller(lexicon)
    one, other = known.read(row.left), known.read(row.right)
    if row.origin == "chinese":
        return known.chinese_key(one.plain), known.chinese_key(other.plain)
    return one.folded, other.folded


@pytest.mark.parametrize("row", LEXICON.transliterations, ids=lambda row: f"{row.left}-{row.right}")
def test_a_row_makes_its_two_spellings_one_and_without_it_they_are_two(row: Transliteration) -> None:
    left, right = outcome(row, LEXICON)
    assert left == right
    others = tuple(other for other in LEXICON.transliterations if other is not row)
    left, right = outcome(row, replace(LEXICON, transliterations=others))
    assert left != right


@pytest.mark.parametrize("row", LEXICON.twins, ids=lambda row: f"{row.left}-{row.right}")
def test_twins_are_two(row: Twin) -> None:
    assert same_name(f"Paul {row.left}", f"Paul {row.right}") is None
    assert same_name(f"{row.left} Paul", f"Paul {row.right}") is None
