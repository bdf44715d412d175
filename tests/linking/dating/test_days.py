"""Sets of days behave as sets of days."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from greffier.linking.dating import units
from greffier.linking.dating.days import (
    EVERY,
    FIRST,
    LAST,
    NONE,
    Days,
    between,
    join,
    made,
    meet,
    monthdays,
    moved,
    weekdays,
    written,
)
from greffier.record.clues import Part, Unit

BASE = date(2021, 12, 1).toordinal()
SETS = st.frozensets(st.integers(0, 90), max_size=12)


def days(numbers: frozenset[int]) -> Days:
    return made(BASE, sum(1 << number for number in numbers))


def numbers(of: Days) -> set[int]:
    return {day.toordinal() - BASE for day in of.days()}


@given(SETS, SETS)
def test_meeting_and_joining(one: frozenset[int], other: frozenset[int]) -> None:
    assert numbers(meet(days(one), days(other))) == one & other
    assert numbers(join(days(one), days(other))) == one | other
    assert days(one).size == len(one)


@given(SETS, st.integers(-20, 20), st.integers(0, 20))
def test_moving(one: frozenset[int], least: int, more: int) -> None:
    reached = {number + step for number in one for step in range(least, least + more + 1)}
    assert numbers(moved(days(one), least, least + more)) == reached


@given(
    SETS,
    st.sampled_from(["D", "W", "M", "Q", "Y"]),
    st.integers(-3, 3),
    st.integers(0, 2),
    st.sampled_from([None, "START", "MID", "END"]),
)
def test_from_one_unit_to_another_and_back(
    one: frozenset[int], unit: Unit, least: int, more: int, part: Part | None
) -> None:
    ahead = units.ahead(days(one), unit, least, least + more, part)
    assert bool(ahead.bits) == bool(one)
    for day in ahead.days():
        at = units.number(unit, day.toordinal())
        assert any(least <= at - units.number(unit, BASE + number) <= least + more for number in one)
    back = units.back(ahead, unit, least, least + more, part)
    assert meet(back, days(one)) == days(one)


def test_no_end_on_one_side() -> None:
    one = between(BASE, BASE + 3)
    assert moved(one, None, -1) == between(FIRST, BASE + 2)
    assert moved(one, 2, None) == between(BASE + 2, LAST)
    assert units.ahead(one, "M", None, 0, None).last == date(2021, 12, 31).toordinal()
    assert moved(NONE, None, None) == NONE


def test_days_as_clues_write_them() -> None:
    assert [str(day) for day in meet(written("--12-30", "--12-30"), between(BASE, BASE + 400)).days()] == [
        "2021-12-30",
        "2022-12-30",
    ]
    assert written("2021-12-01", "2021-12-31").size == 31
    winter = meet(written("--12-01", "--03-21"), between(BASE, BASE + 200))
    assert (winter.size, winter.whole) == (111, True)
    leap = meet(written("--02-29", "--02-29"), between(BASE, BASE + 5 * 366))
    assert [str(day) for day in leap.days()] == ["2024-02-29"]
    assert meet(written("--02-01", "--02-29"), between(BASE, BASE + 200)).size == 28


def test_weekdays_and_days_of_the_month() -> None:
    assert {day.isoweekday() for day in meet(weekdays(4), between(BASE, BASE + 90)).days()} == {4}
    assert {day.isoweekday() for day in meet(weekdays(0), between(BASE, BASE + 90)).days()} == {6, 7}
    assert {day.day for day in meet(monthdays(26), between(BASE, BASE + 90)).days()} == {26}


def test_days_out_of_reckoning_are_left_out() -> None:
    assert between(FIRST - 50, FIRST + 1).first == FIRST
    assert between(LAST - 1, LAST + 50).last == LAST
    assert moved(EVERY, -1, 1) == EVERY
