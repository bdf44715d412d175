"""Articles date themselves as far as their words go, and each other by the happenings they share."""

from __future__ import annotations

from datetime import date as Day

from greffier.linking.dating import date
from greffier.record import Clue, EventReport, Span
from greffier.record.dates import time_id
from greffier.record.events import report_id
from tests.linking.dating.facts import call, clue, dated, days, lasting, past, stated


def header(article: str, last: str, first: str | None = None) -> list[Clue]:
    """What a crawler's header says."""
    bounds = {"about": article, "anchor": None}
    found = [clue(article, 0, last=last, **bounds)]
    return [*found, clue(article, 0, first=first, last=last, strength="usual", **bounds)] if first else found


def tenth(article: str, at: int) -> list[Clue]:
    """*le 10 janvier*, still to come."""
    day = {"first": "--01-10", "last": "--01-10", "grain": "D"}
    return [
        clue(article, at, least=0, most=366, **day),
        clue(article, at, strength="usual", least=0, most=183, **day),
    ]


def test_one_article_by_its_own_words() -> None:
    found = dated({"A": None}, [*header("A", "2022-01-31", "2021-01-31"), *tenth("A", 5), past("A", 7, 4)])
    assert days(found, "A") == "2021-07-11..2022-01-10"
    assert days(found, time_id("A", Span(5, 6))) == "2022-01-10"
    assert found.datings[1].value == "2022-01-10"
    assert "usually" in found.datings[0].when.how
    assert [passage.span.start for passage in found.datings[0].because] == [0, 5]


def test_nothing_is_published_after_it_was_read() -> None:
    thirtieth = {"first": "--12-30", "last": "--12-30", "weekday": 4, "grain": "D"}
    clues = [clue("A", 3, first="2019-01-01", last="2019-12-31", most=0, grain="Y")]
    clues.append(clue("A", 5, least=0, most=0, **thirtieth))
    assert days(dated({"A": None}, clues), "A") is None
    found = date({"A": None}, clues, (), (), {}, Day(2026, 1, 1))
    assert days(found, "A") == "2021-12-30"
    assert [passage.span.start for passage in found.datings[0].because] == [3, 5]


def test_candidates_are_listed_when_few() -> None:
    friday = clue("A", 3, weekday=5, least=0, most=0, grain="D")
    found = dated({"A": None}, [*header("A", "2022-01-31", "2022-01-10"), friday])
    assert found.datings[0].days == ("2022-01-14", "2022-01-21", "2022-01-28")


def test_a_dated_article_dates_another_that_tells_of_the_same_call() -> None:
    calls = [call("A", 1, 2, details=lasting(50)), call("B", 1, 2, details=lasting(48))]
    clues = [past("A", 2, 4), past("B", 2, 4), clue("B", 5, least=1, most=1, grain="D")]
    found = dated({"A": stated("2022-01-13"), "B": None}, clues, calls)
    assert days(found, "B") == "2022-01-13..2022-01-19"
    assert days(found, time_id("B", Span(2, 3))) == "2022-01-13"
    assert days(found, time_id("B", Span(5, 6))) == "2022-01-14..2022-01-20"
    assert {passage.article for passage in found.datings[0].because} == {"A", "B"}
    assert "same happening" in found.datings[0].when.how


def test_calls_of_different_length_or_between_others_are_not_one() -> None:
    clues = [past("A", 2, 4), past("B", 2, 4)]
    source = {"A": stated("2022-01-13"), "B": None}
    long = [call("A", 1, 2, details=lasting(50)), call("B", 1, 2, details=lasting(120))]
    assert days(dated(source, clues, long), "B") is None
    others = [
        call("A", 1, 2, details=lasting(50)),
        call("B", 1, 2, details=lasting(50), actors=("one", "three")),
    ]
    assert days(dated(source, clues, others), "B") is None


def test_a_vague_day_is_that_of_one_of_the_happenings_known() -> None:
    clues = [past("A", 2, 4), past("B", 2, 2), clue("C", 2, unit="M", least=-1, most=-1, grain="M")]
    source = {"A": stated("2021-12-30"), "B": stated("2021-12-08"), "C": None}
    found = dated(source, clues, [call("A", 1, 2), call("B", 1, 2), call("C", 1, 2)])
    assert days(found, "C") == "2022-01-01..2022-01-31"


def test_the_second_in_less_than_a_month() -> None:
    lengths = [
        clue("A", 4, anchor=None, least=1, most=31, grain="length"),
        clue("A", 4, anchor=None, strength="usual", least=22, most=31, grain="length"),
    ]
    source = {"A": None, "B": stated("2021-12-08")}
    calls = [call("A", 1, 2, ordinal=Span(3, 6)), call("B", 1, 2)]
    found = dated(source, [past("A", 2, 4), past("B", 2, 2), *lengths], calls)
    assert days(found, time_id("A", Span(2, 3))) == "2021-12-30..2022-01-06"


def talks(article: str, when: Span | None, *actors: str, label: str = "pourparlers") -> EventReport:
    """A report of talks between actors, dated by the words at a place."""
    at = Span(20, 30)
    return EventReport(
        report_id(article, at), article, at, label, "CONSULT", None, "planned", actors, when_span=when
    )


def before_the_talks(article: str, talk: EventReport) -> Clue:
    """*A déclaré avant les pourparlers*."""
    bounds = {"about": article, "anchor": talk.id, "strength": "usual", "least": -31, "most": 1}
    return clue(article, 9, grain="event", **bounds)


def test_talks_whose_day_another_article_tells_bound_the_one_that_speaks_before_them() -> None:
    dated_talks, bare = talks("A", Span(5, 6), "one", "two"), talks("B", None, "two", "three")
    clues, source = [*tenth("A", 5), before_the_talks("B", bare)], {"A": stated("2022-01-02"), "B": None}
    found = date(source, clues, (dated_talks, bare), (), {})
    assert days(found, "B") == "2021-12-10..2022-01-11"
    assert {passage.article for passage in found.datings[-1].because} == {"A", "B"}


def test_talks_of_others_or_of_another_name_bound_nothing() -> None:
    bare, clues = talks("B", None, "two", "three"), tenth("A", 5)
    clues.append(before_the_talks("B", bare))
    source = {"A": stated("2022-01-02"), "B": None}
    for other in (talks("A", Span(5, 6), "four"), talks("A", Span(5, 6), "two", label="sommet")):
        assert days(date(source, clues, (other, bare), (), {}), "B") is None


def test_words_that_clash_are_told_and_none_of_them_counts() -> None:
    fixed = [clue("A", 3, first="2022-01-14", last="2022-01-14", least=None, most=0, grain="D")]
    later = [clue("A", 5, first="2022-01-10", last="2022-01-10", least=0, most=None, grain="D")]
    found = dated({"A": None}, [*header("A", "2022-01-31", "2022-01-01"), *fixed, *later])
    (clash,) = found.conflicts
    assert [side.span.start for side in clash.sides] == [3, 5]
    assert days(found, "A") == "2022-01-01..2022-01-31"


def test_what_a_source_states_stands_against_the_words() -> None:
    tomorrow = clue("A", 3, first="2022-02-01", last="2022-02-28", least=None, most=0, grain="M")
    found = dated({"A": stated("2022-01-13")}, [tomorrow])
    assert found.datings == ()
    (clash,) = found.conflicts
    assert [side.span.start for side in clash.sides] == [3]
    assert "front matter" in clash.why


def test_a_day_that_a_past_verb_sets_for_later_stands_against_nothing() -> None:
    """*La loi a fixé la fin du charbon à 2035* tells no day of publication."""
    later = clue("A", 3, first="2035-01-01", last="2035-12-31", least=None, most=0, grain="Y")
    assert dated({"A": stated("2022-01-13")}, [later]).conflicts == ()
    read = date({"A": None}, [later], (), (), {}, read=Day(2026, 1, 1))
    assert read.conflicts == ()


def test_a_call_that_would_be_nowhere_is_another_call() -> None:
    calls = [call("A", 1, 2, details=lasting(50)), call("B", 1, 2, details=lasting(50))]
    source = {"A": stated("2022-01-13"), "B": stated("2022-03-10")}
    found = dated(source, [past("A", 2, 4), past("B", 2, 4)], calls)
    assert (found.datings, found.conflicts) == ((), ())


def test_days_out_of_reckoning_say_nothing() -> None:
    long_ago = clue("A", 3, first="1812-01-01", last="1812-12-31", most=0, grain="Y")
    assert dated({"A": stated("2022-01-13")}, [long_ago]).conflicts == ()


def test_what_tells_nothing_gives_nothing() -> None:
    assert dated({}, []) == dated({"A": None}, [])
    assert dated({"A": None}, [past("A", 3, 4)]).datings == ()
