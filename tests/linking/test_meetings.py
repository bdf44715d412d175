"""Meetings told without their day, told with the one they can only be."""

from __future__ import annotations

from greffier.linking.companies import Companies
from greffier.linking.meetings import joined
from greffier.record import Event, EventReport, Span, When


def day(told: str) -> When:
    return When(told, told, "x")


def meeting(article: str, when: str | None, *actors: str, status: str = "held") -> tuple[Event, EventReport]:
    """A meeting told by one article, and its report."""
    report = EventReport(f"{article}-e0", article, Span(0, 5), "appel", "CONSULT")
    event = Event(
        report.id, "appel", "CONSULT", None, status, actors or ("x", "y"), (), None,  # type: ignore[arg-type]
        day(when) if when else None, (report.id,),
    )  # fmt: skip
    return event, report


def reports_of(told: list[tuple[Event, EventReport]], published: dict[str, str]) -> list[tuple[str, ...]]:
    """The reports of each event, joined."""
    reports = {report.id: report for _, report in told}
    days = {article: day(when) for article, when in published.items()}
    return [one.reports for one in joined([event for event, _ in told], reports, days)]


FIRST = meeting("a", "2023-05-03")


def test_a_meeting_without_a_day_is_told_with_the_one_of_days_before() -> None:
    bare = meeting("b", None)
    assert reports_of([FIRST, bare], {"b": "2023-05-04"}) == [("a-e0", "b-e0")]
    assert reports_of([FIRST, bare], {}) == [("a-e0", "b-e0")], "undated: the only one they had"


def test_it_stays_alone_where_it_may_be_another() -> None:
    bare, apart = meeting("b", None), [("a-e0",), ("b-e0",)]
    assert reports_of([FIRST, bare], {"b": "2023-05-24"}) == apart, "weeks later"
    assert reports_of([FIRST, bare], {"b": "2023-05-01"}) == apart, "before it took place"
    assert reports_of([FIRST, meeting("b", None, "x", "z")], {"b": "2023-05-04"}) == apart, "others"
    assert reports_of([FIRST, meeting("b", None, status="planned")], {"b": "2023-05-04"}) == apart
    assert reports_of([FIRST, meeting("b", "2023-05-04")], {"b": "2023-05-04"}) == apart, "another day"
    second = meeting("c", "2023-05-05")
    assert len(reports_of([FIRST, second, bare], {"b": "2023-05-06"})) == 3, "two that it may be"


def test_meetings_of_one_day_are_one_where_the_sides_are_or_can_only_be_the_same() -> None:
    def told(*more: tuple[Event, EventReport]) -> list[tuple[str, ...]]:
        every = [FIRST, *more]
        reports = {report.id: report for _, report in every}
        of = {"x": "FI", "y": "NO", "y2": "NO", "z": "SE"}
        days = {"b": day("2023-05-05")}
        known = Companies(of, frozenset({"two"}), reports, {}, {"b": {"FI", "NO"}}, frozenset(of.values()))
        return [one.reports for one in joined([event for event, _ in every], reports, days, known)]

    one = [("a-e0", "b-e0")]
    assert told(meeting("b", "2023-05-03", "x", "y2")) == one
    assert told(meeting("b", "2023-05-03", "x", "nobody")) == one, "who else takes part is not known"
    assert told(meeting("b", "2023-05-03", "two")) == one, "*les deux ministres*"
    assert len(told(meeting("b", "2023-05-03", "x", "z"))) == 2
    assert len(told(meeting("b", "2023-05-04", "two"))) == 2
    assert told(meeting("b", None, "two")) == one, "the only one in the week before"
    assert len(told(meeting("b", None, "two"), meeting("c", "2023-05-02", "x", "y2"))) == 2, "one company"
    assert len(told(meeting("b", "2023-05-03", "two"), meeting("c", "2023-05-03", "x", "z"))) == 2


def test_two_without_a_day_are_told_together_in_one_week_alone() -> None:
    told = [meeting("a", None), meeting("b", None)]
    assert reports_of(told, {"a": "2023-05-04", "b": "2023-05-05"}) == [("a-e0", "b-e0")]
    assert len(reports_of(told, {"a": "2023-05-04", "b": "2023-06-05"})) == 2
    assert len(reports_of(told, {})) == 2
    assert reports_of([], {}) == []
