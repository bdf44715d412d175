"""Orders on frozen parses: which of two events comes first, and by how much."""

from __future__ import annotations

import pytest

from greffier.finding import find
from greffier.lexicon import load
from greffier.record import Order
from greffier.record.article import article_id
from tests.finding.orders.written import Case, cases, frozen, parsed, told


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.text[:40])
def test_a_text_tells_the_order_of_its_events(case: Case) -> None:
    sheet = find(*parsed(case.text), load("fr"))
    assert not sheet.gaps
    given = [told(clue, case.text) for clue in sheet.clues if isinstance(clue, Order)]
    assert given == list(case.wanted)


def test_every_case_is_frozen_and_nothing_else() -> None:
    assert set(frozen()) == {article_id(case.text) for case in cases()}
