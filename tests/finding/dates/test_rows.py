"""Every row of times.tsv: its own sentence gives its value, the sentence it must refuse gives nothing."""

from __future__ import annotations

import pytest

from greffier.lexicon import TimeWord, plain
from greffier.lexicon.table import parse
from tests.finding.dates.pages import LEXICON, found

ROWS = LEXICON.times.rows
HEADER = "forms\tkind\tvalue\tearns\tgives\trefuses"


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.forms[0]} ({row.kind})")
def test_a_row_earns_its_place(row: TimeWord) -> None:
    text = plain(row.earns)
    start, end = row.earns.index("{"), row.earns.index("}") - 1
    given = {(one.span.start, one.span.end): one.value for one in found(text)}
    assert given.get((start, end)) == row.gives, given


@pytest.mark.parametrize("row", [row for row in ROWS if row.refuses], ids=lambda row: row.forms[0])
def test_a_row_refuses_its_trap(row: TimeWord) -> None:
    assert row.refuses is not None
    assert found(row.refuses) == []


def test_a_row_with_its_form_taken_away_no_longer_earns_it() -> None:
    text = "Ils se sont vus le 7 ventôse."
    assert found(text) == []


@pytest.mark.parametrize(
    ("cells", "why"),
    [
        (["juin", "month", "juin", "En {juin 2021}.", "2021-06", "-"], "whole number"),
        (["soir", "part", "XX", "Ce {soir}.", "2021-06-01TEV", "-"], "may not be 'XX'"),
        (["soir", "part", "EV", "Ce soir.", "2021-06-01TEV", "-"], "must mark one expression"),
        (["soir", "part", "EV", "{Ce soir}.", "-", "-"], "gives must be its value"),
        (["soir", "evening", "EV", "{Ce soir}.", "2021-06-01TEV", "-"], "kind may not be"),
        (["-", "part", "EV", "{Ce soir}.", "2021-06-01TEV", "-"], "no form"),
    ],
)
def test_the_loader_refuses_a_fault(cells: list[str], why: str) -> None:
    with pytest.raises(ValueError, match=why) as caught:
        parse("\n".join([HEADER, "\t".join(cells)]), TimeWord)
    assert "times.tsv, row 2" in str(caught.value)
