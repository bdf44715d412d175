"""What holds for any day, number and text."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greffier.finding.dates import periods
from greffier.finding.dates.numerals import roman, worth
from tests.finding.dates.pages import LEXICON, found

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
NAMES = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
WORDS = sorted({form for row in LEXICON.times.rows for form in row.forms})
ASSEMBLED = st.lists(
    st.sampled_from([*WORDS, "3", "12", "2021", "98", "18 h", "\n\n", "chat", "."]), max_size=14
)


@given(DAYS, st.integers(0, 6))
def test_a_weekday_in_the_past_is_within_a_week_and_falls_on_its_day(today: date, weekday: int) -> None:
    (one,) = found(f"Il partit {NAMES[weekday]}.", today.isoformat(), {"partit": "Tense=Past|VerbForm=Fin"})
    day = date.fromisoformat(one.value)
    assert timedelta(0) <= today - day < timedelta(7)
    assert day.weekday() == weekday


@given(DAYS, st.integers(1, 12), st.integers(1, 28))
def test_a_day_without_year_lies_within_half_a_year(today: date, month: int, day: int) -> None:
    name = next(row.forms[0] for row in LEXICON.times.rows if row.kind == "month" and row.value == str(month))
    (one,) = found(f"Il est venu le {day} {name}.", today.isoformat())
    told = date.fromisoformat(one.value)
    assert (told.month, told.day) == (month, day)
    assert abs(told - today) <= timedelta(183)


@given(
    DAYS,
    st.integers(0, 40),
    st.sampled_from(["hier", "jeudi", "le 10 janvier", "le mois dernier", "ce week-end"]),
)
def test_what_holds_on_each_day_lies_in_what_is_told_for_all_of_them(
    first: date, more: int, words: str
) -> None:
    last = first + timedelta(more)
    (wide,) = found(f"Vu {words}.", f"{first}/{last}")
    assert wide.when is not None
    for ahead in range(0, more + 1, 5):
        (narrow,) = found(f"Vu {words}.", (first + timedelta(ahead)).isoformat())
        assert narrow.when is not None
        assert wide.when.start <= narrow.when.start <= narrow.when.end <= wide.when.end


@given(ASSEMBLED, st.one_of(st.none(), DAYS))
def test_any_heap_of_time_words_gives_spans_in_order_that_do_not_overlap(
    words: list[str], today: date | None
) -> None:
    text = " ".join(words)
    spans = [one.span for one in found(text, today.isoformat() if today else None)]
    assert all(left.end <= right.start for left, right in pairwise(spans))
    assert all(span.of(text).strip() == span.of(text) for span in spans)


@given(st.text(max_size=60))
def test_no_text_breaks_the_finder(text: str) -> None:
    assert all(one.span.end <= len(text) for one in found(text, "2022-01-13"))


@given(DAYS, st.sampled_from(["D", "W", "WE", "M", "Y", "Q", "C"]), st.integers(-40, 40))
def test_a_step_forth_and_back_returns(today: date, unit: str, count: int) -> None:
    if unit == "C" and not -15 < count < 15:
        count %= 15
    there = periods.step(today, unit, count)
    assert periods.step(there.first, unit, -count) == periods.step(today, unit, 0)


@given(st.integers(1900, 2100))
def test_easter_is_a_sunday_in_spring(year: int) -> None:
    sunday = periods.easter(year)
    assert sunday.weekday() == 6
    assert date(year, 3, 22) <= sunday <= date(year, 4, 25)


def test_easter_as_it_was() -> None:
    assert [periods.easter(y) for y in (2000, 2016, 2021)] == [
        date(2000, 4, 23),
        date(2016, 3, 27),
        date(2021, 4, 4),
    ]


def test_numerals() -> None:
    assert worth([4, 20, 10, 7]) == 97
    assert worth([100, 20, 1]) == 121
    assert worth([3, 1000, 200]) is not None
    assert worth([20, 30]) is None
    assert [roman(r) for r in ("XIX", "iv", "XL", "C3")] == [19, 4, 40, None]


@pytest.mark.parametrize(
    "word", ["un", "et", "le", "de", "3", "vingt", "lundi", "mois", "fin", "3 ,", "à 8", "chaque"]
)
def test_a_long_run_of_one_word_takes_no_long_time(word: str) -> None:
    began = process_time()
    found(f"{word} " * 4000 + "jour")
    assert process_time() - began < 5
