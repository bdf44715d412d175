"""Events on frozen parses: who, whom, when, where, and whether it took place."""

from __future__ import annotations

import pytest

from greffier.finding import find
from greffier.lexicon import load
from greffier.record.article import article_id
from tests.finding.events.written import Case, cases, frozen, parsed, told


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.text[:40])
def test_a_text_tells_its_events(case: Case) -> None:
    sheet = find(*parsed(case.text), load("fr"))
    assert not sheet.gaps
    assert [told(event, sheet) for event in sheet.events] == list(case.wanted)


def test_talks_on_something_new_take_up_nothing() -> None:
    case = next(case for case in cases() if "deux traités" in case.text)
    sheet = find(*parsed(case.text), load("fr"))
    assert [event.definite for event in sheet.events] == [True, False, True]


def test_talks_that_lasted_some_time_take_up_what_was_told() -> None:
    case = next(case for case in cases() if "une cinquantaine de minutes" in case.text)
    sheet = find(*parsed(case.text), load("fr"))
    assert [event.definite for event in sheet.events] == [False, True]


def test_a_deed_is_of_the_day_from_which_it_is_told_only_behind_des() -> None:
    case = next(case for case in cases() if case.text.startswith("Dès le 12 mars"))
    days = [event.when and event.when.start for event in find(*parsed(case.text), load("fr")).events]
    assert days == ["2022-03-12", None]


def test_what_lasts_since_a_day_is_of_it_and_what_was_done_since_is_not() -> None:
    case = next(case for case in cases() if "fermé depuis le 12 juin" in case.text)
    days = [event.when and event.when.start for event in find(*parsed(case.text), load("fr")).events]
    assert days == ["2026-06-12", None, "2026-06-14"]


def test_an_event_is_dated_by_the_day_that_is_counted_from_it() -> None:
    case = next(case for case in cases() if "au lendemain d'une grève" in case.text)
    days = [event.when and event.when.start for event in find(*parsed(case.text), load("fr")).events]
    assert days == ["2022-03-10", "2022-03-12", "2022-03-11"]


def test_every_case_is_frozen_and_nothing_else() -> None:
    assert set(frozen()) == {article_id(case.text) for case in cases()}
