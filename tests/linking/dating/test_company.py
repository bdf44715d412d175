"""Articles that name a day without its year are supposed to be of the days of others on their story."""

from __future__ import annotations

from greffier.linking.dating import Dated, date
from greffier.record import Clue, Span
from greffier.record.dates import time_id
from tests.linking.dating.facts import clue, days, past, stated

STORY = {"Marka", "Orlov", "Vesely", "Oslo", "Ulum"}


def friday(article: str, at: int) -> list[Clue]:
    """*Vendredi 27 janvier*, in the past."""
    day = {"first": "--01-27", "last": "--01-27", "weekday": 5, "grain": "D"}
    return [
        clue(article, at, least=-366, most=0, **day),
        clue(article, at, strength="usual", least=-31, most=31, **day),
    ]


def told(published: dict[str, str | None], clues: list[Clue], names: dict[str, set[str]]) -> Dated:
    """What dating makes of articles, with the names that each tells."""
    sources = {article: stated(day) if day else None for article, day in published.items()}
    return date(sources, clues, (), (), {}, names=names)


def test_the_year_is_that_of_its_company() -> None:
    found = told(
        {"A": None, "B": "2023-01-28", "C": "2023-02-05"}, friday("A", 5), dict.fromkeys("ABC", STORY)
    )
    assert days(found, time_id("A", Span(5, 6))) == "2023-01-27"
    assert found.datings[0].when.start == "2023-01-27"
    assert found.datings[0].when.how.endswith("supposing that it appeared in the days of others on its story")


def test_a_weekday_that_fits_no_day_of_its_company_tells_nothing() -> None:
    found = told(
        {"A": None, "B": "2022-01-28", "C": "2022-02-05"}, friday("A", 5), dict.fromkeys("ABC", STORY)
    )
    assert days(found, "A") is None


def test_company_that_lies_far_apart_tells_nothing() -> None:
    found = told(
        {"A": None, "B": "2023-01-28", "C": "2017-01-28"}, friday("A", 5), dict.fromkeys("ABC", STORY)
    )
    assert days(found, "A") is None


def test_strangers_are_no_company() -> None:
    names = {"A": {"Marka", "Orlov", "Vesely"}, "B": {"Marka", "Ulum", "Oslo"}}
    assert days(told({"A": None, "B": "2023-01-28"}, friday("A", 5), names), "A") is None


def test_a_weekday_alone_asks_for_no_company() -> None:
    found = told({"A": None, "B": "2023-01-28"}, [past("A", 5, 5)], dict.fromkeys("AB", STORY))
    assert days(found, "A") is None


def test_without_a_weekday_one_companion_is_too_few() -> None:
    day = {"first": "--01-27", "last": "--01-27", "grain": "D"}
    words = [clue("A", 5, strength="usual", least=-245, most=14, **day)]
    names = dict.fromkeys("ABC", STORY)
    assert days(told({"A": None, "B": "2023-01-28"}, words, names), "A") is None
    found = told({"A": None, "B": "2023-01-28", "C": "2023-02-05"}, words, names)
    assert days(found, time_id("A", Span(5, 6))) == "2023-01-27"


def test_a_stated_day_stands() -> None:
    names = dict.fromkeys("ABC", STORY)
    found = told({"A": "2017-02-01", "B": "2023-01-28", "C": "2023-02-05"}, friday("A", 5), names)
    assert days(found, "A") is None
