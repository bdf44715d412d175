"""The expressions that the shared gold lists for two seeds, where seeds and gold are at hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.finding.dates.pages import found

SHARED = Path(__file__).resolve().parents[4] / "shared"
GOLD = SHARED / "gold" / "dates.json"


def test_every_expression_of_the_gold() -> None:
    if not GOLD.exists():
        pytest.skip(f"no gold of dates: {GOLD} is absent")
    wrong = []
    for article in json.loads(GOLD.read_text("utf-8")):
        text = (SHARED / "seeds" / article["article"]).read_text("utf-8")
        published = f"{article['published']['start']}/{article['published']['end']}"
        given = [(one.span.of(text), one.value, one.bound) for one in found(text, published)]
        wrong += [one for one in article["dates"] if (one["text"], one["value"], one["bound"]) not in given]
    assert wrong == []
