"""What an undated article's own words bound, however wide."""

from __future__ import annotations

from datetime import date

from greffier.linking.dating.alone import alone
from tests.linking.dating.facts import clue, past

READ = date(2026, 1, 1)


def test_a_year_told_in_the_past_bounds_from_below() -> None:
    found = alone("A", [clue("A", 3, first="2017-05-01", last="2017-05-31", most=0, grain="M")], READ)
    assert found is not None
    assert (found.when.start, found.when.end) == ("2017-05-01", "2026-01-01")
    assert [passage.span.start for passage in found.because] == [3]


def test_a_year_told_in_the_future_bounds_from_above() -> None:
    clues = [
        clue("A", 3, first="2017-05-01", last="2017-05-31", most=0, grain="M"),
        clue("A", 5, first="2019-06-01", last="2019-06-30", least=0, grain="M"),
    ]
    found = alone("A", clues, READ)
    assert found is not None
    assert (found.when.start, found.when.end) == ("2017-05-01", "2019-06-30")


def test_words_that_bound_nothing_from_below_say_nothing() -> None:
    assert alone("A", [past("A", 3, 0)], READ) is None
    assert alone("A", [], READ) is None
