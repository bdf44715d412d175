"""Names across spellings: every row earns its place, and what must be kept apart is."""

from __future__ import annotations

import shutil
from importlib.resources import as_file, files
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.names import merged, missed, pairs
from greffier.lexicon import LexiconFault, fold, load, same_name
from greffier.lexicon.loading import load_from
from greffier.lexicon.people import Transliteration, Twin
from greffier.lexicon.spelling import Speller
from greffier.lexicon.table import parse

LEXICON = load("fr")


def outcomes(row: Transliteration, known: Speller) -> tuple[object, object]:
    """What the row's two examples come to."""
    if row.origin == "chinese":
        one, other = (known.chinese_key(known.read(name).plain) for name in (row.left, row.right))
        return one, other
    return known.read(row.left).folded, known.read(row.right).folded


@pytest.mark.parametrize("row", LEXICON.transliterations, ids=lambda row: f"{row.left}-{row.right}")
def test_a_row_makes_its_two_spellings_one_and_without_it_they_are_two(row: Transliteration) -> None:
    left, right = outcomes(row, Speller(LEXICON))
    assert left == right
    without = Speller(LEXICON)
    without.rules = tuple(rule for rule in without.rules if rule[0].pattern != row.pattern)
    without.chinese_rules = tuple(rule for rule in without.chinese_rules if rule[0].pattern != row.pattern)
    left, right = outcomes(row, without)
    assert left != right


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("roitelet\thead of state\t-", "office is no role"),
        ("roi\thead of state\tZZ", "neither a state's code"),
    ],
)
def test_a_post_of_no_role_or_no_state_is_a_fault(tmp_path: Path, row: str, says: str) -> None:
    with as_file(files("greffier.lexicon") / "fr") as folder:
        shutil.copytree(folder, tmp_path / "fr")
    (tmp_path / "fr" / "posts.tsv").write_text(f"office\tkind\tstates\n{row}\n", encoding="utf-8")
    with pytest.raises(LexiconFault, match=says) as caught:
        load_from(tmp_path / "fr", "fr")
    assert (caught.value.file, caught.value.row) == ("posts.tsv", 2)


def test_a_pattern_that_is_none_is_a_fault() -> None:
    with pytest.raises(LexiconFault, match="row 2: pattern"):
        parse("pattern\treplacement\torigin\tleft\tright\n(x\t-\tany\tA\tB\n", Transliteration)


@pytest.mark.parametrize("row", LEXICON.twins, ids=lambda row: f"{row.left}-{row.right}")
def test_twins_are_two(row: Twin) -> None:
    assert same_name(f"Paul {row.left}", f"Paul {row.right}") is None
    assert same_name(f"{row.left} Paul", f"Paul {row.right}") is None


def test_pairs_of_one_name_are_found_and_pairs_of_two_are_not_merged() -> None:
    assert len(pairs("same-test")) >= 150
    assert len(missed("same-test")) <= 0.05 * len(pairs("same-test"))
    assert len(pairs("apart-drawn")) >= 2000
    assert not [*merged("apart-dev"), *merged("apart-test"), *merged("apart-drawn")]


@pytest.mark.parametrize(
    ("left", "right", "why"),
    [
        ("Anton Tchoubenko", "Anton Shoubenko", "spellings"),
        ("A. Tchoubenko", "Anton Shoubenko", "initials"),
        ("Tchoubenko Anton", "Anton Shoubenko", "spellings"),
        ("Anton Tchoubenko", "Anton Tchoubeko", "slip"),
        ("Hassan Haftar", "Hassan Hafter", "vowels"),
        ("Wang Minghua", "Wang Ming-hua", "together or apart|spellings"),
        ("Wang Minghua", "Minghua Wang", "both are named"),
        ("M. Anton Lvov", "Anton Lvov", "both are named"),
        ("Lvov", "Lvow", "spellings"),
    ],
)
def test_the_reason_says_how_two_names_are_one(left: str, right: str, why: str) -> None:
    for reason in (same_name(left, right), same_name(right, left)):
        assert reason is not None
        assert any(word in reason for word in why.split("|"))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Iran", "Irak"), ("Lvov", "Lvova"), ("Lvov", "Anton Lvov"), ("Anton Lvov", "Pavel Lvov"),
        ("Anton Lvov", "Anton Lvova"), ("Anton Gorski", "Anton Gorskaïa"), ("Marin II", "Marin III"),
        ("Anton Lvov", "Anton Lvov Jr"), ("M. Delmas", "Mme Delmas"), ("Paul Delmas", "Paule Delmas"),
        ("Chen Wei", "Shen Wei"), ("Paul Barnier", "Paul Bernier"), ("Elena Lvova", "Elena Lvovna"),
        ("", "Anton Lvov"), ("M.", "Mme"), ("…", "—"),
    ],
)  # fmt: skip
def test_what_must_be_kept_apart_is(left: str, right: str) -> None:
    assert same_name(left, right) is None
    assert same_name(right, left) is None


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("Iouri Ouchakov", "iuri uxakov"),
        ("Mme Tchoubenko", "xubenko"),
        ("al-Selim", "selim"),
        ("", ""),
    ],
)
def test_a_name_folds(name: str, folded: str) -> None:
    assert fold(name) == folded


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_text_may_be_compared_and_in_either_order(left: str, right: str) -> None:
    assert (same_name(left, right) is None) == (same_name(right, left) is None)
