"""Days inferred lie over those found, and never over those that a source states."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from greffier.exports import jsonl
from greffier.record import Dating, Ledger, Passage, Sheet, When
from greffier.record.dates import time_id
from greffier.store import Question, Record
from tests.store.sheets import TEXT, sheet, span

TUESDAY = When("2022-01-11", "2022-01-11", "reckoned from publication, itself inferred", "mardi")


def undated() -> Sheet:
    """A sheet whose source states no publication."""
    one = sheet(TEXT + " Fin.", "b.txt")
    return replace(one, article=replace(one.article, published=None))


def inferred(one: Sheet) -> tuple[Dating, Dating]:
    """Its publication, one of three days, and its Tuesday."""
    key, day = one.article.id, span(TEXT, "mardi")
    passage = Passage(time_id(key, day), key, day)
    when = When("2022-01-11", "2022-01-15", "inferred from 1 passages of 1 article")
    published = Dating(key, key, when, None, ("2022-01-11", "2022-01-12", "2022-01-15"), (passage,))
    return published, Dating(time_id(key, day), key, replace(TUESDAY, text=None), "2022-01-11")


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    """A dated and an undated article, with what was inferred of both."""
    one, other = sheet(), undated()
    with Record.create(tmp_path / "r.greffe") as made:
        with made.batch():
            made.begin_run("build", {})
            made.write(one, 1)
            made.write(other, 1)
            made.replace_clusters({actor.id: actor.id for s in (one, other) for actor in s.actors})
            made.write_ledger(Ledger(datings=(inferred(one)[0], *inferred(other))))
        yield made


def test_what_is_stated_stays(record: Record) -> None:
    assert record.article(sheet().article.id) == sheet().article


def test_what_is_not_stated_is_inferred(record: Record) -> None:
    published, day = inferred(undated())
    read = record.sheet(undated().article.id)
    assert read is not None
    assert read.article.published == published.when
    assert (read.dates[0].value, read.dates[0].when) == ("2022-01-11", TUESDAY)
    assert read.statements[1].said == read.events[0].when == read.commitments[0].due == TUESDAY
    assert list(record.datings(undated().article.id)) == [published, day]
    assert record.stated()[undated().article.id] is None
    assert [shelf.published for shelf in record.shelved(Question())] == [
        "2021-12-29",
        "2022-01-11/2022-01-15",
    ]


def test_it_is_exported_with_what_forces_it(record: Record) -> None:
    rows = [json.loads(line) for line in jsonl.lines(record)]
    article = next(row for row in rows if row["id"] == undated().article.id)
    assert article["inferred"]["days"] == ["2022-01-11", "2022-01-12", "2022-01-15"]
    day = span(TEXT, "mardi")
    assert article["inferred"]["because"] == [[article["id"], day.start, day.end]]
    dates = [row for row in rows if row["kind"] == "date"]
    assert [row["value"] for row in dates] == ["XXXX-WXX-2", "2022-01-11"]


def test_it_can_be_taken_out_again(record: Record) -> None:
    with record.batch():
        record.lay(())
    assert record.sheet(undated().article.id) == undated()
