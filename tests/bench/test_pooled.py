"""Figures of all sets of a split together."""

from __future__ import annotations

import pytest

from bench.facts.commitments import CommitmentMatch
from bench.facts.record import Bound, Record
from bench.facts.report import Matched
from bench.floors import GoldSet
from bench.measures import Score
from bench.pooled import added, facts_text, of_split

WHAT = (0, 10)
PREDICTED = Bound("c", "demand", (), WHAT, None, None, None)


def test_counts_are_added_before_rates_are_taken() -> None:
    both = added([Score(1, 1, 1, 2), Score(1, 4, 1, 2)])
    assert (both.precision, both.recall) == (0.4, 0.5)


def test_a_set_that_annotates_no_commitments_is_not_charged_with_any() -> None:
    unannotated = CommitmentMatch("crue.txt", "", [], [PREDICTED])
    found = Matched([], [unannotated], [], [], (), Record({}, (), ()))
    assert "commitments: 0 annotated, 0 predicted" in list(facts_text([found]))


def test_another_split_is_left_out_and_an_absent_set_named(capsys: pytest.CaptureFixture[str]) -> None:
    sets = {
        "here": GoldSet(("tests/gold/pylos",), "tests/gold/pylos", "test"),
        "dev": GoldSet(("tests/gold/pylos",), "tests/gold/pylos", "dev"),
        "away": GoldSet(("tests/gold/nowhere",), "tests", "test"),
    }
    assert [name for name, _ in of_split(sets, "statements", "test")] == ["here"]
    assert "away: not measured" in capsys.readouterr().err
