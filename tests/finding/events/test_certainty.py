"""How certain a report of an event is: by what it tells, as counted on annotated articles."""

from __future__ import annotations

import pytest

from greffier.finding import find
from greffier.finding.certainty import shares
from greffier.finding.events.certainty import TABLE, certainty, rule_of
from greffier.lexicon import load
from tests.finding.events.written import cases, parsed


@pytest.mark.parametrize(
    ("given", "rule"),
    [
        (("ASSAULT", 1, 1, True), "both sides, day"),
        (("ASSAULT", 2, 0, False), "who, no day"),
        (("CONSULT", 2, 0, False), "both sides, no day"),
        (("CONSULT", 1, 0, True), "who, day"),
        (("PROTEST", 0, 1, False), "whom, no day"),
        (("unresolved", 0, 0, True), "nobody, day"),
    ],
)
def test_a_rule_says_what_a_report_tells(given: tuple[str, int, int, bool], rule: str) -> None:
    type_, who, whom, dated = given
    assert rule_of(type_, who, whom, dated=dated) == rule


def test_the_table_has_every_rule_and_no_share_is_sure() -> None:
    sides, days = ("both sides", "who", "whom", "nobody"), ("day", "no day")
    assert {f"{side}, {day}" for side in sides for day in days} == shares(TABLE).keys() - {""}
    assert all(0 < share < 1 for share in shares(TABLE).values())
    assert certainty("both sides, no day") > certainty("nobody, no day")


def test_every_report_has_the_certainty_of_its_rule() -> None:
    told = [event for case in cases() for event in find(*parsed(case.text), load("fr")).events]
    assert told
    for one in told:
        rule = rule_of(one.type, len(one.who), len(one.whom), dated=one.when_span is not None)
        assert one.certainty == certainty(rule)
