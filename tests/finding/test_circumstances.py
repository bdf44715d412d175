"""Which time is that of the saying, on the frozen parses of the cases."""

from __future__ import annotations

import pytest

from greffier.finding import find
from greffier.lexicon import load
from tests.finding.freeze import parsed


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Le général Karim Nasser, libéré lundi, a promis mardi de payer.", "mardi"),
        ("Dans un communiqué publié lundi, le maire a promis de payer.", "lundi"),
        ("Le Japon, lié à Oslo par un traité de 1951, a promis de payer.", None),
    ],
)
def test_a_time_told_of_somebody_or_of_a_thing_is_not_when_he_spoke(text: str, said: str | None) -> None:
    [statement] = find(*parsed(text), load("fr")).statements
    assert (statement.said_span.of(text) if statement.said_span else None) == said
