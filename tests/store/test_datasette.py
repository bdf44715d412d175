"""A record opens in Datasette as it is: tables, searches, views."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from greffier.store import Record
from tests.store.sheets import sheet

pytest.importorskip("datasette")


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("d") / "crise.greffe"
    with Record.create(place) as made, made.batch():
        made.begin_run("build", {})
        made.write(sheet(), 1)
        made.replace_clusters({actor.id: actor.id for actor in sheet().actors})
    place.chmod(0o444)
    return place


def got(path: Path, address: str) -> list[dict[str, Any]]:
    """The rows that Datasette answers with."""
    call = [sys.executable, "-m", "datasette", str(path), "--get", f"/crise/{address}_shape=array"]
    told = subprocess.run(call, capture_output=True, text=True, check=True)
    return list(json.loads(told.stdout))


@pytest.mark.parametrize(
    ("address", "column", "values"),
    [
        ("who_said_what.json?", "speaker", ["Anna Keller", None]),
        ("who_is_who.json?", "name", ["Anna Keller", "Lorvan"]),
        ("what_was_read.json?", "title", ["Titre"]),
        ("statement.json?_search=pret&", "words", ["tout est prêt"]),
        ("statement.json?_search=absent&", "words", []),
        ("article.json?_search=depeche&", "title", []),
        ("article.json?_search=norlande&", "title", ["Titre"]),
    ],
)
def test_datasette_reads_it(path: Path, address: str, column: str, values: list[str | None]) -> None:
    assert [row[column] for row in got(path, address)] == values
