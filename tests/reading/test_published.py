"""Dates a source states: no narrower than stated, none invented."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greffier.reading.published import from_url, stated
from greffier.record import When


def ends(when: When | None) -> tuple[str, str] | None:
    """Both ends of an interval."""
    return (when.start, when.end) if when else None


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2022-01-13", "2022-01-13", "2022-01-13"),
        ("2022-01-13T23:30:00+01:00", "2022-01-13", "2022-01-13"),
        ("2022-01-13 10:04", "2022-01-13", "2022-01-13"),
        ("20220113", "2022-01-13", "2022-01-13"),
        ("2022/01/13", "2022-01-13", "2022-01-13"),
        ("2022-02", "2022-02-01", "2022-02-28"),
        ("2022", "2022-01-01", "2022-12-31"),
        ("13/01/2022", "2022-01-13", "2022-01-13"),
        ("03.02.2022", "2022-02-03", "2022-02-03"),
        ("01/13/2022", "2022-01-13", "2022-01-13"),
        ("jeudi 13 janvier 2022 à 10h04", "2022-01-13", "2022-01-13"),
        ("1er février 2022", "2022-02-01", "2022-02-01"),
        ("déc. 2021", "2021-12-01", "2021-12-31"),
        ("January 13, 2022", "2022-01-13", "2022-01-13"),
        ("Thu, 13 Jan 2022 10:04:00 GMT", "2022-01-13", "2022-01-13"),
    ],
)
def test_a_stated_date_gives_its_interval(text: str, start: str, end: str) -> None:
    when = stated(text, "front matter")
    assert when == When(start, end, "front matter", text)


@pytest.mark.parametrize(
    "text", [None, "", "jeudi", "2022-13-01", "2022-02-30", "31/02/2022", "hier soir", "n° 2022-1", "0000"]
)
def test_what_is_no_date_gives_none(text: str | None) -> None:
    assert stated(text, "front matter") is None


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_every_day_comes_back_from_its_iso_form(day: date) -> None:
    assert ends(stated(day.isoformat(), "x")) == (day.isoformat(), day.isoformat())
    assert ends(stated(f"{day.day}/{day.month}/{day.year}", "x")) == (day.isoformat(), day.isoformat())


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://example.org/monde/2022/01/13/article_61.html", ("2022-01-13", "2022-01-13")),
        ("https://example.org/monde/2022/01/article_61.html", ("2022-01-01", "2022-01-31")),
        ("https://example.org/article-2022-01-13-biden", ("2022-01-13", "2022-01-13")),
        ("https://example.org/biden-poutine-20220113.html", ("2022-01-13", "2022-01-13")),
        ("https://example.org/dossier-2022/article", None),
        ("https://example.org/article-202201", None),
        ("https://example.org/2022/02/30/x", None),
        (None, None),
    ],
)
def test_an_address_gives_its_day_or_month(url: str | None, expected: tuple[str, str] | None) -> None:
    assert ends(from_url(url)) == expected
