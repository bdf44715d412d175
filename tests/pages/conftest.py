"""Dossiers of the small pile, written once."""

from __future__ import annotations

from pathlib import Path

import pytest

from greffier.pages.writing import write_view
from tests.pages.pile import pile


@pytest.fixture(scope="session")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small pile's dossier in French."""
    folder = tmp_path_factory.mktemp("dossier") / "crue"
    write_view(pile(), folder, "fr", "crue")
    return folder


@pytest.fixture(scope="session")
def english(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same in English."""
    folder = tmp_path_factory.mktemp("dossier") / "flood"
    write_view(pile(), folder, "en", "flood")
    return folder
