"""The annotated facts of the sample corpus: every word stands in its article, every name is known."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bench.facts.accounts import matters
from bench.facts.conflicts import wanted
from bench.facts.gold import placed, read_facts
from bench.facts.record import Page, Record
from tests.examples.test_examples_gold import CRISES, EXAMPLES, FILES, articles

FACTS = sorted((EXAMPLES / "facts").glob("*.json"))
TYPES = {
    *("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT"),
    *("THREATEN", "SANCTION", "PROTEST", "MOBILIZE", "COERCE", "ASSAULT", "unresolved"),
}
STATUSES = {"held", "planned", "conditional", "feared", "denied"}
ACTS = {"demand", "threat", "promise", "offer", "refusal", "warning", "decision"}

each = pytest.mark.parametrize("file", FACTS, ids=lambda file: file.stem)


def raw(file: Path) -> dict[str, Any]:
    """The content of a file."""
    loaded: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return loaded


def several(value: str | list[str]) -> set[str]:
    """One value or several, as a set."""
    return {value} if isinstance(value, str) else set(value)


@each
def test_all_words_named_stand_in_the_article(file: Path) -> None:
    (gold,), _ = read_facts([file])
    text = articles()[gold.article].text
    facts = placed(gold, text)
    for event in facts.events:
        assert event.span not in event.also
    for row in gold.raw["commitments"]:
        assert row["answers"] in (None, *(other["id"] for other in gold.raw["commitments"]))


@each
def test_words_of_the_trade_are_the_known_ones(file: Path) -> None:
    rows = raw(file)
    for event in rows["events"]:
        assert several(event["type"]) <= TYPES
        assert several(event["status"]) <= STATUSES
        assert event["happening"]
    assert all(several(one["act"]) <= ACTS for one in rows["commitments"])


@each
def test_splits_are_those_of_the_statements(file: Path) -> None:
    statements = {path.stem: raw(path)["split"] for path in FILES}
    assert raw(file)["split"] == statements[file.stem]




@pytest.mark.parametrize("crisis", CRISES)
def test_what_was_annotated_across_a_pile_stands_in_its_articles(crisis: str) -> None:
    golds, piles = read_facts([*FACTS, EXAMPLES / "facts" / "piles" / f"{crisis}.json"])
    pages = {name: Page(article.text) for name, article in articles().items()}
    wants = wanted(piles, Record(pages))
    assert len(wants) == len(piles[0].conflicts)
    assert all(len(want.sides) == len(gold.sides) for want, gold in zip(wants, piles[0].conflicts, strict=True))
    told = {gold.raw["pile"] + event["happening"] for gold in golds for event in gold.raw["events"]}
    for account in piles[0].accounts:
        assert crisis + account.happening in told
    assert list(matters(piles, Record(pages)))
    assert all(name in pages for group in piles[0].voices for name in group)
