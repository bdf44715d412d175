"""A dossier replaces a dossier and nothing else, whole or not at all."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from greffier.pages.folder import MARKER, DossierFault, Draft
from greffier.pages.wording import Wording

SAY = Wording("fr")


def write(place: Path, **pages: str) -> None:
    """Write a dossier of these pages."""
    with Draft(place, SAY) as draft:
        for name, text in pages.items():
            draft.write(f"{name}.html", text)


def left(place: Path) -> list[str]:
    """What lies beside the place."""
    return sorted(path.name for path in place.parent.iterdir())


def test_a_dossier_takes_its_place_and_nothing_lies_beside(tmp_path: Path) -> None:
    write(tmp_path / "sous" / "d", index="un")
    assert (tmp_path / "sous" / "d" / "index.html").read_text() == "un"
    assert left(tmp_path / "sous" / "d") == ["d"]


def test_old_pages_go_and_what_was_put_beside_them_stays(tmp_path: Path) -> None:
    write(tmp_path / "d", index="un", gone="vieux")
    (tmp_path / "d" / "notes").mkdir()
    (tmp_path / "d" / "notes" / "moi.txt").write_text("à garder")
    write(tmp_path / "d", index="deux")
    assert (tmp_path / "d" / "index.html").read_text() == "deux"
    assert not (tmp_path / "d" / "gone.html").exists()
    assert (tmp_path / "d" / "notes" / "moi.txt").read_text() == "à garder"
    assert left(tmp_path / "d") == ["d"]


def test_an_empty_folder_may_become_a_dossier(tmp_path: Path) -> None:
    (tmp_path / "d").mkdir()
    write(tmp_path / "d", index="un")
    assert json.loads((tmp_path / "d" / MARKER).read_text()) == {"files": ["index.html"]}


def test_a_folder_that_is_no_dossier_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "a.jpg").write_text("x")
    with pytest.raises(DossierFault, match="photos") as refused:
        write(tmp_path / "photos", index="un")
    assert refused.value.remedy
    assert [path.name for path in (tmp_path / "photos").iterdir()] == ["a.jpg"]


def test_a_file_is_not_a_place_for_a_dossier(tmp_path: Path) -> None:
    (tmp_path / "d").write_text("x")
    with pytest.raises(DossierFault, match="fichier"):
        write(tmp_path / "d", index="un")


def test_an_error_leaves_the_old_dossier_and_no_rubble(tmp_path: Path) -> None:
    write(tmp_path / "d", index="un")
    with pytest.raises(TypeError):
        write(tmp_path / "d", index="deux", broken=None)  # type: ignore[arg-type]
    assert (tmp_path / "d" / "index.html").read_text() == "un"
    assert left(tmp_path / "d") == ["d"]


def test_a_full_disk_is_told_as_a_fault(tmp_path: Path) -> None:
    with pytest.raises(DossierFault, match="plein") as refused, Draft(tmp_path / "d", SAY):
        raise OSError(28, "disque plein")
    assert refused.value.remedy
    assert left(tmp_path / "d") == []


def test_a_killed_run_s_draft_is_cleared_away(tmp_path: Path) -> None:
    rubble = tmp_path / ".d.writing-abc"
    rubble.mkdir()
    (rubble / MARKER).write_text("{}")
    write(tmp_path / "d", index="un")
    assert left(tmp_path / "d") == ["d"]


def test_an_old_dossier_caught_in_the_swap_comes_back(tmp_path: Path) -> None:
    write(tmp_path / "d", index="un")
    (tmp_path / "d" / "notes.txt").write_text("à garder")
    (tmp_path / ".d.writing-abc").mkdir()
    (tmp_path / "d").rename(tmp_path / ".d.writing-abc" / "old")
    write(tmp_path / "d", index="deux")
    assert (tmp_path / "d" / "notes.txt").read_text() == "à garder"
    assert left(tmp_path / "d") == ["d"]


def test_somebody_else_s_folder_of_such_a_name_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / ".d.writing-abc").mkdir()
    (tmp_path / ".d.writing-abc" / "x").write_text("x")
    write(tmp_path / "d", index="un")
    assert (tmp_path / ".d.writing-abc" / "x").exists()


def test_a_lone_surrogate_does_not_stop_a_page(tmp_path: Path) -> None:
    write(tmp_path / "d", index="a\udc80b")
    assert (tmp_path / "d" / "index.html").read_text("utf-8") == "a&#56448;b"
