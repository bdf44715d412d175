"""The desk over a record of the small pile."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from greffier.store import Record, Skip
from greffier.web import application
from tests.pages.pile import Stack, pile


def recorded(stack: Stack, path: Path) -> Path:
    """The pile as a record on disk."""
    with Record.create(path) as opened, opened.batch():
        run = opened.begin_run("build", {})
        for sheet in stack.sheets():
            opened.write(sheet, run.number)
        actors = [actor.id for sheet in stack.sheets() for actor in sheet.actors]
        opened.replace_clusters({id: stack.cluster(id) for id in actors})
        opened.rename_clusters([(cluster.id, opened.names(cluster)[0]) for cluster in opened.clusters()])
        opened.write_ledger(stack.ledger())
        opened.skip(Skip("vide.txt", "le fichier est vide", "l’enlever"), run.number)
        opened.end_run(run.number)
    return path


@pytest.fixture
def record(tmp_path: Path) -> Path:
    """The record."""
    return recorded(pile(), tmp_path / "crue.greffe")


@pytest.fixture
def desk(record: Path) -> Iterator[TestClient]:
    """A browser at the desk, without the browser."""
    with TestClient(application(record), base_url="http://127.0.0.1") as client:
        yield client
