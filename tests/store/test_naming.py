"""The names a cluster is given, and judgements taken back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from greffier.record import Judgement, Mention
from greffier.store import Record
from tests.store.sheets import sheet


@pytest.fixture
def two(tmp_path: Path) -> Record:
    """A record with a named actor, and one in one cluster with it who is described in more words."""
    record = Record.create(tmp_path / "r.greffe")
    one = sheet()
    anna, lorvan = one.actors
    told = replace(
        lorvan, name="la ministre de Norlande", mentions=(Mention(lorvan.mentions[0].span, "description"),)
    )
    with record.batch():
        run = record.begin_run("build", {})
        record.write(replace(one, actors=(anna, told)), run.number)
        record.replace_clusters({anna.id: anna.id, told.id: anna.id})
    return record


def test_a_description_does_not_name_who_has_a_name(two: Record) -> None:
    with two:
        [cluster] = two.clusters()
        assert two.cluster(cluster.id) == cluster
        assert len(cluster.members) == 2
        assert two.names(cluster) == ["Anna Keller"]
        with two.batch():
            two.replace_clusters({member: member for member in cluster.members})
        assert [two.names(it) for it in two.clusters()] == [["Anna Keller"], ["la ministre de Norlande"]]


def test_a_judgement_is_withdrawn_alone(two: Record) -> None:
    mine, yours = (Judgement("a", "b", "same", ("so",), by) for by in ("me", "you"))
    with two:
        with two.batch():
            two.judge([mine, yours])
            two.withdraw(mine)
            two.withdraw(mine)
        assert list(two.judgements()) == [yours]
