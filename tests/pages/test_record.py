"""From a record on disk to its dossier."""

from __future__ import annotations

from pathlib import Path

import pytest

from greffier import pages
from greffier.pages.view import RecordView
from greffier.store import NoRecord, Record, Skip
from tests.pages.pile import pile
from tests.pages.reading import broken, page


@pytest.fixture
def record(tmp_path: Path) -> Path:
    """The small pile as a record on disk."""
    path = tmp_path / "crue.greffe"
    stack = pile()
    with Record.create(path) as opened, opened.batch():
        run = opened.begin_run("build", {})
        for sheet in stack.sheets():
            opened.write(sheet, run.number)
        actors = [actor.id for sheet in stack.sheets() for actor in sheet.actors]
        opened.replace_clusters({id: stack.cluster(id) for id in actors})
        opened.skip(Skip("vide.txt", "le fichier est vide", "l’enlever"), run.number)
        opened.end_run(run.number)
    return path


def test_a_record_s_dossier_bears_its_name_and_holds_its_facts(record: Path, tmp_path: Path) -> None:
    written = pages.write(record, tmp_path / "d")
    assert tmp_path / "d" / "index.html" in written
    assert broken(tmp_path / "d") == []
    front = " ".join(page(tmp_path / "d" / "index.html").text().split())
    assert "crue" in front
    assert "7 déclarations" in front
    assert "1 fichier écarté" in front


def test_a_record_s_view_names_clusters_and_falls_back_on_the_actor(record: Path) -> None:
    with Record.open(record) as opened:
        view = RecordView(opened)
        first, second = view.sheets()
        assert view.cluster(second.actors[0].id) == first.actors[0].id
        assert view.cluster("inconnu") == "inconnu"
        assert (first.actors[0].id, "Anna Keller") in list(view.names())


def test_no_record_no_dossier(tmp_path: Path) -> None:
    with pytest.raises(NoRecord):
        pages.write(tmp_path / "rien.greffe", tmp_path / "d")
    assert not (tmp_path / "d").exists()
